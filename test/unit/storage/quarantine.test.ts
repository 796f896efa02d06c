import { expect, test } from 'vitest';
import { QuarantineEntry } from '#storage/records.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withRawDatabase } from '#test/support/raw-database.ts';
import {
  firstOf,
  good,
  newComputer,
  openWindow,
  refusal,
  type TestComputer,
  versionsIn,
} from '#test/support/storage.ts';

const plan = electionPlanFixture('full');
const { title } = plan;

/** A computer with one plan, whose stored form was then changed by something else. */
async function computerWith(stored: unknown): Promise<TestComputer> {
  const computer = newComputer();
  const storage = await openWindow(computer);
  await good(storage.createPlan(plan));
  await good(storage.keepVersion(plan.id, 'Bản tốt'));
  storage.close();
  await withRawDatabase(computer, (raw) => raw.table('contents').put({ id: plan.id, plan: stored }));
  return computer;
}

const broken = { ...plan, areas: 'mất rồi' };

test('a plan that does not parse goes into quarantine, is shown there, and is not lost', async () => {
  const storage = await openWindow(await computerWith(broken));
  expect(await refusal(storage.loadPlan(plan.id))).toBe('plan-broken');
  expect(await firstOf(storage.watchPlans)).toEqual([]);
  const [entry, ...rest] = await firstOf(storage.watchQuarantine);
  expect(rest).toEqual([]);
  expect(entry).toMatchObject({ origin: 'plan', planId: plan.id, title });
  expect(entry?.reason).toContain('areas');
  expect(JSON.parse(entry?.raw ?? '')).toEqual(broken);
});

test('what is in quarantine can be taken out as a file', async () => {
  const storage = await openWindow(await computerWith(broken));
  await storage.loadPlan(plan.id);
  const [entry] = await firstOf(storage.watchQuarantine);
  const { name, bytes } = await good(storage.exportQuarantined(entry?.id ?? ''));
  expect(name).toMatch(/^du-lieu-hong-.*\.json$/);
  const entryAgain = QuarantineEntry.parse(JSON.parse(new TextDecoder().decode(bytes)));
  expect(JSON.parse(entryAgain.raw)).toEqual(broken);
});

test('trying again brings nothing back that is still broken, and the plan once it can be read', async () => {
  const computer = await computerWith(broken);
  const storage = await openWindow(computer);
  await storage.loadPlan(plan.id);
  const [entry] = await firstOf(storage.watchQuarantine);
  const id = entry?.id ?? '';
  expect(await refusal(storage.retryQuarantined(id))).toBe('still-broken');
  await withRawDatabase(computer, (raw) => raw.table('quarantine').update(id, { raw: JSON.stringify(plan) }));
  expect(await good(storage.retryQuarantined(id))).toBe(plan.id);
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
  expect(await firstOf(storage.watchQuarantine)).toEqual([]);
});

test('a version brings the plan back while the broken one waits in quarantine', async () => {
  const storage = await openWindow(await computerWith(broken));
  await storage.loadPlan(plan.id);
  const [version] = await versionsIn(storage, plan.id);
  const returned = await good(storage.returnToVersion(version?.id ?? '', 0));
  expect(returned.plan).toEqual(plan);
  expect(await firstOf(storage.watchPlans)).toHaveLength(1);
  expect(await firstOf(storage.watchQuarantine)).toHaveLength(1);
});

test('a version that does not parse goes into quarantine without touching the plan', async () => {
  const computer = await computerWith(plan);
  await withRawDatabase(computer, (raw) =>
    raw
      .table('versionContents')
      .toCollection()
      .modify({ plan: { schema: 1 } }),
  );
  const storage = await openWindow(computer);
  const [version] = await versionsIn(storage, plan.id);
  expect(await refusal(storage.loadVersion(version?.id ?? ''))).toBe('plan-broken');
  expect((await firstOf(storage.watchQuarantine)).map(({ origin }) => origin)).toEqual(['version']);
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
});

test('discarding a broken plan takes its versions along, because nothing leads to them', async () => {
  const computer = await computerWith(broken);
  const storage = await openWindow(computer);
  await storage.loadPlan(plan.id);
  const [entry] = await firstOf(storage.watchQuarantine);
  await good(storage.discardQuarantined(entry?.id ?? ''));
  expect(await withRawDatabase(computer, (raw) => raw.table('versionContents').count())).toBe(0);
});

test('a plan of a newer app is refused in words and stays where it is', async () => {
  const newer = { ...plan, schema: 99, somethingNew: true };
  const computer = await computerWith(newer);
  const storage = await openWindow(computer);
  expect(await storage.loadPlan(plan.id)).toMatchObject({
    ok: false,
    problem: { code: 'plan-from-newer-app', details: { schema: 99 } },
  });
  expect(await firstOf(storage.watchPlans)).toHaveLength(1);
  expect(await firstOf(storage.watchQuarantine)).toEqual([]);
  const kept = await withRawDatabase(computer, (raw) => raw.table('contents').get(plan.id));
  expect(kept).toEqual({ id: plan.id, plan: newer });
});

test('a broken line of the list is written anew at the next start', async () => {
  const computer = await computerWith(plan);
  await withRawDatabase(computer, (raw) => raw.table('plans').put({ id: plan.id, title: 7 }));
  const storage = await openWindow(computer);
  expect((await firstOf(storage.watchPlans)).map((line) => line.title)).toEqual([title]);
});

test('a plan whose line of the list is gone comes back into the list', async () => {
  const computer = await computerWith(plan);
  await withRawDatabase(computer, (raw) => raw.table('plans').clear());
  const storage = await openWindow(computer);
  expect((await firstOf(storage.watchPlans)).map((line) => line.title)).toEqual([title]);
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
});

test('a broken plan behind a broken line is in quarantine after the start', async () => {
  const computer = await computerWith('???');
  await withRawDatabase(computer, (raw) => raw.table('plans').put({ id: plan.id }));
  const storage = await openWindow(computer);
  expect(await firstOf(storage.watchPlans)).toEqual([]);
  expect((await firstOf(storage.watchQuarantine)).map(({ raw }) => raw)).toEqual(['"???"']);
});
