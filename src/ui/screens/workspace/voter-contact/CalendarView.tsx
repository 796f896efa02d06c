import { memo, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { type IsoDate, minutesOfClock } from '#domain/time.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { CalendarBar } from './CalendarBar.tsx';
import { CarryNote, ClashNotice } from './CalendarNotes.tsx';
import { ClashDialog } from './ClashDialog.tsx';
import { blockIn } from './calendar-grid.ts';
import { type Slot, sessionsOn } from './calendar-model.ts';
import type { ContactDesk } from './contact-desk.ts';
import { movedTo } from './session-carry.ts';
import { UnplacedStrip } from './UnplacedStrip.tsx';
import { useCalendarCarry } from './use-calendar-carry.ts';
import { useDesk } from './use-contact-desk.ts';
import { useContactPlace, useContactWays } from './use-contact-place.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useShownDays } from './use-shown-days.ts';
import { WeekGrid } from './WeekGrid.tsx';

/** Sessions by day and hour; they are opened, carried and put down here. */
export const CalendarView = memo(function CalendarView() {
  const words = useSpeech().text.contact.calendar;
  const desk = useDesk();
  const { item } = useContactPlace();
  const openId = item?.list === 'sessions' ? item.id : null;
  const grid = useRef<HTMLElement>(null);
  const shown = useShownDays(desk, openId);
  const { days } = shown;
  const sessions = useMemo(() => sessionsOn(days, desk.planned), [days, desk.planned]);
  const { tabStop, setFocused, focusBlock, walk } = useGridKeys(grid, sessions);
  const { carry, hands, threats, moves, said } = useCalendarCarry({
    desk,
    grid,
    shown,
    onPick: setFocused,
    onMoved: focusBlock,
  });
  const open = useOpenSession();
  useInSight(grid, openId);
  const deeds = useMemo(
    () => ({ hands, onOpen: open, onFocus: setFocused, onWalk: walk }),
    [hands, open, setFocused, walk],
  );
  return (
    <>
      <CalendarBar {...shown} />
      <ClashNotice />
      <UnplacedStrip
        begin={beginIn(days, desk)}
        hands={hands}
        carriedId={carry?.session.id ?? null}
        onOpen={open}
      />
      <WeekGrid {...{ grid, days, sessions, carry, threats, openId, tabStop, deeds }} />
      <p className={`${partsLooks.help} pa-no-print`} id="calendar-help">
        {words.help}
      </p>
      {carry === null ? null : <CarryNote session={movedTo(carry.session, carry.target)} clashes={threats} />}
      <div className={partsLooks.hidden} role="status">
        {said}
      </div>
      {moves.asked === null ? null : <ClashDialog asked={moves.asked} onAnswer={moves.answer} />}
    </>
  );
});

function useOpenSession(): (session: PlannedSession) => void {
  const { open } = useContactWays();
  return useCallback(
    ({ id }) => {
      open({ list: 'sessions', id });
    },
    [open],
  );
}

/** The panel takes its place at the side: the block it belongs to stays in sight. */
function useInSight(grid: RefObject<HTMLElement | null>, openId: string | null): void {
  useEffect(() => {
    if (openId === null) return;
    const frame = requestAnimationFrame(() => {
      blockIn(grid.current, openId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // On a narrow page the panel stands above: what has the keyboard must not be scrolled away.
      document.activeElement?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [grid, openId]);
}

/** Where a session without a day begins its way by keyboard: the first open hour that is shown. */
function beginIn(days: readonly IsoDate[], { frame }: ContactDesk): Slot {
  const date = days.find((day) => frame.days.includes(day)) ?? days[0] ?? '';
  return { date, from: minutesOfClock(frame.hours[0]?.from ?? '08:00') };
}
