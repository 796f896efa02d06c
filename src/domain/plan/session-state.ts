import { isSame } from '#domain/same.ts';
import type { ElectionPlan } from './plan.ts';
import type { SessionFrame } from './session-clashes.ts';
import { sessionFrameOf } from './session-request.ts';
import { roomsToSeat } from './session-rooms.ts';
import type { SessionRequest } from './session-schedule.ts';

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
  const today = frameOf(sessionFrameOf(plan, schedule.request.notBefore));
  return isMeasured && isSame(frameOf(schedule.request), today) ? 'current' : 'stale';
}

/** The request without sessions, the day it was asked, seed and time limit. */
function frameOf(request: SessionRequest): SessionFrame {
  const frame = { ...request, fixed: [], before: [] };
  delete frame.notBefore;
  delete frame.seed;
  delete frame.timeLimitMs;
  return frame;
}
