import type { Plan } from '#domain/plan/plan.ts';
import { statedVoters } from '#domain/plan/plan.ts';
import type { Result } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import type { Database } from './database.ts';
import type { PlanFormat } from './migrations/plan-format.ts';
import type { OtherWindows } from './other-windows.ts';
import { problemOf, type StorageProblem } from './problems.ts';
import { ChangeFact, PlanSummary } from './records.ts';
import type { Answer, Surroundings } from './storage.ts';

/** What every part of storage works with. */
export type Core = {
  readonly db: Database;
  readonly format: PlanFormat;
  readonly surroundings: Surroundings;
  readonly otherWindows: OtherWindows;
};

/** Runs work on the database; what the database throws becomes a problem, what we threw goes on. */
export async function attempt<Value, Failure = never>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageProblem>> {
  try {
    return await work();
  } catch (thrown) {
    return { ok: false, problem: problemOf(thrown) };
  }
}

/** The same, as one transaction over all tables: all of it is on the disk when the answer comes, or none of it. */
export function change<Value, Failure = StorageProblem>(
  { db }: Core,
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageProblem>> {
  return attempt(() => db.transaction('rw', db.tables, work));
}

export function look<Value>({ db }: Core, work: () => Promise<Result<Value, StorageProblem>>): Answer<Value> {
  return attempt(() => db.transaction('r', db.tables, work));
}

/** A fresh revision and the time it is made, remembered as the last change. Call it inside `change`. */
export async function stamp({ db, surroundings }: Core): Promise<ChangeFact> {
  const last = ChangeFact.safeParse(factOf(await db.facts.get('change')));
  const next: ChangeFact = { revision: (last.data?.revision ?? 0) + 1, at: surroundings.now() };
  await db.facts.put({ key: 'change', value: next });
  return next;
}

/** The value of a row of `facts`, unparsed. */
export function factOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'value' in row ? row.value : undefined;
}

/** The plan of a row of `contents` or `versionContents`, unparsed. */
export function planOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'plan' in row ? row.plan : undefined;
}

/** The line of the list for a plan; null if there is none, or it is not one of ours. */
export async function summaryOf({ db }: Core, id: Id): Promise<PlanSummary | null> {
  return PlanSummary.safeParse(await db.plans.get(id)).data ?? null;
}

/** Size of a plan for lists: voters and polling areas, or pupils and classes. */
export function sizeOf(plan: Plan): { people: number; groups: number } {
  return plan.kind === 'election'
    ? { people: statedVoters(plan), groups: plan.areas.length }
    : {
        people: plan.classes.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0),
        groups: plan.classes.length,
      };
}

/** Writes a plan and its line of the list. Call it inside `change`. */
export async function putPlan(
  { db, format }: Core,
  plan: Plan,
  row: { readonly updatedAt: Instant; readonly deletedAt: Instant | null; readonly revision: number },
): Promise<void> {
  const summary: PlanSummary = {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    profile: plan.profile,
    schema: format.current,
    ...sizeOf(plan),
    ...row,
  };
  await db.plans.put(summary);
  await db.contents.put({ id: plan.id, plan });
}
