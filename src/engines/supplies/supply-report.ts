import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { planPurchases } from './purchase-plan.ts';
import { supplyLines } from './supply-lines.ts';

/** What a plan needs, has and lacks of everything, and the cheapest way to the rest. */
export function supplyReportOf(plan: ElectionPlan): SupplyReport {
  const lines = [...supplyLines(plan)];
  return { lines, purchases: planPurchases(plan, lines) };
}
