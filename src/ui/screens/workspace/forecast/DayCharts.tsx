import type { AreaForecast } from '#domain/plan/forecast.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { BandChart } from './BandChart.tsx';
import { curvesOf, peakOf } from './day-figures.ts';
import looks from './forecast.module.css';

type DayChartsProps = {
  readonly forecast: AreaForecast;
  /** Minutes after midnight. */
  readonly opening: number;
  readonly waitTarget: number;
  /** People who fit into the yard; null while its length is unknown. */
  readonly yardHolds: number | null;
};

/** Below this a mean is as good as nothing: minutes, and people. */
const NEXT_TO_NOTHING = 0.5;

/** Waits and the line outside over the day, each with its band. */
export function DayCharts({ forecast, opening, waitTarget, yardHolds }: DayChartsProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.charts;
  const curves = curvesOf(forecast.result, opening);
  const worstWait = peakOf(curves.wait);
  const worstLine = peakOf(curves.outside);
  const common = {
    time: words.time,
    mean: words.mean,
    high: words.high,
    table: words.table,
    missing: words.tooLate,
  };
  return (
    <Panel title={words.title} lead={text.forecast.days(number(forecast.result.replications))}>
      <div className={looks.charts}>
        <BandChart
          title={words.wait}
          summary={
            worstWait === undefined || (worstWait.mean ?? 0) < NEXT_TO_NOTHING
              ? words.nobodyWaits
              : words.waitSummary(number(worstWait.mean ?? 0, 0), clockOfMinutes(worstWait.at))
          }
          points={curves.wait}
          step={curves.step}
          limit={{ value: waitTarget, label: words.targetLine(number(waitTarget)) }}
          words={common}
          formatValue={(value) => text.forecast.minutes(number(value, value < 10 ? 1 : 0))}
          formatTick={(value) => number(value, 1)}
          formatTime={clockOfMinutes}
        />
        <BandChart
          title={words.outside}
          summary={
            worstLine === undefined || (worstLine.mean ?? 0) < NEXT_TO_NOTHING
              ? words.nobodyOutside
              : words.outsideSummary(number(worstLine.mean ?? 0, 0), clockOfMinutes(worstLine.at))
          }
          points={curves.outside}
          step={curves.step}
          limit={yardHolds === null ? null : { value: yardHolds, label: words.yardLine(number(yardHolds)) }}
          words={common}
          formatValue={(value) => text.forecast.people(number(value, value < 10 ? 1 : 0))}
          formatTick={(value) => number(value, 1)}
          formatTime={clockOfMinutes}
        />
      </div>
    </Panel>
  );
}
