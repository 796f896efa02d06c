import type { ElectionPlan } from '#domain/plan/plan.ts';
import { firstDayToPlan, sessionRequestOf } from '#domain/plan/session-request.ts';
import { roomsToSeat, seatsFrom } from '#domain/plan/session-rooms.ts';
import type { RoomSeats, RoomToSeat } from '#domain/plan/session-schedule.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import { hallSeats } from '#engines/layout/hall-seats.ts';
import type { Budget } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { sessionObstacle } from '#engines/sessions/obstacle.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { giveBackThread, type TaskHandlers } from './serve-tasks.ts';
import type { SESSIONS_TASKS } from './sessions-tasks.ts';

/** For each room; the seats of a usual hall are found in a fraction of it. Milliseconds. */
const TIME_PER_ROOM = 1500;

/** Plans sessions, looking up between two steps whether anybody still wants the answer. */
export function sessionsHandlers(loadSolver: () => Promise<MilpSolver>): TaskHandlers<typeof SESSIONS_TASKS> {
  let solver: Promise<MilpSolver> | null = null;
  /** Rooms measured before: planning again after a change does not measure again. */
  const measured: RoomSeats[] = [];

  const seatsIn = async (room: RoomToSeat): Promise<number | null> => {
    const known = measured.find((other) => isSame(other, { ...room, seats: other.seats }));
    if (known !== undefined) return known.seats;
    solver ??= loadSolver();
    const seats = hallSeats(room, { seed: 1, budget: budgetOf(TIME_PER_ROOM), solve: await solver });
    if (seats !== null) measured.push({ ...room, seats });
    return seats;
  };

  const measure = async (
    plan: ElectionPlan,
    isCancelled: () => boolean,
    progress: (share: number) => void,
  ) => {
    const rooms = roomsToSeat(plan);
    const found: RoomSeats[] = [];
    for (const [done, room] of rooms.entries()) {
      await giveBackThread();
      if (isCancelled()) return null;
      const seats = await seatsIn(room);
      if (seats === null) continue;
      found.push({ ...room, seats });
      progress((done + 1) / (rooms.length + 1));
    }
    return found;
  };

  return {
    seats: async (room, { isCancelled }) => {
      await giveBackThread();
      return isCancelled() ? refuse({ code: 'cancelled' }) : ok({ seats: await seatsIn(room) });
    },
    plan: async ({ plan, keeps, today }, { best, progress, isCancelled }) => {
      const rooms = await measure(plan, isCancelled, progress);
      if (rooms === null) return refuse({ code: 'cancelled' });
      const notBefore = firstDayToPlan(plan, today, keeps);
      const request = sessionRequestOf(plan, {
        seatsOf: seatsFrom(plan, rooms),
        keeps,
        ...(notBefore === undefined ? {} : { notBefore }),
      });
      const obstacle = sessionObstacle(request);
      if (obstacle !== null) return refuse(obstacle);
      const started = performance.now();
      const search = solveSessions(request, () => performance.now() - started);
      for (;;) {
        await giveBackThread();
        if (isCancelled()) return refuse({ code: 'cancelled' });
        const step = search.next();
        if (step.done === true) return ok({ schedule: step.value, request, rooms });
        best({ schedule: step.value, request, rooms });
      }
    },
  };
}

function budgetOf(timeLimitMs: number): Budget {
  const started = performance.now();
  return { timeLimitMs, elapsedMs: () => performance.now() - started };
}
