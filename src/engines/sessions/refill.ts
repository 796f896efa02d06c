import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Desk } from './book.ts';
import { fillNeeds } from './fill.ts';
import { joinChanged } from './join.ts';
import { rebook } from './rebook.ts';
import type { Step } from './step.ts';

/**
 * Puts sessions of before that are not in the calendar back into it, in this
 * order, then candidates who lack sessions into others and into new ones.
 */
export function refill(
  desk: Desk,
  origins: readonly PlannedSession[],
  isAllowed: (day: number) => boolean,
): Step[] {
  const steps: Step[] = [];
  for (const origin of origins) {
    if (desk.work.isOver) break;
    const booking = rebook(desk, origin, isAllowed);
    if (booking === null) continue;
    desk.calendar.add(booking);
    steps.push({ added: booking, replaced: null });
  }
  const joined = desk.problem.request.before.length > 0 ? joinChanged(desk) : [];
  return [...steps, ...joined, ...fillNeeds(desk, isAllowed)];
}
