import { describe, expect, it } from 'vitest';
import { statedVoters, summedVoters } from '#domain/plan/plan.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

describe('the plan fixtures', () => {
  it('hold the voters that xã Phú Thành A published, and the total it printed', () => {
    const plan = electionPlanFixture('full');
    expect(summedVoters(plan)).toBe(6952);
    expect(statedVoters(plan)).toBe(6939);
  });

  it('let a printed total go once the rows it was compared with have changed', () => {
    const plan = electionPlanFixture('full');
    const [first, ...others] = plan.areas;
    const changed = { ...plan, areas: others };
    expect(first).toBeDefined();
    expect(statedVoters(changed)).toBe(summedVoters(changed));
  });

  it('cover both laws and both kinds of plan', () => {
    expect(electionPlanFixture('ward').profile).toBe('2026');
    expect(electionPlanFixture('minimal').areas).toHaveLength(1);
    expect(schoolPlanFixture().classes).toHaveLength(16);
  });
});
