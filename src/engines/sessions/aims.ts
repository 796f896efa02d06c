import { type Booking, bookingOf, type Calendar, isOnLine } from './calendar.ts';
import type { Problem } from './problem.ts';

/**
 * What a schedule is measured by, the most important first; less is better.
 *
 * Sessions missing · changes · sessions that fall away · sessions · how far they are from what they were · forms
 * not wished for · rooms · voters without a seat · minutes · days · hamlets
 * heard unevenly · lateness, or how long before or after its time a session of before is.
 */
export function aimsOf(problem: Problem, calendar: Calendar): number[] {
  const bookings = calendar.all();
  const sum = (of: (booking: Booking) => number) => bookings.reduce((total, each) => total + of(each), 0);
  return [
    problem.people.reduce((total, _, person) => total + calendar.need(person), 0),
    ...changesIn(problem, bookings),
    bookings.length,
    sum(({ disturbance }) => disturbance),
    sum(({ compromise }) => compromise),
    sum(({ points }) => points.length),
    sum((booking) =>
      isOnLine(booking) ? 0 : Math.max(0, problem.request.votersPerSession - booking.voters),
    ),
    sum(({ from, to }) => to - from),
    new Set(bookings.map(({ day }) => day)).size,
    unfairness(problem, calendar),
    sum((booking) => lateness(problem, booking)),
  ];
}

/** Minutes; of a session of before twice those between its times, and one more where it comes earlier: later leaves time to tell everybody. */
function lateness(problem: Problem, { day, from, origin, isKept }: Booking): number {
  const at = day * 1440 + from;
  if (origin === null || isKept) return at;
  const was = bookingOf(problem, origin);
  const moved = at - (was.day * 1440 + was.from);
  return 2 * Math.abs(moved) + (moved < 0 ? 1 : 0);
}

/** Changes, and how many of them are sessions that fall away; none where everything is planned anew. */
function changesIn({ request }: Problem, bookings: readonly Booking[]): [number, number] {
  if (request.before.length === 0) return [0, 0];
  const kept = bookings.filter(({ isKept }) => isKept).length - request.fixed.length;
  const [out, others] = [request.before.length - kept, bookings.length - request.fixed.length - kept];
  return [changesFrom(out, others), Math.max(0, out - others)];
}

/**
 * What is one change? A session that is not as it was, in whatever and however
 * much; one that falls away; one that is added. Those that do not stay become
 * some of the other ones first, so the larger of the two numbers counts.
 */
export function changesFrom(out: number, others: number): number {
  return Math.max(out, others);
}

/** How far hamlets are from hearing candidates in proportion to their voters; 1 is exactly so (the squares of Sainte-Laguë). */
function unfairness({ voters }: Problem, { heard }: Calendar): number {
  const times = heard.reduce((sum, each) => sum + each, 0);
  if (times === 0) return 0;
  const everybody = voters.reduce((sum, each) => sum + each, 0);
  const squares = heard.reduce((sum, each, hamlet) => sum + (each * each) / (voters[hamlet] ?? 1), 0);
  return (squares * everybody) / (times * times);
}
