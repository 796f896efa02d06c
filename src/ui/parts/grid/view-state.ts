import { useMemo, useState } from 'react';
import type { CellWords } from './cells.ts';
import type { GridColumn } from './columns.ts';
import { type Arrangement, arrange, isPlain, keepArrangement, PLAIN_VIEW, type View } from './view.ts';

/** The user's sorting, filters and search over the rows, kept still while rows are edited. */
export function useView<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  columns: readonly GridColumn<Row>[],
  words: CellWords,
) {
  const [view, setPlainView] = useState<View>(PLAIN_VIEW);
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const shown = useMemo(
    () => (arrangement === null ? rows : keepArrangement(arrangement, rows, rowId)),
    [arrangement, rows, rowId],
  );
  const setView = (next: View): readonly Row[] => {
    const arranged = arrange(rows, columns, next, words);
    setPlainView(next);
    setArrangement(isPlain(next) ? null : { order: arranged.map(rowId), known: new Set(rows.map(rowId)) });
    return arranged;
  };
  return { view, setView, shown };
}
