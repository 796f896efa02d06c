import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import { type SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { brokenPromises } from '#test/support/session-promises.ts';
import { campaignDays, hamletsOf, sessionRequest } from '#test/support/session-requests.ts';
import { fewestByEnumeration } from '#test/support/session-twin.ts';

const solve = (request: SessionRequest) => finish(solveSessions(request, () => 0));

type Size = {
  readonly days: number;
  readonly candidates: number;
  readonly points: number;
  readonly until: string;
};

/** Small communes with absences, closures, rooms without a line, few teams and lines. */
function requests(
  { days, candidates, points, until }: Size,
  constituencies: number,
): fc.Arbitrary<SessionRequest> {
  const calendar = campaignDays(days);
  const someDays = fc.subarray(calendar);
  const hamlets = hamletsOf(3);
  const lockedDown = fc.array(someDays, { minLength: 3, maxLength: 3 });
  const someHamlets = fc.subarray(hamlets.map(({ id }) => id));
  return fc
    .record({
      candidates: fc.array(
        fc.record({
          constituency: fc.integer({ min: 1, max: constituencies }).map(String),
          min: fc.integer({ min: 0, max: 3 }),
          hamletIds: constituencies === 1 ? fc.constant([]) : someHamlets,
          canConnect: fc.boolean(),
          absent: someDays,
        }),
        { minLength: 1, maxLength: candidates },
      ),
      points: fc.array(
        fc.record({
          isMain: fc.boolean(),
          seats: fc.constantFrom(null, 0, 12, 40),
          hasLink: fc.boolean(),
          hamletIds: constituencies === 1 ? fc.constant([]) : someHamlets,
          closed: someDays,
        }),
        { maxLength: points },
      ),
      lengthMinutes: fc.constantFrom([60], [60, 60], [60, 90]),
      form: fc.constantFrom('in-person' as const, 'online' as const, 'hybrid' as const),
      mostPerCandidateAndDay: fc.integer({ min: 1, max: 2 }),
      lines: fc.integer({ min: 0, max: 2 }),
      teams: fc.integer({ min: 0, max: 2 }).map((teams) => Math.max(1, teams)),
      mixesLevels: fc.boolean(),
      setUpMinutes: fc.constantFrom(0, 30),
      lockedDown,
    })
    .map(({ candidates: people, points: rooms, lockedDown: closed, ...some }) =>
      sessionRequest({
        ...some,
        days: calendar,
        hours: [{ from: '07:30', to: until }],
        stepMinutes: 60,
        hamlets: constituencies === 1 ? [] : hamlets.map((one, at) => ({ ...one, closed: closed[at] ?? [] })),
        candidates: people.map((one, at) => ({ ...one, id: `c${at}`, level: 'commune' })),
        points: rooms.map((one, at) => ({ ...one, id: `p${at}` })),
        timeLimitMs: 60,
      }),
    );
}

const tiny: Size = { days: 2, candidates: 3, points: 1, until: '09:30' };
const small: Size = { days: 4, candidates: 7, points: 3, until: '11:30' };

test('the number of missing sessions and of sessions is that of the slow obvious twin', () => {
  fc.assert(
    fc.property(requests(tiny, 1), (request) => {
      const { short, counts } = solve(request);
      const missing = short.reduce((sum, each) => sum + each.missing, 0);
      expect({ missing, sessions: counts.sessions }).toEqual(fewestByEnumeration(request));
    }),
    { numRuns: 30 },
  );
});

test('no schedule ever clashes, and nobody is said to be short who is not', () => {
  fc.assert(
    fc.property(requests(small, 3), (request) => {
      const schedule = solve(request);
      expect(SessionSchedule.parse(schedule)).toEqual(schedule);
      expect(sessionClashes(request, schedule.sessions)).toEqual([]);
      expect(brokenPromises(request, schedule)).toEqual([]);
      const missing = schedule.short.reduce((sum, each) => sum + each.missing, 0);
      expect(missing).toBeGreaterThanOrEqual(schedule.leastMissing);
      if (missing === 0) expect(schedule.counts.sessions).toBeGreaterThanOrEqual(schedule.lowerBound);
    }),
    { numRuns: 30 },
  );
});

test('the same request gives the same schedule, whatever its identities are', () => {
  const mirrored = (id: string) => `z-${id.split('').reverse().join('')}`;
  fc.assert(
    fc.property(requests(small, 2), (request) => {
      const schedule = { ...solve(request), elapsedMs: 0 };
      expect({ ...solve(request), elapsedMs: 0 }).toEqual(schedule);
      const other = solve({
        ...request,
        candidates: request.candidates.map((one) => ({ ...one, id: mirrored(one.id) })),
        points: request.points.map((one) => ({ ...one, id: mirrored(one.id) })),
      });
      const times = ({ sessions }: SessionSchedule) => sessions.map(({ date, start }) => [date, start]);
      expect(times(other)).toEqual(times(schedule));
    }),
    { numRuns: 20 },
  );
});

// Where it cannot be reached: one joint session may leave as many missing as two of a candidate alone, and is one fewer.
test('a higher minimum that can be reached never needs fewer sessions', () => {
  fc.assert(
    fc.property(requests(tiny, 1), (request) => {
      const more = {
        ...request,
        candidates: request.candidates.map((one) => ({ ...one, min: one.min + 1 })),
      };
      const higher = solve(more);
      fc.pre(higher.short.length === 0);
      expect(higher.counts.sessions).toBeGreaterThanOrEqual(solve(request).counts.sessions);
    }),
    { numRuns: 30 },
  );
});

test('sessions that are fixed stay, and a situation that changes leaves no clash behind', () => {
  fc.assert(
    fc.property(requests(small, 2), requests(small, 2), fc.nat({ max: 3 }), (request, change, people) => {
      // With people: each serves several sessions, and all that are online go over one link.
      const before = solve(request).sessions.map((session, at) =>
        people === 0 ? session : { ...session, staff: [`Bà ${at % people}`], access: 'https://hop.vn/1' },
      );
      const fixed = before.slice(0, 1);
      const after = {
        ...request,
        points: request.points.map((point, at) => ({ ...point, closed: change.points[at]?.closed ?? [] })),
      };
      const question = { ...after, fixed, before: before.slice(1) };
      const schedule = solve(question);
      const { sessions, changes, changed, leastChanges } = schedule;
      expect(brokenPromises(question, schedule)).toEqual([]);
      expect({ ...solve(question), elapsedMs: 0 }).toEqual({ ...schedule, elapsedMs: 0 });
      expect(leastChanges).toBeLessThanOrEqual(changed);
      const free = sessions.slice(fixed.length);
      const concerned = sessionClashes(after, sessions).filter(({ sessionIds }) =>
        sessionIds.some((id) => free.some((session) => session.id === id)),
      );
      expect(concerned).toEqual([]);
      const told = new Set(changes.map(({ sessionId }) => sessionId));
      for (const session of before.slice(1)) {
        const now = free.find(({ id }) => id === session.id);
        expect(told.has(session.id)).toBe(JSON.stringify(now) !== JSON.stringify(session));
      }
      expect(told.size).toBe(changed);
      for (const { sessionId, ...tell } of changes) {
        const concernedSessions = [...before, ...free].filter(({ id }) => id === sessionId);
        for (const field of ['candidateIds', 'pointIds', 'hamletIds'] as const) {
          const all = new Set(concernedSessions.flatMap((session) => session[field]));
          expect(new Set(tell[field])).toEqual(all);
        }
      }
    }),
    { numRuns: 30 },
  );
});
