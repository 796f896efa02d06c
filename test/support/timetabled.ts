import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { slotRequestOf } from '#domain/plan/slot-request.ts';

/** The plan with a timetable of today for every area: half of each hamlet in each of two slots, so that no desk is too busy. */
export function timetabled(plan: ElectionPlan): ElectionPlan {
  const areas = plan.areas.map((area): PollingArea => {
    const request = slotRequestOf(plan, area);
    if (request === null) return area;
    const slots = [0, 1].map((half) => {
      const groups = request.groups.map(({ id, voters }) => ({
        id,
        voters: Math.floor((voters + half) / 2),
      }));
      const load = groups.reduce((sum, { voters }) => sum + voters, 0);
      return { from: '05:00', to: '18:45', capacity: load, load, groups };
    });
    const peakLoad = Math.max(...slots.map(({ load }) => load));
    const table = { slots, peakLoad, lowerBound: 0, splitGroups: request.groups.length, proven: false };
    return { ...area, slots: { request, table, lockedGroups: [] } };
  });
  return { ...plan, areas };
}
