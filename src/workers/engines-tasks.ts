import { z } from 'zod';
import { Finding } from '#domain/finding.ts';
import { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { PlaceTerms, SupplyLine, SupplySheet } from '#domain/plan/supply-report.ts';

/**
 * What a plan needs, without what the window has from the answer before: a
 * large commune has thousands of figures place by place, and a key changes a few.
 */
export const SupplyNews = SupplySheet.extend({
  /** The number of this answer, for the next question. */
  answer: z.int().min(1),
  /** `places` null: as in the answer the question named. */
  lines: z.array(SupplyLine.extend({ places: SupplyLine.shape.places.nullable() })),
  terms: SupplySheet.shape.terms.nullable(),
});
export type SupplyNews = z.infer<typeof SupplyNews>;

/** What the engines' worker does. */
export const ENGINES_TASKS = {
  /** The rules of the plan's own profile. */
  checkPlan: { args: Plan, result: z.array(Finding) },
  /** What the plan needs, has and lacks, and how to come by the rest. `known`: the answer the window has. */
  listSupplies: {
    args: z.strictObject({ plan: ElectionPlan, known: z.int().min(1).nullable() }),
    result: SupplyNews,
  },
  /** What a formula gives at one place, counted in `unit`, while it is being typed. */
  tryFormula: {
    args: z.strictObject({ unit: z.string(), formula: z.string(), terms: PlaceTerms.shape.terms }),
    result: z.number(),
  },
};
