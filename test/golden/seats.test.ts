import { beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { SeatsRequest } from '#domain/plan/seats.ts';
import { SEATS_TIME_LIMIT_MS, solveSeats } from '#engines/layout/seats.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import cases from '#test/fixtures/cases/classroom-grid.json';
import { testMilpSolver } from '#test/support/milp.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

function seat(seats: readonly Point[], minDistance: number) {
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  const request = SeatsRequest.parse({ seats, minDistance });
  return finish(
    solveSeats(request, { seed: 1, solve, budget: { timeLimitMs: SEATS_TIME_LIMIT_MS, elapsedMs } }),
  );
}

/** Columns and rows of seats, each coordinate computed as the published cases say. */
function gridOf(columns: number, rows: number, pitchX: number, pitchY: number): Point[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Point => [column * pitchX, row * pitchY]),
  ).flat();
}

describe('the published classrooms are seated with a proof', () => {
  for (const grid of cases.seat_grids) {
    test(`${grid.name} seats ${grid.max_people}`, () => {
      const seats = gridOf(grid.cols, grid.rows, grid.pitch_x_m, grid.pitch_y_m);
      const answer = seat(seats, grid.min_distance_m);
      expect(answer).toMatchObject({
        count: grid.max_people,
        upperBound: grid.max_people,
        proven: true,
      });
      expect(answer.minDistance).toBeGreaterThanOrEqual(grid.min_distance_m * (1 - 1e-9));
    });
  }
});

describe('the published rooms on a grid hold as many as published', () => {
  for (const room of cases.gridded_rooms) {
    test(`${room.id} holds ${room.max_people}`, () => {
      const steps = (length: number) => Math.round(length / room.grid_m) + 1;
      const all = gridOf(steps(room.room_w_m), steps(room.room_h_m), room.grid_m, room.grid_m);
      // The published candidates leave out the edge of a keep-out as well.
      const seats = all.filter(
        ([x, y]) =>
          !room.keep_out_rects_xywh.some(
            ([left = 0, bottom = 0, width = 0, height = 0]) =>
              x >= left && x <= left + width && y >= bottom && y <= bottom + height,
          ),
      );
      expect(seats).toHaveLength(room.candidates);
      expect(seat(seats, room.min_distance_m)).toMatchObject({ count: room.max_people, proven: true });
    });
  }
});

test('the example of 9 by 10 seats holds 11 at 3.1 metres', () => {
  expect(seat(gridOf(9, 10, 1, 1), 3.1)).toMatchObject({ count: 11, proven: true });
});
