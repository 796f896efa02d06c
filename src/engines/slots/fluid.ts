import { type Item, type PackingProblem, roomUnder, sumOf } from './problem.ts';

/** So many voters of an item in a slot. */
export type Portion = { readonly item: number; readonly slot: number; readonly voters: number };

/**
 * As many voters as possible into the slots, dividing wherever convenient.
 *
 * Slot by slot, whoever must come earliest first (Glover 1967: this is a
 * maximum for windows without gaps). Among equals in the given order, so that
 * an item's portions are neighbours.
 */
export function pour(
  items: readonly Pick<Item, 'size' | 'first' | 'last'>[],
  room: readonly number[],
): { readonly portions: Portion[]; readonly poured: number } {
  const waiting = items.map((_, index) => index).sort((a, b) => of(a).first - of(b).first || a - b);
  const left = items.map(({ size }) => size);
  const portions: Portion[] = [];
  let active: number[] = [];
  let next = 0;
  function of(index: number) {
    return items[index] ?? NOBODY;
  }
  room.forEach((capacity, slot) => {
    let added = false;
    for (; next < waiting.length && of(waiting[next] ?? 0).first <= slot; next += 1) {
      active.push(waiting[next] ?? 0);
      added = true;
    }
    if (added) active.sort((a, b) => of(a).last - of(b).last || a - b);
    let free = capacity;
    for (const item of active) {
      if (free === 0) break;
      const voters = Math.min(free, left[item] ?? 0);
      if (voters === 0 || of(item).last < slot) continue;
      portions.push({ item, slot, voters });
      left[item] = (left[item] ?? 0) - voters;
      free -= voters;
    }
    active = active.filter((item) => (left[item] ?? 0) > 0 && of(item).last > slot);
  });
  return { portions, poured: sumOf(portions.map(({ voters }) => voters)) };
}

const NOBODY = { size: 0, first: 0, last: -1 };

/** The least peak if everybody could be divided, or null if not even then all fit. */
export function fluidPeak(problem: PackingProblem): number | null {
  const { items, room, locked } = problem;
  const total = sumOf(items.map(({ size }) => size));
  const fits = (peak: number) => pour(items, roomUnder(problem, peak)).poured === total;
  let high = room.reduce((most, one) => Math.max(most, one), 0);
  if (!fits(high)) return null;
  let low = locked.reduce((most, one) => Math.max(most, one), 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The earliest slot by which everybody could have come if all could be divided. Slot -1 for nobody. */
export function fluidLast(problem: PackingProblem, peak: number): number {
  const total = sumOf(problem.items.map(({ size }) => size));
  let high = problem.room.length - 1;
  let low = problem.items.reduce((last, { first }) => Math.max(last, first), -1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (pour(problem.items, roomUnder(problem, peak, middle)).poured === total) high = middle;
    else low = middle + 1;
  }
  return high;
}
