import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { type Core, change, look, planOf, putPlan, stamp, summaryOf } from './core.ts';
import { readPlan } from './migrations/plan-format.ts';
import type { StorageProblem } from './problems.ts';
import { quarantineVersion } from './quarantine.ts';
import { VersionSummary } from './records.ts';
import { conflictWith, newer } from './refusals.ts';
import type { Answer, SaveFailure, StoredPlan } from './storage.ts';
import { copyAsVersion, VERSION_NOT_FOUND } from './versions.ts';

export async function loadVersion(core: Core, versionId: Id): Answer<Plan> {
  const found = await look(core, async () => {
    const version = VersionSummary.safeParse(await core.db.versions.get(versionId)).data;
    if (version === undefined) return refuse<StorageProblem>(VERSION_NOT_FOUND);
    return ok({ version, raw: planOf(await core.db.versionContents.get(versionId)) });
  });
  if (!found.ok) return found;
  const { version, raw } = found.value;
  const plan = readPlan(core.format, raw);
  if (plan.ok) return ok({ ...plan.value, id: version.planId });
  if (plan.problem.why === 'newer') return refuse(newer(plan.problem.schema));
  return quarantineVersion(core, version, plan.problem.reason);
}

export async function returnToVersion(
  core: Core,
  versionId: Id,
  basedOn: number,
): Promise<Result<StoredPlan, SaveFailure>> {
  const version = await loadVersion(core, versionId);
  if (!version.ok) return version;
  const plan = version.value;
  const result = await change<StoredPlan, SaveFailure>(core, async () => {
    const summary = await summaryOf(core, plan.id);
    // No line in the list: the plan itself is in quarantine, and this is how it comes back.
    if (summary !== null && summary.revision !== basedOn) return conflictWith(core, summary, plan);
    const { revision, at } = await stamp(core);
    if (summary !== null) await copyAsVersion(core, summary, { name: '', reason: 'before-return', at });
    await putPlan(core, plan, { updatedAt: at, deletedAt: null, revision });
    return ok({ plan, revision });
  });
  if (result.ok)
    core.otherWindows.tell({ change: 'saved', planId: plan.id, revision: result.value.revision });
  return result;
}
