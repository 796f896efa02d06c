import { electionRule } from './rule.ts';

/** One-way flow needs a way in and a way out; a room with a single door needs an arrangement. */
export const moha2135OneWay = electionRule({
  id: 'moha-2135-one-way',
  severity: 'note',
  source: (profile) => profile.citations.oneWay,
  *check(plan) {
    for (const area of plan.areas) {
      const doors = area.room.floor?.doors.length ?? area.room.doorCount;
      if (doors !== null && doors < 2) {
        yield { path: ['areas', area.id, 'room', 'doorCount'], params: { area: area.number } };
      }
    }
  },
});
