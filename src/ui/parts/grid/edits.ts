import { type CellProblem, type CellWords, editCell, emptyOf, readCell } from './cells.ts';
import { type CellChange, type CellValue, type GridColumn, type GridEdit, isLocked } from './columns.ts';
import type { CellPlace, RefusedCell } from './refusals.ts';
import type { Rect } from './selection.ts';
import type { Block } from './tsv.ts';

/** The rows on screen in their order, and whether one more may be typed under them. */
export type Sheet<Row> = {
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  /** How many rows may still be added; 0 in a grid that takes none. */
  readonly roomForRows: number;
};

/** A refusal in a row that exists only once the edit is done: `newRow` counts the edit's new rows from 0. */
type NewRowRefusal = {
  readonly newRow: number;
  readonly columnId: string;
  readonly text: string;
  readonly problem: CellProblem;
};

/** What a deed of the user comes to, before anything is changed. */
export type PlannedEdit = {
  readonly edit: GridEdit;
  /** Cells that took what they were given, changed by it or not. */
  readonly answered: readonly CellPlace[];
  readonly refused: readonly RefusedCell[];
  readonly refusedNew: readonly NewRowRefusal[];
  /** Cells left alone because they cannot be changed or emptied. */
  readonly skipped: number;
  /** Rows and columns of a pasted block that did not fit. */
  readonly cut: { readonly rows: number; readonly columns: number };
  /** Where it landed, to be selected. */
  readonly landed: Rect;
};

/** Collects the outcome of writing texts or values into cells, those below the last row included. */
class Draft<Row> {
  private readonly changes: CellChange[] = [];
  private readonly answered: CellPlace[] = [];
  private readonly newRows: Record<string, CellValue>[] = [];
  private readonly refused: RefusedCell[] = [];
  private readonly refusedNew: NewRowRefusal[] = [];
  private skipped = 0;

  private readonly sheet: Sheet<Row>;
  private readonly kind: GridEdit['kind'];

  constructor(sheet: Sheet<Row>, kind: GridEdit['kind']) {
    this.sheet = sheet;
    this.kind = kind;
  }

  writeText(rowAt: number, columnAt: number, text: string): void {
    const column = this.sheet.columns[columnAt];
    if (column === undefined) return;
    const row = this.sheet.rows[rowAt];
    const newRow = rowAt - this.sheet.rows.length;
    if (row === undefined) this.reserve(newRow);
    if (row === undefined ? column.locked === true : isLocked(column, row)) {
      this.skipped += 1;
      return;
    }
    const read = readCell(column.kind, text);
    if (read.ok) this.put(rowAt, column, read.value);
    else if (row === undefined) {
      this.refusedNew.push({ newRow, columnId: column.id, text, problem: read.problem });
    } else {
      this.refused.push({
        rowId: this.sheet.rowId(row),
        columnId: column.id,
        text,
        problem: read.problem,
        kept: column.value(row),
      });
    }
  }

  writeValue(rowAt: number, columnAt: number, value: CellValue | undefined): void {
    const column = this.sheet.columns[columnAt];
    const row = this.sheet.rows[rowAt];
    if (column === undefined || row === undefined) return;
    if (isLocked(column, row) || value === undefined) this.skipped += 1;
    else this.put(rowAt, column, value);
  }

  finish(landed: Rect, cut = { rows: 0, columns: 0 }): PlannedEdit {
    const { kind, changes, newRows, answered, refused, refusedNew, skipped } = this;
    return { edit: { kind, changes, newRows }, answered, refused, refusedNew, skipped, cut, landed };
  }

  private reserve(newRow: number): Record<string, CellValue> {
    while (this.newRows.length <= newRow) this.newRows.push({});
    return this.newRows[newRow] ?? {};
  }

  private put(rowAt: number, column: GridColumn<Row>, value: CellValue): void {
    const row = this.sheet.rows[rowAt];
    if (row === undefined) {
      this.reserve(rowAt - this.sheet.rows.length)[column.id] = value;
      return;
    }
    const place = { rowId: this.sheet.rowId(row), columnId: column.id };
    this.answered.push(place);
    if (column.value(row) !== value) this.changes.push({ ...place, value });
  }
}

/** One text into one cell, or into every cell of a block (Ctrl+Enter). */
export function planTyping<Row>(sheet: Sheet<Row>, target: Rect, text: string): PlannedEdit {
  const isOne = target.top === target.bottom && target.left === target.right;
  const draft = new Draft(sheet, isOne ? 'edit' : 'fill');
  // Nothing typed below the last row makes no row.
  const end = sheet.rows.length + (text.trim() === '' ? 0 : sheet.roomForRows);
  for (let row = target.top; row <= target.bottom && row < end; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) draft.writeText(row, column, text);
  }
  return draft.finish(target);
}

/**
 * A block from the clipboard, its upper left corner at that of the target.
 *
 * One cell fills the whole target and a block repeats when the target is a
 * multiple of it, as in Excel. Rows beyond the last become new rows.
 */
export function planPaste<Row>(sheet: Sheet<Row>, target: Rect, block: Block): PlannedEdit {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const targetHeight = target.bottom - target.top + 1;
  const targetWidth = target.right - target.left + 1;
  const repeats = targetHeight % height === 0 && targetWidth % width === 0;
  const wantedHeight = repeats ? targetHeight : height;
  const wantedWidth = repeats ? targetWidth : width;
  // Blank lines at the end of a block empty cells that are there but make no rows.
  const filledHeight = block.findLastIndex((row) => row.some((text) => text.trim() !== '')) + 1;
  const usedHeight = repeats && targetHeight > height ? targetHeight : filledHeight;
  const existing = sheet.rows.length - target.top;
  const rows = Math.min(wantedHeight, existing + sheet.roomForRows, Math.max(existing, usedHeight));
  const columns = Math.min(wantedWidth, sheet.columns.length - target.left);
  const draft = new Draft(sheet, 'paste');
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = block[row % height]?.[column % width] ?? '';
      draft.writeText(target.top + row, target.left + column, text);
    }
  }
  return draft.finish(
    {
      top: target.top,
      left: target.left,
      bottom: target.top + Math.max(rows, 1) - 1,
      right: target.left + Math.max(columns, 1) - 1,
    },
    { rows: Math.max(0, Math.min(wantedHeight, usedHeight) - rows), columns: wantedWidth - columns },
  );
}

/** Ctrl+D: the top row of the block into the rows under it; from a single row, the row above into it. */
export function planFillDown<Row>(sheet: Sheet<Row>, target: Rect): PlannedEdit {
  const draft = new Draft(sheet, 'fill');
  const from = target.top === target.bottom ? target.top - 1 : target.top;
  const source = sheet.rows[from];
  for (let row = from + 1; row <= target.bottom && source !== undefined; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      draft.writeValue(row, column, sheet.columns[column]?.value(source));
    }
  }
  return draft.finish(target);
}

export function planClear<Row>(sheet: Sheet<Row>, target: Rect): PlannedEdit {
  const draft = new Draft(sheet, 'clear');
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const kind = sheet.columns[column]?.kind;
      draft.writeValue(row, column, kind === undefined ? undefined : emptyOf(kind));
    }
  }
  return draft.finish(target);
}

/** The chosen block as text for the clipboard. */
export function copyBlock<Row>(sheet: Sheet<Row>, target: Rect, words: CellWords): Block {
  return sheet.rows
    .slice(target.top, target.bottom + 1)
    .map((row) =>
      sheet.columns
        .slice(target.left, target.right + 1)
        .map((column) => editCell(column.kind, column.value(row), words)),
    );
}
