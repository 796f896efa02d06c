import { electionRule } from './rule.ts';

/** An area whose time is divided has a forecast: only that tells whether the slots keep voters from gathering. */
export const dataForecastMissing = electionRule({
  id: 'data-forecast-missing',
  severity: 'note',
  source: (profile) => profile.citations.timeSlots,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.slots !== null && area.forecast === null) {
        yield { path: ['areas', area.id, 'forecast'], params: { area: area.number } };
      }
    }
  },
});
