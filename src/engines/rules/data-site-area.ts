import { electionRule } from './rule.ts';

/** A special site belongs to a polling area that is in the plan. */
export const dataSiteArea = electionRule({
  id: 'data-site-area',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const known = new Set(plan.areas.map((area) => area.id));
    for (const site of plan.specialSites) {
      if (site.areaId !== null && !known.has(site.areaId)) {
        yield { path: ['specialSites', site.id, 'areaId'], params: { site: site.name } };
      }
    }
  },
});
