import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '#domain/plan/room.ts';
import type { Bounds } from '#engines/geometry/polygons.ts';
import { fitView, pan, placeUnder, type Size, type View, zoom } from './view.ts';

/** One notch of a wheel. */
const NOTCH = 1.15;

export type Camera = {
  readonly view: View;
  readonly size: Size;
  readonly placeOf: (event: Pointed) => Point;
  readonly panBy: (right: number, down: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
};

type Pointed = { readonly clientX: number; readonly clientY: number };

/** The place on the floor under the pointer. */
function placeIn(
  element: HTMLElement | null,
  { view, size }: { readonly view: View; readonly size: Size },
  { clientX, clientY }: Pointed,
): Point {
  const box = element?.getBoundingClientRect();
  return placeUnder(view, size, clientX - (box?.left ?? 0), clientY - (box?.top ?? 0));
}

/** What is in sight of the drawing inside `frame`; at first, and after `fit`, all of `bounds`. */
export function useView(frame: RefObject<HTMLElement | null>, bounds: Bounds): Camera {
  const [size, setSize] = useState<Size>({ width: 800, height: 560 });
  const [chosen, setChosen] = useState<View | null>(null);
  const view = chosen ?? fitView(bounds, size);
  const now = useRef({ view, size });
  useLayoutEffect(() => {
    now.current = { view, size };
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [frame]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    // React's own wheel handler may not keep the page from scrolling.
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      if (event.shiftKey) setChosen(pan(now.current.view, -event.deltaY - event.deltaX, 0));
      else
        setChosen(
          zoom(now.current.view, event.deltaY < 0 ? NOTCH : 1 / NOTCH, placeIn(element, now.current, event)),
        );
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => {
      element.removeEventListener('wheel', turn);
    };
  }, [frame]);

  // Paper shows the whole room, whatever part of it is on screen.
  useEffect(() => {
    const showAll = () => {
      setChosen(null);
    };
    window.addEventListener('beforeprint', showAll);
    return () => {
      window.removeEventListener('beforeprint', showAll);
    };
  }, []);

  return {
    view,
    size,
    placeOf: (event) => placeIn(frame.current, now.current, event),
    panBy: useCallback((right, down) => {
      setChosen(pan(now.current.view, right, down));
    }, []),
    zoomBy: useCallback((factor) => {
      setChosen(zoom(now.current.view, factor));
    }, []),
    fit: useCallback(() => {
      setChosen(null);
    }, []),
  };
}
