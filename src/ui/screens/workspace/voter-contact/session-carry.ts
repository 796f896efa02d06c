import type { KeyboardEvent, PointerEvent } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { followPointer } from '#ui/parts/follow-pointer.ts';
import { fittingSlot, type Slot, steered } from './calendar-model.ts';

/** A session that can be picked up. */
export type Grip = {
  readonly session: PlannedSession;
  /** Where it comes from; null when it has no day or hour. */
  readonly from: Slot | null;
  /** Where its way begins. */
  readonly begin: Slot;
};

/** A session off the calendar, and where it would go now. */
export type SessionCarry = Omit<Grip, 'begin'> & {
  readonly target: Slot;
  readonly by: 'pointer' | 'keyboard';
};

export type CarryDeeds = {
  readonly readOnly: boolean;
  /** The slot under a point of the screen, for a session whose upper edge is `grabbed` pixels above it. */
  readonly slotAt: (event: globalThis.PointerEvent, grabbed: number) => Slot | null;
  readonly onPick: (carry: SessionCarry) => void;
  readonly onTarget: (carry: SessionCarry) => void;
  readonly onDrop: (session: PlannedSession, target: Slot) => void;
  readonly onCancel: () => void;
};

/** What hands can do with the blocks and chips of sessions. */
export type CarryHands = {
  readonly press: (grip: Grip, event: PointerEvent) => void;
  /** True when the key was for the carrying. */
  readonly pressKey: (grip: Grip, event: KeyboardEvent) => boolean;
  /** A click that ends a drag is no click. */
  readonly isClick: () => boolean;
  /** Lets go of what the pointer drags, without a word. */
  readonly letGo: () => void;
};

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.date === b.date && a.from === b.from;
}

/** The session as it would be at another slot. */
export function movedTo(session: PlannedSession, { date, from }: Slot): PlannedSession {
  return { ...session, date, start: clockOfMinutes(from) };
}

type CarryState = CarryDeeds & { readonly carry: SessionCarry | null };

/** The three moves of a carry, by whatever hand. */
type CarryMoves = {
  readonly pick: (carry: SessionCarry) => void;
  readonly aim: (carry: SessionCarry) => void;
  /** `target` null: given up. */
  readonly putDown: (grip: Grip, target: Slot | null) => void;
};

/**
 * Hands that pick up, aim and put down, by pointer or by keyboard.
 *
 * `now` is asked at every event, so that the hands can stay the same while what they do changes.
 */
export function createCarryHands(
  now: () => CarryState,
  setCarry: (carry: SessionCarry | null) => void,
): CarryHands {
  const moves: CarryMoves = {
    pick: (carry) => {
      setCarry(carry);
      now().onPick(carry);
    },
    aim: (carry) => {
      setCarry(carry);
      now().onTarget(carry);
    },
    putDown: ({ session, from }, target) => {
      setCarry(null);
      if (target === null || (from !== null && isSameSlot(from, target))) now().onCancel();
      else now().onDrop(session, target);
    },
  };
  return { ...createPointerHand(now, moves), pressKey: createKeyHand(now, moves) };
}

function createPointerHand(now: () => CarryState, moves: CarryMoves): Omit<CarryHands, 'pressKey'> {
  let wasDragged = false;
  let endDrag: (() => void) | null = null;
  const letGo = () => {
    endDrag?.();
    endDrag = null;
  };
  const press = (grip: Grip, down: PointerEvent) => {
    wasDragged = false;
    if (now().readOnly || down.button !== 0) return;
    letGo();
    const { session, from, begin } = grip;
    // What comes from outside the calendar hangs at its upper edge.
    const grabbed = from === null ? 0 : down.clientY - down.currentTarget.getBoundingClientRect().top;
    endDrag = followPointer<Slot>(down, {
      targetUnder: (event) => {
        const slot = now().slotAt(event, grabbed);
        return slot === null ? null : fittingSlot(slot, session.lengthMinutes);
      },
      isSameTarget: isSameSlot,
      onBegin: () => {
        wasDragged = true;
        moves.pick({ session, from, target: begin, by: 'pointer' });
      },
      onOver: (target) => {
        moves.aim({ session, from, target, by: 'pointer' });
      },
      onEnd: (target) => {
        endDrag = null;
        moves.putDown(grip, target);
      },
    });
  };
  return { press, isClick: () => !wasDragged, letGo };
}

function createKeyHand(now: () => CarryState, { pick, aim, putDown }: CarryMoves): CarryHands['pressKey'] {
  const steer = (grip: Grip, carry: SessionCarry, key: string) => {
    if (key === 'Escape' || key === 'Tab') putDown(grip, null);
    else if (key === ' ' || key === 'Enter') putDown(grip, carry.target);
    else {
      const target = steered(key, carry.target, grip.session.lengthMinutes);
      if (!isSameSlot(target, carry.target)) aim({ ...carry, target });
    }
  };
  return (grip, { key }) => {
    const { readOnly, carry } = now();
    if (readOnly) return false;
    if (carry?.by === 'keyboard') {
      steer(grip, carry, key);
      // Tab gives up and goes on to the next stop.
      return key !== 'Tab';
    }
    if (key !== ' ') return false;
    pick({ session: grip.session, from: grip.from, target: grip.begin, by: 'keyboard' });
    return true;
  };
}
