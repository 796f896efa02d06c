import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { areaVoters, type PollingArea } from '#domain/plan/area.ts';
import type { TimeSlot } from '#domain/plan/slots.ts';
import type { Problem } from '#domain/result.ts';
import { minutesOfClock } from '#domain/time.ts';
import { type Look, StatusChip } from '#ui/parts/StatusChip.tsx';
import { placeOfArea } from '#ui/screens/workspace/voting-day/use-view.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useElectionPlan } from '#ui/state/session.tsx';
import { columnsOf, largestCapacity, overloadOf, slotsInUse } from './board-model.ts';
import looks from './timetable.module.css';
import type { TimetableMark } from './timetable-marks.ts';

/** Height of a row, pixels; the same as `.areaRow` in the style sheet. */
const ROW_HEIGHT = 56;

/** Beginning and end of the strip of the day, minutes after midnight. */
type DayRange = { readonly from: number; readonly to: number };

type AllAreasBoardProps = {
  readonly areas: readonly PollingArea[];
  readonly states: ReadonlyMap<string, TimetableMark>;
  /** Why areas have no timetable, by id. */
  readonly problems: ReadonlyMap<string, Problem>;
};

/** All areas down, the day across: each slot's load against its capacity at a glance. */
export function AllAreasBoard({ areas, states, problems }: AllAreasBoardProps) {
  const { text } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const range = dayRangeOf(
    areas,
    useElectionPlan((plan) => plan.election),
  );
  const virtual = useVirtualizer({
    count: areas.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    <div className={looks.allAreas} ref={scroller}>
      <HourHead range={range} label={text.votingDay.area} />
      <ul className={looks.areaRows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const area = areas[index];
          return area === undefined ? null : (
            <AreaRow
              key={area.id}
              area={area}
              state={states.get(area.id) ?? 'none'}
              isUnsolvable={problems.has(area.id)}
              range={range}
              top={start}
              position={[index + 1, areas.length]}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** From the first opening to the last closing, in whole hours. */
function dayRangeOf(
  areas: readonly PollingArea[],
  election: { readonly open: string; readonly close: string },
): DayRange {
  const hours = areas.flatMap((area) => [
    area.hours ?? election,
    ...(area.slots === null ? [] : [area.slots.request]),
  ]);
  const opens = hours.map(({ open }) => minutesOfClock(open));
  const closes = hours.map(({ close }) => minutesOfClock(close));
  return {
    from: Math.floor(Math.min(minutesOfClock(election.open), ...opens) / 60) * 60,
    to: Math.ceil(Math.max(minutesOfClock(election.close), ...closes) / 60) * 60,
  };
}

function placeInDay({ from, to }: DayRange, begin: number, end: number): { left: string; width: string } {
  const part = (value: number) => `${((value * 100) / (to - from)).toFixed(4)}%`;
  return { left: part(begin - from), width: part(end - begin) };
}

function HourHead({ range, label }: { readonly range: DayRange; readonly label: string }) {
  const { text } = useSpeech();
  const hours = Array.from({ length: (range.to - range.from) / 60 }, (_, at) => range.from / 60 + at);
  return (
    <div className={looks.areaHead} aria-hidden>
      <span className={looks.areaHeadName}>{label}</span>
      <div className={looks.strip}>
        {hours.map((hour) => (
          <span key={hour} className={looks.hour} style={placeInDay(range, hour * 60, hour * 60 + 60)}>
            {text.timetable.hour(String(hour))}
          </span>
        ))}
      </div>
    </div>
  );
}

const STATE_LOOK: Readonly<Record<TimetableMark, Look>> = {
  empty: 'neutral',
  none: 'neutral',
  stale: 'warning',
  over: 'error',
  fresh: 'ok',
  proven: 'ok',
};

type AreaRowProps = {
  readonly area: PollingArea;
  readonly state: TimetableMark;
  readonly isUnsolvable: boolean;
  readonly range: DayRange;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly position: readonly [at: number, of: number];
};

function AreaRow({ area, state, isUnsolvable, range, top, position }: AreaRowProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const planId = useElectionPlan((plan) => plan.id);
  const [at, of] = position;
  const href = addressOf({ screen: 'plan', planId, section: 'timetable', place: placeOfArea(area.id) });
  return (
    <li
      className={looks.areaRow}
      style={{ transform: `translateY(${top}px)` }}
      aria-posinset={at}
      aria-setsize={of}
      data-area={area.id}
    >
      <div className={looks.areaName}>
        <a className={looks.areaLink} href={href} title={area.venue}>
          <strong>{area.number}</strong> <span>{area.venue}</span>
        </a>
        <span className={looks.areaFacts}>
          {isUnsolvable ? (
            <StatusChip look="error">{words.states.unsolvable}</StatusChip>
          ) : (
            <StatusChip look={STATE_LOOK[state]}>{words.states[state]}</StatusChip>
          )}
          <span>{text.votingDay.votersCount(number(areaVoters(area)))}</span>
        </span>
      </div>
      <div className={looks.strip} data-stale={state === 'stale' || undefined}>
        <RowSummary area={area} />
        {area.slots === null
          ? null
          : columnsOf(area, area.slots).map(({ slot, over, isReserve, index }) => (
              <SlotCell key={index} slot={slot} over={over} isReserve={isReserve} range={range} />
            ))}
      </div>
    </li>
  );
}

/** What the strip shows, for who does not see it. */
function RowSummary({ area }: { readonly area: PollingArea }) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  if (area.slots === null) return <span className={looks.unread}>{words.states.none}</span>;
  const { slots, most } = overloadOf(area.slots);
  const day = words.dayOf(
    number(slotsInUse(area.slots)),
    number(area.slots.table.peakLoad),
    number(largestCapacity(area.slots)),
  );
  return (
    <span className={looks.unread}>
      {slots === 0 ? day : `${day}. ${words.overRow(number(slots), number(most))}`}
    </span>
  );
}

type SlotCellProps = {
  readonly slot: TimeSlot;
  readonly over: number;
  readonly isReserve: boolean;
  readonly range: DayRange;
};

function SlotCell({ slot, over, isReserve, range }: SlotCellProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const { load, capacity, from, to } = slot;
  const share = capacity === 0 ? (load > 0 ? 1 : 0) : Math.min(1, load / capacity);
  const told = [
    words.slot(from, to),
    isReserve ? words.reserve : words.loadWords(number(load), number(capacity)),
    ...(over > 0 ? [words.overWords(number(over))] : []),
  ];
  return (
    <span
      className={looks.cell}
      style={placeInDay(range, minutesOfClock(from), minutesOfClock(to))}
      data-reserve={isReserve || undefined}
      data-over={over > 0 || undefined}
      title={told.join(' · ')}
      aria-hidden
    >
      {load === 0 ? null : (
        <>
          <span className={looks.cellFill} style={{ height: `${(share * 100).toFixed(1)}%` }} />
          <span className={looks.cellNumber}>
            {number(load)}
            {over > 0 ? <b>{`+${number(over)}`}</b> : null}
          </span>
        </>
      )}
    </span>
  );
}
