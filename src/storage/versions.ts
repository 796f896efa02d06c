import { ok, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { type Core, change, planOf, stamp, summaryOf } from './core.ts';
import type { StorageProblem } from './problems.ts';
import { type PlanSummary, type VersionReason, VersionSummary } from './records.ts';
import { PLAN_NOT_FOUND } from './refusals.ts';
import type { Answer } from './storage.ts';

/** The app's own checkpoints kept per plan; named versions are never thinned. Our choice. */
export const CHECKPOINTS_KEPT = 20;
/** Least time between two checkpoints made while a plan is being edited, milliseconds. Our choice. */
export const CHECKPOINT_EVERY_MS = 60 * 60 * 1000;

export const VERSION_NOT_FOUND: StorageProblem & { readonly code: 'version-not-found' } = {
  code: 'version-not-found',
};

/** Versions of a plan, the latest first. */
export async function versionsOf({ db }: Core, planId: Id): Promise<VersionSummary[]> {
  const rows = await db.versions.where('planId').equals(planId).toArray();
  return rows
    .flatMap((row) => VersionSummary.safeParse(row).data ?? [])
    .toSorted((a, b) => byTime(b.createdAt, a.createdAt) || byTime(b.id, a.id));
}

function byTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function keepVersion(
  core: Core,
  planId: Id,
  name: string,
  reason: VersionReason,
): Answer<VersionSummary> {
  return change(core, async () => {
    const summary = await summaryOf(core, planId);
    if (summary === null) return refuse<StorageProblem>(PLAN_NOT_FOUND);
    const { at } = await stamp(core);
    return ok(await copyAsVersion(core, summary, { name, reason, at }));
  });
}

/** Keeps what is stored of a plan now as a version, and lets the oldest checkpoints go. Call it inside `change`. */
export async function copyAsVersion(
  core: Core,
  { id: planId, people, groups }: PlanSummary,
  { name, reason, at }: { readonly name: string; readonly reason: VersionReason; readonly at: Instant },
): Promise<VersionSummary> {
  const { db, surroundings } = core;
  const version = VersionSummary.parse({
    id: surroundings.newId('version'),
    planId,
    name: name.trim().slice(0, 500),
    reason,
    createdAt: at,
    people,
    groups,
  });
  await db.versionContents.add({ id: version.id, plan: planOf(await db.contents.get(planId)) });
  await db.versions.add(version);
  const checkpoints = (await versionsOf(core, planId)).filter((each) => each.reason !== 'named');
  await dropVersions(core, checkpoints.slice(CHECKPOINTS_KEPT));
  return version;
}

/** Keeps what a save is about to overwrite, if the last version is an hour old. Call it inside `change`. */
export async function keepPeriodically(core: Core, summary: PlanSummary): Promise<void> {
  const [latest] = await versionsOf(core, summary.id);
  const at = core.surroundings.now();
  const age = latest === undefined ? Number.POSITIVE_INFINITY : Date.parse(at) - Date.parse(latest.createdAt);
  // A clock set back makes the age negative; better one version too many.
  if (age >= 0 && age < CHECKPOINT_EVERY_MS) return;
  await copyAsVersion(core, summary, { name: '', reason: 'periodic', at });
}

async function dropVersions({ db }: Core, versions: readonly VersionSummary[]): Promise<void> {
  const ids = versions.map(({ id }) => id);
  await db.versions.bulkDelete(ids);
  await db.versionContents.bulkDelete(ids);
}

/** Removes all versions of a plan. Call it inside `change`. */
export async function removeVersions({ db }: Core, planId: Id): Promise<void> {
  const ids = await db.versions.where('planId').equals(planId).primaryKeys();
  await db.versions.bulkDelete(ids);
  await db.versionContents.bulkDelete(ids);
}

export function deleteVersion(core: Core, versionId: Id): Answer<null> {
  return change(core, async () => {
    const version = VersionSummary.safeParse(await core.db.versions.get(versionId)).data;
    if (version === undefined) return refuse<StorageProblem>(VERSION_NOT_FOUND);
    await dropVersions(core, [version]);
    await stamp(core);
    return ok(null);
  });
}
