import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Work } from '#engines/search/work.ts';
import type { Desk } from './book.ts';
import { type Booking, bookingOf, type Calendar, type Span } from './calendar.ts';
import { isOpen, type Place, standOf } from './places.ts';
import { constituenciesOf, mayShare, type Problem, UNNAMED } from './problem.ts';

/** What can be done with one day: sessions that do not clash, and what they are good for. */
export type Pattern = {
  /** Sessions of each candidate who lacks some, no more than they lack. */
  readonly met: readonly number[];
  readonly kept: number;
  readonly others: number;
  readonly bookings: readonly Booking[];
};

/** What the days are searched for. */
export type Quest = {
  readonly desk: Desk;
  /** Holds the fixed sessions and no others. */
  readonly fixed: Calendar;
  /** Who lacks sessions, and how many. */
  readonly lacking: readonly { readonly person: number; readonly need: number }[];
  /** Sessions of before that could stay. */
  readonly sound: readonly PlannedSession[];
  /** More sessions that are new or changed are of no interest. */
  readonly mostOthers: number;
  readonly work: Work;
};

/** Every way to use the day that no other way beats; the search is complete unless its work is over. */
export function patternsOf(quest: Quest, day: number): Pattern[] {
  const { fixed, lacking, work } = quest;
  const stay = quest.sound.map((session) => bookingOf(quest.desk.problem, session));
  const options = [...stay.filter((booking) => booking.day === day), ...newOptions(quest, day)];
  const best = new Map<string, Pattern[]>();
  const bookings: Booking[] = [];
  const metNow = lacking.map(() => 0);
  const count = ({ people }: Booking, by: number) => {
    for (const [at, { person }] of lacking.entries()) {
      if (people.includes(person)) metNow[at] = (metNow[at] ?? 0) + by;
    }
  };
  const isWanted = ({ isKept, people }: Booking) =>
    isKept ||
    (bookings.filter((each) => !each.isKept).length < quest.mostOthers &&
      lacking.every(({ person, need }, at) => !people.includes(person) || (metNow[at] ?? 0) < need));
  const look = (from: number): void => {
    note(best, {
      met: lacking.map(({ need }, at) => Math.min(need, metNow[at] ?? 0)),
      kept: bookings.filter(({ isKept }) => isKept).length,
      others: bookings.filter(({ isKept }) => !isKept).length,
      bookings: [...bookings],
    });
    for (let at = from; at < options.length; at += 1) {
      const option = options[at];
      if (!work.spend() || option === undefined) return;
      if (!isWanted(option) || !fixed.fits(option)) continue;
      fixed.add(option);
      bookings.push(option);
      count(option, 1);
      look(at + 1);
      count(option, -1);
      bookings.pop();
      fixed.remove(option);
    }
  };
  look(0);
  return [...best.values()].flat();
}

/** Of those that are good for the same candidates, the ones that keep more or need fewer sessions. */
function note(best: Map<string, Pattern[]>, pattern: Pattern): void {
  const key = pattern.met.join(' ');
  const known = best.get(key) ?? [];
  if (known.some(({ kept, others }) => kept >= pattern.kept && others <= pattern.others)) return;
  const rest = known.filter(({ kept, others }) => kept > pattern.kept || others < pattern.others);
  best.set(key, [...rest, pattern]);
}

/** Every session of candidates who lack some that could be held that day, were it not for others. */
function newOptions(quest: Quest, day: number): Booking[] {
  const { problem } = quest.desk;
  const { lengthMinutes } = problem.request;
  const groups = groupsOf(quest);
  return startsOf(problem).flatMap(({ from, until }) =>
    groups.flatMap((people): Booking[] => {
      const span = { day, from, to: from + (lengthMinutes[people.length - 1] ?? 0) };
      if (span.to > until || !quest.work.spend()) return [];
      return quest.desk
        .placesOf(constituenciesOf(problem, people))
        .flatMap((place) => optionAt(problem, { people, place, span }) ?? [])
        .filter((option) => quest.fixed.fits(option));
    }),
  );
}

type Held = { readonly people: readonly number[]; readonly place: Place; readonly span: Span };

/** Hybrid needs what in person needs, and a line; a room online is only for those who cannot connect. */
function optionAt(problem: Problem, { people, place, span }: Held): Booking | null {
  const stands = people.map((person) => standOf(problem, place, person));
  const isAllOnLine = stands.every((stand) => stand === null);
  if (place.form === 'hybrid' || !isOpen(problem, place, span.day)) return null;
  if (stands.includes(undefined) || (place.form === 'online' && isAllOnLine !== (place.points.length === 0)))
    return null;
  const { form, points, hamlets, voters, compromise } = place;
  const connecting = people.filter((_, at) => stands[at] === null);
  const rest = { ...UNNAMED, disturbance: 0, origin: null, isKept: false };
  return { ...span, form, points, people, connecting, hamlets, voters, compromise, ...rest };
}

/** Also when a session of before began, if that is no whole step. */
function startsOf(problem: Problem): Problem['starts'] {
  const { starts, request } = problem;
  const own = request.before.flatMap((session) => {
    const { from } = bookingOf(problem, session);
    const part = starts.find((start) => start.from <= from && from < start.until);
    return part === undefined ? [] : [{ from, until: part.until }];
  });
  const all = [...starts, ...own];
  return all.filter(
    (one, at) => all.findIndex((other) => other.from === one.from && other.until === one.until) === at,
  );
}

function groupsOf({ desk: { problem }, lacking }: Quest): number[][] {
  const most = problem.request.lengthMinutes.length;
  const groups: number[][] = [[]];
  for (const { person } of lacking) {
    const larger = groups.flatMap((group) => (group.length < most ? [[...group, person]] : []));
    groups.push(...larger.filter((group) => mayShare(problem, constituenciesOf(problem, group))));
  }
  return groups.filter(({ length }) => length > 0);
}
