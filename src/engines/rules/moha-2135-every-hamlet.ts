import { electionRule } from './rule.ts';

/** In a timetable every hamlet has its time, for all of its voters. */
export const moha2135EveryHamlet = electionRule({
  id: 'moha-2135-every-hamlet',
  severity: 'error',
  source: (profile) => profile.citations.timeSlots,
  *check(plan) {
    for (const area of plan.areas) {
      if (area.slots === null) continue;
      const placed = new Map<string, number>();
      for (const { groups } of area.slots.table.slots) {
        for (const { id, voters } of groups) placed.set(id, (placed.get(id) ?? 0) + voters);
      }
      for (const { id, name, voters } of area.hamlets) {
        const missing = (voters ?? 0) - (placed.get(id) ?? 0);
        if (missing > 0) {
          yield {
            path: ['areas', area.id, 'hamlets', id, 'voters'],
            params: { area: area.number, hamlet: name, missing },
          };
        }
      }
    }
  },
});
