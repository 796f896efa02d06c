import { outsideLineOf } from '#domain/plan/assess-forecast.ts';
import { workingScenario } from '#domain/plan/day-request.ts';
import { electionRule } from './rule.ts';

/** The line outside finds room in the yard at the distance people keep. */
export const forecastYard = electionRule({
  id: 'forecast-yard',
  severity: 'warning',
  source: (profile) => profile.citations.distance,
  *check(plan) {
    const distance = workingScenario(plan)?.distanceMetres ?? 0;
    for (const area of plan.areas) {
      if (area.forecast === null || area.yardMetres === null) continue;
      const { people, metres, fits } = outsideLineOf(area.forecast.result, distance, area.yardMetres);
      if (fits !== false) continue;
      yield {
        path: ['areas', area.id, 'yardMetres'],
        params: { area: area.number, people, metres: Math.ceil(metres), yard: area.yardMetres },
      };
    }
  },
});
