import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { distance } from '#engines/geometry/points.ts';
import { solveSeats } from '#engines/layout/seats.ts';
import { conflictGraphOf } from '#engines/layout/seats-graph.ts';
import { frontOf, planSweep, runSweep } from '#engines/layout/seats-sweep.ts';
import { finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { arbitraryPoint } from '#test/support/arbitrary-shapes.ts';
import { testMilpSolver } from '#test/support/milp.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

function seat(seats: Point[], minDistance: number, seed = 1) {
  return finish(
    solveSeats(
      { seats, minDistance: metres(minDistance) },
      { seed, solve, budget: { timeLimitMs: 10_000, elapsedMs: () => 0 } },
    ),
  );
}

const isFar = (a: Point, b: Point, minDistance: number) => distance(a, b) >= minDistance * (1 - 1e-9);

/** Tries every set. */
function mostByHand(seats: readonly Point[], minDistance: number): number {
  const grow = (chosen: readonly Point[], rest: readonly Point[]): number => {
    const [next, ...others] = rest;
    if (next === undefined) return chosen.length;
    const without = grow(chosen, others);
    if (chosen.some((one) => !isFar(one, next, minDistance))) return without;
    return Math.max(without, grow([...chosen, next], others));
  };
  return grow([], seats);
}

const few = fc.array(arbitraryPoint(), { maxLength: 14 });
const onGrid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0.6, 1, 1.2))
  .map(([columns, rows, pitch]) =>
    Array.from(
      { length: columns * rows },
      (_, at): Point => [(at % columns) * pitch, Math.floor(at / columns) * 1.2],
    ),
  );

test('seats exactly as many as trying every set does, and says that this is proven', () => {
  fc.assert(
    fc.property(
      fc.oneof(few, onGrid),
      fc.constantFrom(0, 0.6, 1.2, 1.8, 2, 3.7, 50),
      (seats, minDistance) => {
        const most = mostByHand(seats, minDistance);
        expect(seat(seats, minDistance)).toMatchObject({ count: most, upperBound: most, proven: true });
      },
    ),
  );
});

test('the sweep alone finds the most, whatever the order', () => {
  fc.assert(
    fc.property(
      fc.oneof(few, onGrid),
      fc.constantFrom(1.2, 2, 3.7),
      fc.infiniteStream(fc.nat()),
      (seats, d, keys) => {
        const graph = conflictGraphOf(seats, d);
        const order = seats
          .map((_, vertex) => ({ vertex, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key || a.vertex - b.vertex)
          .map(({ vertex }) => vertex);
        const plan = planSweep(graph, frontOf(graph, order));
        const answer = runSweep(plan, { moreThan: -1, states: 1e7, isTimeUp: () => false });
        expect(answer.isComplete).toBe(true);
        expect(answer.found?.length).toBe(mostByHand(seats, d));
      },
    ),
  );
});

test('nobody is too near, nobody sits twice, and the distance told is the smallest there is', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryPoint(), { minLength: 2, maxLength: 80 }),
      fc.constantFrom(1, 2, 3),
      (seats, d) => {
        const { chosen, minDistance, count, upperBound } = seat(seats, d);
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        expect(count).toBe(chosen.length);
        expect(upperBound).toBeGreaterThanOrEqual(count);
        const people = seats.filter((_, index) => chosen.includes(index));
        const pairs = people.flatMap((a, at) => people.slice(at + 1).map((b) => distance(a, b)));
        if (pairs.length > 0) expect(minDistance).toBe(Math.min(...pairs));
        expect(minDistance).toBeGreaterThanOrEqual(d * (1 - 1e-9));
      },
    ),
    { numRuns: 40 },
  );
});

describe('odd halls', () => {
  test('no seats hold nobody, one seat holds one, a doubled seat holds one', () => {
    expect(seat([], 2)).toEqual({ count: 0, chosen: [], minDistance: 2, upperBound: 0, proven: true });
    expect(seat([[3, 4]], 2)).toMatchObject({ count: 1, chosen: [0], proven: true });
    expect(
      seat(
        [
          [3, 4],
          [3, 4],
        ],
        0.01,
      ),
    ).toMatchObject({ count: 1, proven: true });
    expect(
      seat(
        [
          [3, 4],
          [3, 4],
        ],
        0,
      ),
    ).toMatchObject({ count: 2, proven: true });
  });

  test('the same seats and seed give the same people', () => {
    const seats = Array.from({ length: 300 }, (_, at): Point => [(at * 7.31) % 20, (at * 3.77) % 15]);
    expect(seat(seats, 2, 5)).toEqual(seat(seats, 2, 5));
  });

  test('a thousand seats of a hall are seated with a bound that is not below the people', () => {
    const seats = Array.from({ length: 1000 }, (_, at): Point => [(at % 40) * 0.6, Math.floor(at / 40)]);
    expect(seat(seats, 2)).toMatchObject({ count: 175, upperBound: 175, proven: true });
  });

  test('five thousand seats on top of each other end quickly', () => {
    const seats = Array.from(
      { length: 5000 },
      (_, at): Point => [(at % 71) / 100, Math.floor(at / 71) / 100],
    );
    expect(seat(seats, 2)).toMatchObject({ count: 1, proven: true });
  });
});
