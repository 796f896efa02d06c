import type { Work } from '#engines/search/work.ts';
import { aimsOf } from './aims.ts';
import type { Desk } from './book.ts';
import type { Bounds } from './bounds.ts';
import type { Booking, Calendar } from './calendar.ts';
import { exhaust, type Optimum } from './exhaust.ts';
import { identified } from './identify.ts';
import { exchange, withMore } from './join.ts';
import type { Kept } from './keep-before.ts';
import { hamletsOn, invite } from './places.ts';
import { known, type Problem } from './problem.ts';

/** Another day and another place: as far from what it was as a session gets. */
const MOST_DISTURBANCE = 5;

/**
 * Closes the gap between the schedule in the calendar and its bounds, where
 * the case is small enough to look at all schedules: by a better one, which is
 * put into the calendar, or by bounds that it meets.
 */
export function closeGap(
  desk: Desk,
  { bounds, before, work }: { readonly bounds: Bounds; readonly before: Kept; readonly work: Work },
): { readonly bounds: Bounds; readonly isBetter: boolean } {
  const { problem, calendar } = desk;
  const found = measureOf(problem, calendar);
  const isRepair = problem.request.before.length > 0;
  const leastCost = isRepair ? bounds.changes(found.missing) : bounds.sessions - problem.request.fixed.length;
  if (found.missing === bounds.missing && found.cost <= leastCost) return { bounds, isBetter: false };
  // Where nobody can miss less, only fewer sessions or changes are better.
  const mostOthers = found.missing === bounds.missing ? found.cost - 1 : Number.POSITIVE_INFINITY;
  const { isComplete, best } = exhaust(desk, { before, mostOthers, work });
  if (!isComplete) return { bounds, isBetter: false };
  const isBetter =
    best !== null &&
    (best.missing < found.missing || (best.missing === found.missing && best.cost < found.cost));
  if (isBetter) load(desk, best);
  const least = isBetter ? best : found;
  return {
    bounds: {
      sessions:
        isRepair || least.missing > 0
          ? bounds.sessions
          : Math.max(bounds.sessions, least.cost + problem.request.fixed.length),
      missing: Math.max(bounds.missing, least.missing),
      changes: isRepair ? () => least.cost : bounds.changes,
    },
    isBetter,
  };
}

/** Missing sessions, and changes or, without a schedule of before, sessions beside the fixed ones. */
function measureOf(problem: Problem, calendar: Calendar): Pick<Optimum, 'missing' | 'cost'> {
  const [missing = 0, changes = 0, , sessions = 0] = aimsOf(problem, calendar);
  const { before, fixed } = problem.request;
  return { missing, cost: before.length > 0 ? changes : sessions - fixed.length };
}

function load(desk: Desk, { bookings }: Optimum): void {
  const { problem, calendar } = desk;
  const isFixed = new Set(problem.request.fixed);
  for (const booking of calendar.all()) {
    if (booking.origin === null || !isFixed.has(booking.origin)) calendar.remove(booking);
  }
  const invited = (booking: Booking): Booking =>
    booking.isKept
      ? booking
      : {
          ...booking,
          hamlets: invite(problem, calendar, {
            ...booking,
            hamlets: hamletsOn(problem, booking, booking.day),
          }).hamlets,
        };
  const loaded = identified(problem, bookings).map((booking) => {
    const { origin, isKept } = booking;
    const session = invited({ ...booking, disturbance: isKept || origin === null ? 0 : MOST_DISTURBANCE });
    calendar.add(session);
    return session;
  });
  // Those who have more sessions than they need stay in theirs where they can.
  for (const was of loaded) {
    if (was.origin === null || was.isKept) continue;
    const now = withMore(desk, was, known(was.origin.candidateIds, problem.personAt));
    if (now !== null) exchange(desk, { was, now });
  }
}
