import type { PointerEvent, RefObject } from 'react';

/** Pixels the pointer moves before a press becomes a drag. */
const DRAG_BEGINS = 5;

/** Nearer than this to the edge of what scrolls, a drag scrolls it. Pixels; steps of as many per move. */
const EDGE = 48;
const EDGE_STEP = 14;

export type Following<Target> = {
  /** Follows the pointer without a render; only a new target renders. */
  readonly ghost?: RefObject<HTMLElement | null>;
  /** What the pointer is over; null outside everything. */
  readonly targetUnder: (event: globalThis.PointerEvent) => Target | null;
  readonly isSameTarget: (a: Target, b: Target) => boolean;
  readonly onBegin: () => void;
  readonly onOver: (target: Target) => void;
  /** `target` null: let go outside, or given up. */
  readonly onEnd: (target: Target | null) => void;
};

/**
 * Follows a pressed pointer until it is let go; gives back what ends it early.
 *
 * What scrolls at its edges is the nearest element with `data-scroller`, else the page.
 */
export function followPointer<Target>(down: PointerEvent, following: Following<Target>): () => void {
  const { ghost, targetUnder, isSameTarget, onBegin, onOver, onEnd } = following;
  const { clientX, clientY, pointerId } = down;
  const scroller = down.currentTarget.closest('[data-scroller], main');
  let begun = false;
  let over: Target | null = null;
  const move = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    const gone = Math.hypot(event.clientX - clientX, event.clientY - clientY);
    if (!begun) {
      if (gone < DRAG_BEGINS) return;
      begun = true;
      onBegin();
    }
    if (ghost?.current)
      ghost.current.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`;
    scrollAtEdge(scroller, event.clientY);
    const target = targetUnder(event);
    if (target !== null && (over === null || !isSameTarget(target, over))) onOver(target);
    over = target;
  };
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', key, true);
  };
  const end = (target: Target | null) => {
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

function scrollAtEdge(scroller: Element | null, y: number): void {
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -EDGE_STEP);
  else if (y > bottom - EDGE) scroller.scrollBy(0, EDGE_STEP);
}
