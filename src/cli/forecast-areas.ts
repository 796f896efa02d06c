import { forecastRequestOf, forecastState } from '#domain/plan/day-request.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { simulate } from '#engines/queue/simulate.ts';

/** Plays the voting day of every area whose forecast is missing or out of date; a school plan stays as it is. */
export function forecastAreas(plan: Plan): Plan {
  if (plan.kind === 'school') return plan;
  const areas = plan.areas.map((area) => {
    const request = forecastRequestOf(plan, area);
    if (request === null || forecastState(plan, area) === 'current') return area;
    const forecast = simulate(request);
    return forecast.ok ? { ...area, forecast: { request, result: forecast.value } } : area;
  });
  return { ...plan, areas };
}
