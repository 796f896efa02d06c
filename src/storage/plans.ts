import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { type Core, change, look, planOf, putPlan, stamp, summaryOf } from './core.ts';
import { type PlanFormat, readPlan } from './migrations/plan-format.ts';
import type { StorageProblem } from './problems.ts';
import { quarantinePlan } from './quarantine.ts';
import { PlanSummary } from './records.ts';
import { conflictWith, newer, PLAN_NOT_FOUND } from './refusals.ts';
import type { Answer, Saved, SaveFailure, StoredPlan } from './storage.ts';
import { keepPeriodically, removeVersions } from './versions.ts';

/** Storing what does not parse would lose it at the next start. This is the last place to notice. */
function checkPlan(format: PlanFormat, plan: Plan): Result<Plan, StorageProblem> {
  const parsed = format.schema.safeParse(plan);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.map((key) => (typeof key === 'symbol' ? String(key) : key)) ?? [];
  return refuse({ code: 'plan-invalid', path });
}

export async function createPlan(core: Core, plan: Plan): Answer<Saved> {
  const checked = checkPlan(core.format, plan);
  if (!checked.ok) return checked;
  const result = await change(core, async () => {
    if ((await core.db.plans.get(plan.id)) !== undefined)
      return refuse<StorageProblem>({ code: 'plan-already-there' });
    const { revision, at } = await stamp(core);
    await putPlan(core, checked.value, { updatedAt: at, deletedAt: null, revision });
    return ok<Saved>({ revision, savedAt: at });
  });
  return announce(core, plan.id, result);
}

export async function savePlan(core: Core, plan: Plan, basedOn: number): Promise<Result<Saved, SaveFailure>> {
  const checked = checkPlan(core.format, plan);
  if (!checked.ok) return checked;
  const result = await change<Saved, SaveFailure>(core, async () => {
    const summary = await summaryOf(core, plan.id);
    if (summary === null) return refuse(PLAN_NOT_FOUND);
    if (summary.revision !== basedOn) return conflictWith(core, summary, plan);
    await keepPeriodically(core, summary);
    const { revision, at } = await stamp(core);
    // Whoever still edits a plan wants to keep it: saving takes it out of the bin.
    await putPlan(core, checked.value, { updatedAt: at, deletedAt: null, revision });
    return ok({ revision, savedAt: at });
  });
  return announce(core, plan.id, result);
}

/** Tells the other windows of a save that succeeded. */
function announce<Failure>(core: Core, planId: Id, result: Result<Saved, Failure>): Result<Saved, Failure> {
  if (result.ok) core.otherWindows.tell({ change: 'saved', planId, revision: result.value.revision });
  return result;
}

export async function loadPlan(core: Core, id: Id): Answer<StoredPlan> {
  const found = await look(core, async () => {
    const summary = await summaryOf(core, id);
    if (summary === null) return refuse<StorageProblem>(PLAN_NOT_FOUND);
    return ok({ summary, raw: planOf(await core.db.contents.get(id)) });
  });
  if (!found.ok) return found;
  const plan = readPlan(core.format, found.value.raw);
  if (plan.ok) return ok({ plan: plan.value, revision: found.value.summary.revision });
  if (plan.problem.why === 'newer') return refuse(newer(plan.problem.schema));
  return quarantinePlan(core, found.value.summary, plan.problem.reason);
}

/** Puts a plan into the bin, or takes it out again. */
export async function setDeleted(core: Core, id: Id, isDeleted: boolean): Answer<null> {
  const result = await change(core, async () => {
    const summary = await summaryOf(core, id);
    if (summary === null) return refuse<StorageProblem>(PLAN_NOT_FOUND);
    const { at } = await stamp(core);
    await core.db.plans.put({ ...summary, deletedAt: isDeleted ? at : null });
    return ok(summary);
  });
  if (!result.ok) return result;
  if (isDeleted) core.otherWindows.tell({ change: 'removed', planId: id, revision: result.value.revision });
  return ok(null);
}

/** Removes plans of the bin for good; those that are not in the bin stay. Returns how many went. */
export function removeForEver(core: Core, isMeant: (summary: PlanSummary) => boolean): Answer<number> {
  return change(core, async () => {
    const { db } = core;
    const ids = (await db.plans.toArray())
      .flatMap((row) => PlanSummary.safeParse(row).data ?? [])
      .filter((summary) => summary.deletedAt !== null && isMeant(summary))
      .map(({ id }) => id);
    if (ids.length === 0) return ok(0);
    await db.plans.bulkDelete(ids);
    await db.contents.bulkDelete(ids);
    for (const id of ids) await removeVersions(core, id);
    await stamp(core);
    return ok(ids.length);
  });
}

/** Removes one plan of the bin for good. */
export async function deleteOne(core: Core, id: Id): Answer<null> {
  const removed = await removeForEver(core, (summary) => summary.id === id);
  if (!removed.ok) return removed;
  return removed.value === 0 ? refuse(PLAN_NOT_FOUND) : ok(null);
}
