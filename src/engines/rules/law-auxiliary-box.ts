import type { ElectionPlan } from '#domain/plan/plan.ts';
import { electionRule } from './rule.ts';

/** An institution that is a polling area of its own has its own main box. */
function votesOnItsOwn(plan: ElectionPlan, areaId: string | null): boolean {
  const area = plan.areas.find((each) => each.id === areaId);
  return area !== undefined && area.kind !== 'ordinary' && area.kind !== 'scattered';
}

/** Voters who cannot come to the room have an auxiliary box that goes to them. */
export const lawAuxiliaryBox = electionRule({
  id: 'law-auxiliary-box',
  severity: 'error',
  source: (profile) => profile.citations.auxiliaryBox,
  *check(plan) {
    for (const site of plan.specialSites) {
      const voters = site.voters ?? 0;
      const boxes = site.auxiliaryBoxes ?? 0;
      if (voters > 0 && boxes === 0 && !votesOnItsOwn(plan, site.areaId)) {
        yield { path: ['specialSites', site.id, 'auxiliaryBoxes'], params: { site: site.name, voters } };
      }
    }
  },
});
