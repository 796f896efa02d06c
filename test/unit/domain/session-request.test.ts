import { expect, test } from 'vitest';
import { campaignOf, newSessionDaysOf, sessionDaysOf } from '#domain/plan/campaign.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import {
  firstDayToPlan,
  plannedSessionOf,
  plannedSessionsOf,
  sessionFrameOf,
  sessionRequestOf,
} from '#domain/plan/session-request.ts';
import { SessionRequest } from '#domain/plan/session-schedule.ts';
import { scheduleState } from '#domain/plan/session-state.ts';
import { newBridgePoint, newCandidate, newSession } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');

const withContact = (some: Partial<ElectionPlan['voterContact']>): ElectionPlan => ({
  ...full,
  voterContact: { ...full.voterContact, ...some },
});

const wishes = { seatsOf: () => 40, keeps: false };

test('the campaign of 2021 begins with the published list and ends a day before voting', () => {
  expect(campaignOf({ profile: '2021', election: { ...full.election, date: '2021-05-23' } })).toEqual({
    from: '2021-04-28',
    to: '2021-05-21',
  });
});

test('sessions begin once candidates on the published list can be told in time, unless the user chose the days', () => {
  const { settings } = full.voterContact;
  const daysWith = (some: Partial<typeof settings>) => {
    const voterContact = { ...full.voterContact, settings: { ...settings, ...some } };
    return newSessionDaysOf({ ...full, election: { ...full.election, date: '2021-05-23' }, voterContact });
  };
  expect(settings.noticeDays).toBe(7);
  expect(daysWith({})[0]).toBe('2021-05-05');
  expect(daysWith({ noticeDays: 0 })[0]).toBe('2021-04-28');
  expect(daysWith({ window: { from: '2021-04-29', to: '2021-05-10' } })[0]).toBe('2021-04-29');
  expect(daysWith({ noticeDays: 60 })).toEqual([]);
});

test('excluded days are no days for sessions', () => {
  const { settings } = full.voterContact;
  const plan = withContact({
    settings: {
      ...settings,
      window: { from: '2021-05-01', to: '2021-05-04' },
      excludedDates: ['2021-05-03'],
    },
  });
  expect(sessionDaysOf(plan)).toEqual(['2021-05-01', '2021-05-02', '2021-05-04']);
});

test('the request is one the planner reads, with the profile’s minimum where none was agreed', () => {
  const request = sessionRequestOf(
    withContact({
      candidates: [
        { ...newCandidate('an'), level: 'national' },
        { ...newCandidate('binh'), minimumSessions: 1 },
      ],
      bridgePoints: [{ ...newBridgePoint('hall'), link: 'fibre', seats: 25 }, newBridgePoint('house')],
    }),
    wishes,
  );
  expect(SessionRequest.parse(request)).toEqual(request);
  expect(request.candidates.map(({ min }) => min)).toEqual([10, 1]);
  expect(request.points.map(({ seats, hasLink }) => [seats, hasLink])).toEqual([
    [25, true],
    [40, false],
  ]);
});

test('sessions are as long as their agenda lets candidates speak, and only longer than allowed where one candidate alone takes longer', () => {
  const { lengthMinutes } = sessionRequestOf(full, wishes);
  expect(lengthMinutes).toEqual([50, 60, 70, 80, 90]);
  const { settings } = full.voterContact;
  const short = withContact({ settings: { ...settings, mostMinutes: minutes(30) } });
  expect(sessionRequestOf(short, wishes).lengthMinutes).toEqual([50]);
});

test('locked and held sessions stay; cancelled ones are gone; the rest is kept only when asked', () => {
  const session = (id: string) => ({ ...newSession(id), date: '2021-05-10', start: '08:00' });
  const plan = withContact({
    sessions: [
      { ...session('locked'), locked: true },
      { ...session('held'), state: 'held' },
      { ...session('gone'), state: 'cancelled' },
      session('free'),
      newSession('unplaced'),
    ],
  });
  expect(sessionRequestOf(plan, wishes).fixed.map(({ id }) => id)).toEqual(['locked', 'held']);
  expect(sessionRequestOf(plan, wishes).before).toEqual([]);
  expect(sessionRequestOf(plan, { ...wishes, keeps: true }).before.map(({ id }) => id)).toEqual(['free']);
});

