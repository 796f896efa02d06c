import type { Work } from '#engines/search/work.ts';
import type { Piece, Placement } from './fill-in-order.ts';
import { sumOf } from './problem.ts';

/** `none`: proven that not all pieces fit. `unknown`: the work was over before. */
export type Packing =
  | { readonly kind: 'found'; readonly placement: Placement }
  | { readonly kind: 'none' | 'unknown' };

/** States remembered as dead ends; above it the search goes on without learning. */
const MOST_MEMORIES = 200_000;
/** More pieces than this are too deep for a search that calls itself, and too many to prove anything about. */
const MOST_PIECES = 600;

/**
 * Do all pieces fit into the slots? Complete depth-first search: the piece
 * that is hardest to place first, into the fullest slot that takes it.
 *
 * Where slots are interchangeable it tries one of each residual room, takes an
 * exact fit without alternatives, and remembers the residual rooms that came to
 * nothing. Everywhere, residual room smaller than the smallest piece is waste.
 */
export function packExactly(
  pieces: readonly Piece[],
  room: readonly number[],
  options: { readonly isUniform: boolean; readonly work: Work },
): Packing {
  const slack = sumOf(room) - sumOf(pieces.map(({ size }) => size));
  if (slack < 0) return { kind: 'none' };
  if (pieces.length > MOST_PIECES) return { kind: 'unknown' };
  const search = new PackSearch(pieces, room, options);
  const result = search.place(0);
  if (result === 'found') return { kind: 'found', placement: search.placement() };
  return { kind: result };
}

/** Slots looked through in the time of one step. */
const SLOTS_PER_STEP = 8;

class PackSearch {
  readonly #pieces: readonly Piece[];
  readonly #order: readonly number[];
  readonly #residual: number[];
  readonly #slotOf: number[];
  /** Sum, and smallest size, of the pieces from a depth on. */
  readonly #remaining: readonly number[];
  readonly #smallest: readonly number[];
  readonly #isUniform: boolean;
  readonly #work: Work;
  readonly #deadEnds = new Set<string>();

  constructor(
    pieces: readonly Piece[],
    room: readonly number[],
    { isUniform, work }: { readonly isUniform: boolean; readonly work: Work },
  ) {
    this.#pieces = pieces;
    this.#residual = [...room];
    this.#slotOf = pieces.map(() => -1);
    this.#isUniform = isUniform;
    this.#work = work;
    this.#order = pieces
      .map((_, index) => index)
      .sort((a, b) => this.#hardness(a) - this.#hardness(b) || this.#size(b) - this.#size(a) || a - b);
    const remaining = [0];
    const smallest = [Infinity];
    for (const index of [...this.#order].reverse()) {
      remaining.unshift((remaining[0] ?? 0) + this.#size(index));
      smallest.unshift(Math.min(smallest[0] ?? Infinity, this.#size(index)));
    }
    this.#remaining = remaining;
    this.#smallest = smallest;
  }

  placement(): Placement {
    return this.#slotOf;
  }

  place(depth: number): 'found' | 'none' | 'unknown' {
    const index = this.#order[depth];
    const piece = index === undefined ? undefined : this.#pieces[index];
    if (index === undefined || piece === undefined) return 'found';
    if (!this.#work.spend(1 + this.#residual.length / SLOTS_PER_STEP)) return 'unknown';
    if (this.#isHopeless(depth)) return 'none';
    const memory = this.#isUniform ? `${depth}:${[...this.#residual].sort((a, b) => a - b).join()}` : '';
    if (memory !== '' && this.#deadEnds.has(memory)) return 'none';
    let answer: 'none' | 'unknown' = 'none';
    for (const slot of this.#choices(piece)) {
      this.#residual[slot] = (this.#residual[slot] ?? 0) - piece.size;
      this.#slotOf[index] = slot;
      const below = this.place(depth + 1);
      if (below === 'found') return 'found';
      this.#residual[slot] = (this.#residual[slot] ?? 0) + piece.size;
      this.#slotOf[index] = -1;
      if (below === 'unknown') {
        answer = 'unknown';
        break;
      }
    }
    if (answer === 'none' && memory !== '' && this.#deadEnds.size < MOST_MEMORIES) this.#deadEnds.add(memory);
    return answer;
  }

  #size(index: number): number {
    return this.#pieces[index]?.size ?? 0;
  }

  /** How many slots a piece may come in; fewer is harder. */
  #hardness(index: number): number {
    const piece = this.#pieces[index];
    return piece === undefined ? 0 : piece.last - piece.first;
  }

  #isHopeless(depth: number): boolean {
    const smallest = this.#smallest[depth] ?? Infinity;
    let useful = 0;
    for (const free of this.#residual) if (free >= smallest) useful += free;
    return useful < (this.#remaining[depth] ?? 0);
  }

  #choices(piece: Piece): number[] {
    const slots: number[] = [];
    const seen = new Set<number>();
    for (let slot = piece.first; slot <= piece.last; slot += 1) {
      const free = this.#residual[slot] ?? 0;
      if (free < piece.size) continue;
      if (this.#isUniform) {
        // What would otherwise lie in this slot fits wherever the piece would have gone instead.
        if (free === piece.size) return [slot];
        if (seen.has(free)) continue;
        seen.add(free);
      }
      slots.push(slot);
    }
    return slots.sort((a, b) => (this.#residual[a] ?? 0) - (this.#residual[b] ?? 0) || a - b);
  }
}
