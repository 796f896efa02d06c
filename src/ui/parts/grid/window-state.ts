import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows drawn above and below those in sight, so that a quick scroll finds them there. */
const SPARE_ROWS = 8;

export type RowWindow = { readonly first: number; readonly last: number };

/** Which rows to draw: every row is equally high, so this is arithmetic and nothing is measured while scrolling. */
export function rowsInSight(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  if (rowHeight <= 0) return { first: 0, last: Math.min(count, 2 * SPARE_ROWS) - 1 };
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) + SPARE_ROWS);
  return { first: Math.min(first, Math.max(0, count - 1)), last };
}

type Measures = { readonly height: number; readonly rowHeight: number };

/** Follows the scroller's size, the row height of the chosen density, and the scroll position in whole rows. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  count: number,
) {
  const [measures, setMeasures] = useState<Measures>({ height: 600, rowHeight: 34 });
  const [scrollTop, setScrollTop] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    const row = probe.current;
    if (box === null || row === null) return;
    const measure = () => {
      setMeasures({ height: box.clientHeight, rowHeight: row.getBoundingClientRect().height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    observer.observe(row);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [scroller, probe]);
  return {
    ...measures,
    ...rowsInSight(scrollTop, measures.height, measures.rowHeight, count),
    /** Four rows are well within the spare ones: finer steps would draw the same rows again. */
    onScroll: (top: number) => {
      const step = 4 * Math.max(1, measures.rowHeight);
      setScrollTop(Math.floor(top / step) * step);
    },
  };
}

/** Scrolls just far enough to show a cell beside the parts that stay put: head, foot and first columns. */
export function revealCell(
  box: HTMLElement,
  cell: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  kept: { readonly top: number; readonly bottom: number; readonly left: number },
): void {
  const top = box.scrollTop + kept.top;
  const bottom = box.scrollTop + box.clientHeight - kept.bottom;
  if (cell.top < top) box.scrollTop -= top - cell.top;
  else if (cell.bottom > bottom) box.scrollTop += cell.bottom - bottom;
  const left = box.scrollLeft + kept.left;
  const right = box.scrollLeft + box.clientWidth;
  if (cell.left < left) box.scrollLeft -= left - cell.left;
  else if (cell.right > right) box.scrollLeft += Math.min(cell.right - right, cell.left - left);
}
