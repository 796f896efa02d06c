import { longestMinutesOf, sessionClashes } from '#domain/plan/session-clashes.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { type Desk, isBefore } from './book.ts';
import { type Booking, bookingOf, isOnLine, type Span } from './calendar.ts';
import { hamletsOn, isOpen, type Place, placesFor, standOf } from './places.ts';
import { commonHamlets, constituenciesOf, type Problem, type Start } from './problem.ts';

/**
 * A session of before, as near as possible to what it was: as it was, else
 * online or in another room at its time, else at another time. Somebody who
 * cannot come at all is left out last. Null where it cannot be held.
 */
export function rebook(
  desk: Desk,
  origin: PlannedSession,
  isAllowed: (day: number) => boolean,
): Booking | null {
  const { problem } = desk;
  const was = bookingOf(problem, origin);
  if (isAllowed(was.day) && canStay(desk, was)) return was;
  desk.work.spend(problem.request.candidates.length);
  const ways = waysFor(desk, was);
  const starts = startsFor(problem, was);
  let best: Booking | null = null;
  let bestCost: readonly number[] = [];
  for (const day of problem.request.days.keys()) {
    if (!isAllowed(day)) continue;
    for (const way of ways) {
      // Who was invited before and cannot leave would be forgotten: over a line they still take part.
      const { place } = way;
      if (!isOpen(problem, place, day) || hamletsOn(problem, place, day) !== place.hamlets) continue;
      for (const start of starts) {
        const cost = costOf(was, way, { day, from: start.from });
        if (best !== null && !isBefore(cost, bestCost)) continue;
        desk.work.spend();
        const found = comersAt(desk, { was, way, day, start });
        if (found === null) continue;
        cost[0] = was.people.length - found.people.length;
        if (best !== null && !isBefore(cost, bestCost)) continue;
        const { form, points, hamlets, voters, compromise } = way.place;
        best = {
          ...found,
          staff: was.staff,
          link: was.link,
          form,
          points,
          hamlets,
          voters,
          compromise,
          disturbance: cost[1] ?? 0,
          origin,
          isKept: false,
        };
        bestCost = cost;
      }
    }
  }
  return best;
}

/** Nothing has come in the way of the session as it was. */
function canStay({ problem, calendar }: Desk, was: Booking): boolean {
  const { origin } = was;
  return origin !== null && sessionClashes(problem.request, [origin]).length === 0 && calendar.fits(was);
}

/** A place for a session of before, and how far it is from where it was. */
type Way = {
  readonly place: Place;
  /** 0 at the place it was. */
  readonly changes: 0 | 1;
  /** Hamlets that are no longer invited. */
  readonly lost: number;
  readonly standOf: (person: number) => number | null | undefined;
};

function waysFor({ problem }: Desk, was: Booking): Way[] {
  const hamlets =
    was.hamlets.length > 0 ? was.hamlets : commonHamlets(problem, constituenciesOf(problem, was.people));
  const own: Place = { ...was, connects: isOnLine(was) };
  const others = placesFor(problem, hamlets).map(
    (place): Way => ({
      place,
      changes: 1,
      lost: hamlets.length - place.hamlets.length,
      standOf: (person) => standOf(problem, place, person),
    }),
  );
  const isStill = ownPlaceHolds(problem, was);
  if (!isStill) return others;
  const stand = (person: number) => {
    if (!was.connecting.includes(person)) return was.points[0];
    return problem.people[person]?.canConnect === true ? null : undefined;
  };
  return [{ place: own, changes: 0, lost: 0, standOf: stand }, ...others];
}

/** The rooms have the line and the seats that the session needs. */
function ownPlaceHolds({ points, request }: Problem, was: Booking): boolean {
  const rooms = was.points.flatMap((at) => points[at] ?? []);
  if (rooms.length < (was.origin?.pointIds.length ?? 0) || rooms.some(({ isUsable }) => !isUsable))
    return false;
  if (isOnLine(was)) return rooms.every(({ hasLink }) => hasLink);
  const seats = rooms.reduce((sum, room) => sum + (room.seats ?? request.votersPerSession + was.voters), 0);
  return rooms.length > 0 && was.voters <= seats;
}

function startsFor({ starts, request }: Problem, { from }: Booking): Start[] {
  const own = starts.find((start) => start.from <= from && from < start.until);
  if (own === undefined || own.from === from || request.hours.length === 0) return [...starts];
  return [{ from, until: own.until }, ...starts];
}

/** One change before two, online before elsewhere before another time, then near to when it was. */
function costOf(
  was: Booking,
  { place, changes, lost }: Way,
  at: { readonly day: number; readonly from: number },
): number[] {
  const isMoved = at.day !== was.day || at.from !== was.from;
  const gone = place.voters < was.voters ? was.voters - place.voters : 0;
  return [
    0,
    // Online 1, in another room 2, at another time 3.
    (isMoved ? 3 : 0) + (changes === 0 ? 0 : place.form === 'in-person' ? 2 : 1),
    gone,
    lost,
    place.points.length,
    Math.abs(at.day - was.day),
    // Of two days as near the later: it leaves more time to tell everybody.
    at.day < was.day ? 1 : 0,
    Math.abs(at.from - was.from),
  ];
}

type Attempt = { readonly was: Booking; readonly way: Way; readonly day: number; readonly start: Start };

/** Those of the session who can come then, with the time it takes; null where nobody can or nothing is free. */
function comersAt(
  { problem, calendar }: Desk,
  { was, way, day, start }: Attempt,
): (Span & Pick<Booking, 'people' | 'connecting'>) | null {
  const { lengthMinutes } = problem.request;
  const longest = longestMinutesOf(problem.request);
  const lengthFor = (size: number) =>
    size === was.people.length && was.to - was.from <= longest
      ? was.to - was.from
      : (lengthMinutes[Math.max(1, Math.min(size, lengthMinutes.length)) - 1] ?? longest);
  for (let size = was.people.length; size >= Math.min(1, was.people.length); size -= 1) {
    const span = { day, from: start.from, to: start.from + lengthFor(size) };
    if (span.to > start.until) continue;
    const comers = was.people.filter((person) => {
      const stand = way.standOf(person);
      return stand !== undefined && calendar.isFree(person, span, stand);
    });
    if (comers.length < size) continue;
    const people = comers.slice(0, size);
    const onLine = way.place.form !== 'in-person';
    const { staff, link } = was;
    if (!calendar.hasRoom(span, { onLine, points: way.place.points, staff, link })) continue;
    return { ...span, people, connecting: people.filter((person) => way.standOf(person) === null) };
  }
  return null;
}
