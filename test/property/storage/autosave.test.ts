import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '#domain/plan/plan.ts';
import type { Result } from '#domain/result.ts';
import { createAutosave } from '#storage/autosave.ts';
import type { Saved, SaveFailure } from '#storage/storage.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan: Plan = electionPlanFixture('minimal');
const titled = (title: string): Plan => ({ ...plan, title });

/** What the disk does with one save: keep it, refuse it, or keep it and lose the answer. */
type Fate = 'kept' | 'full' | 'kept-unheard' | 'thrown';

/** A disk and a clock that do only what the test says, in the order it says. */
function bench() {
  const timers: { at: number; work: () => void }[] = [];
  const waiting: (() => void)[] = [];
  let clock = 0;
  const disk = { plan: titled('0'), revision: 1 };
  const fates: Fate[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;

  function act(given: Plan, basedOn: number): Result<Saved, SaveFailure> {
    const fate = fates.shift() ?? 'kept';
    if (fate === 'thrown') throw new Error('bang');
    if (fate === 'full') return { ok: false, problem: { code: 'storage-full' } };
    if (basedOn !== disk.revision) {
      const theirs = { ...disk, savedAt: '2026-01-01T00:00:00.000Z' };
      return { ok: false, problem: { code: 'save-conflict', mine: given, theirs } };
    }
    disk.plan = given;
    disk.revision += 1;
    if (fate === 'kept-unheard') return { ok: false, problem: { code: 'storage-failed' } };
    return { ok: true, value: { revision: disk.revision, savedAt: '2026-01-01T00:00:00.000Z' } };
  }

  const autosave = createAutosave({
    stored: { ...disk },
    save: async (given, basedOn) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await new Promise<void>((resolve) => waiting.push(resolve));
      atOnce -= 1;
      return act(given, basedOn);
    },
    later: (work, milliseconds) => {
      const timer = { at: clock + milliseconds, work };
      timers.push(timer);
      return () => {
        const position = timers.indexOf(timer);
        if (position >= 0) timers.splice(position, 1);
      };
    },
  });

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  }

  async function pass(milliseconds: number): Promise<void> {
    clock += milliseconds;
    for (const timer of timers.filter(({ at }) => at <= clock)) {
      // An earlier one may have called it off.
      if (!timers.includes(timer)) continue;
      timers.splice(timers.indexOf(timer), 1);
      timer.work();
    }
    await settle();
  }

  async function diskAnswers(): Promise<void> {
    waiting.shift()?.();
    await settle();
  }

  async function rest(): Promise<void> {
    for (let turn = 0; turn < 200 && (waiting.length > 0 || timers.length > 0); turn += 1) {
      while (waiting.length > 0) await diskAnswers();
      await pass(60_000);
    }
  }

  return { autosave, disk, fates, mostAtOnce: () => mostAtOnce, pass, diskAnswers, rest };
}

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant('change' as const) },
    { weight: 1, arbitrary: fc.constant('back' as const) },
    { weight: 3, arbitrary: fc.constantFrom('pass' as const, 'disk' as const) },
    { weight: 1, arbitrary: fc.constant('flush' as const) },
  ),
  { maxLength: 40 },
);
const fates = fc.array(fc.constantFrom<Fate>('kept', 'kept', 'full', 'kept-unheard', 'thrown'), {
  maxLength: 15,
});

test('whatever fails and however late it answers, the newest state ends on the disk, and the window says so', async () => {
  await fc.assert(
    fc.asyncProperty(moves, fates, async (sequence, planned) => {
      const { autosave, disk, fates: queue, mostAtOnce, ...world } = bench();
      queue.push(...planned);
      const first = disk.plan;
      let newest = first;
      let count = 0;
      for (const move of sequence) {
        if (move === 'change') {
          count += 1;
          newest = titled(String(count));
          autosave.change(newest);
        } else if (move === 'back') {
          newest = first;
          autosave.change(newest);
        } else if (move === 'pass') await world.pass(800);
        else if (move === 'disk') await world.diskAnswers();
        else void autosave.flush();
        // "Saved" is never said of anything that is not on the disk.
        if (autosave.state().status === 'saved') expect(disk.plan.title).toBe(newest.title);
      }
      await world.rest();
      expect(disk.plan.title).toBe(newest.title);
      expect(autosave.state().status).toBe('saved');
      expect(mostAtOnce()).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('flush ends with everything saved, also what was changed while a save was under way', async () => {
  const { autosave, disk, pass, diskAnswers } = bench();
  autosave.change(titled('1'));
  await pass(1000);
  autosave.change(titled('2'));
  const flushed = autosave.flush();
  await diskAnswers();
  await diskAnswers();
  expect(await flushed).toMatchObject({ status: 'saved' });
  expect(disk.plan.title).toBe('2');
});

test('typing without a pause is saved all the same, every few seconds', async () => {
  const { autosave, disk, pass, diskAnswers } = bench();
  for (let count = 1; count <= 20; count += 1) {
    autosave.change(titled(String(count)));
    await pass(300);
    await diskAnswers();
  }
  expect(Number(disk.plan.title)).toBeGreaterThan(10);
});

test('a full disk is tried again by itself, and at once when the user asks', async () => {
  const { autosave, disk, fates: queue, pass, diskAnswers } = bench();
  queue.push('full', 'full');
  autosave.change(titled('1'));
  await pass(1000);
  await diskAnswers();
  expect(autosave.state()).toMatchObject({
    status: 'failed',
    triesAgain: true,
    problem: { code: 'storage-full' },
  });
  await pass(3000);
  await diskAnswers();
  expect(autosave.state().status).toBe('failed');
  const retried = autosave.flush();
  await diskAnswers();
  expect((await retried).status).toBe('saved');
  expect(disk.plan.title).toBe('1');
});

test('a save of another window stops it until the user has chosen, and nothing is overwritten meanwhile', async () => {
  const { autosave, disk, pass, diskAnswers, rest } = bench();
  disk.plan = titled('cửa sổ kia');
  disk.revision += 1;
  autosave.change(titled('của tôi'));
  await pass(1000);
  await diskAnswers();
  expect(autosave.state()).toMatchObject({
    status: 'failed',
    triesAgain: false,
    problem: { code: 'save-conflict' },
  });
  autosave.change(titled('vẫn của tôi'));
  await rest();
  expect(disk.plan.title).toBe('cửa sổ kia');

  autosave.adopt({ ...disk });
  expect(autosave.state().status).toBe('saved');
  autosave.change(titled('tiếp tục'));
  await rest();
  expect(disk.plan.title).toBe('tiếp tục');
});

test('after stop nothing is saved any more', async () => {
  const { autosave, disk, rest } = bench();
  autosave.change(titled('1'));
  autosave.stop();
  await rest();
  expect(disk.plan.title).toBe('0');
});

test('listeners see unsaved, saving and saved', async () => {
  const { autosave, pass, diskAnswers } = bench();
  const seen: string[] = [];
  const stop = autosave.watch(({ status }) => seen.push(status));
  autosave.change(titled('1'));
  await pass(1000);
  await diskAnswers();
  stop();
  autosave.change(titled('2'));
  expect(seen).toEqual(['unsaved', 'saving', 'saved']);
});
