import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { followPointer } from '#ui/parts/follow-pointer.ts';
import { fittingSlot, type Slot, steered } from './calendar-model.ts';

/** A session off the calendar, and where it would go now. */
export type SessionCarry = {
  readonly session: PlannedSession;
  /** Where it came from; null when it had no day or hour. */
  readonly from: Slot | null;
  readonly target: Slot;
  readonly by: 'pointer' | 'keyboard';
};

type CarryDeeds = {
  readonly readOnly: boolean;
  /** The slot under a point of the screen, for a session whose upper edge is `grabbed` pixels above it. */
  readonly slotAt: (event: globalThis.PointerEvent, grabbed: number) => Slot | null;
  readonly onPick: (carry: SessionCarry) => void;
  readonly onTarget: (carry: SessionCarry) => void;
  readonly onDrop: (session: PlannedSession, target: Slot) => void;
  readonly onCancel: () => void;
};

/** What a block needs to be carried; spread over its button. */
export type SessionHandles = {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** True when the key was for the carrying. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** A click that ends a drag is no click. */
  readonly isClick: () => boolean;
};

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.date === b.date && a.from === b.from;
}

/** The session as it would be at another slot. */
export function movedTo(session: PlannedSession, { date, from }: Slot): PlannedSession {
  return { ...session, date, start: clockOfMinutes(from) };
}

/** Moving a session by pointer or by keyboard; both pick up, aim and put down. */
export function useSessionCarry(deeds: CarryDeeds): {
  readonly carry: SessionCarry | null;
  readonly handlesOf: (session: PlannedSession, from: Slot | null, begin: Slot) => SessionHandles;
} {
  const [carry, setCarry] = useState<SessionCarry | null>(null);
  const drag = useRef<(() => void) | null>(null);
  const wasDragged = useRef(false);
  useEffect(() => () => drag.current?.(), []);
  const { readOnly, slotAt, onPick, onTarget, onDrop, onCancel } = deeds;

  const pick = (begun: SessionCarry) => {
    setCarry(begun);
    onPick(begun);
  };
  const aim = (next: SessionCarry) => {
    setCarry(next);
    onTarget(next);
  };
  const putDown = (session: PlannedSession, from: Slot | null, target: Slot | null) => {
    setCarry(null);
    if (target === null || (from !== null && isSameSlot(from, target))) onCancel();
    else onDrop(session, target);
  };

  const startDrag = (session: PlannedSession, from: Slot | null, begin: Slot, down: PointerEvent) => {
    wasDragged.current = false;
    if (readOnly || down.button !== 0) return;
    drag.current?.();
    // What comes from outside the calendar hangs at its upper edge.
    const grabbed = from === null ? 0 : down.clientY - down.currentTarget.getBoundingClientRect().top;
    drag.current = followPointer<Slot>(down, {
      targetUnder: (event) => {
        const slot = slotAt(event, grabbed);
        return slot === null ? null : fittingSlot(slot, session.lengthMinutes);
      },
      isSameTarget: isSameSlot,
      onBegin: () => {
        wasDragged.current = true;
        pick({ session, from, target: begin, by: 'pointer' });
      },
      onOver: (target) => {
        aim({ session, from, target, by: 'pointer' });
      },
      onEnd: (target) => {
        drag.current = null;
        putDown(session, from, target);
      },
    });
  };

  const pressKey = (
    session: PlannedSession,
    from: Slot | null,
    begin: Slot,
    event: KeyboardEvent,
  ): boolean => {
    if (readOnly) return false;
    if (carry?.by !== 'keyboard') {
      if (event.key !== ' ') return false;
      pick({ session, from, target: begin, by: 'keyboard' });
      return true;
    }
    if (event.key === 'Escape' || event.key === 'Tab') putDown(session, from, null);
    else if (event.key === ' ' || event.key === 'Enter') putDown(session, from, carry.target);
    else {
      const target = steered(event.key, carry.target, session.lengthMinutes);
      if (!isSameSlot(target, carry.target)) aim({ ...carry, target });
    }
    // Tab gives up and goes on to the next stop.
    return event.key !== 'Tab';
  };

  return {
    carry,
    handlesOf: (session, from, begin) => ({
      onPointerDown: (event) => {
        startDrag(session, from, begin, event);
      },
      onKeyDown: (event) => pressKey(session, from, begin, event),
      isClick: () => !wasDragged.current,
    }),
  };
}
