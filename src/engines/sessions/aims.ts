import { type Booking, type Calendar, isOnLine } from './calendar.ts';
import type { Problem } from './problem.ts';

/**
 * What a schedule is measured by, the most important first; less is better.
 *
 * Sessions missing · sessions that are not as they were · how far they are from it · sessions · forms
 * not wished for · rooms · voters without a seat · minutes · days · hamlets
 * heard unevenly · lateness.
 */
export function aimsOf(problem: Problem, calendar: Calendar): number[] {
  const bookings = calendar.all();
  const sum = (of: (booking: Booking) => number) => bookings.reduce((total, each) => total + of(each), 0);
  return [
    problem.people.reduce((total, _, person) => total + calendar.need(person), 0),
    changeCount(problem, bookings),
    sum(({ disturbance }) => disturbance),
    bookings.length,
    sum(({ compromise }) => compromise),
    sum(({ points }) => points.length),
    sum((booking) =>
      isOnLine(booking) ? 0 : Math.max(0, problem.request.votersPerSession - booking.voters),
    ),
    sum(({ from, to }) => to - from),
    new Set(bookings.map(({ day }) => day)).size,
    unfairness(problem, calendar),
    sum(({ day, from }) => day * 1440 + from),
  ];
}

/** Sessions of before that are other or gone, and new ones; 0 where everything is planned anew. */
function changeCount({ request }: Problem, bookings: readonly Booking[]): number {
  if (request.before.length === 0) return 0;
  const kept = bookings.filter(({ isKept }) => isKept).length - request.fixed.length;
  const added = bookings.filter(({ origin }) => origin === null).length;
  return request.before.length - kept + added;
}

/** How far hamlets are from hearing candidates in proportion to their voters; 1 is exactly so (the squares of Sainte-Laguë). */
function unfairness({ voters }: Problem, { heard }: Calendar): number {
  const times = heard.reduce((sum, each) => sum + each, 0);
  if (times === 0) return 0;
  const everybody = voters.reduce((sum, each) => sum + each, 0);
  const squares = heard.reduce((sum, each, hamlet) => sum + (each * each) / (voters[hamlet] ?? 1), 0);
  return (squares * everybody) / (times * times);
}
