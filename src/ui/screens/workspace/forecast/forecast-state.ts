import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import { forecastState } from '#domain/plan/day-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { minutesOfClock } from '#domain/time.ts';

/** How an area stands with its forecast. `empty`: nobody is on its list. */
export type ForecastMark = 'empty' | 'none' | 'stale' | 'current';

export function forecastMarks(plan: ElectionPlan): ReadonlyMap<string, ForecastMark> {
  return new Map(plan.areas.map((area) => [area.id, markOf(plan, area)]));
}

function markOf(plan: ElectionPlan, area: PollingArea): ForecastMark {
  return areaVoters(area) === 0 ? 'empty' : forecastState(plan, area);
}

/** When an area opens, minutes after midnight. */
export function openingOf(plan: ElectionPlan, area: PollingArea): number {
  return minutesOfClock((area.hours ?? plan.election).open);
}
