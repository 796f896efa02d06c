import { bench, describe } from 'vitest';
import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import { minutesOfClock } from '#domain/time.ts';
import { finish } from '#engines/search/budget.ts';
import type { Milp, MilpRow } from '#engines/search/milp.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import { campaignDays, candidatesOf, pointOf, sessionRequest } from '#test/support/session-requests.ts';

/** Constituencies of seven candidates, sessions of an hour for up to five, as many lines as it takes. */
function campaign(constituencies: number, min: number, days: number, lines: number): SessionRequest {
  return sessionRequest({
    days: campaignDays(days),
    lengthMinutes: [60, 60, 60, 60, 60],
    stepMinutes: 60,
    hours: [{ from: '07:30', to: '11:30' }],
    candidates: Array.from({ length: constituencies }, (_, at) =>
      candidatesOf(`c${at}`, at === 0 ? 5 : 7, { min }),
    ).flat(),
    points: [pointOf('main', { isMain: true })],
    lines,
    teams: lines,
  });
}

const slotsOf = ({ days, hours }: SessionRequest) => {
  const perDay = hours.reduce(
    (sum, { from, to }) => sum + (minutesOfClock(to) - minutesOfClock(from)) / 60,
    0,
  );
  return { perDay, count: days.length * perDay };
};

/** The whole model: which constituency meets in which hour, and who of it is there. */
function wholeModel(request: SessionRequest): Milp {
  const { candidates, lengthMinutes, lines, mostPerCandidateAndDay } = request;
  const { perDay, count } = slotsOf(request);
  const keys = [...new Set(candidates.map(({ constituency }) => constituency))];
  const every = (of: number) => Array.from({ length: of }, (_, index) => index);
  const held = (key: number, slot: number) => key * count + slot;
  const there = (person: number, slot: number) => (keys.length + person) * count + slot;
  const row = (terms: MilpRow['terms'], lower: number, upper: number): MilpRow => ({ terms, lower, upper });
  return {
    sense: 'minimise',
    columns: every((keys.length + candidates.length) * count).map((at) => ({
      cost: at < keys.length * count ? 1 : 0,
      lower: 0,
      upper: 1,
      isInteger: true,
    })),
    rows: [
      ...candidates.flatMap(({ min, constituency }, person) => [
        row(
          every(count).map((slot) => [there(person, slot), 1]),
          min,
          count,
        ),
        ...every(count).map((slot) =>
          row(
            [
              [there(person, slot), 1],
              [held(keys.indexOf(constituency), slot), -1],
            ],
            -1,
            0,
          ),
        ),
        ...every(count / perDay).map((day) =>
          row(
            every(perDay).map((hour) => [there(person, day * perDay + hour), 1]),
            0,
            mostPerCandidateAndDay,
          ),
        ),
      ]),
      ...every(count).flatMap((slot) => [
        row(
          keys.map((_, key) => [held(key, slot), 1]),
          0,
          lines,
        ),
        ...keys.map((key, at) =>
          row(
            [
              ...candidates.flatMap(({ constituency }, person): [number, number][] =>
                constituency === key ? [[there(person, slot), 1]] : [],
              ),
              [held(at, slot), -lengthMinutes.length],
            ],
            -lengthMinutes.length,
            0,
          ),
        ),
      ]),
    ],
  };
}

/** What an official does by hand: candidate by candidate, into the first session with a place, else a new one. */
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
  const { counts, lowerBound, proven, short } = plan(request);
  const oursMs = performance.now() - before;
  const start = performance.now();
  const highs = solve(wholeModel(request), { timeLimitMs: PATIENCE_MS, seed: 1 });
  const highsMs = performance.now() - start;
  const theirs = 'objective' in highs ? highs.objective : Number.NaN;
  const name = `${request.candidates.length} candidates, ${counts.sessions} sessions`;
  console.log(
    [
      `${name} (bound ${lowerBound}, ${proven ? 'proven' : 'not proven'}, ${short.length} short) in ${oursMs.toFixed(0)} ms;`,
      `HiGHS alone ${theirs} (${highs.status}) in ${highsMs.toFixed(0)} ms: ${(highsMs / oursMs).toFixed(1)} times our time, ${(theirs / counts.sessions).toFixed(4)} times our sessions;`,
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
    bench('first fit', () => {
      firstFit(request);
    });
  });
}
