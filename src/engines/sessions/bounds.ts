import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Calendar } from './calendar.ts';
import type { Kept } from './keep-before.ts';
import { commonHamlets, constituenciesOf, known, mayShare, mostPeopleIn, type Problem } from './problem.ts';

/** What no schedule can do better, with the fixed sessions as they are. */
export type Bounds = {
  /** Sessions, the fixed ones among them, where every minimum is met. */
  readonly sessions: number;
  /** Sessions by which candidates stay short of their minimums, summed. */
  readonly missing: number;
  /** Changes to the schedule of before, where so many sessions are missing; 0 without one. */
  readonly changes: (missing: number) => number;
};

/** `fixed` holds the fixed sessions and no others. */
export function boundsOf(problem: Problem, fixed: Calendar, before: Kept): Bounds {
  const { request, people } = problem;
  const needs = people.map((_, person) => fixed.need(person));
  const taken = (person: number, day: number) =>
    fixed.on(day).filter((booking) => booking.people.includes(person)).length;
  const short = needs.map((need, person) => Math.max(0, need - reachOf(problem, person, taken)));
  const missing = short.reduce((sum, each) => sum + each, 0);
  const leastOther = fewestOthers(problem, { needs, short, before });
  return {
    sessions: request.fixed.length + fewestSessions(problem, needs),
    missing,
    changes: (found) =>
      request.before.length === 0 ? 0 : Math.max(before.leastOut, leastOther - (found - missing)),
  };
}

/**
 * Sessions that are new or not as they were, where nobody misses more than
 * they must: even if all stayed that could, so much would still be lacking.
 * One session missing more spares one of them at most.
 */
function fewestOthers(
  problem: Problem,
  {
    needs,
    short,
    before,
  }: { readonly needs: readonly number[]; readonly short: readonly number[]; readonly before: Kept },
): number {
  const met = problem.people.map(() => 0);
  for (const { candidateIds } of before.sound) {
    for (const person of new Set(known(candidateIds, problem.personAt))) met[person] = (met[person] ?? 0) + 1;
  }
  return fewestSessions(
    problem,
    needs.map((need, person) => Math.max(0, need - (met[person] ?? 0) - (short[person] ?? 0))),
  );
}

/** Candidates of one session, as far as the hours of a day have room for them; 0 where not even one fits. */
export function mostInSession(problem: Problem): number {
  return Math.max(0, ...problem.starts.map(({ from, until }) => mostPeopleIn(problem.request, until - from)));
}

/** No more sessions than fit one after the other into the hours of the days they are there. */
function reachOf(problem: Problem, person: number, taken: (person: number, day: number) => number): number {
  const most = mostOnDay(problem);
  return [...problem.request.days.keys()].reduce(
    (sum, day) => (isThere(problem, person, day) ? sum + Math.max(0, most - taken(person, day)) : sum),
    0,
  );
}

/** Sessions of one candidate on one day, as far as the hours and the cap have room for them. */
function mostOnDay({ request, starts }: Problem): number {
  const shortest = Math.min(
    ...request.lengthMinutes,
    ...request.before.map(({ lengthMinutes }) => lengthMinutes),
  );
  const blocks = new Map<number, number>();
  for (const { from, until } of starts) {
    const room = Math.floor((until - from) / shortest);
    blocks.set(until, Math.max(blocks.get(until) ?? 0, room));
  }
  const room = [...blocks.values()].reduce((sum, each) => sum + each, 0);
  return Math.min(request.mostPerCandidateAndDay, room);
}

function isThere(problem: Problem, person: number, day: number): boolean {
  const { absent, canConnect } = problem.people[person] ?? { absent: new Set<number>(), canConnect: false };
  if (absent.has(day)) return false;
  const { days, before, candidates } = problem.request;
  const id = candidates[person]?.id ?? '';
  return (
    canAttend(problem, day, canConnect) ||
    before.some((session) => session.date === days[day] && session.candidateIds.includes(id))
  );
}

/** There is a way to hold a session that day at all. */
export function canAttend({ points, request }: Problem, day: number, canConnect: boolean): boolean {
  if (request.teams < 1) return false;
  if (canConnect && request.lines > 0) return true;
  return points.some(({ isUsable, closed }) => isUsable && !closed.has(day));
}

function fewestSessions(problem: Problem, needs: readonly number[]): number {
  const most = Math.max(1, mostInSession(problem));
  // Somebody has put into one session who would not have shared one: such a session may stay or move, too.
  if (!problem.request.before.every((session) => isUsual(problem, session, most)))
    return Math.max(0, ...needs);
  const alone = problem.constituencies.map(({ people }) =>
    Math.max(
      sharedOut(
        people.map((each) => needs[each] ?? 0),
        most,
      ),
      seldomTogether(problem, people, needs),
    ),
  );
  if (!problem.request.mixesLevels) return alone.reduce((sum, each) => sum + each, 0);
  return Math.max(sharedOut(needs, most), apart(problem, alone));
}

function isUsual(problem: Problem, { candidateIds }: PlannedSession, most: number): boolean {
  const people = known(candidateIds, problem.personAt);
  return people.length <= most && mayShare(problem, constituenciesOf(problem, people));
}

/** McNaughton: nobody is twice in a session, and a session holds no more than `most`. */
export function sharedOut(needs: readonly number[], most: number): number {
  const sum = needs.reduce((total, need) => total + need, 0);
  return Math.max(0, ...needs, Math.ceil(sum / most));
}

/** Two candidates share no more sessions than there is room for on the days when both are there. */
function seldomTogether(problem: Problem, people: readonly number[], needs: readonly number[]): number {
  const most = mostOnDay(problem);
  const lacking = people
    .filter((person) => (needs[person] ?? 0) > 0)
    .map((person) => ({
      need: needs[person] ?? 0,
      days: [...problem.request.days.keys()].map((day) => isThere(problem, person, day)),
    }));
  let least = 0;
  for (const [at, one] of lacking.entries()) {
    for (const other of lacking.slice(at + 1)) {
      if (one.need + other.need <= least) continue;
      const common = one.days.filter((isDay, day) => isDay && other.days[day] === true).length;
      least = Math.max(least, one.need + other.need - Math.min(one.need, other.need, most * common));
    }
  }
  return least;
}

/** Constituencies without a hamlet in common never share a session: the heaviest set of such, found greedily. */
function apart(problem: Problem, alone: readonly number[]): number {
  const order = [...alone.keys()].sort((a, b) => {
    const width = (at: number) => problem.constituencies[at]?.hamlets.length ?? 0;
    return width(a) - width(b) || (alone[b] ?? 0) - (alone[a] ?? 0) || a - b;
  });
  const chosen: number[] = [];
  for (const at of order) {
    const isApart = chosen.every((other) => commonHamlets(problem, [at, other]).length === 0);
    if (isApart && (problem.voters.length > 0 || chosen.length === 0)) chosen.push(at);
  }
  return chosen.reduce((sum, at) => sum + (alone[at] ?? 0), 0);
}
