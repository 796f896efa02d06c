import { electionRule } from './rule.ts';

/** Voters under home quarantine are part of the hamlet's voters, so never more. */
export const dataQuarantinedVoters = electionRule({
  id: 'data-quarantined-voters',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      for (const hamlet of area.hamlets) {
        const { voters, homeQuarantined } = hamlet;
        if (voters !== null && homeQuarantined !== null && homeQuarantined > voters) {
          yield {
            path: ['areas', area.id, 'hamlets', hamlet.id, 'homeQuarantined'],
            params: { hamlet: hamlet.name, voters, quarantined: homeQuarantined },
          };
        }
      }
    }
  },
});
