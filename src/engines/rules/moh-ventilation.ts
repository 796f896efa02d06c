import { electionRule } from './rule.ts';

/** The polling room can be aired. */
export const mohVentilation = electionRule({
  id: 'moh-ventilation',
  severity: 'warning',
  source: (profile) => profile.citations.ventilation,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.room.ventilated === false) {
        yield { path: ['areas', area.id, 'room', 'ventilated'], params: { area: area.number } };
      }
    }
  },
});
