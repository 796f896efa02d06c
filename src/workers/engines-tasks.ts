import { z } from 'zod';
import { Finding } from '#domain/finding.ts';
import { Plan } from '#domain/plan/plan.ts';

/** What the engines' worker does. */
export const ENGINES_TASKS = {
  /** The rules of the plan's own profile. */
  checkPlan: { args: Plan, result: z.array(Finding) },
};
