import type { StockUse } from '#domain/plan/supply-report.ts';
import { daysBetween, type IsoDate } from '#domain/time.ts';
import { ticksUpTo } from '#ui/parts/chart-ticks.ts';

/** A place in the drawing, days from the first count and amount left. */
type Point = { readonly day: number; readonly left: number };

/** What the chart of one kind draws. Days are counted from the first count. */
export type StockDrawing = {
  readonly counted: readonly Point[];
  /** From the last count to where nothing is left or to election day; empty while the pace is unknown. */
  readonly foreseen: readonly Point[];
  readonly electionDay: number;
  /** The axis reaches to this day. */
  readonly lastDay: number;
  readonly ticks: readonly number[];
};

export function stockDrawing(use: StockUse, election: IsoDate): StockDrawing | null {
  const [first] = use.counts;
  const last = use.counts.at(-1);
  if (first === undefined || last === undefined) return null;
  const dayOf = (date: IsoDate) => daysBetween(first.date, date);
  const electionDay = dayOf(election);
  const lastCounted = dayOf(last.date);
  const lastDay = Math.max(electionDay, lastCounted, 1);
  const gone = use.daysLeft === null ? null : lastCounted + use.daysLeft;
  const counted = use.counts.map(({ date, left }) => ({ day: dayOf(date), left }));
  return {
    counted,
    foreseen: foreseenFrom({ day: lastCounted, left: last.left }, use, gone, electionDay),
    electionDay,
    lastDay,
    ticks: ticksUpTo(Math.max(1, use.needOnElection, ...counted.map(({ left }) => left))),
  };
}

function foreseenFrom(
  from: Point,
  { perDay, leftOnElection }: StockUse,
  gone: number | null,
  electionDay: number,
): readonly Point[] {
  if (perDay === null || leftOnElection === null || electionDay <= from.day) return [];
  const onElection = { day: electionDay, left: leftOnElection };
  return gone !== null && gone < electionDay
    ? [from, { day: gone, left: 0 }, onElection]
    : [from, onElection];
}
