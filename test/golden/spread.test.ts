import { beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { SpreadRequest } from '#domain/plan/spread.ts';
import { openFloorOf, SPREAD_TIME_LIMIT_MS, spreadPeople } from '#engines/layout/spread.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import rectangles from '#test/fixtures/cases/circle-packing-rectangle.json';
import squares from '#test/fixtures/cases/circle-packing-square.json';
import { testMilpSolver } from '#test/support/milp.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

const roomOf = (width: number, height: number) => ({
  outline: [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] satisfies Point[],
});

/** All the work of the usual limit, however slow the machine: what is tested is the quality. */
function spread(question: object) {
  const request = SpreadRequest.parse(question);
  const floor = openFloorOf(request.room);
  if (!floor.ok) throw new Error(floor.problem.code);
  const budget = { timeLimitMs: SPREAD_TIME_LIMIT_MS, elapsedMs: () => 0 };
  return finish(spreadPeople(floor.value, request, { seed: 1, solve, budget }));
}

describe('people in a square come within a thousandth of the best known, and never past it', () => {
  for (const { n, status, min_distance_points_unit_square: published } of squares.table) {
    if (published === undefined || n > 30) continue;
    const best = Number(published);
    test(`${n} people: ${published.slice(0, 12)}`, () => {
      const { points, minDistance, upperBound } = spread({ room: roomOf(1, 1), count: n });
      expect(status).toBe('proven optimal');
      expect(points).toHaveLength(n);
      expect(minDistance).toBeGreaterThanOrEqual(best * 0.999);
      expect(minDistance).toBeLessThanOrEqual(best + 1e-9);
      expect(upperBound).toBeGreaterThanOrEqual(best - 1e-12);
    });
  }
});

describe('people in a narrow room reach the best known', () => {
  for (const { n, room_aspect: aspect, min_distance_over_room_width: best } of rectangles.table) {
    test(`${n} people in 1 by ${aspect}`, () => {
      expect(spread({ room: roomOf(1, aspect), count: n }).minDistance).toBeCloseTo(best, 8);
    });
  }
});

describe('square rooms hold as many people as is known', () => {
  for (const room of squares.derived_rooms) {
    const { room_side_m: side, min_distance_m: minDistance, best_known_max_people: most } = room;
    test(`${side} m at ${minDistance} m holds ${most}`, () => {
      const answer = spread({ room: roomOf(side, side), minDistance });
      expect(answer.count).toBe(most);
      expect(answer.points).toHaveLength(most);
      expect(answer.minDistance).toBeGreaterThanOrEqual(minDistance * (1 - 1e-12));
      expect(answer.upperBound).toBeGreaterThanOrEqual(most);
      expect(answer.proven).toBe(answer.upperBound === most);
    });
  }

  test('7 by 7 m at 2 m holds 20, and that this is the most is proven', () => {
    expect(spread({ room: roomOf(7, 7), minDistance: 2 })).toMatchObject({ count: 20, proven: true });
  });

  test('a grid of 5 by 5 people is exact to the last digits, and proven', () => {
    expect(spread({ room: roomOf(8, 8), count: 25 })).toMatchObject({ proven: true });
  });
});
