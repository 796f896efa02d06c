import { useState } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes } from '#domain/time.ts';
import type { Slot } from './calendar-model.ts';
import { clashesOfMove } from './clash-desk.ts';
import { movedTo } from './session-carry.ts';
import { useDesk } from './use-contact-desk.ts';
import { useMoveSession } from './use-move-session.ts';

/** A move that waits for the user's word, because something is in the way. */
export type AskedMove = {
  readonly session: PlannedSession;
  readonly target: Slot;
  readonly clashes: readonly SessionClash[];
};

export type SessionMoves = {
  /** Moves at once where nothing is in the way, else asks. */
  readonly move: (session: PlannedSession, target: Slot) => void;
  readonly asked: AskedMove | null;
  readonly answer: (moves: boolean) => void;
};

/** Moves of sessions by hand, each a step to undo. */
export function useSessionMoves(onMoved: (session: PlannedSession, target: Slot) => void): SessionMoves {
  const moveSession = useMoveSession();
  const { plan, frameAhead, planned } = useDesk();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const put = (moved: PlannedSession, target: Slot) => {
    const was = plan.voterContact.sessions.find(({ id }) => id === moved.id);
    if (was === undefined) return;
    if (moveSession(was, { date: target.date, start: clockOfMinutes(target.from) })) onMoved(moved, target);
  };
  return {
    move: (moved, target) => {
      const clashes = clashesOfMove(frameAhead, planned, movedTo(moved, target));
      if (clashes.length === 0) put(moved, target);
      else setAsked({ session: moved, target, clashes });
    },
    asked,
    answer: (moves) => {
      setAsked(null);
      if (moves && asked !== null) put(asked.session, asked.target);
    },
  };
}
