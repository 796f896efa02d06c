import { z } from 'zod';
import { Finding } from '#domain/finding.ts';
import { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { PlaceTerms, SupplySheet, SupplyView } from '#domain/plan/supply-report.ts';

/** What the engines' worker does. */
export const ENGINES_TASKS = {
  /** The rules of the plan's own profile. */
  checkPlan: { args: Plan, result: z.array(Finding) },
  /** What the plan needs, has and lacks, and how to come by the rest. */
  listSupplies: {
    args: z.strictObject({ plan: ElectionPlan, view: SupplyView }),
    result: SupplySheet,
  },
  /** What a formula gives at one place, counted in `unit`, while it is being typed. */
  tryFormula: {
    args: z.strictObject({ unit: z.string(), formula: z.string(), terms: PlaceTerms.shape.terms }),
    result: z.number(),
  },
};
