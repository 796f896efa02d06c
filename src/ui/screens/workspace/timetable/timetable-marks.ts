import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { timetableState } from '#domain/plan/slot-request.ts';
import { overloadOf } from './board-model.ts';

/** How an area stands with its timetable. `empty`: nobody is on its list; `over`: a slot holds more than it may. */
export type TimetableMark = 'empty' | 'none' | 'stale' | 'over' | 'fresh' | 'proven';

export function timetableMarks(plan: ElectionPlan): ReadonlyMap<string, TimetableMark> {
  return new Map(plan.areas.map((area) => [area.id, markOf(plan, area)]));
}

function markOf(plan: ElectionPlan, area: PollingArea): TimetableMark {
  if (areaVoters(area) === 0) return 'empty';
  if (area.slots === null) return 'none';
  if (timetableState(plan, area) === 'stale') return 'stale';
  if (overloadOf(area.slots).slots > 0) return 'over';
  return area.slots.table.proven ? 'proven' : 'fresh';
}
