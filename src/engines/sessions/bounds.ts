import { commonHamlets, mostPeopleIn, type Problem } from './problem.ts';

/** What no schedule can do better, with the fixed sessions as they are. */
export type Bounds = {
  /** Sessions, the fixed ones among them, where every minimum is met. */
  readonly sessions: number;
  /** Sessions by which candidates stay short of their minimums, summed. */
  readonly missing: number;
};

/** `needs` is what each candidate lacks beside the fixed sessions; `taken` the sessions of each on each day. */
export function boundsOf(
  problem: Problem,
  needs: readonly number[],
  taken: (person: number, day: number) => number,
): Bounds {
  const most = Math.max(1, mostInSession(problem));
  const missing = needs.map((need, person) => Math.max(0, need - reachOf(problem, person, taken)));
  return {
    sessions: problem.request.fixed.length + fewestSessions(problem, needs, most),
    missing: missing.reduce((sum, each) => sum + each, 0),
  };
}

/** Candidates of one session, as far as the hours of a day have room for them; 0 where not even one fits. */
export function mostInSession(problem: Problem): number {
  return Math.max(0, ...problem.starts.map(({ from, until }) => mostPeopleIn(problem.request, until - from)));
}

/** No more sessions than fit one after the other into the hours of the days they are there. */
function reachOf(problem: Problem, person: number, taken: (person: number, day: number) => number): number {
  const { days, hours, lengthMinutes, mostPerCandidateAndDay, stepMinutes } = problem.request;
  const { absent, canConnect } = problem.people[person] ?? { absent: new Set<number>(), canConnect: false };
  const shortest = Math.min(...lengthMinutes);
  const blocks = new Map(problem.starts.map(({ until }) => [until, 0]));
  for (const { from, until } of problem.starts) {
    const room = Math.floor((until - from) / shortest);
    blocks.set(until, Math.max(blocks.get(until) ?? 0, room));
  }
  const perDay =
    hours.length === 0 || stepMinutes <= 0 ? 0 : [...blocks.values()].reduce((sum, each) => sum + each, 0);
  return [...days.keys()].reduce((sum, day) => {
    if (absent.has(day) || !canAttend(problem, day, canConnect)) return sum;
    return sum + Math.max(0, Math.min(mostPerCandidateAndDay, perDay) - taken(person, day));
  }, 0);
}

/** There is a way to hold a session that day at all. */
export function canAttend({ points, request }: Problem, day: number, canConnect: boolean): boolean {
  if (request.teams < 1) return false;
  if (canConnect && request.lines > 0) return true;
  return points.some(({ isUsable, closed }) => isUsable && !closed.has(day));
}

function fewestSessions(problem: Problem, needs: readonly number[], most: number): number {
  const alone = problem.constituencies.map(({ people }) =>
    sharedOut(
      people.map((each) => needs[each] ?? 0),
      most,
    ),
  );
  if (!problem.request.mixesLevels) return alone.reduce((sum, each) => sum + each, 0);
  return Math.max(sharedOut(needs, most), apart(problem, alone));
}

/** McNaughton: nobody is twice in a session, and a session holds no more than `most`. */
export function sharedOut(needs: readonly number[], most: number): number {
  const sum = needs.reduce((total, need) => total + need, 0);
  return Math.max(0, ...needs, Math.ceil(sum / most));
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
