import { electionRule } from './rule.ts';

/** No slot holds more voters than room and staff can serve in it. */
export const dataSlotsOver = electionRule({
  id: 'data-slots-over',
  severity: 'error',
  source: (profile) => profile.citations.timeSlots,
  *check(plan) {
    for (const area of plan.areas) {
      for (const { from, to, load, capacity } of area.slots?.table.slots ?? []) {
        if (load > capacity) {
          yield {
            path: ['areas', area.id, 'slots'],
            params: { area: area.number, from, to, load, capacity },
          };
        }
      }
    }
  },
});
