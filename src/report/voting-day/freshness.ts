import type { PollingArea } from '#domain/plan/area.ts';
import { forecastState } from '#domain/plan/day-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { timetableState } from '#domain/plan/slot-request.ts';

/** Areas whose kept result was made for a plan that has changed since. */
export function staleAreas(plan: ElectionPlan, result: 'slots' | 'forecast'): readonly PollingArea[] {
  const stateOf = result === 'slots' ? timetableState : forecastState;
  return plan.areas.filter((area) => stateOf(plan, area) === 'stale');
}
