import type { AreaForecast, DayForecast } from '#domain/plan/forecast.ts';
import type { BandPoint } from './BandChart.tsx';

/** Minutes of a quarter of an hour, and of an hour. */
export const QUARTER = 15;
const HOUR = 60;

export type DayCurves = {
  /** Minutes one point stands for. */
  readonly step: number;
  readonly wait: readonly BandPoint[];
  readonly outside: readonly BandPoint[];
};

/** The day's curves; times in minutes after midnight. Older forecasts know the hours only, without a band. */
export function curvesOf({ byQuarter, byHour }: DayForecast, opening: number): DayCurves {
  if (byQuarter !== undefined) {
    return {
      step: QUARTER,
      wait: byQuarter.map((quarter) => {
        const isTooLate = isNobodyServed(quarter);
        return {
          at: opening + quarter.from,
          mean: isTooLate ? null : quarter.wait,
          high: isTooLate ? null : quarter.waitP95,
        };
      }),
      outside: byQuarter.map(({ from, outside, outsideP95 }) => ({
        at: opening + from,
        mean: outside,
        high: outsideP95,
      })),
    };
  }
  return {
    step: HOUR,
    wait: byHour.map(({ from, wait }) => ({ at: opening + from, mean: wait, high: wait })),
    outside: byHour.map(({ from, outside }) => ({ at: opening + from, mean: outside, high: outside })),
  };
}

/** Whoever finds a line outside waits; a wait of 0 there says that the box was sealed before any of them voted. */
function isNobodyServed({ wait, outside }: { readonly wait: number; readonly outside: number }): boolean {
  return wait === 0 && outside >= 1;
}

/** The point with the highest mean; undefined for a day without any. */
export function peakOf(points: readonly BandPoint[]): BandPoint | undefined {
  return points.reduce<BandPoint | undefined>(
    (best, point) => (best === undefined || (point.mean ?? 0) > (best.mean ?? 0) ? point : best),
    undefined,
  );
}

/** The quarter of an hour with the most people in and before the room, minutes after opening. */
export function busiestQuarter({ byQuarter, byHour }: DayForecast): {
  readonly from: number;
  readonly inside: number;
  readonly outside: number;
} {
  const quarters = byQuarter ?? byHour.map(({ from, outside }) => ({ from, outside, inside: 0 }));
  return quarters.reduce(
    (best, each) => (each.inside + each.outside > best.inside + best.outside ? each : best),
    {
      from: 0,
      inside: -1,
      outside: 0,
    },
  );
}

/** The busiest station of a forecast. */
export function busiestStation({ result }: AreaForecast): DayForecast['stations'][number] | undefined {
  return result.stations.toSorted((a, b) => b.utilisation - a.utilisation)[0];
}
