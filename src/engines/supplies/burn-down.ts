import type { StockCount } from '#domain/plan/supplies.ts';
import { daysBetween } from '#domain/time.ts';

/** How fast a supply goes. Amounts in its unit. */
export type BurnDown = {
  /** Used a day, over all counts. */
  readonly perDay: number;
  /** Days until nothing is left; null while nothing is used. */
  readonly daysLeft: number | null;
};

/**
 * Fall of the stock per day between counts, and how long what is left lasts:
 * the rule of the CDC burn-rate calculator. Null with fewer than two counts on
 * different days. What came in between was used, too, if it is not there now.
 */
export function burnDown(counts: readonly StockCount[]): BurnDown | null {
  const ordered = inOrder(counts);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return null;
  const days = daysBetween(first.date, last.date);
  if (days === 0) return null;
  const received = ordered.slice(1).reduce((sum, count) => sum + count.received, 0);
  const perDay = Math.max(0, first.left + received - last.left) / days;
  return { perDay, daysLeft: perDay === 0 ? null : last.left / perDay };
}

/** Oldest count first; of one day, in the order they were entered. */
export function inOrder(counts: readonly StockCount[]): readonly StockCount[] {
  return [...counts].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
