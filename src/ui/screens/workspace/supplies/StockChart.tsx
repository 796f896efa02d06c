import type { StockUse } from '#domain/plan/supply-report.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import looks from './stock-chart.module.css';
import { type StockDrawing, stockDrawing } from './stock-line.ts';

/** The drawing's own units; it is scaled to the width there is. */
const WIDTH = 760;
const HEIGHT = 240;
const LEFT = 56;
const RIGHT = 20;
const TOP = 24;
const BOTTOM = 28;
/** So many dates fit under the axis. */
const MOST_DATES = 8;

/**
 * What is left day by day: counts as a line with points, the forecast dashed,
 * election day and its need as lines. The same figures stand in the tables above.
 */
export function StockChart({ use, unit }: { readonly use: StockUse; readonly unit: string }) {
  const { text, number } = useSpeech();
  const words = text.supplies.tracking;
  const election = useElectionPlan((plan) => plan.election.date);
  const drawing = stockDrawing(use, election);
  const first = use.counts[0]?.date;
  if (drawing === null || first === undefined) return null;
  const x = (day: number) => LEFT + (day / drawing.lastDay) * (WIDTH - LEFT - RIGHT);
  const top = drawing.ticks.at(-1) ?? 1;
  const y = (amount: number) => HEIGHT - BOTTOM - (amount / top) * (HEIGHT - TOP - BOTTOM);
  const path = (points: StockDrawing['counted']) =>
    points.map(({ day, left }) => `${x(day).toFixed(1)},${y(left).toFixed(1)}`).join(' ');
  const need = use.needOnElection;
  return (
    <figure className={looks.figure}>
      <figcaption className={looks.summary}>{words.chartSummary[use.outlook]}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={looks.picture} aria-hidden>
        <Axes drawing={drawing} first={first} x={x} y={y} />
        <g className={looks.need}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(need)} y2={y(need)} />
          <text x={LEFT + 6} y={y(need) - 5}>
            {`${words.neededLine}: ${number(need, 3)} ${unit}`}
          </text>
        </g>
        {drawing.electionDay < 0 ? null : (
          <g className={looks.election}>
            <line x1={x(drawing.electionDay)} x2={x(drawing.electionDay)} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
            <text x={x(drawing.electionDay)} y={TOP - 10} textAnchor="end">
              {words.electionDay}
            </text>
          </g>
        )}
        <polyline className={looks.counted} points={path(drawing.counted)} />
        <polyline className={looks.foreseen} points={path(drawing.foreseen)} />
        {drawing.counted.map(({ day, left }, at) => (
          // Two counts of one day are two points, and nothing else tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: points keep no state
          <circle key={at} className={looks.point} cx={x(day)} cy={y(left)} r={4} />
        ))}
      </svg>
      <p className={looks.key} aria-hidden>
        <span className={looks.keyCounted}>{words.counted}</span>
        <span className={looks.keyForeseen}>{words.projected}</span>
      </p>
    </figure>
  );
}

type AxesProps = {
  readonly drawing: StockDrawing;
  readonly first: IsoDate;
  readonly x: (day: number) => number;
  readonly y: (amount: number) => number;
};

function Axes({ drawing, first, x, y }: AxesProps) {
  const { number, date } = useSpeech();
  const every = Math.ceil((drawing.lastDay + 1) / MOST_DATES);
  const days = Array.from({ length: Math.floor(drawing.lastDay / every) + 1 }, (_, at) => at * every);
  const dayAndMonth = (day: number) => date(addDays(first, day)).split('/').slice(0, 2).join('/');
  return (
    <g className={looks.axes}>
      {drawing.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {number(tick, 1)}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text key={day} x={x(day)} y={HEIGHT - 8} textAnchor={day === drawing.lastDay ? 'end' : 'middle'}>
          {dayAndMonth(day)}
        </text>
      ))}
    </g>
  );
}
