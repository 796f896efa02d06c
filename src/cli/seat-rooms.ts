import type { Plan, SchoolRoom } from '#domain/plan/plan.ts';
import type { RoomSeating, SeatingRequest } from '#domain/plan/seating.ts';
import { seatingRequestOf, seatingState } from '#domain/plan/seating-request.ts';
import { solveSeating } from '#engines/layout/seating.ts';
import { furnishRoom } from '#engines/layout/seating-room.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import type { Io } from './command.ts';

/** For each room; usual classrooms and halls are proven long before. Milliseconds. */
const TIME_PER_ROOM = 2000;

/**
 * Seats every room of a school whose size is known and that has no seating yet. One that
 * is there stays, also when it is out of date, as with layouts. A room too small for a
 * single desk stays without.
 */
export async function seatRooms(plan: Plan, io: Io): Promise<Plan> {
  if (plan.kind !== 'school') return plan;
  const solve = await loadMilpSolver();
  const rooms = plan.rooms.map((room): SchoolRoom => {
    const request = seatingRequestOf(plan, room);
    if (request === null || seatingState(plan, room) !== 'none') return room;
    return { ...room, seating: seatingFor(request, io, solve) };
  });
  return { ...plan, rooms };
}

function seatingFor(request: SeatingRequest, io: Io, solve: MilpSolver): RoomSeating | null {
  const furnished = furnishRoom(request.room);
  if (!furnished.ok) return null;
  const started = io.elapsed();
  const budget = { timeLimitMs: TIME_PER_ROOM, elapsedMs: () => io.elapsed() - started };
  return { request, result: finish(solveSeating(furnished.value, request, { seed: 1, budget, solve })) };
}
