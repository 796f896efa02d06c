import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { followPointer } from '#ui/parts/follow-pointer.ts';
import type { Block, Column } from './board-model.ts';

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
      targetUnder: slotUnder,
      isSameTarget: Object.is,
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

function slotUnder({ clientX, clientY }: globalThis.PointerEvent): number | null {
  const column = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-slot]');
  const at = Number(column?.dataset.slot ?? Number.NaN);
  return Number.isNaN(at) ? null : at;
}
