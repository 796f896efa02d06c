import { electionRule } from './rule.ts';

/** No more people in the room than the province allows in the situations in use; no national cap is known. */
export const provinceRoomCap = electionRule({
  id: 'province-room-cap',
  severity: 'warning',
  source: (profile) => profile.citations.distance,
  *check(plan) {
    const caps = plan.scenarios.flatMap(({ enabled, roomCap }) =>
      enabled && roomCap !== null ? [roomCap] : [],
    );
    if (caps.length === 0) return;
    const cap = Math.min(...caps);
    for (const area of plan.areas) {
      const { voters, staff } = area.layout?.result.capacity ?? { voters: 0, staff: 0 };
      if (voters + staff > cap) {
        yield {
          path: ['areas', area.id, 'layout'],
          params: { area: area.number, people: voters + staff, cap },
        };
      }
    }
  },
});
