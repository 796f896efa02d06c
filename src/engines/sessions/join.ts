import type { Desk } from './book.ts';
import type { Booking } from './calendar.ts';
import { commonHamlets, constituenciesOf, mayShare, type Problem } from './problem.ts';
import type { Step } from './step.ts';

/** A session with some more candidates, in the place of the same one without them. */
type Joined = { readonly was: Booking; readonly now: Booking };

/** What it is to the others that somebody joins them: as much as going online. */
const JOINED_DISTURBANCE = 1;

/** Candidates who lack sessions join those that change anyway: nobody else has to be told. */
export function joinChanged(desk: Desk): Step[] {
  const steps: Step[] = [];
  for (const was of desk.calendar.all()) {
    if (was.isKept) continue;
    const lacking = desk.problem.people.flatMap((_, person) =>
      desk.calendar.need(person) > 0 ? [person] : [],
    );
    if (lacking.length === 0) return steps;
    const now = withMore(desk, was, lacking);
    if (now === null) continue;
    steps.push(exchange(desk, { was, now }));
  }
  return steps;
}

/** The session that most of these candidates can join, the earliest of such; null where none can be joined. */
export function bestJoin(desk: Desk, people: readonly number[]): Joined | null {
  const isFixed = new Set(desk.problem.request.fixed);
  let best: Joined | null = null;
  for (const was of desk.calendar.all()) {
    if (was.origin !== null && isFixed.has(was.origin)) continue;
    const now = withMore(desk, was, people);
    if (now === null || (best !== null && gainOf(best) >= now.people.length - was.people.length)) continue;
    best = { was, now };
  }
  return best;
}

export function gainOf({ was, now }: Joined): number {
  return now.people.length - was.people.length;
}

export function exchange({ calendar }: Desk, { was, now }: Joined): Step {
  calendar.remove(was);
  calendar.add(now);
  return { added: now, replaced: was };
}

/** The session with those of these candidates who can join it; null where nobody can. */
export function withMore(desk: Desk, was: Booking, people: readonly number[]): Booking | null {
  const { calendar, work } = desk;
  calendar.remove(was);
  let now = was;
  for (const person of people) {
    work.spend();
    const next = withOne(desk.problem, now, person);
    if (next !== null && calendar.fits(next)) now = next;
  }
  calendar.add(was);
  return now === was ? null : now;
}

/** Null where the candidate is there already, has no business there, or there is no time or place for one more. */
function withOne(problem: Problem, was: Booking, person: number): Booking | null {
  const { request, starts } = problem;
  const length = request.lengthMinutes[was.people.length];
  if (length === undefined || was.people.includes(person) || !belongs(problem, was, person)) return null;
  const to = Math.max(was.to, was.from + length);
  if (!starts.some(({ from, until }) => from <= was.from && to <= until)) return null;
  const connects = was.form === 'online' && problem.people[person]?.canConnect === true;
  if (!connects && was.points.length === 0) return null;
  return {
    ...was,
    to,
    people: [...was.people, person].sort((a, b) => a - b),
    connecting: connects ? [...was.connecting, person].sort((a, b) => a - b) : was.connecting,
    disturbance: was.isKept ? JOINED_DISTURBANCE : was.disturbance,
    isKept: false,
  };
}

/** Of the session's constituency, or where levels mix, of one whose voters are invited, too. */
function belongs(problem: Problem, was: Booking, person: number): boolean {
  const all = constituenciesOf(problem, [...was.people, person]);
  if (was.people.length === 0 || !mayShare(problem, all)) return false;
  const common = new Set(commonHamlets(problem, all));
  return all.length === 1 || was.hamlets.every((hamlet) => common.has(hamlet));
}
