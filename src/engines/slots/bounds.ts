import { fluidPeak } from './fluid.ts';
import type { Item, PackingProblem } from './problem.ts';
import { roomUnder, sumOf } from './problem.ts';

/**
 * A peak nobody can get below, or null when no capacity would do: an item
 * that cannot be divided fits no slot it may come in, or all are too many.
 *
 * The largest of: everybody divided at will; the largest grain of an item in
 * the emptiest of its slots; of `j·slots + 1` grains, `j + 1` share a slot; and
 * what sums of whole sizes can reach at all.
 */
export function peakBound(problem: PackingProblem): number | null {
  const fluid = fluidPeak(problem);
  if (fluid === null) return null;
  let bound = fluid;
  for (const item of problem.items) {
    const least = leastLoadWith(problem, item);
    if (least === null) return null;
    bound = Math.max(bound, least);
  }
  const grains = grainsOf(problem.items);
  if (grains === null) return bound;
  const slots = problem.room.filter((room) => room > 0).length;
  bound = Math.max(bound, sharedSlotBound(grains, slots));
  return nextReachablePeak(problem, grains, bound);
}

/** Sizes that cannot be divided further, or null where there are too many or some are fluid. */
function grainsOf(items: readonly Item[]): number[] | null {
  if (items.some(({ parts }) => parts === 'fluid')) return null;
  return items.flatMap(({ size, parts }) => (typeof parts === 'string' ? [size] : parts));
}

function leastLoadWith({ room, locked }: PackingProblem, item: Item): number | null {
  if (item.parts === 'fluid') return 0;
  const grain = item.parts === 'whole' ? item.size : Math.max(...item.parts);
  let least: number | null = null;
  for (let slot = item.first; slot <= item.last; slot += 1) {
    const load = (locked[slot] ?? 0) + grain;
    if (load <= (room[slot] ?? 0)) least = Math.min(least ?? load, load);
  }
  return least;
}

/** By the pigeonhole: the smallest `j + 1` of the largest `j·slots + 1` together, for each j. */
function sharedSlotBound(grains: readonly number[], slots: number): number {
  const sorted = [...grains].sort((a, b) => b - a);
  let bound = 0;
  for (let j = 1; j * slots < sorted.length; j += 1) {
    bound = Math.max(bound, sumOf(sorted.slice(j * slots - j, j * slots + 1)));
  }
  return bound;
}

/** Above this many steps the table of reachable sums costs more than it tells. */
const MOST_STEPS = 20_000_000;

/** The least peak from `from` on at which the best whole sums of all slots together hold everybody. */
export function nextReachablePeak(
  problem: PackingProblem,
  grains: readonly number[],
  from: number,
): number | null {
  const highest = problem.room.reduce((most, one) => Math.max(most, one), 0);
  if (grains.length * highest > MOST_STEPS) return from <= highest ? from : null;
  const largest = largestSums(grains, highest);
  const total = sumOf(grains);
  for (let peak = from; peak <= highest; peak += 1) {
    if (sumOf(roomUnder(problem, peak).map((room) => largest[room] ?? 0)) >= total) return peak;
  }
  return null;
}

/** For each room from 0 to `highest`, the largest sum of some sizes that fits. */
function largestSums(sizes: readonly number[], highest: number): Int32Array {
  const reachable = new Uint8Array(highest + 1);
  reachable[0] = 1;
  for (const size of sizes) {
    for (let sum = highest; sum >= size; sum -= 1) if (reachable[sum - size] === 1) reachable[sum] = 1;
  }
  const largest = new Int32Array(highest + 1);
  for (let sum = 1; sum <= highest; sum += 1) {
    largest[sum] = reachable[sum] === 1 ? sum : (largest[sum - 1] ?? 0);
  }
  return largest;
}
