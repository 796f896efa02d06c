import { areaVoters } from '#domain/plan/area.ts';
import { electionRule } from './rule.ts';

/**
 * An ordinary polling area has the least number of voters the law asks for.
 *
 * A warning only: in mountains, on islands and where people live scattered
 * the law allows fewer (mark the area as scattered). Silent while the voters
 * of a hamlet are unknown, since the sum is then too small anyway.
 */
export const lawAreaMin = electionRule({
  id: 'law-area-min',
  severity: 'warning',
  source: (profile) => profile.areaVoters.min.source,
  *check(plan, profile) {
    const min = profile.areaVoters.min.value;
    for (const area of plan.areas) {
      const known = area.hamlets.length > 0 && area.hamlets.every((hamlet) => hamlet.voters !== null);
      const voters = areaVoters(area);
      if (area.kind === 'ordinary' && known && voters < min) {
        yield { path: ['areas', area.id], params: { area: area.number, voters, min } };
      }
    }
  },
});
