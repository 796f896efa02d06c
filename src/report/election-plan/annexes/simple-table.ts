import type { Cell, CellAlignment, TableBlock, TableRowContent } from '#report/document/model.ts';

/** One column of a table with one line an item. */
export type Column<Item> = {
  readonly head: string;
  readonly align: CellAlignment;
  readonly cell: (item: Item, index: number) => string;
  /** What the total row says below this column. */
  readonly total?: string;
};

/** The total row: its name spans everything left of the first total. */
export function totalRow(columns: readonly { readonly total?: string }[]): readonly TableRowContent[] {
  const first = columns.findIndex((column) => column.total !== undefined);
  if (first === -1) return [];
  const name: Cell = { content: 'Tổng cộng', align: 'center', columns: first };
  const rest = columns.slice(first).map((column): Cell => ({ content: column.total ?? '' }));
  return [{ emphasis: 'total', cells: first === 0 ? rest : [name, ...rest] }];
}

/**
 * A table of items, one row each, numbered in the first column. A column in
 * which no item has anything is left out, so that nothing is printed empty.
 */
export function simpleTable<Item>(items: readonly Item[], columns: readonly Column<Item>[]): TableBlock {
  const shown = [
    { head: 'STT', align: 'center' as const, cell: (_: Item, index: number) => String(index + 1) },
    ...columns.filter((column) => items.some((item, index) => column.cell(item, index) !== '')),
  ];
  return {
    kind: 'table',
    columns: shown.map((column) => column.align),
    head: [shown.map((column) => ({ content: column.head }))],
    rows: [
      ...items.map((item, index) => ({
        cells: shown.map((column) => ({ content: column.cell(item, index) })),
      })),
      ...(items.length > 1 ? totalRow(shown) : []),
    ],
  };
}
