import { areaVoters } from '#domain/plan/area.ts';
import { electionRule } from './rule.ts';

/** No polling area has more voters than the law allows. */
export const lawAreaMax = electionRule({
  id: 'law-area-max',
  severity: 'error',
  source: (profile) => profile.areaVoters.max.source,
  *check(plan, profile) {
    const max = profile.areaVoters.max.value;
    for (const area of plan.areas) {
      const voters = areaVoters(area);
      if (voters > max) yield { path: ['areas', area.id], params: { area: area.number, voters, max } };
    }
  },
});
