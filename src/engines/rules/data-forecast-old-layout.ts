import { layoutState } from '#domain/plan/layout-request.ts';
import { electionRule } from './rule.ts';

/** Slots and forecast count desks and places of the layout: where that is out of date, so are they, and it is said. */
export const dataForecastOldLayout = electionRule({
  id: 'data-forecast-old-layout',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      const rests = area.forecast !== null ? 'forecast' : area.slots !== null ? 'slots' : null;
      if (rests !== null && layoutState(plan, area) === 'stale') {
        yield { path: ['areas', area.id, rests], params: { area: area.number } };
      }
    }
  },
});
