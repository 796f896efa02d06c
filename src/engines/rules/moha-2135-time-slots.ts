import { areaVoters } from '#domain/plan/area.ts';
import { electionRule } from './rule.ts';

/** The commune divides the voting time among hamlets, so that voters do not gather. */
export const moha2135TimeSlots = electionRule({
  id: 'moha-2135-time-slots',
  severity: 'warning',
  source: (profile) => profile.citations.timeSlots,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.slots === null && areaVoters(area) > 0) {
        yield { path: ['areas', area.id, 'slots'], params: { area: area.number } };
      }
    }
  },
});
