import type { PollingArea } from '#domain/plan/area.ts';
import { forecastState } from '#domain/plan/day-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';

/** Areas whose kept result was made for a plan that has changed since. */
export function staleAreas(plan: ElectionPlan, result: 'slots' | 'forecast'): readonly PollingArea[] {
  return plan.areas.filter((area) => (result === 'forecast' ? forecastState(plan, area) === 'stale' : false));
}
