import { z } from 'zod';
import { ElectionPlan } from '#domain/plan/plan.ts';
import { RoomSeats, RoomToSeat, SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import { Count } from '#domain/scalars.ts';
import { IsoDate } from '#domain/time.ts';

/** A schedule, and what it was asked with: all that is needed to keep it. */
const SessionPlanning = z.strictObject({
  schedule: SessionSchedule,
  request: SessionRequest,
  rooms: z.array(RoomSeats),
});
export type SessionPlanning = z.infer<typeof SessionPlanning>;

/** What the sessions' worker does. Refused with why, where no session can be held at all (`sessionObstacle`). */
export const SESSIONS_TASKS = {
  /** Measures the rooms, then plans; `keeps` leaves what is planned wherever it still can be. Days before `today` are gone. */
  plan: {
    args: z.strictObject({ plan: ElectionPlan, keeps: z.boolean(), today: IsoDate }),
    result: SessionPlanning,
    best: SessionPlanning,
  },
  /** The seats of one room, as planning counts them; null where its sides are none of a hall. */
  seats: { args: RoomToSeat, result: z.strictObject({ seats: Count.nullable() }) },
};
