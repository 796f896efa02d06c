import { expect, test, vi } from 'vitest';
import type { OtherWindowNews, SaveFailure } from '#storage/storage.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { withRawDatabase } from '#test/support/raw-database.ts';
import { firstOf, good, newComputer, openWindow, refusal, versionsIn } from '#test/support/storage.ts';

const plan = electionPlanFixture('full');

test('a plan that was saved is there, to the letter, after the app was closed', async () => {
  const computer = newComputer();
  const first = await openWindow(computer);
  const { revision } = await good(first.createPlan(plan));
  await good(first.savePlan({ ...plan, title: 'Bầu cử xã Phú Thành A' }, revision));
  first.close();
  const second = await openWindow(computer);
  const { plan: loaded } = await good(second.loadPlan(plan.id));
  expect(loaded).toEqual({ ...plan, title: 'Bầu cử xã Phú Thành A' });
});

test('the list shows title, stated voters and areas without opening the plan, the latest change first', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  await good(storage.createPlan(schoolPlanFixture()));
  const list = await firstOf(storage.watchPlans);
  expect(list.map(({ kind }) => kind)).toEqual(['school', 'election']);
  expect(list[1]).toMatchObject({ id: plan.id, title: plan.title, profile: '2021', people: 6939, groups: 8 });
});

test('the list calls back when a plan is saved, also from another window', async () => {
  const computer = newComputer();
  const here = await openWindow(computer);
  const there = await openWindow(computer);
  const titles: string[][] = [];
  const stop = here.watchPlans((list) => titles.push(list.map(({ title }) => title)));
  await vi.waitFor(() => expect(titles).toEqual([[]]));
  const { revision } = await good(there.createPlan({ ...plan, title: 'Một' }));
  await vi.waitFor(() => expect(titles.at(-1)).toEqual(['Một']));
  await good(there.savePlan({ ...plan, title: 'Hai' }, revision));
  await vi.waitFor(() => expect(titles.at(-1)).toEqual(['Hai']));
  stop();
});

test('the second of two windows to save is told, gets both plans, and overwrites nothing', async () => {
  const computer = newComputer();
  const here = await openWindow(computer);
  const there = await openWindow(computer);
  await good(here.createPlan(plan));
  const mine = await good(here.loadPlan(plan.id));
  const theirs = await good(there.loadPlan(plan.id));
  await good(there.savePlan({ ...theirs.plan, title: 'Bản ở cửa sổ kia' }, theirs.revision));
  const result = await here.savePlan({ ...mine.plan, title: 'Bản của tôi' }, mine.revision);
  expect(result.ok).toBe(false);
  const problem = (result as { problem: SaveFailure }).problem;
  if (problem.code !== 'save-conflict') throw new Error(problem.code);
  expect(problem.mine.title).toBe('Bản của tôi');
  expect(problem.theirs.plan.title).toBe('Bản ở cửa sổ kia');
  expect((await good(here.loadPlan(plan.id))).plan.title).toBe('Bản ở cửa sổ kia');

  await good(here.createPlan({ ...problem.mine, id: 'plan-copy' }));
  const titles = (await firstOf(here.watchPlans)).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['Bản của tôi', 'Bản ở cửa sổ kia']);
});

test('no revision comes twice, not even after a plan was removed for good and brought back', async () => {
  const storage = await openWindow(newComputer());
  const { revision } = await good(storage.createPlan(plan));
  const backup = await good(storage.makeBackup());
  await good(storage.moveToBin(plan.id));
  await good(storage.deleteForEver(plan.id));
  const { contents } = await good(storage.readBackup(backup.bytes));
  await good(
    storage.restoreBackup(contents, {
      choices: { [plan.id]: 'replace' },
      withSettings: false,
      copyTitle: (title) => title,
    }),
  );
  expect(await refusal(storage.savePlan(plan, revision))).toBe('save-conflict');
});

