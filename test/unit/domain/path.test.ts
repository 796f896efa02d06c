import { describe, expect, it } from 'vitest';
import { positionsIn, resolvePath } from '#domain/plan/path.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');

describe('a path into a plan', () => {
  it('finds list items by their id, so it survives sorting', () => {
    const path = ['areas', 'area-5', 'hamlets', 'hamlet-5', 'name'];
    const sorted = { ...plan, areas: plan.areas.toReversed() };
    expect(resolvePath(plan, path)).toBe('Ấp Long Thành');
    expect(resolvePath(sorted, path)).toBe('Ấp Long Thành');
  });

  it('finds a scenario by its kind', () => {
    expect(resolvePath(plan, ['scenarios', 'lockdown', 'distanceMetres'])).toBe(2);
  });

  it('tells an empty place from one that is not there', () => {
    expect(resolvePath(plan, ['areas', 'area-1', 'hours'])).toBeNull();
    expect(resolvePath(plan, ['areas', 'area-99'])).toBeUndefined();
    expect(resolvePath(plan, ['areas', 'area-1', 'hours', 'open'])).toBeUndefined();
    expect(resolvePath(plan, ['constructor'])).toBeUndefined();
    expect(resolvePath(plan, ['areas', 'length'])).toBeUndefined();
  });

  it('leads to the whole plan when it is empty', () => {
    expect(resolvePath(plan, [])).toBe(plan);
  });

  it('sorts sections in the order of the work and rows in the order of their list', () => {
    const inOrder = [
      ['locality', 'name'],
      ['document', 'date'],
      ['election', 'open'],
      ['areas'],
      ['areas', 'area-2'],
      ['areas', 'area-3', 'venue'],
      ['scenarios', 'normal'],
      ['areas-of-tomorrow'],
    ];
    const positions = inOrder.map(positionsIn(plan));
    const compare = (a: readonly number[], b: readonly number[]) => {
      const at = a.findIndex((value, index) => value !== b[index]);
      return at < 0 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
    };
    expect(positions.toSorted(compare)).toEqual(positions);
  });
});
