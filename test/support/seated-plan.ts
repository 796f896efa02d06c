import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { USUAL_SEATING } from '#domain/plan/seating.ts';
import { seatingRequestOf } from '#domain/plan/seating-request.ts';
import { ROOM_TEMPLATE_PLANS } from '#domain/room-templates.ts';
import { metres } from '#domain/scalars.ts';
import { testMilpSolver } from './milp.ts';
import { schoolPlanFixture } from './plans.ts';
import { seatHall } from './seating.ts';

/** The invented school with one kind of room each: as usual, in turns with fresh seats, a drawn hall with families, a yard. */
export async function seatedSchoolPlan(): Promise<SchoolPlan> {
  const school = schoolPlanFixture();
  const [first, second, third] = school.rooms;
  const [yard, hall] = school.rooms.slice(-2);
  if (!first || !second || !third || !yard || !hall) throw new Error('the fixture lost its rooms');
  const plan = { ...school, school: { ...school.school, seatDistanceMetres: metres(1.5) } };
  const rooms: SchoolRoom[] = [
    first,
    {
      ...second,
      seatingWishes: { ...USUAL_SEATING, sittings: 2, freshSeats: true, distanceMetres: metres(1) },
    },
    {
      ...hall,
      room: { ...hall.room, floor: ROOM_TEMPLATE_PLANS.templates.hall },
      seatingWishes: { ...USUAL_SEATING, groups: [4, 3, 3, 2], people: 90, sittings: 2 },
    },
    yard,
  ];
  const solve = await testMilpSolver();
  const seated = rooms.map((room): SchoolRoom => {
    const request = seatingRequestOf(plan, room);
    if (request === null) throw new Error(`${room.name} has no size`);
    return { ...room, seating: { request, result: seatHall(request, solve) } };
  });
  const [asked] = seated;
  // One was seated before somebody measured the room again.
  const stale = { ...third, seating: asked?.seating ?? null };
  return { ...plan, rooms: [...seated, stale] };
}
