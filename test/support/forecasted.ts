import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { DayForecast } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { simulate } from '#engines/queue/simulate.ts';
import { itemAt } from './item-at.ts';

/** The plan with a forecast of today for its first area, of a quiet day; `change` is what the forecast says otherwise. */
export function forecasted(plan: ElectionPlan, change: Partial<DayForecast> = {}): ElectionPlan {
  const first = itemAt(plan.areas, 0);
  const request = forecastRequestOf(plan, first);
  if (request === null) throw new Error('the first area has voters');
  const played = simulate({ ...request, roomLimit: 1000, replications: 5 });
  if (!played.ok) throw new Error(played.problem.code);
  const quiet = {
    lost: 0,
    wait: { ...played.value.wait, mean: 1, over: { '10': 0, '30': 0 } },
    stations: played.value.stations.map((station) => ({ ...station, utilisation: 0.5 })),
  };
  const result = { ...played.value, ...quiet, ...change };
  return {
    ...plan,
    areas: plan.areas.map((area) => (area === first ? { ...area, forecast: { request, result } } : area)),
  };
}
