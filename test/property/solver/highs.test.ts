import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Milp, MilpSolver } from '#engines/search/milp.ts';
import { loadMilpSolver } from '#solver/in-node.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await loadMilpSolver();
});

const LIMITS = { timeLimitMs: 10_000, seed: 1 };

/** Whole-number programmes small enough to try every point. */
const tinyProgramme: fc.Arbitrary<Milp> = fc
  .record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 0, max: 4 }) })
  .chain(({ columns, rows }) =>
    fc.record({
      sense: fc.constantFrom('minimise', 'maximise'),
      columns: fc.array(
        fc.record({
          cost: fc.integer({ min: -9, max: 9 }),
          lower: fc.constantFrom(-1, 0),
          upper: fc.integer({ min: 0, max: 3 }),
          isInteger: fc.constant(true),
        }),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(
        fc
          .record({
            coefficients: fc.array(fc.integer({ min: -4, max: 4 }), {
              minLength: columns,
              maxLength: columns,
            }),
            lower: fc.constantFrom(-Infinity, -3, 0, 2),
            upper: fc.constantFrom(Infinity, 1, 4),
          })
          .filter(({ lower, upper }) => lower <= upper)
          .map(({ coefficients, lower, upper }) => ({
            terms: coefficients.map((coefficient, column): [number, number] => [column, coefficient]),
            lower,
            upper,
          })),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

/** The slow obvious twin: every point within the bounds. */
function bestByHand(milp: Milp): number | null {
  let best: number | null = null;
  const better = (a: number, b: number) => (milp.sense === 'minimise' ? a < b : a > b);
  const visit = (values: number[]) => {
    const column = milp.columns[values.length];
    if (column !== undefined) {
      for (let value = column.lower; value <= column.upper; value += 1) visit([...values, value]);
      return;
    }
    const isFeasible = milp.rows.every(({ terms, lower, upper }) => {
      const activity = terms.reduce(
        (sum, [index, coefficient]) => sum + coefficient * (values[index] ?? 0),
        0,
      );
      return lower <= activity && activity <= upper;
    });
    if (!isFeasible) return;
    const cost = milp.columns.reduce((sum, one, index) => sum + one.cost * (values[index] ?? 0), 0);
    if (best === null || better(cost, best)) best = cost;
  };
  visit([]);
  return best;
}

/** Ten items of sizes near a third of a bin: quick to pack badly, slow to pack best. */
function hardPacking(): Milp {
  const sizes = Array.from({ length: 36 }, (_, item) => 200 + ((item * 37) % 97));
  const bins = 12;
  const peak = sizes.length * bins;
  return {
    sense: 'minimise',
    columns: [
      ...Array.from({ length: peak }, () => ({ cost: 0, lower: 0, upper: 1, isInteger: true })),
      { cost: 1, lower: 0, upper: 10_000, isInteger: true },
    ],
    rows: [
      ...sizes.map((_, item) => ({
        terms: Array.from({ length: bins }, (_bin, bin): [number, number] => [item * bins + bin, 1]),
        lower: 1,
        upper: 1,
      })),
      ...Array.from({ length: bins }, (_, bin) => ({
        terms: [
          ...sizes.map((size, item): [number, number] => [item * bins + bin, size]),
          [peak, -1] as [number, number],
        ],
        lower: -Infinity,
        upper: 0,
      })),
    ],
  };
}

describe('the solver', () => {
  it('finds what trying every point finds', () => {
    fc.assert(
      fc.property(tinyProgramme, (milp) => {
        const answer = solve(milp, LIMITS);
        const byHand = bestByHand(milp);
        if (byHand === null) expect(answer.status).toBe('infeasible');
        else expect(answer).toMatchObject({ status: 'optimal', objective: byHand });
      }),
      { numRuns: 200 },
    );
  });

  it('says so when a limit stopped it, with an answer and a bound that is not beaten', () => {
    const answer = solve(hardPacking(), { ...LIMITS, maxNodes: 1 });
    expect(answer.status).toBe('feasible');
    if (answer.status !== 'feasible') return;
    expect(answer.bound).toBeLessThanOrEqual(answer.objective);
    expect(answer.bound).toBeGreaterThan(0);
  });

  it('gives the same answer again for the same programme, seed and nodes', () => {
    const limits = { ...LIMITS, maxNodes: 5 };
    expect(solve(hardPacking(), limits)).toEqual(solve(hardPacking(), limits));
  });

  it('does not do worse than the answer it may start from', () => {
    const milp = hardPacking();
    const first = solve(milp, { ...LIMITS, maxNodes: 1 });
    if (first.status !== 'feasible') throw new Error('the first solve must have an answer');
    const second = solve(milp, { ...LIMITS, maxNodes: 1, start: first.values });
    expect(second).toMatchObject({ status: expect.stringMatching(/optimal|feasible/) });
    if ('objective' in second) expect(second.objective).toBeLessThanOrEqual(first.objective);
  });
});
