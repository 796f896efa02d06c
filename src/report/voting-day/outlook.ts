import type { PollingArea } from '#domain/plan/area.ts';
import { outsideLineOf } from '#domain/plan/assess-forecast.ts';
import { forecastState } from '#domain/plan/day-request.ts';
import type { DayForecast } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { type ClockTime, clockOfMinutes, minutesOfClock } from '#domain/time.ts';
import { formatNumber } from '#i18n/format.ts';
import { clock } from '#report/election-plan/phrases.ts';
import { distanceOf } from './context.ts';
import { hoursOf } from './timetable.ts';

/** Since when the most people wait outside: the busiest quarter of an hour, else the busiest hour. */
export function busiestFrom(result: DayForecast, opening: ClockTime): ClockTime | undefined {
  const times: readonly { readonly from: number; readonly outside: number }[] =
    result.byQuarter ?? result.byHour;
  const busiest = times.reduce<(typeof times)[number] | undefined>(
    (most, one) => (most === undefined || one.outside > most.outside ? one : most),
    undefined,
  );
  if (busiest === undefined || busiest.outside === 0) return undefined;
  return clockOfMinutes(minutesOfClock(opening) + Math.floor(busiest.from));
}

/** "12 người, dài 11 m, sân đủ chỗ". Where nobody waits outside, it says so. */
function lineSentence(plan: ElectionPlan, area: PollingArea, result: DayForecast): string {
  const metres = distanceOf(plan);
  const line = outsideLineOf(result, metres ?? 0, area.yardMetres);
  if (line.people === 0) return 'Dự báo: hầu như không có người phải chờ bên ngoài phòng bỏ phiếu.';
  const since = busiestFrom(result, hoursOf(plan, area).from);
  const when = since === undefined ? '' : `, đông nhất từ khoảng ${clock(since)}`;
  const length = metres === undefined ? '' : `, hàng dài ${formatNumber(line.metres, 'vi', 0)} m`;
  const yard =
    line.fits === null
      ? ''
      : line.fits
        ? '; sân đủ chỗ'
        : '; SÂN KHÔNG ĐỦ CHỖ, cần nối hàng ra ngoài hoặc chia thêm hàng';
  return `Dự báo: lúc đông nhất có khoảng ${formatNumber(line.people)} người chờ bên ngoài (95% số ngày tính thử không vượt quá)${length}${when}${yard}.`;
}

/** What the forecast says about the line outside one area, in sentences; that there is none, where there is none. */
export function queueOutlook(plan: ElectionPlan, area: PollingArea): readonly string[] {
  const state = forecastState(plan, area);
  if (area.forecast === null) return ['Chưa có dự báo hàng chờ cho khu vực này.'];
  const sentence = lineSentence(plan, area, area.forecast.result);
  return state === 'stale'
    ? [sentence, 'Dự báo trên được tính trước khi số liệu của phương án thay đổi; cần tính lại.']
    : [sentence];
}
