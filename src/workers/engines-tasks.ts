import { z } from 'zod';
import { Finding } from '#domain/finding.ts';
import { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { SupplyReport } from '#domain/plan/supply-report.ts';

/** What the engines' worker does. */
export const ENGINES_TASKS = {
  /** The rules of the plan's own profile. */
  checkPlan: { args: Plan, result: z.array(Finding) },
  /** What the plan needs, has and lacks, and how to come by the rest. */
  listSupplies: { args: ElectionPlan, result: SupplyReport },
};
