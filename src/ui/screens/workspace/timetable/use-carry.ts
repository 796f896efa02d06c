import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Block, Column } from './board-model.ts';

/** Pixels the pointer moves before a press becomes a drag. */
const DRAG_BEGINS = 5;

/** Nearer than this to the edge of what scrolls, a drag scrolls it. Pixels; steps of as many per move. */
const EDGE = 48;
const EDGE_STEP = 14;

/** A block off the board, and the slot it would go to now. */
export type Carry = {
  readonly block: Block;
  readonly target: number;
  readonly by: 'pointer' | 'keyboard';
};

type CarryDeeds = {
  readonly columns: readonly Column[];
  readonly readOnly: boolean;
  readonly onPick: (carry: Carry) => void;
  readonly onTarget: (carry: Carry) => void;
  readonly onDrop: (block: Block, target: number) => void;
  readonly onCancel: () => void;
};

/** What a block needs to be carried; spread over its button. */
export type CarryHandles = {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

/**
 * Moving a block by pointer or by keyboard; both pick up, aim and put down.
 *
 * `ghost` goes to the element that follows the pointer: it is moved without a
 * render, and only a new target renders the board.
 */
export function useCarry(deeds: CarryDeeds): {
  readonly carry: Carry | null;
  readonly ghost: React.RefObject<HTMLDivElement | null>;
  readonly handlesOf: (block: Block) => CarryHandles;
} {
  const [carry, setCarry] = useState<Carry | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const drag = useRef<(() => void) | null>(null);
  useEffect(() => () => drag.current?.(), []);
  const { columns, readOnly, onPick, onTarget, onDrop, onCancel } = deeds;

  const aim = (next: Carry) => {
    setCarry(next);
    onTarget(next);
  };
  const putDown = (dropped: Carry | null) => {
    setCarry(null);
    if (dropped === null || dropped.target === dropped.block.slot) onCancel();
    else onDrop(dropped.block, dropped.target);
  };

  const startDrag = (block: Block, down: PointerEvent) => {
    if (readOnly || down.button !== 0) return;
    drag.current?.();
    drag.current = followPointer(down, {
      ghost,
      onBegin: () => {
        const begun: Carry = { block, target: block.slot, by: 'pointer' };
        setCarry(begun);
        onPick(begun);
      },
      onOver: (target) => {
        aim({ block, target, by: 'pointer' });
      },
      onEnd: (target) => {
        drag.current = null;
        putDown(target === null ? null : { block, target, by: 'pointer' });
      },
    });
  };

  const pressKey = (block: Block, event: KeyboardEvent): boolean => {
    if (readOnly) return false;
    if (carry?.by !== 'keyboard') {
      if (event.key !== ' ' && event.key !== 'Enter') return false;
      const begun: Carry = { block, target: block.slot, by: 'keyboard' };
      setCarry(begun);
      onPick(begun);
      return true;
    }
    if (event.key === 'Escape' || event.key === 'Tab') putDown(null);
    else if (event.key === ' ' || event.key === 'Enter') putDown(carry);
    else {
      const target = steered(event.key, carry.target, columns.length);
      if (target !== carry.target) aim({ ...carry, target });
    }
    // Tab gives up and goes on to the next stop.
    return event.key !== 'Tab';
  };

  return {
    carry,
    ghost,
    handlesOf: (block) => ({
      onPointerDown: (event) => {
        startDrag(block, event);
      },
      onKeyDown: (event) => pressKey(block, event),
    }),
  };
}

function steered(key: string, target: number, slots: number): number {
  const next = { ArrowLeft: target - 1, ArrowRight: target + 1, Home: 0, End: slots - 1 }[key] ?? target;
  return Math.min(Math.max(next, 0), slots - 1);
}

type Following = {
  readonly ghost: React.RefObject<HTMLDivElement | null>;
  readonly onBegin: () => void;
  readonly onOver: (target: number) => void;
  /** `target` null: let go outside the board, or given up. */
  readonly onEnd: (target: number | null) => void;
};

/** Follows a pressed pointer until it is let go; gives back what ends it early. */
function followPointer(down: PointerEvent, following: Following): () => void {
  const { ghost, onBegin, onOver, onEnd } = following;
  const { clientX, clientY, pointerId } = down;
  const scroller = down.currentTarget.closest('main');
  let begun = false;
  let over: number | null = null;
  const move = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    const gone = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    if (!begun) {
      if (gone < DRAG_BEGINS) return;
      begun = true;
      onBegin();
    }
    if (ghost.current !== null)
      ghost.current.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`;
    scrollAtEdge(scroller, event.clientY);
    const target = slotUnder(event);
    if (target !== over && target !== null) onOver(target);
    over = target;
  };
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', key, true);
  };
  const end = (target: number | null) => {
    stop();
    if (begun) onEnd(target);
  };
  const up = () => {
    end(over);
  };
  const giveUp = () => {
    end(null);
  };
  const key = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    giveUp();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', key, true);
  return stop;
}

function slotUnder({ clientX, clientY }: globalThis.PointerEvent): number | null {
  const column = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-slot]');
  const at = Number(column?.dataset.slot ?? Number.NaN);
  return Number.isNaN(at) ? null : at;
}

function scrollAtEdge(scroller: Element | null, y: number): void {
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -EDGE_STEP);
  else if (y > bottom - EDGE) scroller.scrollBy(0, EDGE_STEP);
}
