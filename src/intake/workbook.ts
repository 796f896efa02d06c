import { fold } from '#domain/fold.ts';
import type { Problem } from '#domain/result.ts';
import type { ClockTime, IsoDate } from '#domain/time.ts';

/**
 * A spreadsheet as the rest of the app sees it: plain data that survives
 * being posted to or from a worker, and nothing of the library that read it.
 *
 * Rows and columns are counted from 1 everywhere, as the clerk sees them.
 */

/** What stands in a cell besides text, numbers and yes/no. */
export type SpecialCell =
  /** A cell formatted as a date, a time or both. */
  | { readonly kind: 'moment'; readonly date: IsoDate | null; readonly time: ClockTime | null }
  /** `#REF!`, `#N/A` and their kind. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was never stored in the file. */
  | { readonly kind: 'no-result' };

/** Null is an empty cell; text is in NFC and never only spaces. A formula shows as its stored result. */
export type Cell = string | number | boolean | SpecialCell | null;

/** A block of cells, ends included. */
export type CellRange = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Row n of the sheet is `rows[n - 1]`; rows may be of different length. */
  readonly rows: readonly (readonly Cell[])[];
  /** The value of a merged block stands in its first cell. */
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells a picture is anchored to or stands in. We cannot read what it shows. */
  readonly pictures: readonly { readonly row: number; readonly column: number }[];
};

export type Workbook = {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  /** What the user should know about how the file was opened: a guessed encoding, pictures. */
  readonly notices: readonly Problem[];
};

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column - 1] ?? null;
}

/** The last column with anything in it; 0 for an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  return sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** A cell as text for showing and comparing: dates as d/m/yyyy, yes/no as in Excel. Empty text for an empty cell. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell.kind === 'error') return cell.text;
  if (cell.kind === 'no-result') return '';
  return [cell.date === null ? '' : vietnameseDate(cell.date), cell.time ?? ''].join(' ').trim();
}

function vietnameseDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** A sheet that explains how to fill in the others holds no data of its own. */
export function isNotesSheet(sheet: Sheet): boolean {
  return /^(?:huong dan|chu thich|giai thich)\b/.test(fold(sheet.name));
}

/** How many cells of the sheet hold something. */
export function countFilledCells(sheet: Sheet): number {
  return sheet.rows.reduce(
    (sum, row) => sum + row.reduce<number>((filled, cell) => filled + (cell === null ? 0 : 1), 0),
    0,
  );
}
