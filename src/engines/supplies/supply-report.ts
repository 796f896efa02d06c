import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport, SupplySheet } from '#domain/plan/supply-report.ts';
import { termsOfPlaces } from './places.ts';
import { planPurchases } from './purchase-plan.ts';
import { stockUses } from './stock-use.ts';
import { supplyLines } from './supply-lines.ts';

/** What a plan needs, has and lacks of everything on the day it reckons with, and the cheapest way to the rest. */
export function supplyReportOf(plan: ElectionPlan): SupplyReport {
  const lines = [...supplyLines(plan)];
  return { view: plan.supplyPlan.view, lines, purchases: planPurchases(plan, lines) };
}

/** The same with what only the window shows. */
export function supplySheetOf(plan: ElectionPlan): SupplySheet {
  const report = supplyReportOf(plan);
  return {
    ...report,
    uses: [...stockUses(plan, report.lines)],
    terms: [...termsOfPlaces(plan)],
  };
}
