import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { type Booking, bookingOf, gap, isOnLine, sharesName } from './calendar.ts';
import { constituenciesOf, type Problem, UNNAMED } from './problem.ts';

/**
 * Sessions of before that did not stay become new ones, the most alike first,
 * so that as few as possible fall away or are added: somebody has prepared
 * them, and their chair, their platform and their minutes go on. None becomes
 * one at whose time its chair or its link is needed elsewhere.
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
    if (isNeededElsewhere(problem, { origin, booking }, { bookings, originOf })) continue;
    used.add(origin);
    originOf.set(booking, origin);
  }
  return bookings.map((booking) => {
    const origin = originOf.get(booking);
    return origin === undefined ? booking : { ...booking, ...problem.named.get(origin), origin };
  });
}

type Pair = { readonly origin: PlannedSession; readonly booking: Booking };

/** Somebody who serves the session of before, or its link, is at another session at the time of the new one. */
function isNeededElsewhere(
  { named }: Problem,
  { origin, booking }: Pair,
  {
    bookings,
    originOf,
  }: { readonly bookings: readonly Booking[]; readonly originOf: ReadonlyMap<Booking, PlannedSession> },
): boolean {
  const mine = { ...(named.get(origin) ?? UNNAMED), onLine: isOnLine(booking) };
  return bookings.some((other) => {
    if (other === booking || other.day !== booking.day || gap(booking, other) >= 0) return false;
    const became = originOf.get(other);
    return sharesName(mine, became === undefined ? other : { ...other, ...named.get(became) });
  });
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
