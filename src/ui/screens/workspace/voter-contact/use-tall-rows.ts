import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { useIsPrinting } from '#ui/parts/use-is-printing.ts';

type TallRows = {
  /** Positions of the rows to draw. */
  readonly shown: readonly number[];
  /** Pixels of rows above and below that are not drawn. */
  readonly above: number;
  readonly below: number;
  /** The `ref` of each drawn row, which carries its position as `data-index`. */
  readonly measure: (row: Element | null) => void;
};

type TallTable = {
  /** The box the table scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels a row is usually high. */
  readonly rowHeight: number;
  /** Position of a row to bring into sight; null for none. */
  readonly aim?: number | null;
};

/** Of a table of hundreds of rows only those in sight are drawn; on paper all are. */
export function useTallRows({ scroller, count, rowHeight, aim = null }: TallTable): TallRows {
  const isPrinting = useIsPrinting();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  useEffect(() => {
    if (aim !== null) virtual.scrollToIndex(aim, { align: 'auto' });
  }, [virtual, aim]);
  const items = virtual.getVirtualItems();
  const end = items.at(-1)?.end ?? 0;
  return {
    shown: isPrinting ? Array.from({ length: count }, (_, at) => at) : items.map(({ index }) => index),
    above: isPrinting ? 0 : (items[0]?.start ?? 0),
    below: isPrinting ? 0 : virtual.getTotalSize() - end,
    measure: virtual.measureElement,
  };
}
