import { type RefObject, useState } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import { blockIn, slotUnder } from './calendar-grid.ts';
import { clashesOfMove } from './clash-desk.ts';
import type { ContactDesk } from './contact-desk.ts';
import { clashWords, dayWords, sessionWords, spanWords } from './contact-words.ts';
import { type CarryHands, movedTo, type SessionCarry } from './session-carry.ts';
import { useSessionCarry } from './use-session-carry.ts';
import { type SessionMoves, useSessionMoves } from './use-session-moves.ts';
import type { ShownDays } from './use-shown-days.ts';

type CalendarCarry = {
  readonly carry: SessionCarry | null;
  readonly hands: CarryHands;
  /** What is in the way of what is carried. */
  readonly threats: readonly SessionClash[];
  readonly moves: SessionMoves;
  /** What happened last, for those who do not see it. */
  readonly said: string;
};

type CarryGround = {
  readonly desk: ContactDesk;
  readonly grid: RefObject<HTMLElement | null>;
  readonly shown: ShownDays;
  readonly onPick: (session: PlannedSession) => void;
  readonly onMoved: (session: PlannedSession) => void;
};

const NO_THREATS: readonly SessionClash[] = [];

/** Sessions carried over the calendar: the days follow, and each step is said. */
export function useCalendarCarry({ desk, grid, shown, onPick, onMoved }: CarryGround): CalendarCarry {
  const speech = useSpeech();
  const words = speech.text.contact.calendar.carried;
  const readOnly = useIsReadOnly();
  const [said, setSaid] = useState('');
  const moves = useSessionMoves((session, target) => {
    const moved = movedTo(session, target);
    setSaid(words.dropped(dayWords(moved.date, speech), spanWords(moved, speech)));
    onMoved(session);
  });
  const { carry, hands } = useSessionCarry({
    readOnly,
    slotAt: (event, grabbed) => slotUnder(grid.current, event, grabbed),
    onPick: ({ session }) => {
      onPick(session);
      setSaid(words.picked(sessionWords(desk, session, speech)));
    },
    onTarget: (now) => {
      if (!shown.days.includes(now.target.date)) shown.setDay(now.target.date);
      setSaid(aimWords(now, desk, speech));
      // The block moves with the week it is shown in; the keyboard stays with what it carries.
      if (now.by === 'keyboard') keepFocus(grid.current, now.session.id);
    },
    onDrop: moves.move,
    onCancel: () => {
      setSaid(words.cancelled);
    },
  });
  return { carry, hands, threats: carry === null ? NO_THREATS : threatsOf(carry, desk), moves, said };
}

function keepFocus(grid: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    // In the strip above the grid, too.
    blockIn(grid?.ownerDocument ?? null, id)?.focus();
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
