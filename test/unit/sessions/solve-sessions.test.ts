import { expect, test } from 'vitest';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import { finish } from '#engines/search/budget.ts';
import { sessionObstacle } from '#engines/sessions/obstacle.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import {
  campaignDays,
  candidatesOf,
  hamletsOf,
  pointOf,
  sessionRequest,
} from '#test/support/session-requests.ts';

/** Planned without a clock. */
function plan(request: SessionRequest): SessionSchedule {
  const schedule = finish(solveSessions(request, () => 0));
  expect(sessionClashes(request, schedule.sessions)).toEqual([]);
  return schedule;
}

const hall = pointOf('hall', { isMain: true });

test('candidates of one constituency share their sessions', () => {
  const request = sessionRequest({ candidates: candidatesOf('1', 4, { min: 5 }), points: [hall] });
  const { counts, short, lowerBound, proven } = plan(request);
  expect({ sessions: counts.sessions, days: counts.days, short, lowerBound, proven }).toEqual({
    sessions: 5,
    days: 3,
    short: [],
    lowerBound: 5,
    proven: true,
  });
});

test('more candidates than a session holds take turns', () => {
  const request = sessionRequest({ candidates: candidatesOf('1', 7, { min: 5 }), points: [hall] });
  expect(plan(request)).toMatchObject({ counts: { sessions: 7 }, proven: true, short: [] });
});

test('levels share a session only where the plan mixes them', () => {
  const candidates = [
    ...candidatesOf('1', 2, { min: 3, hamletIds: ['h1', 'h2'] }),
    ...candidatesOf('2', 2, { min: 3, hamletIds: ['h3'] }),
    ...candidatesOf('tinh', 1, { min: 4, level: 'province' }),
  ];
  const request = sessionRequest({ candidates, points: [hall], hamlets: hamletsOf(3) });
  expect(plan(request)).toMatchObject({ counts: { sessions: 10 }, lowerBound: 10 });
  expect(plan({ ...request, mixesLevels: true })).toMatchObject({ counts: { sessions: 6 }, lowerBound: 6 });
});

test('a fixed session stays, counts, and keeps others out of its way', () => {
  const fixed = plan(
    sessionRequest({ candidates: candidatesOf('1', 2, { min: 1 }), points: [hall] }),
  ).sessions;
  const request = sessionRequest({ candidates: candidatesOf('1', 2, { min: 3 }), points: [hall], fixed });
  const { sessions, counts, lowerBound } = plan(request);
  expect(sessions[0]).toEqual(fixed[0]);
  expect([counts.sessions, lowerBound]).toEqual([3, 3]);
});

test('who does not reach the minimum is told, with what nobody could do better', () => {
  const days = campaignDays(2);
  const request = sessionRequest({
    days,
    candidates: candidatesOf('1', 1, { min: 6, absent: days.slice(1) }),
    points: [hall],
  });
  expect(plan(request)).toMatchObject({
    short: [{ candidateId: '1-1', missing: 4 }],
    leastMissing: 4,
    proven: false,
  });
});

test('without a line candidates come to the room; without a room and a line nobody can meet', () => {
  const request = sessionRequest({ candidates: candidatesOf('1', 2), points: [hall], lines: 0 });
  expect(plan(request).sessions.map(({ form }) => form)).toEqual(['in-person', 'in-person']);
  expect(sessionObstacle(request)).toBeNull();
  expect(sessionObstacle({ ...request, points: [] })?.code).toBe('sessions-no-place');
  expect(sessionObstacle({ ...request, days: [] })?.code).toBe('sessions-no-day');
  expect(sessionObstacle({ ...request, lengthMinutes: [300] })?.code).toBe('sessions-no-hours');
});

test('in a room there are no more voters than seats, and the room with more seats is chosen', () => {
  const request = sessionRequest({
    form: 'in-person',
    candidates: candidatesOf('1', 1, { min: 1 }),
    points: [pointOf('small', { seats: 12 }), pointOf('large', { seats: 25 }), pointOf('none', { seats: 0 })],
  });
  expect(plan(request).sessions).toMatchObject([{ pointIds: ['large'], voters: 25 }]);
});

test('hamlets hear candidates in proportion to their voters', () => {
  const request = sessionRequest({
    form: 'in-person',
    votersPerSession: 8,
    candidates: candidatesOf('1', 1, { min: 8 }),
    points: [hall],
    hamlets: [
      { id: 'large', voters: 300 },
      { id: 'small', voters: 100 },
    ],
  });
  expect(plan(request).coverage).toEqual([
    { hamletId: 'large', sessions: 6 },
    { hamletId: 'small', sessions: 2 },
  ]);
});

