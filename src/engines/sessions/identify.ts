import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { type Booking, bookingOf } from './calendar.ts';
import { constituenciesOf, type Problem } from './problem.ts';

/**
 * Sessions of before that did not stay become new ones, the most alike first,
 * so that as few as possible fall away or are added: somebody has prepared
 * them, and their chair, their platform and their minutes go on.
 */
export function identified(problem: Problem, bookings: readonly Booking[]): Booking[] {
  const inside = new Set(bookings.map(({ origin }) => origin));
  const out = problem.request.before.filter((session) => !inside.has(session));
  const pairs = out.flatMap((origin) =>
    bookings
      .filter((booking) => booking.origin === null)
      .map((booking) => ({ origin, booking, unlike: unlikeness(problem, origin, booking) })),
  );
  pairs.sort((a, b) => compare(a.unlike, b.unlike));
  const originOf = new Map<Booking, PlannedSession>();
  const used = new Set<PlannedSession>();
  for (const { origin, booking } of pairs) {
    if (used.has(origin) || originOf.has(booking)) continue;
    used.add(origin);
    originOf.set(booking, origin);
  }
  return bookings.map((booking) => ({ ...booking, origin: originOf.get(booking) ?? booking.origin }));
}

/** Candidates, then constituencies not in common, then how far in time. */
function unlikeness(problem: Problem, origin: PlannedSession, booking: Booking): readonly number[] {
  const was = bookingOf(problem, origin);
  const notShared = (some: readonly number[], others: readonly number[]) =>
    -some.filter((each) => others.includes(each)).length;
  return [
    notShared(was.people, booking.people),
    notShared(constituenciesOf(problem, was.people), constituenciesOf(problem, booking.people)),
    Math.abs(was.day - booking.day),
    Math.abs(was.from - booking.from),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
