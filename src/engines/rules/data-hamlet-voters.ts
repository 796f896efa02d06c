import { electionRule } from './rule.ts';

/** The voters of every hamlet are known; while they are not, sums count them as nobody. */
export const dataHamletVoters = electionRule({
  id: 'data-hamlet-voters',
  severity: 'warning',
  source: (profile) => profile.citations.voterList,
  *check(plan) {
    for (const area of plan.areas) {
      for (const hamlet of area.hamlets) {
        if (hamlet.voters === null) {
          yield {
            path: ['areas', area.id, 'hamlets', hamlet.id, 'voters'],
            params: { area: area.number, hamlet: hamlet.name },
          };
        }
      }
    }
  },
});