test('a candidate, a bridge point or a session that is there twice is asked about once', () => {
  const session = { ...newSession('one'), date: '2021-05-10', start: '08:00', locked: true };
  const twice = withContact({
    candidates: [newCandidate('an'), { ...newCandidate('an'), name: 'An' }],
    bridgePoints: [newBridgePoint('hall'), newBridgePoint('hall')],
    sessions: [session, session],
  });
  const { candidates, points, fixed } = sessionRequestOf(twice, wishes);
  expect([candidates, points, fixed].map((rows) => rows.length)).toEqual([1, 1, 1]);
});

test('a session without a length is as long as its agenda', () => {
  const plan = withContact({});
  const session = { ...newSession('one'), date: '2021-05-10', start: '08:00', candidateIds: ['a', 'b'] };
  expect(plannedSessionOf(plan, session)?.lengthMinutes).toBe(60);
});

test('what is over stays as it was: gone days are not planned, their sessions not moved, and time alone makes nothing stale', () => {
  const session = (id: string, date: string) => ({ ...newSession(id), date, start: '08:00' });
  const plan = withContact({
    candidates: [newCandidate('an')],
    bridgePoints: [],
    sessions: [session('gone', '2021-05-09'), session('today', '2021-05-10'), session('next', '2021-05-11')],
  });
  const asked = (keeps: boolean) => {
    const notBefore = firstDayToPlan(plan, '2021-05-10', keeps);
    return sessionRequestOf(plan, { ...wishes, keeps, ...(notBefore === undefined ? {} : { notBefore }) });
  };
  expect(asked(true).days[0]).toBe('2021-05-10');
  expect(asked(true).fixed.map(({ id }) => id)).toEqual(['gone']);
  expect(asked(true).before.map(({ id }) => id)).toEqual(['today', 'next']);
  // Planned anew, no candidate is asked within the notice; what is planned there stays, nothing could replace it.
  expect(asked(false).days[0]).toBe('2021-05-17');
  expect(asked(false).fixed.map(({ id }) => id)).toEqual(['gone', 'today', 'next']);
  const schedule = {
    request: asked(false),
    lowerBound: 0,
    proven: false,
    madeAt: '2021-05-10T02:00:00Z',
    roomSeats: [],
  };
  expect(scheduleState(withContact({ ...plan.voterContact, schedule }))).toBe('current');
});

test('sessions of the first days of the campaign are in nobody’s way, and a repair leaves them there', () => {
  const early = { ...newSession('early'), date: '2021-04-29', start: '08:00', form: 'online' as const };
  const plan = withContact({ candidates: [newCandidate('an')], bridgePoints: [], sessions: [early] });
  expect(sessionDaysOf(plan)[0]).toBe('2021-04-28');
  expect(sessionClashes(sessionFrameOf(plan), plannedSessionsOf(plan))).toEqual([]);
  expect(sessionRequestOf(plan, wishes).days[0]).toBe('2021-05-05');
  const repair = sessionRequestOf(plan, { ...wishes, keeps: true });
  expect(sessionClashes(repair, repair.before)).toEqual([]);
  const schedule = {
    request: repair,
    lowerBound: 0,
    proven: false,
    madeAt: '2021-04-28T02:00:00Z',
    roomSeats: [],
  };
  expect(scheduleState(withContact({ ...plan.voterContact, schedule }))).toBe('current');
});

test('the planner of a new calendar is told no names, and never that a session was held', () => {
  const held = { ...newSession('held'), date: '2021-05-10', start: '08:00', state: 'held' as const };
  const plan = withContact({ sessions: [{ ...held, chair: 'Bà Hòa' }] });
  const [judged] = plannedSessionsOf(plan);
  expect(judged).toMatchObject({ isHeld: true, staff: ['Bà Hòa'] });
  const [asked] = sessionRequestOf(plan, wishes).fixed;
  expect(Object.keys(asked ?? {})).not.toContain('isHeld');
  expect(Object.keys(asked ?? {})).not.toContain('staff');
  // Where sessions may move beside it, who serves it counts.
  expect(sessionRequestOf(plan, { ...wishes, keeps: true }).fixed[0]).toMatchObject({ staff: ['Bà Hòa'] });
});

test('without days of notice sessions are planned from tomorrow', () => {
  const settings = { ...full.voterContact.settings, noticeDays: 0 };
  expect(firstDayToPlan(withContact({ settings }), '2021-05-10', false)).toBe('2021-05-11');
});

test('a campaign that is over is planned whole, as an example', () => {
  expect(firstDayToPlan(full, '2026-11-23', false)).toBeUndefined();
});
