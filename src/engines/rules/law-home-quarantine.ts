import { electionRule } from './rule.ts';

/** Where hamlets have voters under home quarantine, a home-quarantine route with an auxiliary box is planned. */
export const lawHomeQuarantine = electionRule({
  id: 'law-home-quarantine',
  severity: 'warning',
  source: (profile) => profile.citations.auxiliaryBox,
  *check(plan) {
    for (const area of plan.areas) {
      const voters = area.hamlets.reduce((sum, hamlet) => sum + (hamlet.homeQuarantined ?? 0), 0);
      const served = plan.specialSites.some(
        (site) => site.kind === 'home-quarantine' && site.areaId === area.id,
      );
      if (voters > 0 && !served) {
        yield { path: ['areas', area.id], params: { area: area.number, voters } };
      }
    }
  },
});
