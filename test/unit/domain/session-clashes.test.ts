import { expect, test } from 'vitest';
import { type SessionFrame, sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { minutes } from '#domain/scalars.ts';

const frame: SessionFrame = {
  days: ['2021-05-03', '2021-05-04'],
  hours: [{ from: '07:30', to: '21:00' }],
  stepMinutes: 30,
  lengthMinutes: [60, 90],
  setUpMinutes: minutes(30),
  travelMinutes: minutes(40),
  travel: [{ fromId: 'b', toId: 'c', minutes: minutes(10) }],
  candidates: [
    { id: 'an', level: 'commune', constituency: '1', min: 2, hamletIds: [], canConnect: true, absent: [] },
    {
      id: 'binh',
      level: 'commune',
      constituency: '1',
      min: 2,
      hamletIds: [],
      canConnect: false,
      absent: ['2021-05-04'],
    },
  ],
  points: [
    { id: 'a', isMain: true, seats: 30, hasLink: true, hamletIds: [], closed: [] },
    { id: 'b', isMain: false, seats: 20, hasLink: false, hamletIds: [], closed: ['2021-05-04'] },
    { id: 'c', isMain: false, seats: null, hasLink: true, hamletIds: [], closed: [] },
  ],
  hamlets: [],
  form: 'online',
  mixesLevels: false,
  mostPerCandidateAndDay: 2,
  lines: 1,
  teams: 2,
  votersPerSession: 32,
};

function session(id: string, some: Partial<PlannedSession> = {}): PlannedSession {
  return {
    id,
    date: '2021-05-03',
    start: '08:00',
    lengthMinutes: 60,
    form: 'in-person',
    pointIds: ['a'],
    candidateIds: ['an'],
    connectingIds: [],
    hamletIds: [],
    voters: 20,
    ...some,
  };
}

const codesOf = (...sessions: PlannedSession[]) => sessionClashes(frame, sessions).map(({ code }) => code);

test('sessions that keep out of each other’s way have no clash', () => {
  expect(codesOf(session('one'), session('two', { start: '09:30' }))).toEqual([]);
});

test('a candidate needs the time of the way between two bridge points', () => {
  const later = (start: string, some: Partial<PlannedSession>) => session('two', { start, ...some });
  expect(codesOf(session('one'), later('09:30', { pointIds: ['c'] }))).toEqual(['candidate-twice']);
  expect(codesOf(session('one'), later('09:40', { pointIds: ['c'] }))).toEqual([]);
  expect(codesOf(session('one', { pointIds: ['b'] }), later('09:10', { pointIds: ['c'] }))).toEqual([]);
  const connecting = { form: 'online' as const, pointIds: ['c'], connectingIds: ['an'] };
  expect(codesOf(session('one'), later('09:00', connecting))).toEqual([]);
  expect(codesOf(session('one'), later('08:30', connecting))).toEqual(['candidate-twice']);
});

test('a room is aired and made ready between two sessions', () => {
  const [clash] = sessionClashes(frame, [
    session('one'),
    session('two', { start: '09:10', candidateIds: ['binh'] }),
  ]);
  expect(clash).toEqual({ code: 'point-twice', sessionIds: ['one', 'two'], subjectId: 'a', by: 20 });
});

test('who is away and what is closed on the day is told', () => {
  expect(codesOf(session('one', { date: '2021-05-04', candidateIds: ['binh'], pointIds: ['b'] }))).toEqual([
    'candidate-absent',
    'point-closed',
  ]);
});

test('an online session needs a line at its bridge points and candidates who can connect', () => {
  expect(
    codesOf(
      session('one', { form: 'online', pointIds: ['b'], candidateIds: ['binh'], connectingIds: ['binh'] }),
    ),
  ).toEqual(['candidate-cannot-connect', 'point-no-link']);
});

test('in a room, voters have a seat each; online, those without one join from home', () => {
  expect(codesOf(session('one', { voters: 32 }))).toEqual(['point-full']);
  expect(codesOf(session('one', { voters: 32, form: 'online' }))).toEqual([]);
  expect(codesOf(session('one', { voters: 32, pointIds: ['a', 'c'] }))).toEqual([]);
});

test('days, hours and length are those of the plan', () => {
  expect(codesOf(session('one', { date: '2021-05-22', start: '20:30', lengthMinutes: 120 }))).toEqual([
    'outside-days',
    'outside-hours',
    'too-long',
  ]);
});

test('what was held may have been on any day, at any hour and as long as it was', () => {
  const odd = { date: '2021-05-22', start: '20:30', lengthMinutes: 120 };
  expect(codesOf(session('one', { ...odd, isHeld: true }))).toEqual([]);
});

test('a session that goes on past midnight is told, and meets those of the day after', () => {
  const late = session('late', { start: '23:00', lengthMinutes: 90 });
  const clashes = sessionClashes(frame, [
    session('early', { date: '2021-05-04', start: '00:20', pointIds: ['c'], staff: [] }),
    late,
    session('noon', { date: '2021-05-04', start: '12:00' }),
  ]);
  expect(clashes.find(({ code }) => code === 'overnight')).toMatchObject({ sessionIds: ['late'], by: 30 });
  // An in the way: ten minutes too few of the session, forty of the journey.
  expect(clashes.find(({ code }) => code === 'candidate-twice')).toMatchObject({
    sessionIds: ['late', 'early'],
    subjectId: 'an',
    by: 50,
  });
  expect(clashes.some(({ sessionIds }) => sessionIds.length > 1 && sessionIds.includes('noon'))).toBe(false);
});

test('two sessions of which one began the day before are two at once', () => {
  const online = { form: 'online' as const, pointIds: [], candidateIds: [] };
  expect(
    sessionClashes(frame, [
      session('late', { ...online, start: '23:00', lengthMinutes: 90 }),
      session('early', { ...online, date: '2021-05-04', start: '00:00' }),
    ]).filter(({ code }) => code === 'too-few-lines'),
  ).toEqual([{ code: 'too-few-lines', sessionIds: ['late', 'early'], subjectId: null, by: 1 }]);
});

test('a session may end at midnight', () => {
  const codes = codesOf(
    session('one', { start: '23:00' }),
    session('two', { date: '2021-05-04', start: '07:30' }),
  );
  expect(codes).toEqual(['outside-hours']);
});

test('a session may be as long as the longest allowed, even where no new one would be', () => {
  const lengthOf = (lengthMinutes: number, mostMinutes?: number) =>
    sessionClashes({ ...frame, ...(mostMinutes === undefined ? {} : { mostMinutes }) }, [
      session('one', { lengthMinutes }),
    ]).map(({ by }) => by);
  expect(lengthOf(100)).toEqual([10]);
  expect(lengthOf(100, 100)).toEqual([]);
  expect(lengthOf(110, 100)).toEqual([10]);
  expect(lengthOf(90, 60)).toEqual([]);
});

test('no more sessions at once than there are lines and teams', () => {
  const online = { form: 'online' as const, pointIds: [] };
  expect(codesOf(session('one', online), session('two', { ...online, candidateIds: ['binh'] }))).toContain(
    'too-few-lines',
  );
  const crowd = [
    session('one'),
    session('two', { pointIds: ['b'], candidateIds: ['binh'] }),
    session('three', { pointIds: ['c'], candidateIds: [] }),
  ];
  // Three that begin together are one crowd, told once.
  expect(codesOf(...crowd).filter((code) => code === 'too-few-teams')).toHaveLength(1);
});

test('a candidate has no more sessions a day than agreed', () => {
  expect(
    codesOf(session('one'), session('two', { start: '10:00' }), session('three', { start: '12:00' })),
  ).toEqual(['candidate-daily-limit']);
});

const apart = { pointIds: ['c'], candidateIds: [] };
const staffed = (one: string, other: string) =>
  codesOf(session('one', { staff: [one] }), session('two', { ...apart, staff: [other] }));

test('one person in two sessions at once is told, however the name is written', () => {
  const clashes = sessionClashes(frame, [
    session('one', { staff: ['Bà Hoà', 'Ông Tư'] }),
    session('two', { ...apart, start: '08:30', staff: ['bà  HÒA.'] }),
  ]);
  expect(clashes).toEqual([
    { code: 'staff-twice', sessionIds: ['one', 'two'], subjectId: null, name: 'Bà Hoà', by: null },
  ]);
  // Marks apart from their letters, as Macs write them.
  expect(staffed('Lân', 'Lân'.normalize('NFD'))).toEqual(['staff-twice']);
});

test('names that differ in a mark are two people', () => {
  expect(staffed('Lân', 'Lan')).toEqual([]);
  expect(staffed('Bà Thuý', 'Bà Thụy')).toEqual([]);
});

test('what stands for a name not known yet is nobody', () => {
  for (const nobody of ['—', '…', '???', '-', '(chưa có)', 'Chưa phân công']) {
    expect(staffed(nobody, nobody)).toEqual([]);
  }
});

test('one person in two sessions one after the other is in nobody’s way', () => {
  const later = session('two', { ...apart, start: '09:00', staff: ['Bà Hòa'] });
  expect(codesOf(session('one', { staff: ['Bà Hòa'] }), later)).toEqual([]);
});

const linked = (one: string, other: string) =>
  sessionClashes({ ...frame, lines: 2 }, [
    session('one', { form: 'online', access: one }),
    session('two', { ...apart, form: 'online', access: other }),
  ]).map(({ code }) => code);

test.each([
  ['Zoom 1', 'zoom  1'],
  ['https://zoom.us/j/123', 'https://Zoom.US/j/123/'],
  ['http://meet.example.vn', 'meet.example.vn/'],
])('%s and %s are one access point', (one, other) => {
  expect(linked(one, other)).toEqual(['access-twice']);
});

test.each([
  ['Zoom 1', 'Zoom 2'],
  ['https://zoom.us/j/aB', 'https://zoom.us/j/Ab'],
  ['—', '—'],
  ['', ''],
])('%s and %s do not get in each other’s way', (one, other) => {
  expect(linked(one, other)).toEqual([]);
});
