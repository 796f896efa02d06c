import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { StockCount } from '#domain/plan/supplies.ts';
import type { StockUse, SupplyReport } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { addDays, daysBetween, type IsoDate } from '#domain/time.ts';
import { burnDown, inOrder } from './burn-down.ts';
import { usualOrderDay } from './purchase-plan.ts';

/** How the kinds that were counted go, in the order of the lines. */
export function stockUses(plan: ElectionPlan, { view, lines, purchases }: SupplyReport): readonly StockUse[] {
  return lines.flatMap((line) => {
    const counts = inOrder(plan.supplyPlan.counts.filter(({ needId }) => needId === line.needId));
    const last = counts.at(-1);
    if (last === undefined) return [];
    const orderBy = line.orderBy ?? usualOrderDay(plan);
    const delivery = { orderBy, days: daysBetween(orderBy, purchases.neededBy) };
    return [stockUseOf(plan, { needId: line.needId, needed: line.need[view], delivery }, counts, last)];
  });
}

/** A kind as it is needed on the day, and how long it takes to come. */
type Wanted = {
  readonly needId: string;
  readonly needed: number;
  readonly delivery: { readonly orderBy: IsoDate; readonly days: number };
};

function stockUseOf(
  plan: ElectionPlan,
  { needId, needed: needOnElection, delivery }: Wanted,
  counts: readonly StockCount[],
  last: StockCount,
): StockUse {
  const pace = burnDown(counts);
  const days = Math.max(0, daysBetween(last.date, plan.election.date));
  const leftOnElection = pace === null ? null : tidyAmount(Math.max(0, last.left - pace.perDay * days));
  const daysLeft = pace?.daysLeft ?? null;
  // What lasts two and a half days is gone on the third.
  const runsOut =
    daysLeft === null || daysLeft > FORESEEN_DAYS ? null : addDays(last.date, Math.ceil(daysLeft));
  const outlook = outlookOf(plan.election.date, runsOut, leftOnElection, needOnElection);
  return {
    needId,
    counts: usedBetween(counts),
    perDay: pace === null ? null : tidyAmount(pace.perDay),
    daysLeft,
    runsOut,
    leftOnElection,
    needOnElection,
    orderBy: orderByOf(delivery, outlook, runsOut),
    outlook,
  };
}

/** Beyond this, "runs out in the year 2190" is no forecast. Ours. */
const FORESEEN_DAYS = 3650;

function outlookOf(
  election: IsoDate,
  runsOut: IsoDate | null,
  leftOnElection: number | null,
  needOnElection: number,
): StockUse['outlook'] {
  if (leftOnElection === null) return 'unknown';
  if (runsOut !== null && runsOut < election) return 'runs-out';
  return leftOnElection < needOnElection ? 'short-for-day' : 'enough';
}

/** What runs out is ordered to be there before; what only lacks on the day, to be there for the preparation. */
function orderByOf(
  delivery: Wanted['delivery'],
  outlook: StockUse['outlook'],
  runsOut: IsoDate | null,
): IsoDate | null {
  if (outlook === 'short-for-day') return delivery.orderBy;
  if (outlook !== 'runs-out' || runsOut === null) return null;
  return addDays(runsOut, -delivery.days);
}

function usedBetween(counts: readonly StockCount[]): StockUse['counts'] {
  return counts.map(({ id, date, received, left }, at) => {
    const before = counts[at - 1];
    const used = before === undefined ? null : tidyAmount(before.left + received - left);
    const days = before === undefined ? 0 : daysBetween(before.date, date);
    return {
      countId: id,
      date,
      received,
      left,
      used,
      perDay: used === null || days === 0 ? null : tidyAmount(used / days),
    };
  });
}
