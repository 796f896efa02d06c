import { describe, expect, it } from 'vitest';
import type { TotalMismatch } from '#domain/plan/parts.ts';
import { currentTotal, totalState } from '#domain/plan/totals.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const printed = itemAt(plan.totalMismatches, 0);

function mismatch(change: Partial<TotalMismatch>): TotalMismatch {
  return { ...printed, ...change };
}

describe('the sum a printed total covers', () => {
  it('is that of all areas, or of one', () => {
    expect(currentTotal(plan, printed)).toBe(6952);
    expect(currentTotal(plan, mismatch({ areaId: 'area-5' }))).toBe(1308);
    expect(currentTotal(plan, mismatch({ areaId: 'gone' }))).toBeNull();
  });

  it('counts households, people in quarantine and pupils too', () => {
    expect(currentTotal(plan, mismatch({ subject: 'households' }))).toBe(1855);
    expect(currentTotal(plan, mismatch({ subject: 'home-quarantined' }))).toBe(5);
    expect(currentTotal(schoolPlanFixture(), mismatch({ subject: 'pupils' }))).toBe(665);
  });

  it('is unknown for a figure the plan has not', () => {
    expect(currentTotal(plan, mismatch({ subject: 'pupils' }))).toBeNull();
    expect(currentTotal(schoolPlanFixture(), printed)).toBeNull();
  });
});

describe('the state of a printed total', () => {
  it('follows the choice while the rows are those that were compared', () => {
    expect(totalState(plan, mismatch({ choice: null }))).toBe('undecided');
    expect(totalState(plan, mismatch({ choice: 'printed' }))).toBe('printed');
    expect(totalState(plan, mismatch({ choice: 'computed' }))).toBe('computed');
  });

  it('is resolved once the rows add up to it, whatever was chosen', () => {
    expect(totalState(plan, mismatch({ printed: 6952, choice: null }))).toBe('resolved');
  });

  it('is stale once the rows add up to something else', () => {
    expect(totalState(plan, mismatch({ computed: 6900 }))).toBe('stale');
  });
});
