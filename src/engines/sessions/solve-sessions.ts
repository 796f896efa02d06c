import type { SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import type { Budget, Search } from '#engines/search/budget.ts';
import { randomOf } from '#engines/search/random.ts';
import { Work } from '#engines/search/work.ts';
import { scheduleOf } from './answer.ts';
import { Desk } from './book.ts';
import { boundsOf } from './bounds.ts';
import { bookingOf, Calendar } from './calendar.ts';
import { closeGap } from './close-gap.ts';
import { improve } from './improve.ts';
import { keepBefore } from './keep-before.ts';
import { readProblem } from './problem.ts';
import { refill } from './refill.ts';

/** Thinking time where the request names none, in milliseconds. */
const DEFAULT_TIME_MS = 2000;
const DEFAULT_SEED = 1;

/** Looks at one place and time that we take for a millisecond of the time limit; measured, and on the safe side. */
const STEPS_PER_MS = 400;

/**
 * When, where and with whom do candidates meet the voters?
 *
 * No two sessions clash by `sessionClashes`, unless they are fixed and clashed
 * before. Aims in order: fewest sessions missing to the minimums; where there
 * is a schedule of before, fewest changes to it (`changesFrom`); fewest sessions; the form
 * wished for; fewest rooms, voters without a seat and minutes; fewest days;
 * hamlets heard in proportion to their voters; early.
 *
 * Where bounds do not meet the schedule and the case is small, all schedules
 * are looked at, so that the answer is the best and says so.
 *
 * Yields each better schedule. The same request gives the same schedule to the
 * byte, but for `elapsedMs`: its time limit is turned into steps, and the clock
 * only brakes.
 */
export function* solveSessions(request: SessionRequest, elapsedMs: () => number): Search<SessionSchedule> {
  const problem = readProblem(request);
  const calendar = new Calendar(problem);
  for (const session of request.fixed) calendar.add(bookingOf(problem, session));
  const before = keepBefore(request);
  let bounds = boundsOf(problem, calendar, before);
  const timeLimitMs = request.timeLimitMs ?? DEFAULT_TIME_MS;
  const budget: Budget = { timeLimitMs, elapsedMs };
  const work = new Work(timeLimitMs * STEPS_PER_MS, budget);
  const desk = new Desk(problem, calendar, work);
  for (const session of before.kept) calendar.add(bookingOf(problem, session));
  refill(
    desk,
    request.before.filter((session) => !before.kept.includes(session)),
    () => true,
  );
  const answer = () => scheduleOf(problem, calendar, { bounds, elapsedMs: elapsedMs() });
  yield answer();
  const random = randomOf(request.seed ?? DEFAULT_SEED);
  const search = improve(desk, random, work);
  while (search.next().done !== true) yield answer();
  const closed = closeGap(desk, { bounds, before, work: work.share((timeLimitMs * STEPS_PER_MS) / 2) });
  bounds = closed.bounds;
  if (closed.isBetter) {
    yield answer();
    const polish = improve(desk, random, work);
    while (polish.next().done !== true) yield answer();
  }
  return answer();
}