test('candidates who cannot connect come to the room where voters of an online session are', () => {
  const candidates = [
    ...candidatesOf('1', 1, { min: 1 }),
    ...candidatesOf('1', 1, { id: 'old', min: 1, canConnect: false }),
  ];
  const [session] = plan(sessionRequest({ candidates, points: [hall] })).sessions;
  expect(session).toMatchObject({ form: 'online', pointIds: ['hall'], connectingIds: ['1-1'] });
});

const practice = sessionRequest({
  form: 'in-person',
  candidates: candidatesOf('1', 3, { min: 2, hamletIds: ['h1', 'h2'] }),
  points: [hall, pointOf('house', { hamletIds: ['h1'] })],
  hamlets: hamletsOf(2),
});

test('a hamlet locked down on a day: sessions in rooms that invite it go online, whatever hall they are in', () => {
  const inRooms = { ...practice, form: 'in-person' as const, hamlets: hamletsOf(3) };
  const before = plan(inRooms).sessions;
  const [first] = before;
  const [locked] = first?.hamletIds ?? [];
  if (first === undefined || locked === undefined) throw new Error('a session that invites a hamlet');
  const closed = hamletsOf(3).map((hamlet) =>
    hamlet.id === locked ? { ...hamlet, closed: [first.date] } : hamlet,
  );
  const now = { ...inRooms, hamlets: closed, before };
  const concerned = before.filter(({ date, hamletIds }) => date === first.date && hamletIds.includes(locked));
  expect(sessionClashes(now, before).map(({ code, subjectId }) => [code, subjectId])).toEqual(
    concerned.map(() => ['hamlet-closed', locked]),
  );
  const { sessions, changes } = plan(now);
  expect(sessionClashes(now, sessions)).toEqual([]);
  expect(changes.map(({ sessionId, what }) => [sessionId, what])).toEqual(
    concerned.map(({ id }) => [id, 'moved-online']),
  );
  expect(changes.every(({ hamletIds }) => hamletIds.includes(locked))).toBe(true);
});

test('planned anew, a room invites nobody who is locked down', () => {
  const closed = hamletsOf(3).map((hamlet, at) => (at === 0 ? { ...hamlet, closed: practice.days } : hamlet));
  const { sessions, short } = plan({ ...practice, form: 'in-person', hamlets: closed });
  expect(short).toEqual([]);
  expect(sessions.flatMap(({ form, hamletIds }) => (form === 'in-person' ? hamletIds : []))).not.toContain(
    'h1',
  );
});

test('bridge points closed on a day: its session goes online at its time, the others stay', () => {
  const before = plan(practice).sessions;
  const [first, second] = before;
  if (first === undefined || second === undefined) throw new Error('two sessions were planned');
  const points = practice.points.map((point) => ({ ...point, closed: [first.date] }));
  const moved = plan({ ...practice, points, before });
  const changed = before.filter(({ date }) => date === first.date);
  expect(moved.changes.map(({ sessionId, what }) => [sessionId, what])).toEqual(
    changed.map(({ id }) => [id, 'moved-online']),
  );
  expect(moved.changes[0]).toMatchObject({ candidateIds: ['1-1', '1-2', '1-3'], hamletIds: first.hamletIds });
  expect(moved.sessions.filter(({ date }) => date !== first.date)).toEqual(
    before.filter(({ date }) => date !== first.date),
  );
});

test('nothing changes where nothing has come in the way', () => {
  const before = plan(practice).sessions;
  expect(plan({ ...practice, before })).toMatchObject({ sessions: before, changes: [] });
});

test('a candidate who is away on the day moves the session to another time', () => {
  const before = plan(practice).sessions;
  const day = before[0]?.date ?? '';
  const candidates = practice.candidates.map((candidate) => ({ ...candidate, absent: [day] }));
  const after = plan({ ...practice, candidates, before });
  expect(new Set(after.changes.map(({ what }) => what))).toEqual(new Set(['moved-in-time']));
  expect(after.short).toEqual([]);
});

test('a candidate who comes late joins a session there is: one change, and no session more', () => {
  const before = plan(practice).sessions;
  const late = candidatesOf('1', 1, { id: 'late', min: 1, hamletIds: ['h1', 'h2'] });
  const after = plan({ ...practice, candidates: [...practice.candidates, ...late], before });
  expect(after).toMatchObject({ counts: { sessions: 2 }, changed: 1, leastChanges: 1, short: [] });
  expect(after.changes).toMatchObject([
    { what: 'other-candidates', candidateIds: ['1-1', '1-2', '1-3', 'late'] },
  ]);
});

