import type { Work } from '#engines/search/work.ts';
import { type AffinityAnswer, type AffinityProblem, TINY } from './affinity.ts';
import type { Piece, Placement } from './fill-in-order.ts';

/** More pieces than this are beyond proof; their bound is that of an empty timetable. */
const MOST_PIECES = 60;
/** Pairs of piece and slot looked at in the time of one step. */
const PULLS_PER_STEP = 4;

/**
 * The most affinity, by branch and bound from a good placement.
 *
 * The bound lets each piece that is not yet placed choose its best slot: all
 * weight to those who are there, and half of the weight to those others that
 * would still fit beside it (the rest of each pair is the other's half),
 * filled in like a knapsack that may cut its last item.
 */
export function mostAffinity(problem: AffinityProblem, start: AffinityAnswer, work: Work): AffinityAnswer {
  const search = new AffinitySearch(problem, start, work);
  if (problem.pieces.length > MOST_PIECES) return { ...start, bound: search.bound() };
  const isComplete = search.descend(0, 0);
  const best = search.best();
  return { ...best, bound: isComplete ? best.affinity : Math.max(best.affinity, search.openBound) };
}

class AffinitySearch {
  readonly #problem: AffinityProblem;
  readonly #work: Work;
  readonly #order: readonly number[];
  readonly #residual: number[];
  readonly #slotOf: number[];
  readonly #pull: Float64Array[];
  /** For each piece the others it is drawn to, most weight for their size first. */
  readonly #partners: readonly (readonly number[])[];
  #remaining: number;
  #best: { placement: Placement; affinity: number };
  /** The bound of the widest part of the tree that was left unsearched. */
  openBound = -Infinity;

  constructor(problem: AffinityProblem, start: AffinityAnswer, work: Work) {
    const { pieces, room, weight } = problem;
    this.#problem = problem;
    this.#work = work;
    this.#best = { placement: start.placement, affinity: start.affinity };
    this.#residual = [...room];
    this.#slotOf = pieces.map(() => -1);
    this.#pull = pieces.map(() => new Float64Array(room.length));
    this.#remaining = pieces.reduce((sum, { size }) => sum + size, 0);
    this.#order = orderOf(problem);
    this.#partners = pieces.map((_, piece) => {
      const drawn = (other: number) => weight[piece]?.[other] ?? 0;
      const value = (other: number) => drawn(other) / Math.max(1, this.#piece(other).size);
      return pieces
        .flatMap((_one, other) => (other !== piece && drawn(other) > 0 ? [other] : []))
        .sort((a, b) => value(b) - value(a) || a - b);
    });
  }

  best() {
    return this.#best;
  }

  /** The bound with the pieces placed so far. */
  bound(affinity = 0): number {
    let bound = affinity;
    for (const [piece, slot] of this.#slotOf.entries()) {
      if (slot !== -1) continue;
      const most = this.#mostFor(piece);
      if (most === -Infinity) return -Infinity;
      bound += most;
    }
    return bound;
  }

  /** False when a part of the tree was left unsearched. */
  descend(depth: number, affinity: number): boolean {
    const index = this.#order[depth];
    if (index === undefined) {
      if (affinity > this.#best.affinity + TINY) this.#best = { placement: [...this.#slotOf], affinity };
      return true;
    }
    if (this.#remaining > this.#residual.reduce((sum, free) => sum + free, 0)) return true;
    const bound = this.bound(affinity);
    if (bound <= this.#best.affinity + TINY) return true;
    if (!this.#work.spend(1 + (this.#problem.pieces.length * this.#residual.length) / PULLS_PER_STEP)) {
      this.openBound = Math.max(this.openBound, bound);
      return false;
    }
    let isComplete = true;
    for (const slot of this.#choices(index)) {
      const gain = this.#pull[index]?.[slot] ?? 0;
      this.#put(index, slot, 1);
      if (!this.descend(depth + 1, affinity + gain)) isComplete = false;
      this.#put(index, slot, -1);
    }
    return isComplete;
  }

  #mostFor(piece: number): number {
    const { size, first, last } = this.#piece(piece);
    let most = -Infinity;
    const seen = new Set<number>();
    for (let slot = first; slot <= last; slot += 1) {
      const free = (this.#residual[slot] ?? 0) - size;
      if (free < 0) continue;
      const pull = this.#pull[piece]?.[slot] ?? 0;
      if (pull === 0) {
        // Slots that draw it equally and have equal room promise the same.
        if (seen.has(free)) continue;
        seen.add(free);
      }
      most = Math.max(most, pull + this.#knapsack(piece, slot, free) / 2);
    }
    return most;
  }

  #knapsack(piece: number, slot: number, free: number): number {
    let room = free;
    let value = 0;
    for (const other of this.#partners[piece] ?? []) {
      if (this.#slotOf[other] !== -1) continue;
      const { size, first, last } = this.#piece(other);
      if (size > free || slot < first || slot > last) continue;
      const weight = this.#problem.weight[piece]?.[other] ?? 0;
      if (size >= room) return value + (weight * room) / Math.max(1, size);
      value += weight;
      room -= size;
    }
    return value;
  }

  /** Slots for a piece, those that draw it most first; of empty slots that are alike only one. */
  #choices(piece: number): number[] {
    const { size, first, last } = this.#piece(piece);
    const seen = new Set<number>();
    const slots: number[] = [];
    for (let slot = first; slot <= last; slot += 1) {
      const free = this.#residual[slot] ?? 0;
      if (free < size) continue;
      if (this.#problem.isUniform && free === this.#problem.room[slot]) {
        if (seen.has(free)) continue;
        seen.add(free);
      }
      slots.push(slot);
    }
    const pull = this.#pull[piece];
    return slots.sort((a, b) => (pull?.[b] ?? 0) - (pull?.[a] ?? 0) || a - b);
  }

  #put(piece: number, slot: number, sign: 1 | -1): void {
    const { size } = this.#piece(piece);
    this.#residual[slot] = (this.#residual[slot] ?? 0) - sign * size;
    this.#remaining -= sign * size;
    this.#slotOf[piece] = sign === 1 ? slot : -1;
    const weights = this.#problem.weight[piece];
    for (const [other, pull] of this.#pull.entries()) {
      pull[slot] = (pull[slot] ?? 0) + sign * (weights?.[other] ?? 0);
    }
  }

  #piece(index: number): Piece {
    return this.#problem.pieces[index] ?? NOBODY;
  }
}

const NOBODY: Piece = { size: 0, first: 0, last: -1 };

/** Whoever is drawn most to those already in line comes next, so that bounds bite early. */
function orderOf({ pieces, weight }: AffinityProblem): number[] {
  const order: number[] = [];
  const drawn = pieces.map(({ size }) => size / 1e6);
  const waiting = new Set(pieces.keys());
  while (waiting.size > 0) {
    let next = -1;
    for (const piece of waiting) if (next === -1 || (drawn[piece] ?? 0) > (drawn[next] ?? 0)) next = piece;
    waiting.delete(next);
    order.push(next);
    for (const piece of waiting) drawn[piece] = (drawn[piece] ?? 0) + Math.abs(weight[next]?.[piece] ?? 0);
  }
  return order;
}
