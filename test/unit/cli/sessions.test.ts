import { describe, expect, test } from 'vitest';
import { planSessions } from '#cli/plan-sessions.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { newBridgePoint, newCandidate } from '#domain/plan/voter-contact.ts';
import { addDays } from '#domain/time.ts';
import { at, phuongan } from '#test/support/command-line.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const minimal = electionPlanFixture('minimal');
const plan: ElectionPlan = {
  ...minimal,
  voterContact: {
    ...minimal.voterContact,
    candidates: [{ ...newCandidate('an'), minimumSessions: 2 }],
    bridgePoints: [{ ...newBridgePoint('hall'), link: 'fibre', seats: 40, isMain: true }],
  },
};
const file = (some: ElectionPlan) => ({ 'plan.json': JSON.stringify(some) });

describe('sessions', () => {
  test('prints the schedule of a plan', async () => {
    const { status, json } = await phuongan(['sessions', 'plan.json'], file(plan));
    expect(status).toBe(0);
    expect([at(json, 'counts', 'sessions'), at(json, 'proven'), at(json, 'short')]).toEqual([2, true, []]);
  });

  test('ends with 3 and the reason where no session can be held', async () => {
    const settings = { ...plan.voterContact.settings, lines: 0 };
    const without = { ...plan, voterContact: { ...plan.voterContact, settings, bridgePoints: [] } };
    const { status, json, err } = await phuongan(['sessions', 'plan.json'], file(without));
    expect([status, at(json, 'error', 'code')]).toEqual([3, 'sessions-no-place']);
    expect(err).toContain('điểm cầu');
  });

  test('--from leaves the days of notice before the first new session, and with --keep begins on that day', async () => {
    const { noticeDays } = plan.voterContact.settings;
    const free = await phuongan(['sessions', 'plan.json'], file(plan));
    const first = String(at(free.json, 'sessions', 0, 'date'));
    const anew = await phuongan(['sessions', 'plan.json', '--from', first], file(plan));
    expect(noticeDays).toBe(7);
    expect(at(anew.json, 'sessions', 0, 'date')).toBe(addDays(first, noticeDays));
    const kept = await phuongan(['sessions', 'plan.json', '--keep', '--from', first], file(plan));
    expect(at(kept.json, 'sessions', 0, 'date')).toBe(first);
  });

  test('--from after the last day for sessions is refused instead of planning days that are gone', async () => {
    const { status, json } = await phuongan(['sessions', 'plan.json', '--from', '2099-01-01'], file(plan));
    expect([status, at(json, 'error', 'code')]).toEqual([3, 'sessions-campaign-over']);
  });

  test('--from is a day', async () => {
    const { status, json } = await phuongan(['sessions', 'plan.json', '--from', 'mai'], file(plan));
    expect([status, at(json, 'error', 'code')]).toEqual([2, 'option-value-wrong']);
  });

  test('the schema of its output is that of the schedule', async () => {
    const { json } = await phuongan(['schema', 'sessions']);
    expect(at(json, 'output', 'properties', 'lowerBound')).toBeDefined();
  });
});

test('the plan command plans the sessions of a plan that has candidates, and leaves others alone', async () => {
  const clock = { elapsed: () => 0 };
  const made = await planSessions(plan, clock);
  expect(made.kind === 'election' && made.voterContact.sessions.length).toBe(2);
  expect(made.kind === 'election' && made.voterContact.schedule?.proven).toBe(true);
  expect(await planSessions(made, clock)).toBe(made);
  expect(await planSessions(minimal, clock)).toBe(minimal);
});
