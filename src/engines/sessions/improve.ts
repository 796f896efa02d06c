import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Search } from '#engines/search/budget.ts';
import type { Random } from '#engines/search/random.ts';
import type { Work } from '#engines/search/work.ts';
import { aimsOf } from './aims.ts';
import { type Desk, isBefore } from './book.ts';
import type { Booking } from './calendar.ts';
import { refill } from './refill.ts';
import { undo } from './step.ts';

/** Sessions taken out at once beside those of a day: few are quick, many get further. */
const MOST_RUINED = 8;

/** Of places and times, how many a try passes over (the "blinks" of Christiaens and Vanden Berghe 2020). */
const PASSED_OVER = [0, 0.05, 0.2, 0.5] as const;

/** Tries in a row that got no further before the schedule is taken to be as good as it gets. */
const MOST_IDLE = 200;

/**
 * Takes sessions out and puts them in again, elsewhere in time, as long as there is work.
 *
 * Yields whenever the schedule in the calendar has become better (large
 * neighbourhoods after Shaw 1998; equally good ones are accepted, too).
 */
export function* improve(desk: Desk, random: Random, work: Work): Search<null> {
  const { problem, calendar } = desk;
  let best = aimsOf(problem, calendar);
  for (let idle = 0; idle < MOST_IDLE && !work.isOver; idle += 1) {
    const ruin = chooseRuin(desk, random);
    if (ruin.bookings.length === 0) return null;
    for (const booking of ruin.bookings) calendar.remove(booking);
    const share = PASSED_OVER[random.below(PASSED_OVER.length)] ?? 0;
    desk.passesOver = () => random.next() < share;
    if (random.below(2) === 0) desk.turns = problem.people.map(() => random.next());
    const steps = refill(desk, originsOut(desk), (day) => day !== ruin.avoid);
    const aims = aimsOf(problem, calendar);
    if (isBefore(best, aims)) {
      undo(calendar, steps);
      for (const booking of ruin.bookings) calendar.add(booking);
    } else {
      const isBetter = isBefore(aims, best);
      best = aims;
      if (isBetter) {
        idle = 0;
        yield null;
      }
    }
    // Measuring looks at every session, too.
    work.spend(problem.request.candidates.length + ruin.bookings.length);
  }
  return null;
}

/** What is taken out, and the day it must not come back to. */
function chooseRuin(
  { problem, calendar }: Desk,
  random: Random,
): { readonly bookings: readonly Booking[]; readonly avoid: number | null } {
  // What was kept of the sessions before is as it should be.
  const movable = calendar.all().filter(({ isKept }) => !isKept);
  const [kind, pick] = [random.below(3), movable[random.below(Math.max(1, movable.length))]];
  if (pick === undefined) return { bookings: [], avoid: null };
  if (kind === 0) return { bookings: movable.filter(({ day }) => day === pick.day), avoid: pick.day };
  if (kind === 1) {
    const chosen = new Set([pick]);
    for (let more = 1 + random.below(MOST_RUINED); more > 0; more -= 1) {
      const another = movable[random.below(movable.length)];
      if (another !== undefined) chosen.add(another);
    }
    return { bookings: [...chosen], avoid: null };
  }
  const constituency = problem.people[pick.people[0] ?? 0]?.constituency;
  const alike = movable.filter(({ people }) => problem.people[people[0] ?? 0]?.constituency === constituency);
  const first = random.below(alike.length);
  return { bookings: alike.slice(first, first + MOST_RUINED), avoid: null };
}

/** Sessions of before that are not in the calendar, those that have waited longest first. */
function originsOut({ problem, calendar }: Desk): PlannedSession[] {
  const { before } = problem.request;
  if (before.length === 0) return [];
  const inside = new Set(calendar.all().map(({ origin }) => origin));
  return before.filter((session) => !inside.has(session));
}
