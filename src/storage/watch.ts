import { liveQuery } from 'dexie';
import { ok } from '#domain/result.ts';
import { type Core, change, factOf } from './core.ts';
import { problemOf } from './problems.ts';
import { PlanSummary, QuarantineEntry, Settings } from './records.ts';
import type { Answer, StopWatching, Watch } from './storage.ts';

/** Calls back with the answer now, and again whenever what it was read from changes, in any window. */
export function watch<Value>(
  query: () => Promise<Value>,
  ...[listener, onProblem]: Parameters<Watch<Value>>
): StopWatching {
  const subscription = liveQuery(query).subscribe({
    next: listener,
    error: (thrown) => onProblem?.(problemOf(thrown)),
  });
  return () => {
    subscription.unsubscribe();
  };
}

/** Plans of the list or of the bin, the latest change first. A line that does not parse is mended at the next start (`tidy.ts`). */
export async function listPlans({ db }: Core, where: 'list' | 'bin'): Promise<PlanSummary[]> {
  const plans = (await db.plans.toArray()).flatMap((row) => PlanSummary.safeParse(row).data ?? []);
  return plans
    .filter(({ deletedAt }) => (deletedAt === null) === (where === 'list'))
    .toSorted(
      (a, b) =>
        latestFirst(a.deletedAt ?? a.updatedAt, b.deletedAt ?? b.updatedAt) || b.revision - a.revision,
    );
}

export async function listQuarantine({ db }: Core): Promise<QuarantineEntry[]> {
  return (await db.quarantine.toArray())
    .flatMap((row) => QuarantineEntry.safeParse(row).data ?? [])
    .toSorted((a, b) => latestFirst(a.at, b.at));
}

function latestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

export async function readSettings({ db }: Core): Promise<Settings> {
  return Settings.parse(factOf(await db.facts.get('settings')) ?? {});
}

export function changeSettings(core: Core, settings: Partial<Settings>): Answer<Settings> {
  return change(core, async () => {
    const next = Settings.parse({ ...(await readSettings(core)), ...settings });
    // No stamp: which plan was looked at last is no reason for a backup.
    await core.db.facts.put({ key: 'settings', value: next });
    return ok(next);
  });
}
