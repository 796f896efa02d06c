import type { MappedColumn, MappedTable, Mapping } from '#intake/mapping.ts';
import { type Cell, cellText, type Sheet } from '#intake/workbook.ts';

/** What a line of the grid shows: a row of the sheet, or, above each table, its bar and the labels of its columns. */
export type GridLine =
  | { readonly kind: 'bar'; readonly table: MappedTable; readonly number: number }
  | { readonly kind: 'labels'; readonly table: MappedTable }
  | {
      readonly kind: 'row';
      readonly row: number;
      readonly table: MappedTable | null;
      readonly role: RowRole;
    };

export type RowRole = 'heading' | 'total' | 'data' | 'outside';

export function roleOf(table: MappedTable | null, row: number): RowRole {
  if (table === null) return 'outside';
  if (row <= table.headerLastRow) return 'heading';
  if (table.totalRows.includes(row)) return 'total';
  return row < table.firstRow ? 'outside' : 'data';
}

/** The lines of a sheet from top to bottom. */
export function gridLines(sheet: Sheet, mapping: Mapping): GridLine[] {
  const tables = mapping.tables
    .filter((table) => table.sheet === sheet.name)
    .toSorted((a, b) => a.headerFirstRow - b.headerFirstRow);
  const lines: GridLine[] = [];
  let at = 0;
  for (let row = 1; row <= sheet.rows.length; row += 1) {
    while (at < tables.length && (tables[at]?.lastRow ?? 0) < row) at += 1;
    const next = tables[at];
    const table = next !== undefined && next.headerFirstRow <= row ? next : null;
    if (table !== null && table.headerFirstRow === row) {
      lines.push(
        { kind: 'bar', table, number: mapping.tables.indexOf(table) + 1 },
        { kind: 'labels', table },
      );
    }
    lines.push({ kind: 'row', row, table, role: roleOf(table, row) });
  }
  return lines;
}

/** Columns shown at most: beyond them a clerk's list has nothing, and each column costs. Ours; the reader takes 200. */
export const MOST_COLUMNS = 60;

/** Rows looked at for the widths, and bounds of a width, in characters. */
const SAMPLE_ROWS = 200;
const NARROWEST = 7;
const WIDEST = 26;
const WIDEST_LABEL = 20;

/**
 * Widths of the columns in characters, at least eight columns. Rows outside
 * every table do not count: a title says nothing about its column.
 */
export function columnWidths(sheet: Sheet, lines: readonly GridLine[], label: LabelOf): number[] {
  const count = Math.min(
    MOST_COLUMNS,
    sheet.rows.reduce((most, row) => Math.max(most, row.length), 8),
  );
  const widths = Array.from({ length: count }, () => NARROWEST);
  const widen = (at: number, length: number, most: number) => {
    widths[at] = Math.max(widths[at] ?? NARROWEST, Math.min(most, length + 1));
  };
  const isAnyTable = lines.some((line) => line.kind === 'labels');
  for (const line of lines.slice(0, SAMPLE_ROWS)) {
    if (line.kind === 'labels') {
      for (const column of line.table.columns) widen(column.column - 1, label(column).length, WIDEST_LABEL);
    }
    if (line.kind !== 'row' || (isAnyTable && line.role === 'outside')) continue;
    (sheet.rows[line.row - 1] ?? []).forEach((cell, at) => {
      widen(at, cellText(cell).length, WIDEST);
    });
  }
  return widths.slice(0, count);
}

type LabelOf = (column: MappedColumn) => string;

export function isFigure(cell: Cell): boolean {
  return typeof cell === 'number';
}
