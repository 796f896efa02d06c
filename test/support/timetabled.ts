import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { slotRequestOf } from '#domain/plan/slot-request.ts';

/** The plan with a timetable of today for every area: one slot, in which everybody comes. */
export function timetabled(plan: ElectionPlan): ElectionPlan {
  const areas = plan.areas.map((area): PollingArea => {
    const request = slotRequestOf(plan, area);
    if (request === null) return area;
    const voters = areaVoters(area);
    const groups = request.groups.map((group) => ({ id: group.id, voters: group.voters }));
    const slot = { from: '06:00', to: '17:30', capacity: voters, load: voters, groups };
    const table = { slots: [slot], peakLoad: voters, lowerBound: 0, splitGroups: 0, proven: false };
    return { ...area, slots: { request, table, lockedGroups: [] } };
  });
  return { ...plan, areas };
}
