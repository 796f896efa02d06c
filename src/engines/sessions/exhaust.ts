import type { SessionRequest } from '#domain/plan/session-schedule.ts';
import type { Work } from '#engines/search/work.ts';
import { changesFrom } from './aims.ts';
import type { Desk } from './book.ts';
import { mostInSession } from './bounds.ts';
import { type Booking, bookingOf, Calendar } from './calendar.ts';
import { type Pattern, patternsOf, type Quest } from './day-patterns.ts';
import type { Kept } from './keep-before.ts';
import { constituenciesOf, mayShare, type Problem } from './problem.ts';

/** The best of all schedules. */
export type Optimum = {
  readonly missing: number;
  /** Changes to the schedule of before; where there is none, sessions beside the fixed ones. */
  readonly cost: number;
  /** All of them but the fixed ones. */
  readonly bookings: readonly Booking[];
};

/** Sessions that candidates lack, in all combinations; beyond this many the search could not end in time. */
const MOST_STATES = 20_000;
/** Candidates who lack sessions: groups of them double with each. */
const MOST_LACKING = 10;

/**
 * Looks at all schedules: fewest sessions missing, then fewest changes, or
 * fewest sessions where there is no schedule of before.
 *
 * Days only meet in what candidates still lack. So each day is searched for
 * all that it can be good for, and days are put together one after the other,
 * the best way to each combination kept (dynamic programming). Null where there
 * is too much to look at, or nothing better than `atMost` others was found.
 *
 * `isComplete` says that the whole of it was seen.
 */
export function exhaust(
  desk: Desk,
  { before, mostOthers, work }: { readonly before: Kept; readonly mostOthers: number; readonly work: Work },
): { readonly isComplete: boolean; readonly best: Optimum | null } {
  const { problem } = desk;
  const fixed = new Calendar(problem);
  for (const session of problem.request.fixed) fixed.add(bookingOf(problem, session));
  const lacking = problem.people.flatMap((_, person) => {
    const need = fixed.need(person);
    return need > 0 ? [{ person, need }] : [];
  });
  const states = lacking.reduce((product, { need }) => product * (need + 1), 1);
  if (states > MOST_STATES || lacking.length > MOST_LACKING || !isPlain(desk))
    return { isComplete: false, best: null };
  const quest: Quest = { desk, fixed, lacking, sound: before.sound, mostOthers, work };
  let layer = new Map<string, Way[]>([['start', [START]]]);
  const known = new Map<string, readonly Pattern[]>();
  for (const day of problem.request.days.keys()) {
    const key = likeness(problem, day);
    const patterns = known.get(key) ?? patternsOf(quest, day);
    known.set(key, patterns);
    layer = nextLayer(quest, layer, { day, patterns });
    if (work.isOver) return { isComplete: false, best: null };
  }
  return { isComplete: true, best: bestOf(quest, problem.request, [...layer.values()].flat()) };
}

/** A way through the days so far. */
type Way = {
  readonly met: readonly number[];
  readonly kept: number;
  readonly others: number;
  readonly last: { readonly way: Way; readonly day: number; readonly pattern: Pattern } | null;
};

const START: Way = { met: [], kept: 0, others: 0, last: null };

function nextLayer(
  { lacking, mostOthers, work }: Quest,
  layer: ReadonlyMap<string, readonly Way[]>,
  { day, patterns }: { readonly day: number; readonly patterns: readonly Pattern[] },
): Map<string, Way[]> {
  const next = new Map<string, Way[]>();
  for (const way of [...layer.values()].flat()) {
    for (const pattern of patterns) {
      if (!work.spend()) return next;
      const others = way.others + pattern.others;
      if (others > mostOthers) continue;
      const kept = way.kept + pattern.kept;
      const met = lacking.map(({ need }, at) => Math.min(need, (way.met[at] ?? 0) + (pattern.met[at] ?? 0)));
      const key = met.join(' ');
      const rivals = next.get(key) ?? [];
      if (rivals.some((rival) => rival.kept >= kept && rival.others <= others)) continue;
      const rest = rivals.filter((rival) => rival.kept > kept || rival.others < others);
      next.set(key, [...rest, { met, kept, others, last: { way, day, pattern } }]);
    }
  }
  return next;
}

function bestOf({ lacking }: Quest, { before }: SessionRequest, ways: readonly Way[]): Optimum | null {
  const rated = ways.map((way) => ({
    way,
    missing: lacking.reduce((sum, { need }, at) => sum + need - (way.met[at] ?? 0), 0),
    cost: before.length === 0 ? way.others : changesFrom(before.length - way.kept, way.others),
  }));
  // Of two with as few changes, the one in which fewer sessions fall away.
  const dropped = ({ kept, others }: Way) => Math.max(0, before.length - kept - others);
  const [best] = rated.toSorted(
    (a, b) => a.missing - b.missing || a.cost - b.cost || dropped(a.way) - dropped(b.way),
  );
  return best === undefined
    ? null
    : { missing: best.missing, cost: best.cost, bookings: bookingsOf(best.way) };
}

function bookingsOf({ last }: Way): Booking[] {
  if (last === null) return [];
  const { way, day, pattern } = last;
  return [...bookingsOf(way), ...pattern.bookings.map((booking) => ({ ...booking, day }))];
}

/** Days with the same word offer the same; one with sessions of its own is like no other. */
function likeness({ request, people, points, lockedDown }: Problem, day: number): string {
  const date = request.days[day];
  const hasSessions = [...request.fixed, ...request.before].some((session) => session.date === date);
  const bits = (some: readonly ReadonlySet<number>[]) => some.map((set) => (set.has(day) ? 1 : 0)).join('');
  const word = `${bits(people.map(({ absent }) => absent))} ${bits(points.map(({ closed }) => closed))} ${bits(lockedDown)}`;
  return hasSessions ? `${word} ${day}` : word;
}

/**
 * Nothing but sessions such as the search itself would make: a longer one
 * with more candidates, and none of before that is shorter than usual, where
 * no session would be, or of candidates who would not meet together.
 */
function isPlain(desk: Desk): boolean {
  const { problem } = desk;
  const { lengthMinutes, before } = problem.request;
  if (lengthMinutes.some((length, at) => length < (lengthMinutes[at - 1] ?? 0))) return false;
  const most = mostInSession(problem);
  return before.every((session) => {
    const { people, points, from, to } = bookingOf(problem, session);
    const constituencies = constituenciesOf(problem, people);
    const usual = lengthMinutes[people.length - 1];
    const isPlace = desk
      .placesOf(constituencies)
      .some((place) => place.points.length <= 1 && (place.points[0] ?? null) === (points[0] ?? null));
    const isGroup = people.length <= most && mayShare(problem, constituencies);
    return usual !== undefined && to - from >= usual && isPlace && isGroup;
  });
}
