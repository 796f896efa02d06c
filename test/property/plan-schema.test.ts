import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Plan } from '#domain/plan/plan.ts';
import { anyPlan } from '#test/support/arbitraries.ts';

describe('a plan', () => {
  it('goes through its schema and through JSON unchanged', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(Plan.parse(plan)).toEqual(plan);
        expect(Plan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  it('is read in composed Unicode whatever the file held', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const decomposed: unknown = JSON.parse(JSON.stringify(plan).normalize('NFD'));
        expect(Plan.parse(decomposed)).toEqual(plan);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when a field is added, so a misspelt one is never lost in silence', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(Plan.safeParse({ ...plan, extra: 1 }).success).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
