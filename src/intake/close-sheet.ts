import type { Ledger } from './ledger.ts';
import type { Asked } from './table-reader.ts';
import { type Cell, cellText, isNotesSheet, type Sheet } from './workbook.ts';

/**
 * Cells outside every table: titles and signatures are left out; figures are
 * asked about, because a list nobody recognised may be among them.
 */
export function closeSheet(sheet: Sheet, ledger: Ledger, asked: Asked): void {
  if (sheet.hidden || isNotesSheet(sheet)) {
    closeUnread(sheet, ledger, asked);
    return;
  }
  const found: number[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    const open = openColumns(cells, ledger, at + 1);
    const hasFigure = open.some((column) => isFigure(cells[column - 1] ?? null));
    if (!hasFigure) continue;
    found.push(at + 1);
    for (const column of open) ledger.mark(at + 1, column, 'questioned', 'rows-not-recognised');
  }
  const [first] = found;
  if (first !== undefined) {
    asked.questions.push({
      code: 'rows-not-recognised',
      place: { sheet: sheet.name, row: first },
      details: { rows: found.length },
    });
  }
  if (sheet.hiddenRows.length > 0 || sheet.hiddenColumns.length > 0) {
    asked.notices.push({
      code: 'hidden-cells-read',
      place: { sheet: sheet.name },
      details: { rows: sheet.hiddenRows.length, columns: sheet.hiddenColumns.length },
    });
  }
}

/** Columns of filled cells that no table has entered. */
function openColumns(cells: readonly Cell[], ledger: Ledger, row: number): number[] {
  return cells.flatMap((cell, at) => (cell === null || ledger.isMarked(row, at + 1) ? [] : [at + 1]));
}

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || /^[\d.,]+$/.test(cellText(cell));
}

/** Hidden sheets, and those that explain how to fill in the others. */
function closeUnread(sheet: Sheet, ledger: Ledger, asked: Asked): void {
  const reason = isNotesSheet(sheet) ? 'notes-sheet' : 'hidden-sheet';
  let left = 0;
  for (const [at, cells] of sheet.rows.entries()) {
    for (const column of openColumns(cells, ledger, at + 1)) {
      left += 1;
      ledger.mark(at + 1, column, 'ignored', reason);
    }
  }
  if (left > 0 && reason === 'hidden-sheet') {
    asked.notices.push({ code: reason, place: { sheet: sheet.name }, details: { cells: left } });
  }
}
