import type { ElectionPlan } from '#domain/plan/plan.ts';
import { supplyProofOf } from '#domain/plan/supply-proof.ts';
import type {
  PurchasePlan,
  SupplyDemand,
  SupplyLine,
  SupplyReport,
  SupplySheet,
} from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { roundUp } from './evaluate-formula.ts';
import { termsOfPlaces } from './places.ts';
import { firstDay, planPurchases, usualOrderDay } from './purchase-plan.ts';
import { stockUses } from './stock-use.ts';
import { supplyLines } from './supply-lines.ts';

/** What a plan needs, has and lacks of everything on the day it reckons with, and the cheapest way to the rest. */
export function supplyReportOf(plan: ElectionPlan): SupplyReport {
  const demands = supplyLines(plan);
  const purchases = planPurchases(plan, demands);
  const offered = new Set(plan.supplyPlan.offers.map(({ needId }) => needId));
  const lines = demands.map((demand) => {
    const isPriced = offered.has(demand.needId) || demand.packPrice !== null;
    return lineOf(plan, demand, purchases, isPriced);
  });
  return { view: plan.supplyPlan.view, lines, purchases };
}

/** The same with what only the window shows. */
export function supplySheetOf(plan: ElectionPlan): SupplySheet {
  const report = supplyReportOf(plan);
  return {
    ...report,
    proof: supplyProofOf(report),
    uses: [...stockUses(plan, report)],
    terms: [...termsOfPlaces(plan)],
  };
}

/** What is missing and bought of a kind is what the purchase says, so that every list says the same. */
function lineOf(
  plan: ElectionPlan,
  demand: SupplyDemand,
  { moves, purchases, unmet, shares }: PurchasePlan,
  isPriced: boolean,
): SupplyLine {
  const of = <Row extends { readonly needId: string }>(rows: readonly Row[]) =>
    rows.filter(({ needId }) => needId === demand.needId);
  const total = (rows: readonly { readonly amount: number }[]) =>
    rows.reduce((sum, { amount }) => sum + amount, 0);
  const inStore = demand.stockLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const lacking = of(shares).reduce(
    (sum, share) => sum + share.fromStore + share.fromPlaces + share.unmet,
    0,
  );
  const moved = total(of(moves));
  const shortage = tidyAmount(Math.max(0, lacking - inStore - moved));
  const bought = of(purchases);
  const packs = isPriced
    ? bought.reduce((sum, each) => sum + each.packs, 0)
    : roundUp(shortage / (demand.packSize ?? 1));
  return {
    ...demand,
    usable: tidyAmount(demand.need[plan.supplyPlan.view] - shortage),
    shortage,
    packs,
    buy: tidyAmount(bought.length === 0 ? packs * (demand.packSize ?? 1) : total(bought)),
    cost: isPriced ? bought.reduce((sum, { cost }) => sum + cost, 0) : null,
    leftOver: Math.max(0, tidyAmount(inStore + moved + total(bought) + total(of(unmet)) - lacking)),
    orderBy: packs === 0 ? null : (firstDay(bought) ?? usualOrderDay(plan)),
  };
}
