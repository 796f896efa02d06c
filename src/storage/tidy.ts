import { ok } from '#domain/result.ts';
import { Id } from '#domain/scalars.ts';
import { handOverCopies, keepSafetyCopy } from './automatic-backup.ts';
import { type Core, change, planOf, putPlan, stamp } from './core.ts';
import { readPlan } from './migrations/plan-format.ts';
import { removeForEver } from './plans.ts';
import { addToQuarantine, titleOf } from './quarantine.ts';
import { PlanSummary } from './records.ts';
import type { Answer } from './storage.ts';

/** How long a plan stays in the bin, milliseconds. Our choice. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * What is done at every start: lines of the list that broke are written anew,
 * plans of an older schema are brought up to date (after a backup), what does
 * not parse goes into quarantine, the bin loses what is 30 days old.
 */
export async function tidy(core: Core): Answer<null> {
  const suspects = await findSuspects(core);
  if (!suspects.ok) return suspects;
  const { broken, outdated } = suspects.value;
  if (outdated.length > 0) {
    const kept = await keepSafetyCopy(core.db, core.surroundings);
    if (!kept.ok) return kept;
  }
  for (const id of [...broken, ...outdated]) {
    const renewed = await renew(core, id);
    if (!renewed.ok) return renewed;
  }
  const emptied = await dropOld(core);
  return emptied.ok ? handOver(core) : emptied;
}

/** Plans whose line of the list is missing or broken, and plans of an older schema. */
function findSuspects(core: Core): Answer<{ broken: Id[]; outdated: Id[] }> {
  return change(core, async () => {
    const ids = new Set(await core.db.contents.toCollection().primaryKeys());
    const outdated: Id[] = [];
    const broken = new Set(ids);
    for (const row of await core.db.plans.toArray()) {
      const { data } = PlanSummary.safeParse(row);
      if (data === undefined || !ids.has(data.id)) continue;
      broken.delete(data.id);
      if (data.schema < core.format.current) outdated.push(data.id);
    }
    await dropEmptyLines(core, ids);
    return ok({ broken: [...broken], outdated });
  });
}

/** A line without a plan behind it leads nowhere; there is nothing in it to keep. */
async function dropEmptyLines({ db }: Core, ids: ReadonlySet<Id>): Promise<void> {
  const lines = await db.plans.toCollection().primaryKeys();
  await db.plans.bulkDelete(lines.filter((id) => !ids.has(id)));
}

/** Writes plan and line anew, or moves the plan into quarantine. One of a newer app keeps its place and gets a line. */
function renew(core: Core, id: Id): Answer<null> {
  return change(core, async () => {
    const { db, surroundings } = core;
    const raw = planOf(await db.contents.get(id));
    const line = PlanSummary.safeParse(await db.plans.get(id)).data;
    const { revision, at } = await stamp(core);
    const plan = readPlan(core.format, raw);
    if (plan.ok && plan.value.id === id) {
      const { updatedAt = at, deletedAt = null } = line ?? {};
      await putPlan(core, plan.value, { updatedAt, deletedAt, revision });
      return ok(null);
    }
    if (!plan.ok && plan.problem.why === 'newer') {
      await db.plans.put(
        lineOfNewer(id, raw, { schema: plan.problem.schema, revision, now: surroundings.now() }),
      );
      return ok(null);
    }
    const reason = plan.ok ? `id: not ${id}` : plan.problem.why === 'broken' ? plan.problem.reason : '';
    const planId = Id.safeParse(id).data ?? surroundings.newId('plan');
    await addToQuarantine(core, { origin: 'plan', planId, title: titleOf(raw), reason, raw });
    await db.contents.delete(id);
    await db.plans.delete(id);
    return ok(null);
  });
}

function lineOfNewer(
  id: Id,
  raw: unknown,
  { schema, revision, now }: { schema: number; revision: number; now: string },
): PlanSummary {
  return {
    id,
    title: titleOf(raw),
    kind:
      typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === 'school'
        ? 'school'
        : 'election',
    profile: '',
    schema,
    updatedAt: now,
    people: 0,
    groups: 0,
    deletedAt: null,
    revision,
  };
}

function dropOld(core: Core): Answer<number> {
  const now = Date.parse(core.surroundings.now());
  return removeForEver(core, ({ deletedAt }) => deletedAt !== null && now - Date.parse(deletedAt) > BIN_MS);
}

async function handOver(core: Core): Answer<null> {
  const handed = await handOverCopies(core);
  return handed.ok ? ok(null) : handed;
}
