import type { PollingArea } from '#domain/plan/area.ts';
import { forecastState } from '#domain/plan/day-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';

/** What the forecast says about the line outside one area, in sentences; that there is none, where there is none. */
export function queueOutlook(plan: ElectionPlan, area: PollingArea): readonly string[] {
  if (forecastState(plan, area) === 'none') return ['Chưa có dự báo hàng chờ cho khu vực này.'];
  return [];
}
