import { areaVoters } from '#domain/plan/area.ts';
import { electionRule } from './rule.ts';

/** A hospital or care home is a polling area of its own only from a certain number of voters. */
export const lawOwnArea = electionRule({
  id: 'law-own-area',
  severity: 'warning',
  source: (profile) => profile.ownAreaFrom.source,
  *check(plan, profile) {
    const min = profile.ownAreaFrom.value;
    for (const area of plan.areas) {
      const institution = area.kind === 'hospital' || area.kind === 'care-home';
      const known = area.hamlets.length > 0 && area.hamlets.every((hamlet) => hamlet.voters !== null);
      const voters = areaVoters(area);
      if (institution && known && voters < min) {
        yield { path: ['areas', area.id, 'kind'], params: { area: area.number, voters, min } };
      }
    }
  },
});
