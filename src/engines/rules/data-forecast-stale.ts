import { forecastState } from '#domain/plan/day-request.ts';
import { electionRule } from './rule.ts';

/** The queue forecast is that of the plan as it stands. */
export const dataForecastStale = electionRule({
  id: 'data-forecast-stale',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      if (forecastState(plan, area) === 'stale') {
        yield { path: ['areas', area.id, 'forecast'], params: { area: area.number } };
      }
    }
  },
});
