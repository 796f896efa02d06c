import { expect, test } from 'vitest';
import { shortNotices } from '#domain/plan/session-notice.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';

function session(id: string, date: string): PlannedSession {
  return {
    id,
    date,
    start: '08:00',
    lengthMinutes: 60,
    form: 'online',
    pointIds: [],
    candidateIds: [],
    connectingIds: [],
    hamletIds: [],
    voters: 30,
  };
}

const before = [
  session('stays', '2021-05-11'),
  session('sooner', '2021-05-20'),
  session('far', '2021-05-12'),
];
const fixed = [session('locked', '2021-05-11')];
const sessions = [
  ...fixed,
  session('stays', '2021-05-11'),
  session('sooner', '2021-05-13'),
  session('far', '2021-05-17'),
  session('new', '2021-05-10'),
];

test('sessions that come sooner than candidates are to be told are marked with the days that are left', () => {
  const notices = shortNotices({ sessions }, { before, fixed, notBefore: '2021-05-10' }, 7);
  expect([...notices]).toEqual([
    ['sooner', 3],
    ['new', 0],
  ]);
});

test('nothing is too late where no notice is asked, on a day that keeps it, or when nobody knows today', () => {
  expect(shortNotices({ sessions }, { before, fixed, notBefore: '2021-05-10' }, 0).size).toBe(0);
  expect(shortNotices({ sessions }, { before, fixed, notBefore: '2021-05-01' }, 7).size).toBe(0);
  expect(shortNotices({ sessions }, { before, fixed }, 7).size).toBe(0);
});
