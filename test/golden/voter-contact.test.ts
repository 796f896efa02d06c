import { expect, test } from 'vitest';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import { CONTACT_DEFAULTS } from '#domain/plan/voter-contact.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { candidatesOf, hamletsOf, pointOf, sessionRequest } from '#test/support/session-requests.ts';

/**
 * Quảng Nam, 12–14/5/2021: one main bridge point with branches in the communes, invited
 * representatives only, as many as the halls hold; communes without a line go to a bridge point
 * that has one (reported; `domain-rules` 1.8). Sizes of the halls are ours.
 */
test('one main bridge point with branches, within three days, voters by the size of the halls', () => {
  const request = sessionRequest({
    days: ['2021-05-12', '2021-05-13', '2021-05-14'],
    form: 'hybrid',
    candidates: candidatesOf('1', 5, { min: 5, level: 'province' }),
    points: [
      pointOf('tinh', { isMain: true, seats: 30 }),
      pointOf('xa-1', { seats: 20, hamletIds: ['h1', 'h2'] }),
      pointOf('xa-2', { seats: 20, hamletIds: ['h3', 'h4'] }),
      pointOf('xa-khong-mang', { seats: 20, hasLink: false, hamletIds: ['h5', 'h6'] }),
    ],
    hamlets: hamletsOf(6),
    votersPerSession: 60,
  });
  const schedule = finish(solveSessions(request, () => 0));
  expect(sessionClashes(request, schedule.sessions)).toEqual([]);
  expect(schedule).toMatchObject({ counts: { sessions: 5, days: 3 }, proven: true, short: [] });
  for (const { form, pointIds, connectingIds } of schedule.sessions) {
    expect(form).toBe('hybrid');
    // Everybody has a seat: 30 in the main hall, 20 in each of two branches.
    expect([...pointIds].sort()).toEqual(['tinh', 'xa-1', 'xa-2']);
    expect(connectingIds).toEqual([]);
  }
  // Those without a line come to the main bridge point: they are invited, too.
  expect(schedule.coverage.every(({ sessions }) => sessions > 0)).toBe(true);
});

/** Lào Cai 2021: 1,115 sessions, 35,520 voters, 2,691 opinions. */
test('sessions of the size of Lào Cai’s: about 32 voters and 2.4 opinions each', () => {
  const { votersPerSession, opinionsPerSession } = CONTACT_DEFAULTS.values;
  expect(votersPerSession).toBe(Math.round(35_520 / 1115));
  expect(opinionsPerSession).toBeCloseTo(2691 / 1115, 1);
  const request = sessionRequest({
    candidates: candidatesOf('1', 5, { min: 5 }),
    points: [pointOf('hall', { isMain: true })],
    hamlets: hamletsOf(8),
  });
  const { counts } = finish(solveSessions(request, () => 0));
  expect(counts.voters / counts.sessions).toBe(32);
});
