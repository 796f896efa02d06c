import { distinctRows } from '#domain/distinct.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import type { StockLine } from '#domain/plan/supply-report.ts';
import { matchSupply } from './match-supply.ts';
import { unitNamed } from './quantity.ts';
import { unitSize } from './unit-size.ts';

/** The stock list sorted to the needs it covers. Lines like nothing known are in no list. */
export function stockOf(
  plan: ElectionPlan,
  needs: readonly SupplyNeed[],
): ReadonlyMap<string, readonly StockLine[]> {
  const byNeed = new Map<string, StockLine[]>();
  for (const item of distinctRows(plan.supplies)) {
    const match =
      item.needId === null ? matchSupply(item.name, needs) : { needId: item.needId, certainty: 1 };
    const need = needs.find(({ id }) => id === match?.needId);
    if (match === undefined || need === undefined) continue;
    const size = unitSize(item, need);
    const perUnit = size === null ? null : size.amount / (unitNamed(need.unit)?.amount ?? 1);
    const line: StockLine = {
      itemId: item.id,
      name: item.name,
      listed: { stock: item.stock, price: item.unitPrice },
      perUnit,
      amount: item.stock === null || perUnit === null ? null : item.stock * perUnit,
      lent: 0,
      fromNeedId: null,
      unitPrice: item.unitPrice === null || perUnit === null ? null : item.unitPrice / perUnit,
      certainty: match.certainty,
    };
    byNeed.set(need.id, [...(byNeed.get(need.id) ?? []), line]);
  }
  return byNeed;
}
