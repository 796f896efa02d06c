import { electionRule } from './rule.ts';

/** Voters of a special site are on the list of some polling area. */
export const lawAuxiliaryList = electionRule({
  id: 'law-auxiliary-list',
  severity: 'warning',
  source: (profile) => profile.citations.quarantinedVoters,
  *check(plan) {
    for (const site of plan.specialSites) {
      if (site.areaId === null) {
        yield { path: ['specialSites', site.id, 'areaId'], params: { site: site.name } };
      }
    }
  },
});
