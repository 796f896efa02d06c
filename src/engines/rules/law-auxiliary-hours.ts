import { electionRule } from './rule.ts';

/** An auxiliary box leaves while voting is open: after the check before opening, back before closing. */
export const lawAuxiliaryHours = electionRule({
  id: 'law-auxiliary-hours',
  severity: 'error',
  source: (profile) => profile.citations.auxiliaryBox,
  *check(plan) {
    for (const site of plan.specialSites) {
      const area = plan.areas.find((each) => each.id === site.areaId);
      const { open, close } = area?.hours ?? plan.election;
      if (site.leavesAt !== null && (site.leavesAt < open || site.leavesAt >= close)) {
        yield {
          path: ['specialSites', site.id, 'leavesAt'],
          params: { site: site.name, time: site.leavesAt, open, close },
        };
      }
    }
  },
});
