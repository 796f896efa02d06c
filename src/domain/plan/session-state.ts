import { isSame } from '#domain/same.ts';
import type { ElectionPlan } from './plan.ts';
import type { SessionFrame } from './session-clashes.ts';
import { sessionRequestOf } from './session-request.ts';
import { roomsToSeat, seatsFrom } from './session-rooms.ts';
import type { SessionRequest } from './session-schedule.ts';
import type { KeptSchedule } from './voter-contact.ts';

type ScheduleState = 'none' | 'current' | 'stale';

/**
 * Were the sessions planned for the plan as it stands?
 *
 * What was locked, moved or held since is the user's own doing and makes
 * nothing out of date; `sessionClashes` tells where that went wrong.
 */
export function scheduleState(plan: ElectionPlan): ScheduleState {
  const { schedule } = plan.voterContact;
  if (schedule === null) return 'none';
  const isMeasured = roomsToSeat(plan).every((room) =>
    schedule.roomSeats.some((known) => isSame(known, { ...room, seats: known.seats })),
  );
  return isMeasured && asksToday(plan, schedule) ? 'current' : 'stale';
}

/** A schedule that was mended may use days that one planned anew does not: either way it answers today's question. */
function asksToday(plan: ElectionPlan, { request, roomSeats }: KeptSchedule): boolean {
  const seatsOf = seatsFrom(plan, roomSeats);
  const { notBefore } = request;
  const since = notBefore === undefined ? {} : { notBefore };
  const kept = frameOf(request);
  return [false, true].some((keeps) =>
    isSame(kept, frameOf(sessionRequestOf(plan, { seatsOf, keeps, ...since }))),
  );
}

/** What a new schedule depends on: the request without sessions, the day it was asked, seed and time limit. */
function frameOf(request: SessionRequest): SessionFrame {
  const frame = { ...request, fixed: [], before: [] };
  delete frame.notBefore;
  delete frame.mostMinutes;
  delete frame.seed;
  delete frame.timeLimitMs;
  return frame;
}
