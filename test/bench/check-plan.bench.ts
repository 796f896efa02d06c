import { bench, describe } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

/** The sample commune's eight areas again and again, each with something left out, so that every row has findings. */
function planOf(areas: number): ElectionPlan {
  const full = electionPlanFixture('full');
  return {
    ...full,
    areas: Array.from({ length: areas }, (_, index) => ({
      ...itemAt(full.areas, index % full.areas.length),
      id: `area-${index}`,
      number: String(index),
      venue: '',
    })),
  };
}

describe('checking a plan after every keystroke', () => {
  const profile = profileOf('2021');
  for (const areas of [8, 300, 2000]) {
    const plan = planOf(areas);
    bench(`${areas} polling areas`, () => {
      checkPlan(plan, profile);
    });
  }
});
