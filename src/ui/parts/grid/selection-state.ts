import { useMemo, useState } from 'react';
import type { GridColumn } from './columns.ts';
import { type At, clampAt, type Selection, type Size } from './selection.ts';

/** A cell by its row's and column's identity, so that it is the same cell after sorting, adding and undo. */
type Place = { readonly rowId: string | null; readonly columnId: string; readonly last: At };
type Places = { readonly active: Place; readonly anchor: Place; readonly head: Place };

/**
 * The chosen cells. Kept by identity, used by position; a cell whose row is
 * gone gives way to the one now in its position.
 */
export function useSelection<Row>(
  shown: readonly Row[],
  rowId: (row: Row) => string,
  columns: readonly GridColumn<Row>[],
  size: Size,
) {
  const [places, setPlaces] = useState<Places | null>(null);
  const rowAt = useMemo(() => new Map(shown.map((row, at) => [rowId(row), at])), [shown, rowId]);
  const resolve = ({ rowId: id, columnId, last }: Place): At => {
    const column = columns.findIndex((candidate) => candidate.id === columnId);
    const row = id === null ? shown.length : rowAt.get(id);
    return clampAt({ row: row ?? last.row, column: column < 0 ? last.column : column }, size);
  };
  const placeAt = (at: At): Place => {
    const row = shown[at.row];
    return { rowId: row === undefined ? null : rowId(row), columnId: columns[at.column]?.id ?? '', last: at };
  };
  const origin = { row: 0, column: 0 };
  const selection: Selection =
    places === null
      ? { active: origin, anchor: origin, head: origin }
      : { active: resolve(places.active), anchor: resolve(places.anchor), head: resolve(places.head) };

  return {
    selection,
    select: (next: Selection) => {
      setPlaces({
        active: placeAt(next.active),
        anchor: placeAt(next.anchor),
        head: placeAt(next.head),
      });
    },
    /** Selects one cell of a row that may only appear with the next rendering. */
    selectPlace: (id: string | null, columnId: string, last: At) => {
      const place = { rowId: id, columnId, last };
      setPlaces({ active: place, anchor: place, head: place });
    },
  };
}
