import type { SupplyView } from '#domain/plan/supplies.ts';
import type { SupplyLine } from '#domain/plan/supply-report.ts';

/** One bar of the shortage chart, in shares of its length. */
export type Bar = {
  readonly have: number;
  readonly missing: number;
  /** Where the least and the most that may be needed lie. */
  readonly low: number;
  readonly high: number;
  /** Share of the need that is there, at most 1; 1 where nothing is needed. */
  readonly covered: number;
};

/** Each bar has its own scale, since litres and pieces share none: its end is the most that is needed or can be used. */
export function barOf({ need, usable, shortage }: SupplyLine, view: SupplyView): Bar {
  const end = Math.max(need.high, need[view], usable);
  if (end === 0) return { have: 0, missing: 0, low: 0, high: 0, covered: 1 };
  return {
    have: Math.min(usable, end) / end,
    missing: shortage / end,
    low: need.low / end,
    high: need.high / end,
    covered: need[view] === 0 ? 1 : Math.min(1, usable / need[view]),
  };
}
