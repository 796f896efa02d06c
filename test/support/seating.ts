import type { Seating, SeatingRequest, SeatingRoom } from '#domain/plan/seating.ts';
import { metres } from '#domain/scalars.ts';
import { SEATING_TIME_LIMIT_MS, solveSeating } from '#engines/layout/seating.ts';
import { furnishRoom } from '#engines/layout/seating-room.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';

/** A room whose seats lie on a net, as the published classrooms have them. */
export function netRoom(columns: number, rows: number, pitchX: number, pitchY: number): SeatingRoom {
  return {
    widthMetres: columns * pitchX,
    lengthMetres: Math.max(pitchY, (rows - 1) * pitchY),
    frontMetres: 0,
    backMetres: 0,
    sideMetres: 0,
    stageMetres: null,
    rows,
    columns,
    rowPitchMetres: pitchY,
    desk: { widthMetres: pitchX, seats: 1, depthMetres: null },
    gapMetres: 0,
    aisle: null,
    mostDesks: null,
    floor: null,
  };
}

export function seatingRequest(
  room: SeatingRoom,
  minDistance: number,
  wishes: Partial<SeatingRequest> = {},
): SeatingRequest {
  return {
    room,
    minDistance: metres(minDistance),
    perDesk: 1,
    sittings: 1,
    people: null,
    groups: [],
    mostPerSitting: null,
    ...wishes,
  };
}

/** Solves with work counted and the clock stopped, so that a busy machine changes nothing. */
export function seatHall(request: SeatingRequest, solve: MilpSolver): Seating {
  const furnished = furnishRoom(request.room);
  if (!furnished.ok) throw new Error(furnished.problem.code);
  const timeLimitMs = request.timeLimitMs ?? SEATING_TIME_LIMIT_MS;
  const budget = { timeLimitMs, elapsedMs: () => 0 };
  return finish(solveSeating(furnished.value, request, { seed: request.seed ?? 1, budget, solve }));
}
