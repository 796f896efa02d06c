import { slotCapacitiesOf } from '#domain/plan/slot-request.ts';
import { minutesOfClock } from '#domain/time.ts';
import { electionRule } from './rule.ts';

/** No slot has more voters than room and staff can serve in it at the pace the plan counts on. Tells the worst slot of an area. */
export const dataSlotsOver = electionRule({
  id: 'data-slots-over',
  severity: 'warning',
  source: (profile) => profile.citations.timeSlots,
  *check(plan) {
    for (const area of plan.areas) {
      const slots = area.slots?.table.slots ?? [];
      const hours = slots.map(({ from, to }) => ({ from: minutesOfClock(from), to: minutesOfClock(to) }));
      const capacities = slotCapacitiesOf(plan, area, hours);
      const over = slots
        .map(({ from, to, load }, at) => ({ from, to, load, capacity: capacities[at] ?? 0 }))
        .filter(({ load, capacity }) => load > capacity)
        .sort((a, b) => b.load - b.capacity - (a.load - a.capacity));
      const [worst] = over;
      if (worst !== undefined) {
        const params = { area: area.number, count: over.length, ...worst };
        yield { path: ['areas', area.id, 'slots'], params };
      }
    }
  },
});
