import type { Id } from '#domain/scalars.ts';
import { daysBetween } from '#domain/time.ts';
import type { SessionRequest, SessionSchedule } from './session-schedule.ts';

/**
 * Which sessions of a mended schedule come sooner than candidates are to be told? Days left, by session.
 *
 * Those that are new or go to another day, counted from the day it was asked. One that stays on its day was
 * announced for it; what a campaign that is over would have been too late for is nobody's concern.
 */
export function shortNotices(
  { sessions }: Pick<SessionSchedule, 'sessions'>,
  { before, fixed, notBefore }: Pick<SessionRequest, 'before' | 'fixed' | 'notBefore'>,
  noticeDays: number,
): ReadonlyMap<Id, number> {
  if (notBefore === undefined || before.length === 0) return new Map();
  const told = new Map([...before, ...fixed].map(({ id, date }) => [id, date]));
  return new Map(
    sessions
      .filter(({ id, date }) => told.get(id) !== date)
      .map(({ id, date }) => [id, daysBetween(notBefore, date)] as const)
      .filter(([, days]) => days < noticeDays),
  );
}
