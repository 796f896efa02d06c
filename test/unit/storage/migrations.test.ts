// First, because Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PLAN_SCHEMA, Plan } from '#domain/plan/plan.ts';
import { DATABASE_VERSIONS } from '#storage/database.ts';
import { MIGRATIONS } from '#storage/migrations/migrations.ts';
import {
  definePlanFormat,
  type Migration,
  PLAN_FORMAT,
  type PlanFormat,
  readPlan,
} from '#storage/migrations/plan-format.ts';
import { openStorage } from '#storage/storage.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withRawDatabase } from '#test/support/raw-database.ts';
import { firstOf, good, newComputer, openWindow, surroundingsOn, versionsIn } from '#test/support/storage.ts';

const plan = electionPlanFixture('full');

/**
 * Migrations made up for these tests: schema 2 calls the title `name`, schema 3
 * calls it `title` again and shouts. `Plan` itself knows schema 1 only.
 */
const sample: readonly Migration[] = [
  { from: 1, run: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { from: 2, run: ({ name, ...rest }) => ({ ...rest, title: `${String(name)}!` }) },
];
const sampleFormat: PlanFormat = definePlanFormat({
  current: 3,
  migrations: sample,
  schema: z.preprocess((raw) => (typeof raw === 'object' ? { ...raw, schema: 1 } : raw), Plan),
});

/** Which migrations no fixture of their own schema went through to the end. */
function migrationsNotShown(format: PlanFormat, fixtureOf: (schema: number) => unknown): number[] {
  return format.migrations.map(({ from }) => from).filter((from) => !readPlan(format, fixtureOf(from)).ok);
}

test('every migration of the app ran on a real plan of its day', () => {
  const fixtureOf = (schema: number): unknown => {
    const file = new URL(`../../fixtures/plans/schema-${String(schema)}.json`, import.meta.url);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  expect(migrationsNotShown(PLAN_FORMAT, fixtureOf)).toEqual([]);
  expect(MIGRATIONS).toHaveLength(PLAN_SCHEMA - 1);
});

test('a migration without a fixture, or one that fails on it, does not go unnoticed', () => {
  const fixtures = new Map<number, unknown>([[1, plan]]);
  expect(migrationsNotShown(sampleFormat, (schema) => fixtures.get(schema))).toEqual([2]);
  fixtures.set(2, { schema: 2, name: 'x' });
  expect(migrationsNotShown(sampleFormat, (schema) => fixtures.get(schema))).toEqual([2]);
  const { title, ...rest } = plan;
  fixtures.set(2, { ...rest, schema: 2, name: title });
  expect(migrationsNotShown(sampleFormat, (schema) => fixtures.get(schema))).toEqual([]);
});

test.each([
  ['a gap', [1, 3]],
  ['a missing first step', [2, 3]],
  ['a wrong order', [2, 1, 3]],
  ['a step beyond the schema', [1, 2, 3, 4]],
])('a list of migrations with %s stops the app from loading', (_name, steps) => {
  const migrations = steps.map((from) => ({
    from,
    run: (each: Readonly<Record<string, unknown>>) => ({ ...each }),
  }));
  expect(() => definePlanFormat({ ...sampleFormat, current: 4, migrations })).toThrow(
    /migrations must start at 1, 2, 3/,
  );
});

test('a plan of any older schema is read as one of today', () => {
  const { title, ...rest } = plan;
  const read = (raw: unknown) => {
    const result = readPlan(sampleFormat, raw);
    return result.ok ? result.value.title : result.problem;
  };
  expect(read(plan)).toBe(`${title}!`);
  expect(read({ ...rest, schema: 2, name: 'Hai' })).toBe('Hai!');
  expect(read({ ...plan, schema: 3, title: 'Ba' })).toBe('Ba');
  expect(read({ ...plan, schema: 4 })).toEqual({ why: 'newer', schema: 4 });
});

test('a migration that trips over a broken plan makes it broken, not the app', () => {
  const trips = {
    from: 1,
    run: () => {
      throw new TypeError('no such thing');
    },
  };
  const format = definePlanFormat({ ...sampleFormat, current: 2, migrations: [trips] });
  expect(readPlan(format, plan)).toMatchObject({ ok: false, problem: { why: 'broken' } });
});

const newerForm = { databaseVersions: DATABASE_VERSIONS, planFormat: sampleFormat };

test('plans of an older schema are brought up to date at the start, after a backup', async () => {
  const computer = newComputer();
  const old = await openWindow(computer);
  await good(old.createPlan(plan));
  await good(old.keepVersion(plan.id, 'Bản cũ'));
  old.close();
  const storage = await openWindow(computer, newerForm);
  expect(computer.backups).toHaveLength(1);
  expect((await firstOf(storage.watchPlans)).map(({ title, schema }) => [title, schema])).toEqual([
    [`${plan.title}!`, 3],
  ]);
  const [version] = await versionsIn(storage, plan.id);
  expect((await good(storage.loadVersion(version?.id ?? ''))).title).toBe(`${plan.title}!`);

  const before = await good(
    (await openWindow(newComputer())).readBackup(computer.backups[0]?.bytes ?? new Uint8Array()),
  );
  expect(before.contents.plans.map((each) => each.plan)).toEqual([plan]);
});

test('when the machine refuses the backup before a migration, the copy waits in the database', async () => {
  const computer = newComputer();
  const old = await openWindow(computer);
  await good(old.createPlan(plan));
  old.close();
  computer.backupRefusal = 'disk-full';
  const storage = await openWindow(computer, newerForm);
  expect((await firstOf(storage.watchBackupStatus)).copiesKept).toBe(1);
  storage.close();
  computer.backupRefusal = null;
  const next = await openWindow(computer, newerForm);
  expect((await firstOf(next.watchBackupStatus)).copiesKept).toBe(0);
  const { contents } = await good(next.readBackup(computer.backups[0]?.bytes ?? new Uint8Array()));
  expect(contents.plans.map((each) => each.plan)).toEqual([plan]);
});

const nextVersions = [
  ...DATABASE_VERSIONS,
  { version: DATABASE_VERSIONS.length + 1, stores: { plans: 'id, title', notes: 'id' } },
];

test('a database of an older version is copied, then opened with everything in it', async () => {
  const computer = newComputer();
  const old = await openWindow(computer);
  await good(old.createPlan(plan));
  await good(old.changeSettings({ language: 'en' }));
  old.close();
  const storage = await openWindow(computer, { databaseVersions: nextVersions, planFormat: PLAN_FORMAT });
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
  expect((await firstOf(storage.watchSettings)).language).toBe('en');
  const { contents } = await good(storage.readBackup(computer.backups[0]?.bytes ?? new Uint8Array()));
  expect(contents.plans.map((each) => each.plan)).toEqual([plan]);
  expect(contents.settings.language).toBe('en');
});

test('an upgrade that fails leaves the old database as it was', async () => {
  const computer = newComputer();
  const old = await openWindow(computer);
  await good(old.createPlan(plan));
  old.close();
  const failing = [
    ...DATABASE_VERSIONS,
    {
      version: DATABASE_VERSIONS.length + 1,
      stores: { notes: 'id' },
      upgrade: async (transaction: { table: (name: string) => { clear: () => Promise<void> } }) => {
        await transaction.table('contents').clear();
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
  ];
  const result = await openStorage(surroundingsOn(computer), {
    databaseVersions: failing,
    planFormat: PLAN_FORMAT,
  });
  expect(result).toMatchObject({ ok: false, problem: { code: 'storage-full' } });
  const again = await openWindow(computer);
  expect((await good(again.loadPlan(plan.id))).plan).toEqual(plan);
});

test('the first version of the database has exactly the tables the code uses', async () => {
  const computer = newComputer();
  (await openWindow(computer)).close();
  const names = await withRawDatabase(computer, (raw) => Promise.resolve(raw.tables.map(({ name }) => name)));
  expect(names.toSorted()).toEqual([
    'contents',
    'copies',
    'facts',
    'plans',
    'quarantine',
    'versionContents',
    'versions',
  ]);
});
