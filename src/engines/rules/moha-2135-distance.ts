import { electionRule } from './rule.ts';

/** People keep at least the distance that guidance names, for each situation in use. */
export const moha2135Distance = electionRule({
  id: 'moha-2135-distance',
  severity: 'warning',
  source: (profile) => profile.citations.distance,
  *check(plan, profile) {
    const { distanceNormalMetres, distanceOutbreakMetres } = profile.minimums;
    for (const scenario of plan.scenarios) {
      const least = scenario.kind === 'normal' ? distanceNormalMetres : distanceOutbreakMetres;
      if (scenario.enabled && scenario.distanceMetres < least.value) {
        yield {
          path: ['scenarios', scenario.kind, 'distanceMetres'],
          params: { scenario: scenario.kind, distance: scenario.distanceMetres, min: least.value },
          source: least.source,
        };
      }
    }
  },
});
