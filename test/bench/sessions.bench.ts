import { bench, describe } from 'vitest';
import type { PlannedSession, SessionRequest } from '#domain/plan/session-schedule.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import { countsOfMilp, sessionMilp } from '#test/support/session-milp.ts';
import { campaignDays, candidatesOf, pointOf, sessionRequest } from '#test/support/session-requests.ts';

/**
 * Constituencies of seven candidates, sessions of an hour for up to five, in
 * person in three rooms half an hour apart, which take half an hour to get ready.
 * Every ninth day a candidate is away, and one room is let to others every fifth.
 */
function campaign(constituencies: number, min: number, days: number, teams: number): SessionRequest {
  const calendar = campaignDays(days);
  const everyNth = (step: number, shift: number) => calendar.filter((_, day) => (day + shift) % step === 0);
  return sessionRequest({
    days: calendar,
    lengthMinutes: [60, 60, 60, 60, 60],
    stepMinutes: 60,
    hours: [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '16:30' },
    ],
    form: 'in-person',
    candidates: Array.from({ length: constituencies }, (_, at) =>
      candidatesOf(`c${at}`, at === 0 ? 5 : 7, { min, canConnect: false }).map((candidate, person) => ({
        ...candidate,
        absent: everyNth(9, at + person),
      })),
    ).flat(),
    points: [pointOf('main', { isMain: true }), pointOf('school', { closed: everyNth(5, 0) }), pointOf(HALL)],
    setUpMinutes: 30,
    travelMinutes: 30,
    lines: teams,
    teams,
  });
}

/** Candidate by candidate, into the first session with a place, else a new one: what an official does by hand, here without hours, rooms and ways. */
function firstFit({ candidates, lengthMinutes }: SessionRequest): number {
  const sessions: { key: string; people: Set<string> }[] = [];
  for (const { id, min, constituency } of candidates) {
    for (let met = 0; met < min; met += 1) {
      const free = sessions.find(
        ({ key, people }) => key === constituency && people.size < lengthMinutes.length && !people.has(id),
      );
      if (free === undefined) sessions.push({ key: constituency, people: new Set([id]) });
      else free.people.add(id);
    }
  }
  return sessions.length;
}

/** A hamlet is locked down on the day on which most sessions are in its room; the schedule is repaired. */
function lockedDown(request: SessionRequest, before: readonly PlannedSession[]): SessionRequest {
  const [busiest] = request.days.toSorted((a, b) => inRoom(before, b) - inRoom(before, a));
  return {
    ...request,
    before: [...before],
    points: request.points.map((point) =>
      point.id === HALL && busiest !== undefined ? { ...point, closed: [...point.closed, busiest] } : point,
    ),
  };
}

function inRoom(sessions: readonly PlannedSession[], day: string): number {
  return sessions.filter(({ date, pointIds }) => date === day && pointIds.includes(HALL)).length;
}

const HALL = 'hall';

/** The longest the solver alone may think. Milliseconds. */
const PATIENCE_MS = 20_000;

const solve = await loadMilpSolver();
const plan = (request: SessionRequest) => {
  const started = performance.now();
  return finish(solveSessions(request, () => performance.now() - started));
};

for (const [constituencies, min, days, lines] of [
  [1, 3, 3, 1],
  [2, 4, 5, 1],
  [6, 25, 24, 3],
] as const) {
  const request = campaign(constituencies, min, days, lines);
  const before = performance.now();
  const { counts, lowerBound, proven, short, sessions } = plan(request);
  const oursMs = performance.now() - before;
  const repair = lockedDown(request, sessions);
  const repairStart = performance.now();
  const repaired = plan(repair);
  const repairMs = performance.now() - repairStart;
  const start = performance.now();
  const highs = solve(sessionMilp(request), { timeLimitMs: PATIENCE_MS, seed: 1 });
  const highsMs = performance.now() - start;
  const theirs =
    'objective' in highs ? countsOfMilp(highs.objective) : { missing: Number.NaN, sessions: Number.NaN };
  const name = `${request.candidates.length} candidates, ${counts.sessions} sessions`;
  console.log(
    [
      `${name} (bound ${lowerBound}, ${proven ? 'proven' : 'not proven'}, ${short.length} short) in ${oursMs.toFixed(0)} ms;`,
      `HiGHS alone, the whole model: ${theirs.sessions} sessions, ${theirs.missing} missing (${highs.status}) in ${highsMs.toFixed(0)} ms: ${(highsMs / oursMs).toFixed(1)} times our time;`,
      `one room closed for a day: ${repaired.changed} changed, no fewer than ${repaired.leastChanges}, ${repaired.short.length} short, in ${repairMs.toFixed(0)} ms;`,
      `first fit ${firstFit(request)}: ${(firstFit(request) / counts.sessions).toFixed(4)} times our sessions`,
    ].join(' '),
  );
  describe(name, () => {
    bench(
      'plan the sessions',
      () => {
        plan(request);
      },
      { iterations: 3, time: 0, warmupIterations: 0 },
    );
    bench(
      'repair the schedule after a room is closed for a day',
      () => {
        plan(repair);
      },
      { iterations: 3, time: 0, warmupIterations: 0 },
    );
    bench('first fit', () => {
      firstFit(request);
    });
  });
}
