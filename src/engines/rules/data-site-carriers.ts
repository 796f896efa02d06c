import { electionRule } from './rule.ts';

/** Somebody is named to carry each auxiliary box. No document gives a number. */
export const dataSiteCarriers = electionRule({
  id: 'data-site-carriers',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const site of plan.specialSites) {
      const boxes = site.auxiliaryBoxes ?? 0;
      const carriers = site.carriers ?? 0;
      if (carriers < boxes) {
        yield { path: ['specialSites', site.id, 'carriers'], params: { site: site.name, boxes, carriers } };
      }
    }
  },
});
