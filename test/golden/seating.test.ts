import { beforeAll, describe, expect, test } from 'vitest';
import { SEATING_DEFAULTS } from '#domain/plan/seating.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import cases from '#test/fixtures/cases/classroom-grid.json';
import { testMilpSolver } from '#test/support/milp.ts';
import { netRoom, seatHall, seatingRequest } from '#test/support/seating.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

describe('the published classrooms, furnished by our own rows', () => {
  for (const grid of cases.seat_grids) {
    test(`${grid.name} seats ${grid.max_people}`, () => {
      const room = netRoom(grid.cols, grid.rows, grid.pitch_x_m, grid.pitch_y_m);
      const seating = seatHall(seatingRequest(room, grid.min_distance_m), solve);
      expect(seating.seats).toHaveLength(grid.seats);
      expect(seating).toMatchObject({
        count: grid.max_people,
        upperBound: grid.max_people,
        proven: true,
      });
    });
  }
});

test('a usual classroom of 7.2 by 8.4 metres seats 24 of a class of 40 in two sittings at 1.5 metres', () => {
  const desks = SEATING_DEFAULTS.furnishings.desks.room;
  const room = { ...desks, widthMetres: 7.2, lengthMetres: 8.4, mostDesks: null, floor: null };
  const { distanceMetres } = SEATING_DEFAULTS.uses.class;
  const wishes = { people: 40, sittings: 2 as const };
  const seating = seatHall(seatingRequest(room, distanceMetres, wishes), solve);
  expect(seating.seats).toHaveLength(40);
  expect(seating).toMatchObject({ count: 24, upperBound: 24, notSeated: 16, proven: true });
  expect(seating.sittings.map(({ length }) => length)).toEqual([12, 12]);
});
