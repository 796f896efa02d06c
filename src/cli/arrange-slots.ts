import type { PollingArea } from '#domain/plan/area.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { slotRequestOf, timetableState } from '#domain/plan/slot-request.ts';
import { keptTimetable } from '#domain/plan/timetable.ts';
import { solveSlots } from '#engines/slots/solve-slots.ts';
import type { Io } from './command.ts';

/**
 * A timetable for every polling area that has none of today. An area where
 * not everybody fits keeps what it had, and the check says so.
 */
export function arrangeSlots(plan: Plan, io: Io): Plan {
  if (plan.kind !== 'election') return plan;
  const areas = plan.areas.map((area): PollingArea => {
    const request = slotRequestOf(plan, area);
    if (request === null || timetableState(plan, area) === 'current') return area;
    const started = io.elapsed();
    const search = solveSlots(request, () => io.elapsed() - started);
    let step = search.next();
    while (step.done !== true) step = search.next();
    const answer = step.value;
    return answer.ok && answer.value.kind === 'table'
      ? { ...area, slots: keptTimetable(request, answer.value.table) }
      : area;
  });
  return { ...plan, areas };
}
