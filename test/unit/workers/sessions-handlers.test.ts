import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { newBridgePoint, newCandidate } from '#domain/plan/voter-contact.ts';
import { metres } from '#domain/scalars.ts';
import { testMilpSolver } from '#test/support/milp.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { sessionsHandlers } from '#workers/sessions-handlers.ts';
import { SESSIONS_TASKS } from '#workers/sessions-tasks.ts';
import { TaskLine } from '#workers/task-line.ts';

const line = () =>
  new TaskLine(SESSIONS_TASKS, () => pairedWorker(SESSIONS_TASKS, sessionsHandlers(testMilpSolver)));
const full = electionPlanFixture('full');
const plan: ElectionPlan = {
  ...full,
  voterContact: {
    ...full.voterContact,
    candidates: [{ ...newCandidate('an'), minimumSessions: 2 }],
    bridgePoints: [
      {
        ...newBridgePoint('hall'),
        link: 'fibre',
        lengthMetres: metres(12),
        widthMetres: metres(9),
        isMain: true,
      },
    ],
    sessions: [],
  },
};

test('measures the rooms at the plan’s distance, then plans', async () => {
  const counts: number[] = [];
  const answer = await line().run(
    'plan',
    { plan, keeps: false, today: '2021-04-01' },
    { onBest: ({ schedule: better }) => counts.push(better.counts.sessions) },
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  const { schedule, request, rooms } = answer.value;
  expect(rooms).toMatchObject([{ lengthMetres: 12, widthMetres: 9, seats: request.points[0]?.seats }]);
  expect(rooms[0]?.seats).toBeGreaterThan(5);
  expect(schedule).toMatchObject({ counts: { sessions: 2 }, proven: true });
  expect(counts.at(-1)).toBe(2);
});

test('the seats of one room are the number that planning counts', async () => {
  const worker = line();
  const answer = await worker.run('plan', { plan, keeps: false, today: '2021-04-01' });
  if (!answer.ok) throw new Error(answer.problem.code);
  const [room] = answer.value.rooms;
  if (room === undefined) throw new Error('a room was measured');
  const { seats, ...size } = room;
  expect(await worker.run('seats', size)).toEqual({ ok: true, value: { seats } });
  expect(await line().run('seats', size)).toEqual({ ok: true, value: { seats } });
  expect(await line().run('seats', { ...size, lengthMetres: metres(900) })).toMatchObject({
    value: { seats: null },
  });
});

test('says why no session can be held', async () => {
  const settings = { ...plan.voterContact.settings, window: { from: '2021-05-02', to: '2021-05-01' } };
  const answer = await line().run('plan', {
    plan: { ...plan, voterContact: { ...plan.voterContact, settings } },
    keeps: false,
    today: '2021-04-01',
  });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'sessions-no-day' } });
});

test('stops when nobody wants the answer any more', async () => {
  const asked = new AbortController();
  const answer = line().run(
    'plan',
    { plan, keeps: false, today: '2021-04-01' },
    { signal: asked.signal, onBest: () => asked.abort() },
  );
  await expect(answer).rejects.toThrow();
});
