import { useId, useState } from 'react';
import { ticksUpTo } from '#ui/parts/chart-ticks.ts';
import partsLooks from '#ui/parts/parts.module.css';
import looks from './forecast.module.css';

/** One stretch of the day: the mean, and what 19 days in 20 stay below. */
export type BandPoint = {
  /** Minutes after midnight. */
  readonly at: number;
  /** Null where there is no such value: the line has a gap. */
  readonly mean: number | null;
  readonly high: number | null;
};

type BandChartProps = {
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  readonly points: readonly BandPoint[];
  /** Minutes one point stands for. */
  readonly step: number;
  /** A line not to be crossed, with its name. */
  readonly limit: { readonly value: number; readonly label: string } | null;
  readonly words: {
    readonly time: string;
    readonly mean: string;
    readonly high: string;
    readonly table: string;
    /** Why a value is missing. */
    readonly missing: string;
  };
  readonly formatValue: (value: number) => string;
  /** As `formatValue`, short: for the axis. */
  readonly formatTick: (value: number) => string;
  readonly formatTime: (minutes: number) => string;
};

/** The drawing's own units; it is scaled to the width there is. */
const WIDTH = 460;
const HEIGHT = 190;
const LEFT = 34;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 26;

/** The axis reaches at least this high, so that next to nothing looks like next to nothing. */
const LEAST_TOP = 4;

/**
 * A value over the day with its band: mean as a line, 19 days in 20 as the area
 * up to the second line. The same figures stand in a table below, for who does
 * not see the picture and for who wants the numbers.
 */
export function BandChart(props: BandChartProps) {
  const { title, summary, points, step, limit, words, formatValue, formatTick, formatTime } = props;
  const titleId = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const scale = scaleOf(points, step, limit?.value ?? 0);
  const steps = points.map((point) => ({ ...point, end: point.at + step }));
  const told = (value: number | null) => (value === null ? words.missing : formatValue(value));
  const shown = pointed === null ? undefined : points[pointed];
  return (
    <figure className={looks.chart} aria-labelledby={titleId}>
      <figcaption>
        <h3 className={looks.chartTitle} id={titleId}>
          {title}
        </h3>
        <p className={looks.chartSummary}>{summary}</p>
      </figcaption>
      <div className={looks.chartFrame}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className={looks.chartPicture}
          aria-hidden
          onPointerLeave={() => {
            setPointed(null);
          }}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const x = ((event.clientX - box.left) / box.width) * WIDTH;
            const at = Math.floor((scale.minutesAt(x) - scale.from) / step);
            setPointed(at >= 0 && at < points.length ? at : null);
          }}
        >
          <Axes scale={scale} formatTick={formatTick} formatTime={formatTime} />
          <path className={looks.band} d={areaPath(steps, scale)} />
          <path className={looks.bandEdge} d={stairs(steps, scale, ({ high }) => high)} />
          <path className={looks.meanLine} d={stairs(steps, scale, ({ mean }) => mean)} />
          {limit === null ? null : (
            <g className={looks.limit}>
              <line x1={LEFT} x2={WIDTH - RIGHT} y1={scale.y(limit.value)} y2={scale.y(limit.value)} />
              <text x={WIDTH - RIGHT - 4} y={scale.y(limit.value) - 5} textAnchor="end">
                {limit.label}
              </text>
            </g>
          )}
          {shown === undefined ? null : (
            <rect
              className={looks.pointed}
              x={scale.x(shown.at)}
              width={scale.x(shown.at + step) - scale.x(shown.at)}
              y={TOP}
              height={HEIGHT - TOP - BOTTOM}
            />
          )}
        </svg>
        <p className={looks.readout} aria-hidden>
          {shown === undefined ? (
            <>
              <span className={looks.keyMean}>{words.mean}</span>
              <span className={looks.keyBand}>{words.high}</span>
            </>
          ) : (
            `${formatTime(shown.at)}–${formatTime(shown.at + step)}: ${words.mean} ${told(shown.mean)}, ${words.high} ${told(shown.high)}`
          )}
        </p>
      </div>
      <details className={looks.figures}>
        <summary>{words.table}</summary>
        <div className={partsLooks.box}>
          <table className={partsLooks.table}>
            <caption className={partsLooks.hidden}>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                <th scope="col" data-number>
                  {words.mean}
                </th>
                <th scope="col" data-number>
                  {words.high}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.at}>
                  <td>{`${formatTime(point.at)}–${formatTime(point.at + step)}`}</td>
                  <td data-number>{told(point.mean)}</td>
                  <td data-number>{told(point.high)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

type Scale = {
  readonly from: number;
  readonly to: number;
  /** Values at the horizontal lines, from 0 up. */
  readonly ticks: readonly number[];
  readonly x: (minutes: number) => number;
  readonly y: (value: number) => number;
  readonly minutesAt: (x: number) => number;
};

function scaleOf(points: readonly BandPoint[], step: number, limit: number): Scale {
  const from = points[0]?.at ?? 0;
  const to = (points.at(-1)?.at ?? 0) + step;
  const ticks = ticksUpTo(
    Math.max(LEAST_TOP, limit * 1.15, ...points.map(({ high, mean }) => Math.max(high ?? 0, mean ?? 0))),
  );
  const top = ticks.at(-1) ?? 1;
  const span = Math.max(1, to - from);
  return {
    from,
    to,
    ticks,
    x: (minutes) => LEFT + ((minutes - from) / span) * (WIDTH - LEFT - RIGHT),
    y: (value) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM),
    minutesAt: (x) => from + ((x - LEFT) / (WIDTH - LEFT - RIGHT)) * span,
  };
}

type Step = BandPoint & { readonly end: number };

/** Flat over each stretch, as the figure stands for all of it; a new beginning after a gap. */
function stairs(steps: readonly Step[], { x, y }: Scale, value: (step: Step) => number | null): string {
  let isDrawing = false;
  return steps
    .map((step) => {
      const now = value(step);
      const pen = isDrawing ? 'L' : 'M';
      isDrawing = now !== null;
      return now === null
        ? ''
        : `${pen}${x(step.at).toFixed(1)} ${y(now).toFixed(1)}H${x(step.end).toFixed(1)}`;
    })
    .join('');
}

/** From the ground up to the high line, one block for each stretch that has one. */
function areaPath(steps: readonly Step[], { x, y }: Scale): string {
  const ground = y(0).toFixed(1);
  return steps
    .filter(({ high }) => high !== null)
    .map(({ at, end, high }) => {
      const left = x(at).toFixed(1);
      return `M${left} ${ground}V${y(high ?? 0).toFixed(1)}H${x(end).toFixed(1)}V${ground}Z`;
    })
    .join('');
}

type AxesProps = {
  readonly scale: Scale;
  readonly formatTick: (value: number) => string;
  readonly formatTime: (minutes: number) => string;
};

function Axes({ scale, formatTick, formatTime }: AxesProps) {
  const hours = Array.from(
    { length: Math.floor(scale.to / 60) - Math.ceil(scale.from / 60) + 1 },
    (_, at) => (Math.ceil(scale.from / 60) + at) * 60,
  );
  const every = Math.ceil(hours.length / 8);
  return (
    <g className={looks.axes}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text x={LEFT - 6} y={scale.y(tick) + 4} textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {hours
        .filter((_, at) => at % every === 0)
        .map((hour) => (
          <text key={hour} x={scale.x(hour)} y={HEIGHT - 8} textAnchor={hour === scale.to ? 'end' : 'middle'}>
            {formatTime(hour)}
          </text>
        ))}
    </g>
  );
}
