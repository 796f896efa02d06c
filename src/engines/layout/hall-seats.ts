import { hallRequestOf } from '#domain/plan/seating-request.ts';
import type { Metres } from '#domain/scalars.ts';
import { type Budget, finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { solveSeating } from './seating.ts';
import { furnishRoom } from './seating-room.ts';

/**
 * How many people may sit in a hall of this size at this distance?
 *
 * 0 where not even one row of chairs fits; null where the sides are none of a hall.
 */
export function hallSeats(
  hall: { readonly lengthMetres: Metres; readonly widthMetres: Metres; readonly distanceMetres: Metres },
  context: { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver },
): number | null {
  const request = hallRequestOf(hall.lengthMetres, hall.widthMetres, hall.distanceMetres);
  if (request === null) return null;
  const furnished = furnishRoom(request.room);
  return furnished.ok ? finish(solveSeating(furnished.value, request, context)).count : 0;
}
