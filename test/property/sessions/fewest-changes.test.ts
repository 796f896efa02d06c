import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { campaignDays, sessionRequest } from '#test/support/session-requests.ts';
import { fewestByEnumeration, fewestChangesByEnumeration } from '#test/support/session-twin.ts';

const solve = (request: SessionRequest) => finish(solveSessions(request, () => 0));

const calendar = campaignDays(2);
const someDays = fc.subarray(calendar);

/** Who is there when, and which rooms are open; and that again after the situation has changed. */
const tinyCommunes = fc
  .record({
    candidates: fc.array(
      fc.record({
        min: fc.integer({ min: 0, max: 2 }),
        canConnect: fc.boolean(),
        absent: someDays,
        absentThen: someDays,
        more: fc.constantFrom(0, 0, 1),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    points: fc.array(
      fc.record({
        seats: fc.constantFrom(null, 12, 40),
        hasLink: fc.boolean(),
        closed: someDays,
        closedThen: someDays,
      }),
      { maxLength: 2 },
    ),
    lengthMinutes: fc.constantFrom([60], [60, 60], [60, 90]),
    form: fc.constantFrom('in-person' as const, 'online' as const),
    mostPerCandidateAndDay: fc.integer({ min: 1, max: 2 }),
    lines: fc.integer({ min: 0, max: 1 }),
    linesThen: fc.integer({ min: 0, max: 1 }),
    teams: fc.integer({ min: 1, max: 2 }),
    setUpMinutes: fc.constantFrom(0, 30),
    travelMinutes: fc.constantFrom(0, 60),
    isFixed: fc.boolean(),
  })
  .map(({ candidates, points, linesThen, isFixed, ...some }) => {
    const now = sessionRequest({
      ...some,
      days: calendar,
      hours: [{ from: '07:30', to: '09:30' }],
      stepMinutes: 60,
      candidates: candidates.map(({ min, canConnect, absent }, at) => ({
        id: `c${at}`,
        level: 'commune',
        constituency: '1',
        hamletIds: [],
        min,
        canConnect,
        absent,
      })),
      points: points.map(({ seats, hasLink, closed }, at) => ({
        id: `p${at}`,
        isMain: at === 0,
        hamletIds: [],
        seats,
        hasLink,
        closed,
      })),
      timeLimitMs: 4000,
    });
    const then: SessionRequest = {
      ...now,
      lines: linesThen,
      candidates: now.candidates.map((one, at) => ({
        ...one,
        min: one.min + (candidates[at]?.more ?? 0),
        absent: candidates[at]?.absentThen ?? [],
      })),
      points: now.points.map((one, at) => ({ ...one, closed: points[at]?.closedThen ?? [] })),
    };
    return { now, then, isFixed };
  });

test('after a change, the number of changed sessions is that of the slow obvious twin, and proven', () => {
  fc.assert(
    fc.property(tinyCommunes, ({ now, then, isFixed }) => {
      const planned = solve(now).sessions;
      const staying = isFixed ? 1 : 0;
      const question = { ...then, fixed: planned.slice(0, staying), before: planned.slice(staying) };
      const { short, changed, leastChanges, leastMissing } = solve(question);
      const missing = short.reduce((sum, each) => sum + each.missing, 0);
      if (question.before.length > 0) {
        expect({ missing, changed }).toEqual(fewestChangesByEnumeration(question));
        expect({ leastMissing, leastChanges }).toEqual({ leastMissing: missing, leastChanges: changed });
      }
    }),
    { numRuns: 60 },
  );
});

test('a new schedule of a tiny commune is the least there is, and says so', () => {
  fc.assert(
    fc.property(tinyCommunes, ({ now }) => {
      const { short, counts, proven, leastMissing, lowerBound } = solve(now);
      const missing = short.reduce((sum, each) => sum + each.missing, 0);
      expect({ missing, sessions: counts.sessions }).toEqual(fewestByEnumeration(now));
      expect(leastMissing).toBe(missing);
      if (missing === 0)
        expect({ proven, lowerBound }).toEqual({ proven: true, lowerBound: counts.sessions });
    }),
    { numRuns: 60 },
  );
});
