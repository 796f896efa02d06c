import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { firstDayToPlan, sessionRequestOf } from '#domain/plan/session-request.ts';
import { roomsToSeat, seatsFrom } from '#domain/plan/session-rooms.ts';
import type { RoomSeats, SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { countedIds } from '#domain/scalars.ts';
import type { IsoDate } from '#domain/time.ts';
import { applySessions } from '#editing/sessions.ts';
import { hallSeats } from '#engines/layout/hall-seats.ts';
import { finish } from '#engines/search/budget.ts';
import { sessionObstacle } from '#engines/sessions/obstacle.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import type { Io } from './command.ts';

type Clock = Pick<Io, 'elapsed'>;

/** For each room of a bridge point; the seats of a usual hall are found in a fraction of it. Milliseconds. */
const TIME_PER_ROOM = 1500;

/**
 * Plans the sessions of a plan that has candidates and no sessions yet. Where
 * none can be held the plan stays without, and the check says so.
 */
export async function planSessions(plan: Plan, io: Clock): Promise<Plan> {
  if (plan.kind !== 'election') return plan;
  const { candidates, sessions } = plan.voterContact;
  if (candidates.length === 0 || sessions.length > 0) return plan;
  const planned = await scheduleFor(plan, { keeps: false }, io);
  if (!planned.ok) return plan;
  const applied = applySessions(plan, { ...planned.value, madeAt: plan.createdAt, newId: countedIds() });
  return applied.ok ? applied.value : plan;
}

/**
 * A schedule with its question and the rooms measured for it; refused by `sessionObstacle`.
 * `today` is the day it is planned on; left out, none of the plan's days is gone.
 */
export async function scheduleFor(
  plan: ElectionPlan,
  { keeps, today }: { readonly keeps: boolean; readonly today?: IsoDate },
  io: Clock,
): Promise<
  Result<{
    readonly schedule: SessionSchedule;
    readonly request: SessionRequest;
    readonly rooms: readonly RoomSeats[];
  }>
> {
  const rooms = await measure(plan, io);
  const notBefore = today === undefined ? undefined : firstDayToPlan(plan, today, keeps);
  const request = sessionRequestOf(plan, {
    seatsOf: seatsFrom(plan, rooms),
    keeps,
    ...(notBefore === undefined ? {} : { notBefore }),
  });
  const obstacle = sessionObstacle(request);
  if (obstacle !== null) return refuse(obstacle);
  return ok({ schedule: finish(solveSessions(request, clockFrom(io))), request, rooms });
}

async function measure(plan: ElectionPlan, io: Clock): Promise<RoomSeats[]> {
  const rooms = roomsToSeat(plan);
  if (rooms.length === 0) return [];
  const solve = await loadMilpSolver();
  return rooms.flatMap((room) => {
    const budget = { timeLimitMs: TIME_PER_ROOM, elapsedMs: clockFrom(io) };
    const seats = hallSeats(room, { seed: 1, budget, solve });
    return seats === null ? [] : [{ ...room, seats }];
  });
}

function clockFrom(io: Clock): () => number {
  const started = io.elapsed();
  return () => io.elapsed() - started;
}
