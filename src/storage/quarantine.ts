import { ok, type Result, refuse } from '#domain/result.ts';
import { type Id, Line } from '#domain/scalars.ts';
import { type Core, change, look, planOf, putPlan, stamp, summaryOf } from './core.ts';
import { jsonText } from './json-text.ts';
import { readPlan } from './migrations/plan-format.ts';
import type { StorageProblem } from './problems.ts';
import { type PlanSummary, QuarantineEntry, type VersionSummary } from './records.ts';
import type { Answer, BackupFile } from './storage.ts';
import { removeVersions } from './versions.ts';

const NOT_THERE: StorageProblem = { code: 'quarantine-not-found' };

type Suspect = Pick<QuarantineEntry, 'origin' | 'planId' | 'title' | 'reason'> & { readonly raw: unknown };

/** Writes a broken record into quarantine. Call it inside `change`, together with taking it out of its place. */
export async function addToQuarantine(
  { db, surroundings }: Core,
  suspect: Suspect,
): Promise<QuarantineEntry> {
  const entry: QuarantineEntry = {
    ...suspect,
    id: surroundings.newId('broken'),
    at: surroundings.now(),
    raw: jsonText(suspect.raw),
  };
  await db.quarantine.add(entry);
  return entry;
}

function broken(entry: QuarantineEntry): Result<never, StorageProblem> {
  return refuse({ code: 'plan-broken', details: { quarantineId: entry.id, reason: entry.reason } });
}

/** Moves a plan that does not parse out of the list. Its versions stay: returning to one brings the plan back. */
export async function quarantinePlan(
  core: Core,
  { id, title }: Pick<PlanSummary, 'id' | 'title'>,
  reason: string,
): Answer<never> {
  const moved = await change(core, async () => {
    const raw = planOf(await core.db.contents.get(id));
    await stamp(core);
    const entry = await addToQuarantine(core, { origin: 'plan', planId: id, title, reason, raw });
    await core.db.plans.delete(id);
    await core.db.contents.delete(id);
    return ok(entry);
  });
  return moved.ok ? broken(moved.value) : moved;
}

export async function quarantineVersion(
  core: Core,
  { id, planId, name }: VersionSummary,
  reason: string,
): Answer<never> {
  const moved = await change(core, async () => {
    const raw = planOf(await core.db.versionContents.get(id));
    await stamp(core);
    const entry = await addToQuarantine(core, { origin: 'version', planId, title: name, reason, raw });
    await core.db.versions.delete(id);
    await core.db.versionContents.delete(id);
    return ok(entry);
  });
  return moved.ok ? broken(moved.value) : moved;
}

/** The title a broken record seems to have; empty if none. */
export function titleOf(raw: unknown): string {
  const title = typeof raw === 'object' && raw !== null && 'title' in raw ? raw.title : undefined;
  return Line.safeParse(title).data ?? '';
}

function find(core: Core, id: Id): Answer<QuarantineEntry> {
  return look(core, async () => {
    const entry = QuarantineEntry.safeParse(await core.db.quarantine.get(id)).data;
    return entry === undefined ? refuse<StorageProblem>(NOT_THERE) : ok(entry);
  });
}

export async function exportQuarantined(core: Core, id: Id): Answer<BackupFile> {
  const found = await find(core, id);
  if (!found.ok) return found;
  const bytes = new TextEncoder().encode(jsonText(found.value));
  return ok({ name: `du-lieu-hong-${found.value.planId}.json`, bytes });
}

/** A plan that parses now goes back into the list, beside the one that may have taken its place. */
export async function retryQuarantined(core: Core, id: Id): Answer<Id> {
  const found = await find(core, id);
  if (!found.ok) return found;
  const plan = readPlan(core.format, parsedJson(found.value.raw));
  if (!plan.ok) return refuse({ code: 'still-broken' });
  return change(core, async () => {
    const isTaken = (await summaryOf(core, found.value.planId)) !== null;
    const planId = isTaken ? core.surroundings.newId('plan') : found.value.planId;
    const { revision, at } = await stamp(core);
    await putPlan(core, { ...plan.value, id: planId }, { updatedAt: at, deletedAt: null, revision });
    await core.db.quarantine.delete(id);
    return ok(planId);
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Versions of a plan that is gone with this entry go, too: nothing leads to them any more. */
export async function discardQuarantined(core: Core, id: Id): Answer<null> {
  const found = await find(core, id);
  if (!found.ok) return found;
  return change(core, async () => {
    const { planId, origin } = found.value;
    await core.db.quarantine.delete(id);
    const isMentioned = (await core.db.quarantine.toArray()).some(
      (row) => QuarantineEntry.safeParse(row).data?.planId === planId,
    );
    if (origin === 'plan' && !isMentioned && (await summaryOf(core, planId)) === null)
      await removeVersions(core, planId);
    await stamp(core);
    return ok(null);
  });
}
