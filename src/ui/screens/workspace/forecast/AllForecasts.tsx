import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import { meetsTargets, outsideLineOf } from '#domain/plan/assess-forecast.ts';
import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { clockOfMinutes } from '#domain/time.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { placeOfArea } from '#ui/screens/workspace/voting-day/use-view.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useElectionPlan } from '#ui/state/session.tsx';
import { busiestStation } from './day-figures.ts';
import looks from './forecast.module.css';
import { type ForecastMark, openingOf } from './forecast-state.ts';
import { shortStation } from './station-words.ts';

/** Height of a row, pixels; the same as `.forecastRow` in the style sheet. */
const ROW_HEIGHT = 52;

/** Columns, for the rows that stand for those out of sight. */
const COLUMNS = 7;

type AllForecastsProps = {
  readonly plan: ElectionPlan;
  readonly marks: ReadonlyMap<string, ForecastMark>;
};

/** Every area's day in one line; only the rows in sight are drawn. */
export function AllForecasts({ plan, marks }: AllForecastsProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.columns;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: plan.areas.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const rows = virtual.getVirtualItems();
  const above = rows[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <div className={`${partsLooks.box} ${looks.allForecasts}`} ref={scroller}>
      <table className={partsLooks.table} aria-rowcount={plan.areas.length + 1}>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" data-number>
              {words.mean}
            </th>
            <th scope="col" data-number>
              {words.long(number(plan.votingDay.targets.waitMinutes))}
            </th>
            <th scope="col" data-number>
              {words.outside}
            </th>
            <th scope="col">{words.busiest}</th>
            <th scope="col" data-number>
              {words.last}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {rows.map(({ index }) => {
            const area = plan.areas[index];
            return area === undefined ? null : (
              <ForecastRow
                key={area.id}
                plan={plan}
                area={area}
                mark={marks.get(area.id) ?? 'none'}
                row={index + 2}
              />
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={COLUMNS} style={{ height, padding: 0 }} />
    </tr>
  );
}

type ForecastRowProps = {
  readonly plan: ElectionPlan;
  readonly area: PollingArea;
  readonly mark: ForecastMark;
  readonly row: number;
};

function ForecastRow({ plan, area, mark, row }: ForecastRowProps) {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const planId = useElectionPlan((each) => each.id);
  const href = addressOf({ screen: 'plan', planId, section: 'forecast', place: placeOfArea(area.id) });
  const { forecast } = area;
  const line =
    forecast === null ? null : outsideLineOf(forecast.result, roomDistanceOf(plan), area.yardMetres);
  const station = forecast === null ? undefined : busiestStation(forecast);
  return (
    <tr
      className={looks.forecastRow}
      aria-rowindex={row}
      data-area={area.id}
      data-stale={mark === 'stale' || undefined}
    >
      <th scope="row" className={looks.forecastName}>
        <a href={href} title={area.venue}>
          <strong>{area.number}</strong> {area.venue}
        </a>
        <small>{text.votingDay.votersCount(number(areaVoters(area)))}</small>
      </th>
      <td>
        <Verdict plan={plan} area={area} mark={mark} />
      </td>
      {forecast === null || station === undefined ? (
        <td colSpan={COLUMNS - 2} />
      ) : (
        <>
          <td data-number>{words.minutes(number(forecast.result.wait.mean, 1))}</td>
          <td data-number>{words.percent(number(shareOver(area, plan) * 100, 1))}</td>
          <td data-number>{words.people(number(line?.people ?? 0, 0))}</td>
          <td>
            {shortStation(text, station.id)} {words.percent(number(station.utilisation * 100, 0))}
          </td>
          <td data-number>
            {clockOfMinutes(
              Math.min(1439, openingOf(plan, area) + Math.ceil(forecast.result.lastDeparture.p95)),
            )}
          </td>
        </>
      )}
    </tr>
  );
}

/** Share of voters who wait longer than the target. */
function shareOver(area: PollingArea, plan: ElectionPlan): number {
  return area.forecast?.result.wait.over[String(plan.votingDay.targets.waitMinutes)] ?? 0;
}

/** Met or missed, and whether that still holds. */
export function Verdict({ plan, area, mark }: Omit<ForecastRowProps, 'row'>) {
  const words = useSpeech().text.forecast.states;
  if (mark === 'empty' || mark === 'none' || area.forecast === null)
    return <StatusChip look="neutral">{mark === 'empty' ? words.empty : words.none}</StatusChip>;
  if (mark === 'stale') return <StatusChip look="warning">{words.stale}</StatusChip>;
  return meetsTargets(area.forecast.result, plan.votingDay.targets) ? (
    <StatusChip look="ok">{words.met}</StatusChip>
  ) : (
    <StatusChip look="error">{words.missed}</StatusChip>
  );
}
