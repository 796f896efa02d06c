import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { addDays, type IsoDate, minutesOfClock } from '#domain/time.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import { CarryNote, ClashNotice } from './CalendarNotes.tsx';
import { ClashDialog } from './ClashDialog.tsx';
import { type Slot, weekOf } from './calendar-model.ts';
import { clashesOfMove } from './clash-desk.ts';
import type { ContactDesk } from './contact-desk.ts';
import { clashWords, dayWords, sessionWords, spanWords } from './contact-words.ts';
import { UnplacedStrip } from './UnplacedStrip.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useContactPlace } from './use-contact-place.ts';
import { movedTo, type SessionCarry, useSessionCarry } from './use-session-carry.ts';
import { useSessionMoves } from './use-session-moves.ts';
import looks from './voter-contact.module.css';
import { WeekGrid } from './WeekGrid.tsx';

type Scale = 'week' | 'day';

/** Sessions by day and hour; they are opened, carried and put down here. */
export function CalendarView() {
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const desk = useDesk();
  const place = useContactPlace();
  const readOnly = useIsReadOnly();
  const [scale, setScale] = useState<Scale>('week');
  const openId = place.item?.list === 'sessions' ? place.item.id : null;
  const { day, setDay } = useShownDay(desk, openId);
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLElement>(null);
  const days = scale === 'week' ? weekOf(day) : [day];
  const shown = desk.planned.filter(({ date }) => days.includes(date)).sort(byTime);
  const tabStop = shown.find(({ id }) => id === focused)?.id ?? shown[0]?.id ?? null;

  const focusBlock = (id: string) => {
    setFocused(id);
    // The block may be new there: it can be focused once it is drawn.
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)?.focus();
    });
  };
  const moves = useSessionMoves((session, target) => {
    const moved = movedTo(session, target);
    setSaid(words.carried.dropped(dayWords(moved.date, speech), spanWords(moved, speech)));
    focusBlock(session.id);
  });
  const { carry, handlesOf } = useSessionCarry({
    readOnly,
    slotAt: (event, grabbed) => slotUnder(grid.current, event, grabbed),
    onPick: ({ session }) => {
      setFocused(session.id);
      setSaid(words.carried.picked(sessionWords(desk, session, speech)));
    },
    onTarget: (now) => {
      if (!days.includes(now.target.date)) setDay(now.target.date);
      setSaid(aimWords(now, desk, speech));
      // The block moves with the week it is shown in; the keyboard stays with what it carries.
      if (now.by === 'keyboard') keepFocus(grid.current, now.session.id);
    },
    onDrop: moves.move,
    onCancel: () => {
      setSaid(words.carried.cancelled);
    },
  });
  const threats = carry === null ? [] : threatsOf(carry, desk);
  const home = desk.frame.days.find((each) => each === desk.today) ?? desk.frame.days[0];
  useEffect(() => {
    if (openId === null) return;
    // The panel takes its place at the side: the block it belongs to stays in sight.
    const frame = requestAnimationFrame(() => {
      const block = grid.current?.querySelector(`[data-session="${CSS.escape(openId)}"]`);
      block?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // On a narrow page the panel stands above: what has the keyboard must not be scrolled away.
      document.activeElement?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [openId]);
  const open = (session: PlannedSession) => {
    place.open({ list: 'sessions', id: session.id });
  };
  return (
    <>
      <div className={`${looks.calendarBar} pa-no-print`}>
        <SegmentedControl
          aria-label={words.scaleLabel}
          value={scale}
          data={(['week', 'day'] as const).map((value) => ({ value, label: words.scales[value] }))}
          onChange={(next) => {
            setScale(next === 'day' ? 'day' : 'week');
          }}
        />
        <IconDeed
          label={words.previous}
          icon={<IconChevronLeft size={18} aria-hidden />}
          onClick={() => {
            setDay(addDays(day, scale === 'week' ? -7 : -1));
          }}
        />
        <strong className={looks.calendarTitle}>{titleOf(days, speech)}</strong>
        <IconDeed
          label={words.next}
          icon={<IconChevronRight size={18} aria-hidden />}
          onClick={() => {
            setDay(addDays(day, scale === 'week' ? 7 : 1));
          }}
        />
        {home === undefined ? null : (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              setDay(home);
            }}
          >
            {home === desk.today ? words.today : words.first}
          </Button>
        )}
      </div>
      <ClashNotice />
      <UnplacedStrip
        begin={beginIn(days, desk)}
        handlesOf={handlesOf}
        carriedId={carry?.session.id ?? null}
        onOpen={open}
      />
      <WeekGrid
        grid={grid}
        days={days}
        carry={carry}
        threats={threats}
        openId={openId}
        tabStop={tabStop}
        deeds={{
          handlesOf,
          onOpen: open,
          onFocus: ({ id }) => {
            setFocused(id);
          },
          onWalk: (session, key) => {
            const next = neighbourOf(shown, session, key);
            if (next !== null) focusBlock(next.id);
            return next !== null;
          },
        }}
      />
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
}

/** The day the calendar stands at: the user's, until another session is opened. */
function useShownDay(
  desk: ContactDesk,
  openId: string | null,
): { readonly day: IsoDate; readonly setDay: (day: IsoDate) => void } {
  const [shown, setShown] = useState<{ readonly day: IsoDate | null; readonly openId: string | null }>({
    day: null,
    openId: null,
  });
  const opened = openId === null ? undefined : desk.plannedById.get(openId);
  if (openId !== shown.openId) setShown({ day: opened?.date ?? shown.day, openId });
  const dates = desk.planned.map(({ date }) => date).sort();
  const first = dates.find((date) => date >= desk.today) ?? dates[0] ?? desk.frame.days[0];
  return {
    day: shown.day ?? first ?? addDays(desk.plan.election.date, -7),
    setDay: (day) => {
      setShown({ day, openId });
    },
  };
}

function byTime(a: PlannedSession, b: PlannedSession): number {
  const [one, other] = [`${a.date} ${a.start} ${a.id}`, `${b.date} ${b.start} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}

function titleOf(days: readonly IsoDate[], speech: Speech): string {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  if (days.length === 1) return dayWords(first, speech);
  return speech.text.contact.calendar.weekOf(speech.date(first), speech.date(last));
}

/** Where a session without a day begins its way by keyboard: the first open hour that is shown. */
function beginIn(days: readonly IsoDate[], { frame }: ContactDesk): Slot {
  const date = days.find((day) => frame.days.includes(day)) ?? days[0] ?? '';
  return { date, from: minutesOfClock(frame.hours[0]?.from ?? '08:00') };
}

/** The slot under the pointer; null outside the days. */
function slotUnder(
  grid: HTMLElement | null,
  { clientX, clientY }: globalThis.PointerEvent,
  grabbed: number,
): Slot | null {
  const column = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]');
  if (grid === null || column === undefined || column === null || !grid.contains(column)) return null;
  const [from, to] = [Number(grid.dataset.axisFrom), Number(grid.dataset.axisTo)];
  const { top, height } = column.getBoundingClientRect();
  const minutes = from + ((clientY - grabbed - top) / height) * (to - from);
  return { date: column.dataset.day ?? '', from: minutes };
}

function keepFocus(grid: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    const block = grid?.ownerDocument.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`);
    block?.focus();
  });
}

