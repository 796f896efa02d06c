import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { SpreadRequest } from '#domain/plan/spread.ts';
import { distance } from '#engines/geometry/points.ts';
import { distanceToBoundary, locate } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { openFloorOf, spreadPeople } from '#engines/layout/spread.ts';
import { boundShapeOf, mostPeople } from '#engines/layout/spread-bounds.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { arbitraryPolygon } from '#test/support/arbitrary-shapes.ts';
import { testMilpSolver } from '#test/support/milp.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

function spread(question: object, timeLimitMs = 60, seed = 1) {
  const request = SpreadRequest.parse(question);
  const floor = openFloorOf(request.room);
  if (!floor.ok) return floor.problem.code;
  return finish(
    spreadPeople(floor.value, request, { seed, solve, budget: { timeLimitMs, elapsedMs: () => 0 } }),
  );
}

const smallestOf = (points: readonly Point[]) =>
  Math.min(...points.flatMap((a, at) => points.slice(at + 1).map((b) => distance(a, b))));

const keepOut = fc
  .record({
    center: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
    width: fc.integer({ min: 1, max: 3 }),
    depth: fc.integer({ min: 1, max: 3 }),
    angle: fc.constantFrom(0, 30, 90),
  })
  .map(cornersOf);
const room = fc.record({ outline: arbitraryPolygon(), keepOut: fc.array(keepOut, { maxLength: 2 }) });

const lShape: Point[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [4, 4],
  [4, 9],
  [0, 9],
];

describe('every answer', () => {
  test('stands on the floor, keeps its distance, and stays within its bound', () => {
    fc.assert(
      fc.property(
        room,
        fc.oneof(
          fc.record({ count: fc.integer({ min: 2, max: 12 }) }),
          fc.record({ minDistance: fc.constantFrom(0.8, 1, 1.7, 3, 20) }),
        ),
        (floor, goal) => {
          const answer = spread({ room: floor, ...goal });
          if (typeof answer === 'string') {
            expect(answer).toBe('no-free-floor');
            return;
          }
          expect(answer.count).toBe(answer.points.length);
          for (const point of answer.points) {
            expect(locate(point, floor.outline)).not.toBe('outside');
            for (const one of floor.keepOut) {
              if (locate(point, one) === 'inside') expect(distanceToBoundary(point, one)).toBeLessThan(1e-9);
            }
          }
          if (answer.count > 1) expect(answer.minDistance).toBe(smallestOf(answer.points));
          if ('count' in goal) {
            expect(answer.count).toBe(goal.count);
            expect(answer.upperBound).toBeGreaterThanOrEqual(answer.minDistance ?? 0);
          } else {
            expect(answer.minDistance).toBeGreaterThanOrEqual(goal.minDistance * (1 - 1e-12));
            expect(answer.upperBound).toBeGreaterThanOrEqual(answer.count);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is the same for the same question and seed', () => {
    const question = { room: { outline: lShape }, count: 9 };
    expect(spread(question, 100, 7)).toEqual(spread(question, 100, 7));
  });
});

test('no random choice of places beats the bound', () => {
  fc.assert(
    fc.property(
      arbitraryPolygon(),
      fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 2, maxLength: 40 }),
      (outline, draws) => {
        const floor = openFloorOf({ outline: outline.map(([x, y]): Point => [x, y]) });
        if (!floor.ok) throw new Error(floor.problem.code);
        const { left, right, bottom, top } = floor.value.region.bounds;
        const places = draws
          .map(([x, y]): Point => [left + ((right - left) * x) / 99, bottom + ((top - bottom) * y) / 99])
          .filter((place) => locate(place, outline) !== 'outside');
        fc.pre(places.length >= 2);
        const apart = smallestOf(places);
        fc.pre(apart > 1e-3);
        expect(mostPeople(boundShapeOf(floor.value), apart)).toBeGreaterThanOrEqual(places.length);
      },
    ),
  );
});

describe('tiny rooms against trying a net of places', () => {
  /** The largest smallest distance of `count` places of a net. */
  function bestOnNet(places: readonly Point[], count: number): number {
    const grow = (chosen: readonly Point[], from: number): number => {
      if (chosen.length === count) return smallestOf(chosen);
      let best = 0;
      for (let at = from; at < places.length; at += 1)
        best = Math.max(best, grow([...chosen, places[at] ?? [0, 0]], at + 1));
      return best;
    };
    return grow([], 0);
  }

  test('two, three and four people are at least as far apart as on any net', () => {
    fc.assert(
      fc.property(arbitraryPolygon(), fc.integer({ min: 2, max: 4 }), (outline, count) => {
        const net = Array.from(
          { length: 49 },
          (_, at): Point => [-5 + ((at % 7) * 10) / 6, -5 + (Math.floor(at / 7) * 10) / 6],
        );
        const places = [...net.filter((place) => locate(place, outline) !== 'outside'), ...outline].slice(
          0,
          20,
        );
        const answer = spread({ room: { outline }, count }, 150);
        if (typeof answer === 'string') throw new Error(answer);
        expect(answer.minDistance).toBeGreaterThanOrEqual(
          bestOnNet(
            places.map(([x, y]): Point => [x, y]),
            count,
          ) *
            (1 - 1e-6),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('odd rooms', () => {
  test('one person stands anywhere; two at the ends of the longest line, across a courtyard too', () => {
    expect(spread({ room: { outline: lShape }, count: 1 })).toMatchObject({
      count: 1,
      minDistance: null,
      proven: true,
    });
    expect(spread({ room: { outline: lShape }, count: 2 })).toMatchObject({
      minDistance: Math.hypot(10, 9),
      proven: true,
    });
  });

  test('a distance longer than the room leaves one person, proven', () => {
    expect(spread({ room: { outline: lShape }, minDistance: 50 })).toMatchObject({
      count: 1,
      minDistance: 50,
      upperBound: 1,
      proven: true,
    });
  });

  test('a room as thin as a line holds people at equal steps', () => {
    const thin: Point[] = [
      [0, 0],
      [10, 0],
      [10, 1e-4],
      [0, 1e-4],
    ];
    expect(spread({ room: { outline: thin }, minDistance: 2 })).toMatchObject({ count: 6, proven: true });
  });

  test('a triangle holds six in its corners and the middles of its sides', () => {
    const side = 4;
    const triangle: Point[] = [
      [0, 0],
      [side, 0],
      [side / 2, side * Math.sqrt(0.75)],
    ];
    const answer = spread({ room: { outline: triangle }, count: 6 }, 300);
    expect(answer).toMatchObject({ count: 6, proven: true });
  });

  test('what cannot be is refused by name', () => {
    const square: Point[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ];
    const bowTie: Point[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ];
    expect(spread({ room: { outline: square, keepOut: [square] }, count: 2 })).toBe('no-free-floor');
    expect(spread({ room: { outline: bowTie }, count: 2 })).toBe('polygon-not-simple');
    expect(SpreadRequest.safeParse({ room: { outline: square } }).success).toBe(false);
    expect(SpreadRequest.safeParse({ room: { outline: square }, count: 2, minDistance: 1 }).success).toBe(
      false,
    );
    expect(SpreadRequest.safeParse({ room: { outline: square }, minDistance: 0 }).success).toBe(false);
  });
});
