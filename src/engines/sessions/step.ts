import type { Booking, Calendar } from './calendar.ts';

/** What was put into the calendar, and in whose place. */
export type Step = { readonly added: Booking; readonly replaced: Booking | null };

/** Takes steps back, the last first. */
export function undo(calendar: Calendar, steps: readonly Step[]): void {
  for (const { added, replaced } of steps.toReversed()) {
    calendar.remove(added);
    if (replaced !== null) calendar.add(replaced);
  }
}
