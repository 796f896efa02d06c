import { electionRule } from './rule.ts';

/** Every polling area says who votes there. */
export const dataAreaHamlets = electionRule({
  id: 'data-area-hamlets',
  severity: 'error',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.hamlets.length === 0) {
        yield { path: ['areas', area.id, 'hamlets'], params: { area: area.number } };
      }
    }
  },
});
