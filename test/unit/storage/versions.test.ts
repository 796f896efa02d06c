import { expect, test } from 'vitest';
import type { Plan } from '#domain/plan/plan.ts';
import { CHECKPOINT_EVERY_MS, CHECKPOINTS_KEPT } from '#storage/versions.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { good, newComputer, openWindow, refusal, versionsIn } from '#test/support/storage.ts';

const plan = electionPlanFixture('full');

function titled(title: string): Plan {
  return { ...plan, title };
}

test('a named version brings the plan back as it was, and the return itself can be taken back', async () => {
  const storage = await openWindow(newComputer());
  const first = await good(storage.createPlan(titled('Bản trình')));
  const version = await good(storage.keepVersion(plan.id, 'Trình Ủy ban bầu cử'));
  const second = await good(storage.savePlan(titled('Sửa hỏng'), first.revision));
  const returned = await good(storage.returnToVersion(version.id, second.revision));
  expect(returned.plan).toEqual(titled('Bản trình'));
  expect(await good(storage.loadPlan(plan.id))).toEqual(returned);

  const before = (await versionsIn(storage, plan.id)).find(({ reason }) => reason === 'before-return');
  const undone = await good(storage.returnToVersion(before?.id ?? '', returned.revision));
  expect(undone.plan.title).toBe('Sửa hỏng');
});

test('returning to a version does not overwrite what another window saved meanwhile', async () => {
  const storage = await openWindow(newComputer());
  const { revision } = await good(storage.createPlan(plan));
  const version = await good(storage.keepVersion(plan.id, 'Bản một'));
  await good(storage.savePlan(titled('Mới hơn'), revision));
  expect(await refusal(storage.returnToVersion(version.id, revision))).toBe('save-conflict');
  expect((await good(storage.loadPlan(plan.id))).plan.title).toBe('Mới hơn');
});

test('the list of versions tells name, time and size, the latest first', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  await good(storage.keepVersion(plan.id, 'Một'));
  await good(storage.keepVersion(plan.id, 'Hai'));
  const list = await versionsIn(storage, plan.id);
  expect(list.map(({ name }) => name)).toEqual(['Hai', 'Một']);
  expect(list[0]).toMatchObject({ planId: plan.id, reason: 'named', people: 6939, groups: 8 });
});

test('saving keeps a checkpoint an hour, not every keystroke', async () => {
  const computer = newComputer();
  const storage = await openWindow(computer);
  let { revision } = await good(storage.createPlan(titled('0')));
  for (const title of ['1', '2', '3']) ({ revision } = await good(storage.savePlan(titled(title), revision)));
  expect(await versionsIn(storage, plan.id)).toHaveLength(1);
  computer.clock += CHECKPOINT_EVERY_MS;
  await good(storage.savePlan(titled('4'), revision));
  const list = await versionsIn(storage, plan.id);
  expect(list.map(({ reason }) => reason)).toEqual(['periodic', 'periodic']);
  expect((await good(storage.loadVersion(list[0]?.id ?? ''))).title).toBe('3');
});

test('old checkpoints go, named versions stay', async () => {
  const computer = newComputer();
  const storage = await openWindow(computer);
  let { revision } = await good(storage.createPlan(plan));
  await good(storage.keepVersion(plan.id, 'Bản đã ký'));
  for (let count = 0; count < CHECKPOINTS_KEPT + 5; count += 1) {
    computer.clock += CHECKPOINT_EVERY_MS;
    ({ revision } = await good(storage.savePlan(titled(String(count)), revision)));
  }
  const list = await versionsIn(storage, plan.id);
  expect(list.filter(({ reason }) => reason === 'periodic')).toHaveLength(CHECKPOINTS_KEPT);
  expect(list.filter(({ reason }) => reason === 'named')).toHaveLength(1);
});

test('a deleted version is gone, and only that one', async () => {
  const storage = await openWindow(newComputer());
  await good(storage.createPlan(plan));
  const one = await good(storage.keepVersion(plan.id, 'Một'));
  const two = await good(storage.keepVersion(plan.id, 'Hai'));
  await good(storage.deleteVersion(one.id));
  expect((await versionsIn(storage, plan.id)).map(({ id }) => id)).toEqual([two.id]);
  expect(await refusal(storage.loadVersion(one.id))).toBe('version-not-found');
});
