import type { Work } from '#engines/search/work.ts';
import { sumOf } from './problem.ts';

/** Something that comes whole: a hamlet, or a household of one that is divided. */
export type Piece = { readonly size: number; readonly first: number; readonly last: number };

/** Slot of each piece; -1 where it found none. */
export type Placement = readonly number[];

/**
 * Fills slot after slot with the pieces in the given order, so that neighbours
 * stay together and a small change moves only those at the edges.
 *
 * At the end of each slot a few pieces change places across the edge until the
 * slot is as full as it must be for everybody to fit (a subset sum with the
 * least displacement). Pieces that fit nowhere are left out: this is a
 * constructive heuristic, its failure proves nothing.
 */
export function fillInOrder(pieces: readonly Piece[], room: readonly number[], work: Work): Placement {
  const placement = pieces.map(() => -1);
  let waiting = pieces.map((_, index) => index);
  const open = room.flatMap((free, slot) => (free > 0 ? [slot] : []));
  let spare = sumOf(room) - sumOf(pieces.map(({ size }) => size));
  open.forEach((slot, position) => {
    const capacity = room[slot] ?? 0;
    const allowed = waiting.filter((index) => mayCome(pieces[index], slot));
    const fairWaste = Math.max(0, Math.ceil(spare / (open.length - position)));
    const target = { capacity, fair: capacity - fairWaste, least: capacity - Math.max(0, spare) };
    const taken = chooseForSlot(pieces, allowed, { ...target, slot }, work);
    for (const index of taken) placement[index] = slot;
    spare -= capacity - sumOf(taken.map((index) => pieces[index]?.size ?? 0));
    waiting = waiting.filter((index) => placement[index] === -1);
  });
  return placement;
}

function mayCome(piece: Piece | undefined, slot: number): boolean {
  return piece !== undefined && piece.first <= slot && slot <= piece.last;
}

type Target = {
  readonly slot: number;
  readonly capacity: number;
  /** Load below which the slot wastes more than its share of the spare places. */
  readonly fair: number;
  /** Load below which not everybody can fit any more. */
  readonly least: number;
};

/** Pieces that may still change places at the edge of a slot: before it, and behind it. */
const EDGE = { before: 8, behind: 14 };
/** Capacity above which the table of sums costs too much; such slots are filled greedily. */
const MOST_SUMS = 200_000;
/** Entries of the table that take as long as one step elsewhere. */
const SUMS_PER_STEP = 100;

function chooseForSlot(
  pieces: readonly Piece[],
  allowed: readonly number[],
  target: Target,
  work: Work,
): readonly number[] {
  const size = (index: number) => pieces[index]?.size ?? 0;
  // Who can come at no later time goes first.
  const urgent = allowed.filter((index) => pieces[index]?.last === target.slot);
  const others = allowed.filter((index) => pieces[index]?.last !== target.slot);
  const inOrder = [...urgent, ...others];
  let load = 0;
  const taken: number[] = [];
  let edge = 0;
  for (; edge < inOrder.length && load + size(inOrder[edge] ?? 0) <= target.capacity; edge += 1) {
    taken.push(inOrder[edge] ?? 0);
    load += size(inOrder[edge] ?? 0);
  }
  if (load >= target.fair || edge === inOrder.length) return taken;
  const start = Math.max(Math.min(urgent.length, edge), edge - EDGE.before);
  const fixed = taken.slice(0, start);
  const candidates = inOrder.slice(start, edge + EDGE.behind);
  const fixedLoad = sumOf(fixed.map(size));
  const free = target.capacity - fixedLoad;
  if (free > MOST_SUMS || !work.spend(Math.ceil((free * candidates.length) / SUMS_PER_STEP))) return taken;
  const chosen = closestSum(candidates.map(size), edge - start, {
    most: free,
    fair: target.fair - fixedLoad,
    least: target.least - fixedLoad,
  });
  return [...fixed, ...chosen.flatMap((position) => candidates[position] ?? [])];
}

/**
 * Which of `sizes` to take so that their sum is at most `most` and, if at all
 * possible, at least `fair`, moving as little as possible across the edge at
 * position `edge`. Falls back to the fullest sum. Returns positions in order.
 */
function closestSum(
  sizes: readonly number[],
  edge: number,
  { most, fair, least }: { readonly most: number; readonly fair: number; readonly least: number },
): number[] {
  const width = most + 1;
  let cost = new Float64Array(width).fill(Infinity);
  cost[0] = 0;
  const takes = sizes.map(() => new Uint8Array(width));
  sizes.forEach((size, position) => {
    const leaving = position < edge ? edge - position : 0;
    const taking = position < edge ? 0 : position - edge + 1;
    const take = takes[position];
    const next = new Float64Array(width);
    for (let sum = 0; sum < width; sum += 1) {
      const without = (cost[sum] ?? Infinity) + leaving;
      const withIt = sum >= size ? (cost[sum - size] ?? Infinity) + taking : Infinity;
      if (withIt < without && take !== undefined) take[sum] = 1;
      next[sum] = Math.min(without, withIt);
    }
    cost = next;
  });
  let best = cheapestFrom(cost, Math.max(0, fair), most);
  if (best === -1) best = fullest(cost, Math.max(0, least), most);
  const chosen: number[] = [];
  for (let position = sizes.length - 1; position >= 0 && best >= 0; position -= 1) {
    if (takes[position]?.[best] === 1) {
      chosen.unshift(position);
      best -= sizes[position] ?? 0;
    }
  }
  return chosen;
}

function cheapestFrom(cost: Float64Array, from: number, to: number): number {
  let best = -1;
  for (let sum = to; sum >= from; sum -= 1) {
    if ((cost[sum] ?? Infinity) < (best === -1 ? Infinity : (cost[best] ?? Infinity))) best = sum;
  }
  return best;
}

/** The largest reachable sum; where not even `least` is reached, somebody will be left over. */
function fullest(cost: Float64Array, least: number, most: number): number {
  for (let sum = most; sum >= 0; sum -= 1) {
    if ((cost[sum] ?? Infinity) < Infinity && (sum >= least || sum > 0)) return sum;
  }
  return 0;
}
