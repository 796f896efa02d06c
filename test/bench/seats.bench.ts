import { bench, describe } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { SEATS_TIME_LIMIT_MS, solveSeats } from '#engines/layout/seats.ts';
import { seatProgramme } from '#engines/layout/seats-cliques.ts';
import { conflictGraphOf } from '#engines/layout/seats-graph.ts';
import { finish } from '#engines/search/budget.ts';
import { randomOf } from '#engines/search/random.ts';
import { testMilpSolver } from '#test/support/milp.ts';

const solve = await testMilpSolver();

const grid = (columns: number, rows: number, pitchX: number, pitchY: number) =>
  Array.from(
    { length: columns * rows },
    (_, at): Point => [(at % columns) * pitchX, Math.floor(at / columns) * pitchY],
  );

const random = randomOf(5);
const HALLS: readonly { readonly name: string; readonly seats: Point[]; readonly distance: number }[] = [
  { name: '9 × 10 at 2.2 m', seats: grid(9, 10, 1, 1), distance: 2.2 },
  { name: '10 × 8 desks at 2 m', seats: grid(10, 8, 0.6, 1.2), distance: 2 },
  {
    name: '300 anywhere at 2 m',
    seats: Array.from({ length: 300 }, (): Point => [random.next() * 20, random.next() * 15]),
    distance: 2,
  },
  { name: '40 × 25 at 2 m', seats: grid(40, 25, 0.6, 1), distance: 2 },
];

function ours(seats: Point[], distance: number) {
  const startedAt = performance.now();
  const budget = { timeLimitMs: SEATS_TIME_LIMIT_MS, elapsedMs: () => performance.now() - startedAt };
  return finish(solveSeats({ seats, minDistance: metres(distance) }, { seed: 1, solve, budget }));
}

/** The whole model in one, with the same cliques and the same time. */
function whole(seats: Point[], distance: number) {
  const programme = seatProgramme(conflictGraphOf(seats, distance), { isInteger: true });
  return solve(programme, { timeLimitMs: SEATS_TIME_LIMIT_MS, seed: 1 });
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const startedAt = performance.now();
  return { value: run(), ms: performance.now() - startedAt };
}

console.table(
  HALLS.map(({ name, seats, distance }) => {
    const mine = timed(() => ours(seats, distance));
    const highs = timed(() => whole(seats, distance));
    return {
      hall: name,
      people: mine.value.count,
      bound: mine.value.upperBound,
      ms: Math.round(mine.ms),
      'HiGHS people': 'objective' in highs.value ? highs.value.objective : '-',
      'HiGHS status': highs.value.status,
      'HiGHS ms': Math.round(highs.ms),
      'times faster': (highs.ms / mine.ms).toFixed(1),
    };
  }),
);

describe('time to seat people', () => {
  for (const { name, seats, distance } of HALLS) {
    bench(name, () => {
      ours(seats, distance);
    });
  }
});
