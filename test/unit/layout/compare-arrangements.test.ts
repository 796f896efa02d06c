import { expect, test } from 'vitest';
import { metres } from '#domain/scalars.ts';
import { openFloorOf } from '#engines/layout/spread.ts';
import { compareArrangements } from '#engines/layout/spread-compare.ts';
import { testMilpSolver } from '#test/support/milp.ts';

test('7 by 7 m at 2 m holds 16 in square rows and 18 on a net of half a metre, as published', async () => {
  const floor = openFloorOf({
    outline: [
      [0, 0],
      [7, 0],
      [7, 7],
      [0, 7],
    ],
  });
  if (!floor.ok) throw new Error(floor.problem.code);
  const solve = await testMilpSolver();
  const context = { seed: 1, solve, budget: { timeLimitMs: 9000, elapsedMs: () => 0 } };
  expect(compareArrangements(floor.value, metres(2), context)).toEqual({
    squareRows: 16,
    hexagonalRows: 20,
    snapGrid: 18,
  });
});
