import type { Plan } from '#domain/plan/plan.ts';
import { type Result, refuse } from '#domain/result.ts';
import { type Core, planOf } from './core.ts';
import { readPlan } from './migrations/plan-format.ts';
import type { StorageProblem } from './problems.ts';
import type { PlanSummary } from './records.ts';
import type { SaveConflict, SaveFailure } from './storage.ts';

export const PLAN_NOT_FOUND: StorageProblem & { readonly code: 'plan-not-found' } = {
  code: 'plan-not-found',
};

/** The answer to a save that is based on an older revision than the one stored. Call it inside a transaction. */
export async function conflictWith(
  core: Core,
  summary: PlanSummary,
  mine: Plan,
): Promise<Result<never, SaveFailure>> {
  const theirs = readPlan(core.format, planOf(await core.db.contents.get(summary.id)));
  if (!theirs.ok)
    return refuse(theirs.problem.why === 'newer' ? newer(theirs.problem.schema) : { code: 'plan-broken' });
  const conflict: SaveConflict = {
    code: 'save-conflict',
    mine,
    theirs: { plan: theirs.value, revision: summary.revision, savedAt: summary.updatedAt },
  };
  return refuse(conflict);
}

export function newer(schema: number): StorageProblem & { readonly code: 'plan-from-newer-app' } {
  return { code: 'plan-from-newer-app', details: { schema } };
}