test('where nothing has room for the late candidate, one session is added and nobody else is told', () => {
  const full = { ...practice, lengthMinutes: [60, 60, 60] };
  const before = plan(full).sessions;
  const late = candidatesOf('1', 1, { id: 'late', min: 1, hamletIds: ['h1', 'h2'] });
  const after = plan({ ...full, candidates: [...full.candidates, ...late], before });
  expect(after).toMatchObject({
    changed: 1,
    leastChanges: 1,
    changes: [{ what: 'added', candidateIds: ['late'] }],
  });
});

test('candidates who are never there on the same day need sessions of their own, and that is proven', () => {
  const days = campaignDays(6);
  const [early, late] = [days.slice(0, 3), days.slice(3)];
  const candidates = [
    ...candidatesOf('1', 9, { min: 3, absent: late }),
    ...candidatesOf('1', 1, { id: 'other', min: 3, absent: early }),
  ];
  const request = sessionRequest({
    days,
    candidates,
    points: [hall],
    lengthMinutes: Array.from({ length: 10 }, () => 60),
  });
  expect(plan(request)).toMatchObject({ counts: { sessions: 6 }, lowerBound: 6, proven: true });
});

test('a session whose room is closed all day goes to the later of two days as near', () => {
  const candidates = candidatesOf('1', 1, { min: 1, canConnect: false });
  const [session] = plan(sessionRequest({ candidates, points: [hall], days: ['2021-05-11'] })).sessions;
  if (session === undefined) throw new Error('a session was planned');
  const days = ['2021-05-10', '2021-05-11', '2021-05-12'];
  const closed = { ...hall, closed: ['2021-05-11'] };
  const kept = plan(
    sessionRequest({ candidates, points: [closed], days, before: [session], form: 'in-person', lines: 0 }),
  );
  expect(kept.sessions.map(({ date }) => date)).toEqual(['2021-05-12']);
});

test('the first schedule ends with the time limit, too, and says who stays short', () => {
  const candidates = Array.from({ length: 100 }, (_, at) => candidatesOf(`c${at}`, 5, { min: 12 })).flat();
  const request = sessionRequest({ candidates, points: [hall], days: campaignDays(200), timeLimitMs: 20 });
  const { sessions, short, proven } = plan(request);
  const missing = short.reduce((sum, each) => sum + each.missing, 0);
  const held = sessions.reduce((sum, { candidateIds }) => sum + candidateIds.length, 0);
  expect(sessions.length).toBeGreaterThan(0);
  expect(missing).toBe(500 * 12 - held);
  expect([missing > 0, proven]).toEqual([true, false]);
});

/** The hall of the first session is closed on the first of two days, so it moves to the second, where the other is. */
function moveBeside(shared: Partial<PlannedSession>, form: PlannedSession['form'] = 'in-person'): string {
  const days = campaignDays(2);
  const [day = '', next = ''] = days;
  const session = (id: string, date: string, who: string, hallId: string): PlannedSession => ({
    id,
    date,
    start: '08:00',
    lengthMinutes: 50,
    form,
    pointIds: [hallId],
    candidateIds: [who],
    connectingIds: [],
    hamletIds: [],
    voters: 32,
    ...shared,
  });
  const request = sessionRequest({
    days,
    form: 'in-person',
    lines: form === 'in-person' ? 0 : 2,
    candidates: [
      ...candidatesOf('1', 1, { min: 1, canConnect: false, absent: [day] }),
      ...candidatesOf('2', 1, { min: 1, canConnect: false }),
    ],
    points: [
      pointOf('a', { hasLink: form !== 'in-person' }),
      pointOf('b', { hasLink: form !== 'in-person' }),
    ],
    before: [session('moves', day, '1-1', 'a'), session('stays', next, '2-1', 'b')],
  });
  const { sessions, changes } = plan(request);
  expect(changes.map(({ sessionId, what }) => [sessionId, what])).toEqual([['moves', 'moved-in-time']]);
  return sessions.find(({ id }) => id === 'moves')?.start ?? '';
}

test('a session that moves keeps out of the way of one that its chair or its link serves', () => {
  expect(moveBeside({})).toBe('08:00');
  expect(moveBeside({ staff: ['Bà Hòa'] })).toBe('09:00');
  expect(moveBeside({ staff: ['—'] })).toBe('08:00');
  expect(moveBeside({ access: 'https://hop.vn/1' })).toBe('08:00');
  expect(moveBeside({ access: 'https://hop.vn/1' }, 'online')).toBe('09:00');
});
