import { timetableState } from '#domain/plan/slot-request.ts';
import { electionRule } from './rule.ts';

/** A timetable was made for the hamlets, hours, room and staff of today. */
export const dataSlotsStale = electionRule({
  id: 'data-slots-stale',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    for (const area of plan.areas) {
      if (timetableState(plan, area) === 'stale') {
        yield { path: ['areas', area.id, 'slots'], params: { area: area.number } };
      }
    }
  },
});
