import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Desk } from './book.ts';
import type { Booking } from './calendar.ts';
import { fillNeeds } from './fill.ts';
import { rebook } from './rebook.ts';

/**
 * Puts sessions of before that are not in the calendar back into it, in this
 * order, then candidates who lack sessions into others and into new ones.
 */
export function refill(
  desk: Desk,
  origins: readonly PlannedSession[],
  isAllowed: (day: number) => boolean,
): Booking[] {
  const added: Booking[] = [];
  for (const origin of origins) {
    const booking = rebook(desk, origin, isAllowed);
    if (booking === null) continue;
    desk.calendar.add(booking);
    added.push(booking);
  }
  return [...added, ...fillNeeds(desk, isAllowed)];
}
