import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import { countsOfMilp, sessionMilp } from '#test/support/session-milp.ts';
import { campaignDays, sessionRequest } from '#test/support/session-requests.ts';

const DAYS = campaignDays(3);

/** Two constituencies between rooms with ways between them, absences, closures, few teams and lines. */
const requests: fc.Arbitrary<SessionRequest> = fc
  .record({
    candidates: fc.array(
      fc.record({
        constituency: fc.constantFrom('c1', 'c2'),
        min: fc.integer({ min: 0, max: 3 }),
        canConnect: fc.boolean(),
        absent: fc.subarray(DAYS),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    points: fc.array(
      fc.record({
        isMain: fc.boolean(),
        seats: fc.constantFrom(null, 0, 40),
        hasLink: fc.boolean(),
        closed: fc.subarray(DAYS),
      }),
      { maxLength: 3 },
    ),
    lengthMinutes: fc.constantFrom([60], [60, 60], [60, 60, 60]),
    form: fc.constantFrom('in-person', 'online', 'hybrid'),
    mostPerCandidateAndDay: fc.integer({ min: 1, max: 3 }),
    lines: fc.integer({ min: 0, max: 2 }),
    teams: fc.integer({ min: 1, max: 3 }),
    setUpMinutes: fc.constantFrom(0, 30),
    travelMinutes: fc.constantFrom(0, 30, 90),
  })
  .map(({ candidates, points, ...some }) =>
    sessionRequest({
      ...some,
      days: DAYS,
      hours: [{ from: '07:30', to: '10:30' }],
      stepMinutes: 60,
      candidates: candidates.map((one, at) => ({ ...one, id: `c${at}`, level: 'commune', hamletIds: [] })),
      points: points.map((one, at) => ({ ...one, id: `p${at}`, hamletIds: [] })),
      timeLimitMs: 300,
    }),
  );

test('the planner finds what an integer programme of everything proves to be least', async () => {
  const solve = await loadMilpSolver();
  fc.assert(
    fc.property(requests, (request) => {
      const { short, counts, lowerBound, leastMissing, proven } = finish(solveSessions(request, () => 0));
      const answer = solve(sessionMilp(request), { timeLimitMs: 20_000, seed: 1 });
      if (answer.status !== 'optimal') throw new Error(`The solver says ${answer.status}.`);
      const least = countsOfMilp(answer.objective);
      const missing = short.reduce((sum, each) => sum + each.missing, 0);
      expect({ missing, sessions: counts.sessions }).toEqual(least);
      expect(leastMissing).toBeLessThanOrEqual(least.missing);
      if (least.missing === 0) expect(lowerBound).toBeLessThanOrEqual(least.sessions);
      if (proven) expect(counts.sessions).toBe(least.sessions);
    }),
    { numRuns: 60, seed: 20_210_523 },
  );
});