test('other windows hear which plan was saved, this one does not hear itself', async () => {
  const computer = newComputer();
  const openChannel = () => new BroadcastChannel('two-windows-test');
  const here = await openWindow(computer, undefined, { openChannel });
  const there = await openWindow(computer, undefined, { openChannel });
  const heardHere: OtherWindowNews[] = [];
  const heardThere: OtherWindowNews[] = [];
  here.watchOtherWindows((news) => heardHere.push(news));
  there.watchOtherWindows((news) => heardThere.push(news));
  const { revision } = await good(here.createPlan(plan));
  await vi.waitFor(() => expect(heardThere).toEqual([{ change: 'saved', planId: plan.id, revision }]));
  await good(here.moveToBin(plan.id));
  await vi.waitFor(() => expect(heardThere.at(-1)?.change).toBe('removed'));
  expect(heardHere).toEqual([]);
  here.close();
  there.close();
});

test('what is no plan is not stored, and the answer says where it goes wrong', async () => {
  const storage = await openWindow(newComputer());
  const { revision } = await good(storage.createPlan(plan));
  const broken = { ...plan, election: { ...plan.election, open: 'sáng' } };
  const result = await storage.savePlan(broken, revision);
  expect(result).toMatchObject({ ok: false, problem: { code: 'plan-invalid', path: ['election', 'open'] } });
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
});

test('a plan is created once', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  expect(await refusal(storage.createPlan(plan))).toBe('plan-already-there');
});

test('a plan in the bin leaves the list and comes back whole', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  await good(storage.moveToBin(plan.id));
  expect(await firstOf(storage.watchPlans)).toEqual([]);
  expect((await firstOf(storage.watchBin)).map(({ id }) => id)).toEqual([plan.id]);
  await good(storage.takeFromBin(plan.id));
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
  expect(await firstOf(storage.watchBin)).toEqual([]);
});

test('a plan outside the bin cannot be removed for good', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  expect(await refusal(storage.deleteForEver(plan.id))).toBe('plan-not-found');
  expect(await good(storage.emptyBin())).toBe(0);
  expect((await good(storage.loadPlan(plan.id))).plan).toEqual(plan);
});

test('a plan still edited in another window comes out of the bin with the next save', async () => {
  const computer = newComputer();
  const here = await openWindow(computer);
  const there = await openWindow(computer);
  const { revision } = await good(here.createPlan(plan));
  await good(there.moveToBin(plan.id));
  await good(here.savePlan({ ...plan, title: 'Còn sửa' }, revision));
  expect((await firstOf(there.watchPlans)).map(({ title }) => title)).toEqual(['Còn sửa']);
});

test('the bin loses a plan after 30 days, not before', async () => {
  const computer = newComputer();
  const first = await openWindow(computer);
  await good(first.createPlan(plan));
  await good(first.keepVersion(plan.id, 'Bản trình'));
  await good(first.moveToBin(plan.id));
  first.close();
  const day = 24 * 60 * 60 * 1000;
  computer.clock += 29 * day;
  const second = await openWindow(computer);
  expect(await firstOf(second.watchBin)).toHaveLength(1);
  second.close();
  computer.clock += 2 * day;
  const third = await openWindow(computer);
  expect(await firstOf(third.watchBin)).toEqual([]);
  expect(await versionsIn(third, plan.id)).toEqual([]);
});

test('settings are remembered, and a broken or newer one does no harm', async () => {
  const computer = newComputer();
  const first = await openWindow(computer);
  await good(first.changeSettings({ language: 'en' }));
  await good(first.changeSettings({ colourMode: 'dark' }));
  first.close();
  const second = await openWindow(computer);
  expect(await firstOf(second.watchSettings)).toEqual({
    language: 'en',
    colourMode: 'dark',
    density: 'comfortable',
    compactNavigation: false,
    welcomed: false,
  });
  await withRawDatabase(computer, (raw) =>
    raw.table('facts').put({ key: 'settings', value: { language: 'tlh', colourMode: 'dark', newThing: 1 } }),
  );
  expect(await firstOf(second.watchSettings)).toMatchObject({ language: 'vi', colourMode: 'dark' });
});
