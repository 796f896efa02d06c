import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import { type Id, Line } from '#domain/scalars.ts';
import { readBackupFile } from './backup/backup-file.ts';
import type { BackupContents } from './backup/contents.ts';
import { type Core, change, look, planOf, putPlan, sizeOf, stamp, summaryOf } from './core.ts';
import { type ReadFailure, readPlan } from './migrations/plan-format.ts';
import { addToQuarantine, titleOf } from './quarantine.ts';
import type { PlanSummary, VersionSummary } from './records.ts';
import type { Answer, ReadBackup, RestorablePlan, RestoreOptions, RestoreReport } from './storage.ts';
import { copyAsVersion } from './versions.ts';

type PlanEntry = BackupContents['plans'][number];
type VersionEntry = BackupContents['versions'][number];

/** The plan of an entry. One that goes by another identity inside than outside has been tampered with. */
function readEntry(core: Core, { id, plan: raw }: PlanEntry): Result<Plan, ReadFailure> {
  const plan = readPlan(core.format, raw);
  return plan.ok && plan.value.id !== id ? refuse({ why: 'broken', reason: `id: not ${id}` }) : plan;
}

/** Reads a backup file and compares each plan with what is here. Changes nothing. */
export async function readBackup(core: Core, bytes: Uint8Array): Answer<ReadBackup> {
  const file = await readBackupFile(bytes);
  if (!file.ok) return file;
  const { manifest, contents } = file.value;
  return look(core, async () => {
    const plans: RestorablePlan[] = [];
    for (const entry of contents.plans) plans.push(await compare(core, entry, contents.versions));
    const preview = {
      createdAt: manifest.createdAt,
      appVersion: manifest.appVersion,
      plans,
      quarantined: contents.quarantine.length,
      settings: contents.settings,
    };
    return ok({ preview, contents });
  });
}

async function compare(
  core: Core,
  entry: PlanEntry,
  versions: readonly VersionEntry[],
): Promise<RestorablePlan> {
  const present = await summaryOf(core, entry.id);
  const about = {
    id: entry.id,
    updatedAt: entry.updatedAt,
    wasInBin: entry.deletedAt !== null,
    versions: versions.filter(({ planId }) => planId === entry.id).length,
    present,
  };
  const read = readEntry(core, entry);
  if (!read.ok) {
    const state = read.problem.why;
    return { ...about, title: titleOf(entry.plan), kind: null, people: 0, groups: 0, state };
  }
  const plan = read.value;
  const here = present && readPlan(core.format, planOf(await core.db.contents.get(entry.id)));
  const state = here === null ? 'new' : here.ok && isSame(here.value, plan) ? 'same' : 'different';
  return { ...about, title: plan.title, kind: plan.kind, ...sizeOf(plan), state };
}

/**
 * Brings back what the choices say, in one transaction.
 *
 * A plan that is replaced is kept as a checkpoint first. Versions come with
 * their plan; those of a plan that is in quarantine come with the quarantine.
 */
export async function restoreBackup(
  core: Core,
  contents: BackupContents,
  options: RestoreOptions,
): Answer<RestoreReport> {
  const result = await change(core, async () => {
    const report = { added: 0, replaced: 0, skipped: 0, quarantined: 0 };
    const replaced: Id[] = [];
    for (const entry of contents.plans) {
      const fate = await restorePlan(core, entry, contents.versions, options);
      report[fate] += 1;
      if (fate === 'replaced') replaced.push(entry.id);
    }
    report.quarantined += await restoreQuarantine(core, contents);
    if (options.withSettings) await core.db.facts.put({ key: 'settings', value: contents.settings });
    const { revision } = await stamp(core);
    return ok({ report, replaced, revision });
  });
  if (!result.ok) return result;
  const { report, replaced, revision } = result.value;
  for (const planId of replaced) core.otherWindows.tell({ change: 'saved', planId, revision });
  return ok(report);
}

async function restorePlan(
  core: Core,
  entry: PlanEntry,
  versions: readonly VersionEntry[],
  { choices, copyTitle }: RestoreOptions,
): Promise<keyof RestoreReport> {
  const choice = Object.hasOwn(choices, entry.id) ? choices[entry.id] : 'skip';
  const read = readEntry(core, entry);
  if (choice === 'skip' || choice === undefined) return 'skipped';
  const own = versions.filter(({ planId }) => planId === entry.id);
  if (!read.ok) {
    if (read.problem.why === 'newer') return 'skipped';
    await addToQuarantine(core, {
      origin: 'plan',
      planId: entry.id,
      title: titleOf(entry.plan),
      reason: read.problem.reason,
      raw: entry.plan,
    });
    await restoreVersions(core, own, null);
    return 'quarantined';
  }
  const present = await summaryOf(core, entry.id);
  if (present !== null && choice === 'keep-both') {
    const copy = {
      ...read.value,
      id: core.surroundings.newId('plan'),
      title: Line.parse(copyTitle(read.value.title).slice(0, 500)),
    };
    await putEntry(core, copy, entry, null);
    await restoreVersions(core, own, copy.id);
    return 'added';
  }
  if (present !== null) await keepBeforeRestore(core, present);
  await putEntry(core, read.value, entry, present);
  await restoreVersions(core, own, null);
  return present === null ? 'added' : 'replaced';
}

/**
 * What was in the bin then comes back into the bin, with all its days ahead of
 * it: by its old date it might be gone at the next start. A plan that is in use
 * here stays out of the bin.
 */
async function putEntry(
  core: Core,
  plan: Plan,
  { updatedAt, deletedAt: binnedThen }: PlanEntry,
  present: PlanSummary | null,
): Promise<void> {
  const { revision, at } = await stamp(core);
  const isInUse = present !== null && present.deletedAt === null;
  const deletedAt = binnedThen === null || isInUse ? null : at;
  await putPlan(core, plan, { updatedAt, deletedAt, revision });
}

async function keepBeforeRestore(core: Core, present: PlanSummary): Promise<void> {
  const at = core.surroundings.now();
  await copyAsVersion(core, present, { name: '', reason: 'before-restore', at });
}

/** With a new plan id, versions get identities of their own, too; else those already here stay as they are. */
async function restoreVersions(
  core: Core,
  entries: readonly VersionEntry[],
  newPlanId: Id | null,
): Promise<void> {
  const { db, surroundings } = core;
  for (const { plan, ...version } of entries) {
    if (newPlanId === null && (await db.versions.get(version.id)) !== undefined) continue;
    const row: VersionSummary =
      newPlanId === null ? version : { ...version, id: surroundings.newId('version'), planId: newPlanId };
    await db.versions.put(row);
    await db.versionContents.put({ id: row.id, plan });
  }
}

/** What is in quarantine there and not here, with the versions that belong to it. Returns how many. */
async function restoreQuarantine(
  core: Core,
  { quarantine, plans, versions }: BackupContents,
): Promise<number> {
  const listed = new Set(plans.map(({ id }) => id));
  const orphans = versions.filter(({ planId }) => !listed.has(planId));
  await restoreVersions(core, orphans, null);
  let added = 0;
  for (const entry of quarantine) {
    if ((await core.db.quarantine.get(entry.id)) !== undefined) continue;
    await core.db.quarantine.put(entry);
    added += 1;
  }
  return added;
}
