import { fold } from '#domain/fold.ts';
import { compareText } from '#i18n/format.ts';
import { type CellWords, showCell } from './cells.ts';
import type { CellValue, GridColumn } from './columns.ts';

export type Sort = { readonly columnId: string; readonly direction: 'up' | 'down' };

/** How the user looks at the rows. Never changes the plan: printing order stays the plan's. */
export type View = {
  readonly sort: Sort | null;
  /** By column: the shown texts that pass. */
  readonly filters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly search: string;
};

export const PLAIN_VIEW: View = { sort: null, filters: new Map(), search: '' };

export function isPlain(view: View): boolean {
  return view.sort === null && view.filters.size === 0 && fold(view.search) === '';
}

export function isFiltered(view: View): boolean {
  return view.filters.size > 0 || fold(view.search) !== '';
}

function compareValues(a: Exclude<CellValue, null>, b: Exclude<CellValue, null>): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(b) - Number(a);
  return compareText(String(a), String(b));
}

/** What a column sorts by: choices as they read, the rest as they are. */
function sortValue<Row>(column: GridColumn<Row>, row: Row, words: CellWords): CellValue {
  const value = column.value(row);
  return column.kind.type === 'choice' ? showCell(column.kind, value, words) : value;
}

/**
 * The rows a view shows, in its order. Empty cells come last either way;
 * equal rows keep the plan's order.
 */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  view: View,
  words: CellWords,
): readonly Row[] {
  const shown = (column: GridColumn<Row>, row: Row) => showCell(column.kind, column.value(row), words);
  const wanted = fold(view.search);
  const kept = rows.filter(
    (row) =>
      columns.every((column) => view.filters.get(column.id)?.has(shown(column, row)) ?? true) &&
      (wanted === '' || columns.some((column) => fold(shown(column, row)).includes(wanted))),
  );
  const column = columns.find((candidate) => candidate.id === view.sort?.columnId);
  if (column === undefined) return kept;
  const sign = view.sort?.direction === 'down' ? -1 : 1;
  return kept
    .map((row) => ({ row, value: sortValue(column, row, words) }))
    .sort((a, b) => {
      const aEmpty = a.value === null || a.value === '';
      const bEmpty = b.value === null || b.value === '';
      if (a.value === null || b.value === null || aEmpty || bEmpty) {
        return Number(aEmpty) - Number(bEmpty);
      }
      return sign * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** An arrangement as it was made, so that a row does not jump away from under the hand that edits it. */
export type Arrangement = {
  readonly order: readonly string[];
  /** All rows there were, shown or not. */
  readonly known: ReadonlySet<string>;
};

/** Keeps an arrangement while rows change: gone rows fall out, new ones come last, however they would sort. */
export function keepArrangement<Row>(
  { order, known }: Arrangement,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): readonly Row[] {
  const byId = new Map(rows.map((row) => [rowId(row), row]));
  const stayed = order.flatMap((id) => byId.get(id) ?? []);
  return [...stayed, ...rows.filter((row) => !known.has(rowId(row)))];
}

/** The different texts a column shows, in order, for its filter list. */
export function distinctTexts<Row>(
  rows: readonly Row[],
  column: GridColumn<Row>,
  words: CellWords,
): readonly string[] {
  const sorted = arrange(
    rows,
    [column],
    { ...PLAIN_VIEW, sort: { columnId: column.id, direction: 'up' } },
    words,
  );
  return [...new Set(sorted.map((row) => showCell(column.kind, column.value(row), words)))];
}
