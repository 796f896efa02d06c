import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport, SupplySheet, SupplyView } from '#domain/plan/supply-report.ts';
import { termsOfPlaces } from './places.ts';
import { planPurchases } from './purchase-plan.ts';
import { stockUses } from './stock-use.ts';
import { supplyLines } from './supply-lines.ts';

/** What a plan needs, has and lacks of everything, and the cheapest way to the rest. */
export function supplyReportOf(plan: ElectionPlan, view: SupplyView = 'expected'): SupplyReport {
  const lines = [...supplyLines(plan, view)];
  return { lines, purchases: planPurchases(plan, lines, view) };
}

/** The same with what only the window shows. */
export function supplySheetOf(plan: ElectionPlan, view: SupplyView): SupplySheet {
  const report = supplyReportOf(plan, view);
  return {
    ...report,
    view,
    uses: [...stockUses(plan, report.lines, view)],
    terms: [...termsOfPlaces(plan, view)],
  };
}