function threatsOf(carry: SessionCarry, { frameAhead, planned }: ContactDesk): readonly SessionClash[] {
  return clashesOfMove(frameAhead, planned, movedTo(carry.session, carry.target));
}

function aimWords(carry: SessionCarry, desk: ContactDesk, speech: Speech): string {
  const words = speech.text.contact.calendar;
  const moved = movedTo(carry.session, carry.target);
  const sentences = threatsOf(carry, desk).map((clash) => clashWords(desk, clash, speech));
  const told = sentences.length === 0 ? words.noClash : sentences.join(' ');
  return words.carried.over(dayWords(moved.date, speech), spanWords(moved, speech), told);
}

/** The block an arrow key leads to: up and down in order of time, left and right to the next day with any. */
function neighbourOf(
  shown: readonly PlannedSession[],
  session: PlannedSession,
  key: string,
): PlannedSession | null {
  const at = shown.findIndex(({ id }) => id === session.id);
  if (key === 'ArrowUp') return shown[at - 1] ?? null;
  if (key === 'ArrowDown') return shown[at + 1] ?? null;
  if (key === 'Home') return shown[0] ?? null;
  if (key === 'End') return shown.at(-1) ?? null;
  if (key === 'ArrowRight') return shown.find(({ date }) => date > session.date) ?? null;
  if (key !== 'ArrowLeft') return null;
  const before = shown.findLast(({ date }) => date < session.date);
  return shown.find(({ date }) => date === before?.date) ?? null;
}
