import { type ClockTime, minutesOfClock } from '#domain/time.ts';

/** A stretch of the voting day; minutes after midnight. */
export type DaySlot = {
  readonly from: number;
  readonly to: number;
  /** Touched by the reserve, so nobody is told to come then. */
  readonly isReserved: boolean;
};

/**
 * The slots of a day, from opening to closing.
 *
 * Where the length does not divide the day the last slot is shorter. A slot
 * that the reserve only touches is kept empty whole, because nobody could be
 * told which part of it is meant.
 */
export function slotsOfDay(day: {
  readonly open: ClockTime;
  readonly close: ClockTime;
  readonly slotMinutes: number;
  readonly reserve?: { readonly from: ClockTime; readonly to: ClockTime } | null | undefined;
}): DaySlot[] {
  const close = minutesOfClock(day.close);
  const reserve = day.reserve
    ? { from: minutesOfClock(day.reserve.from), to: minutesOfClock(day.reserve.to) }
    : { from: close, to: close };
  const slots: DaySlot[] = [];
  const step = Math.max(1, Math.floor(day.slotMinutes));
  for (let from = minutesOfClock(day.open); from < close; from += step) {
    const to = Math.min(from + step, close);
    slots.push({ from, to, isReserved: from < reserve.to && reserve.from < to });
  }
  return slots;
}
