import { randomOf } from '#engines/search/random.ts';
import type { Work } from '#engines/search/work.ts';
import type { Piece, Placement } from './fill-in-order.ts';

/** Who belongs together: pieces, room of each slot, and the weight of each pair. */
export type AffinityProblem = {
  readonly pieces: readonly Piece[];
  readonly room: readonly number[];
  readonly isUniform: boolean;
  /** Symmetric; `weight[a][b]` counts when the pieces `a` and `b` share a slot. */
  readonly weight: readonly Float64Array[];
};

export type AffinityAnswer = {
  readonly placement: Placement;
  readonly affinity: number;
  /** No placement has more. */
  readonly bound: number;
};

/** Kicks of the local search, and its steps: enough that small cases start from their optimum. */
const KICKS = 300;
const CLIMB_STEPS = 400_000;

/** Improves a placement by moves and swaps that respect the room, with kicks; keeps the best. */
export function climb(
  problem: AffinityProblem,
  start: Placement,
  { seed, work }: { readonly seed: number; readonly work: Work },
): AffinityAnswer {
  const random = randomOf(seed);
  const state = new Grouping(problem, start);
  const steps = work.share(CLIMB_STEPS);
  state.climb(steps);
  let best = { placement: state.placement(), affinity: state.affinity };
  for (let kick = 0; kick < KICKS && !steps.isOver; kick += 1) {
    for (let move = 0; move < 3; move += 1) {
      state.tryMove(random.below(problem.pieces.length), random.below(problem.room.length));
      state.trySwap(random.below(problem.pieces.length), random.below(problem.pieces.length));
    }
    state.climb(steps);
    if (state.affinity > best.affinity + TINY)
      best = { placement: state.placement(), affinity: state.affinity };
  }
  return { ...best, bound: Infinity };
}

/** Weights that differ by less are equal. */
export const TINY = 1e-9;

/** A placement with the weight between each piece and each slot at hand. */
class Grouping {
  readonly #problem: AffinityProblem;
  readonly #slotOf: number[];
  readonly #free: number[];
  /** `pull[piece][slot]`: weight between the piece and all others in the slot. */
  readonly #pull: Float64Array[];
  affinity = 0;

  constructor(problem: AffinityProblem, start: Placement) {
    this.#problem = problem;
    this.#slotOf = [...start];
    this.#free = [...problem.room];
    this.#pull = problem.pieces.map(() => new Float64Array(problem.room.length));
    for (const [piece, slot] of start.entries()) {
      this.#free[slot] = (this.#free[slot] ?? 0) - this.#size(piece);
      this.#spread(piece, slot, 1);
    }
    this.affinity = start.reduce((sum, slot, piece) => sum + (this.#pull[piece]?.[slot] ?? 0), 0) / 2;
  }

  placement(): Placement {
    return [...this.#slotOf];
  }

  /** Takes improving moves and swaps, first found, until there are none. */
  climb(work: Work): void {
    const { pieces, room } = this.#problem;
    for (let improved = true; improved && !work.isOver; ) {
      improved = false;
      for (let piece = 0; piece < pieces.length; piece += 1) {
        work.spend(1 + (room.length + pieces.length) / 16);
        for (let slot = 0; slot < room.length; slot += 1) {
          if (this.#gainOfMove(piece, slot) > TINY && this.tryMove(piece, slot)) improved = true;
        }
        for (let other = piece + 1; other < pieces.length; other += 1) {
          if (this.#gainOfSwap(piece, other) > TINY && this.trySwap(piece, other)) improved = true;
        }
      }
    }
  }

  tryMove(piece: number, slot: number): boolean {
    if (this.#slotOf[piece] === slot || !this.#mayCome(piece, slot, 0)) return false;
    this.affinity += this.#gainOfMove(piece, slot);
    this.#shift(piece, slot);
    return true;
  }

  trySwap(a: number, b: number): boolean {
    const from = this.#slotOf[a] ?? 0;
    const to = this.#slotOf[b] ?? 0;
    if (from === to) return false;
    if (!this.#mayCome(a, to, this.#size(b)) || !this.#mayCome(b, from, this.#size(a))) return false;
    this.affinity += this.#gainOfSwap(a, b);
    this.#shift(a, to);
    this.#shift(b, from);
    return true;
  }

  #gainOfMove(piece: number, slot: number): number {
    const pull = this.#pull[piece];
    return (pull?.[slot] ?? 0) - (pull?.[this.#slotOf[piece] ?? 0] ?? 0);
  }

  #gainOfSwap(a: number, b: number): number {
    const from = this.#slotOf[a] ?? 0;
    const to = this.#slotOf[b] ?? 0;
    if (from === to) return 0;
    return this.#gainOfMove(a, to) + this.#gainOfMove(b, from) - 2 * (this.#problem.weight[a]?.[b] ?? 0);
  }

  #mayCome(piece: number, slot: number, leaving: number): boolean {
    const one = this.#problem.pieces[piece];
    if (one === undefined || slot < one.first || slot > one.last) return false;
    return (this.#free[slot] ?? 0) + leaving >= one.size;
  }

  #shift(piece: number, to: number): void {
    const from = this.#slotOf[piece] ?? 0;
    this.#free[from] = (this.#free[from] ?? 0) + this.#size(piece);
    this.#free[to] = (this.#free[to] ?? 0) - this.#size(piece);
    this.#spread(piece, from, -1);
    this.#spread(piece, to, 1);
    this.#slotOf[piece] = to;
  }

  #spread(piece: number, slot: number, sign: 1 | -1): void {
    const weights = this.#problem.weight[piece];
    for (const [other, pull] of this.#pull.entries()) {
      if (other !== piece) pull[slot] = (pull[slot] ?? 0) + sign * (weights?.[other] ?? 0);
    }
  }

  #size(piece: number): number {
    return this.#problem.pieces[piece]?.size ?? 0;
  }
}
