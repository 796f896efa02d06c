import { ok, type Result, refuse } from '#domain/result.ts';
import { splitDate } from '#domain/time.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { MappedTable, Mapping } from './mapping.ts';
import { openAreaBook, readAreas } from './read-areas.ts';
import { ROW_READERS } from './read-lists.ts';
import { readClasses, readEvents, readRooms } from './read-school.ts';
import { readVoterList } from './read-voter-list.ts';
import { type CellAccount, emptyParts, type ReadMismatch, type Reading, type ReadParts } from './reading.ts';
import { suggestFrom } from './suggest.ts';
import { type Asked, openTable, remarkOf, settleTable } from './table-reader.ts';
import { cellText, countFilledCells, type Sheet, type Workbook } from './workbook.ts';

export type ReadOptions = {
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Looked at between tables; set it to stop. */
  readonly signal?: { readonly cancelled: boolean };
};

/**
 * Reads a workbook the way the mapping says.
 *
 * The result holds the parts of a plan, totals that do not match, questions
 * and notices, and an account of every filled cell: the accounts' cells add
 * up to the number of filled cells of the workbook. Refuses only with
 * `cancelled`.
 */
export function readWorkbook(workbook: Workbook, mapping: Mapping, options: ReadOptions = {}): Result<Reading> {
  const asked: Asked = { questions: [], notices: workbook.notices.map(remarkOf) };
  const parts = emptyParts();
  const book = openAreaBook();
  const mismatches: ReadMismatch[] = [];
  const books = workbook.sheets.map((sheet) => ({ sheet, ledger: openLedger(sheet) }));
  const suggestions = suggestFrom(books);
  const context: Context = { parts, book, asked, mismatches, mapping, fileName: workbook.fileName, year: yearOf(suggestions) };
  for (const [at, table] of mapping.tables.entries()) {
    if (options.signal?.cancelled === true) return refuse({ code: 'cancelled' });
    const sheetBook = books.find(({ sheet }) => sheet.name === table.sheet);
    if (sheetBook !== undefined) readTable(context, table, sheetBook.sheet, sheetBook.ledger);
    options.onProgress?.((at + 1) / mapping.tables.length);
  }
  parts.areas.push(...book.areas);
  for (const { sheet, ledger } of books) closeSheet(sheet, ledger, asked);
  const accounts = books.flatMap(({ ledger }) => ledger.accounts());
  return ok({
    plan: mapping.plan,
    fileName: workbook.fileName.slice(0, 500),
    parts,
    suggestions,
    mismatches: withWholeScope(mismatches, parts),
    questions: asked.questions,
    notices: asked.notices,
    accounts,
    cells: totalsOf(accounts),
  });
}

type Context = {
  readonly parts: ReadParts;
  readonly book: ReturnType<typeof openAreaBook>;
  readonly asked: Asked;
  readonly mismatches: ReadMismatch[];
  readonly mapping: Mapping;
  readonly fileName: string;
  readonly year: number | null;
};

/** The year that dates without one belong to. */
function yearOf(suggestions: Reading['suggestions']): number | null {
  if (suggestions.electionDate !== null) return splitDate(suggestions.electionDate).year;
  const end = /-(\d{4})$/.exec(suggestions.schoolYear ?? '')?.[1];
  return end === undefined ? null : Number(end);
}

function readTable(context: Context, table: MappedTable, sheet: Sheet, ledger: Ledger): void {
  if (table.unused !== null) return leaveOut(context, table, sheet, ledger);
  const { asked, parts, book, mismatches, fileName, year } = context;
  const reader = openTable(sheet, table, ledger, asked);
  const kept = settleTable(reader, asked);
  switch (table.kind) {
    case 'areas':
      mismatches.push(...readAreas(reader, kept, book, fileName));
      return;
    case 'voter-list':
      readVoterList(reader, kept, book);
      return;
    case 'classes':
      mismatches.push(...readClasses(reader, kept, parts, fileName));
      return;
    case 'school-rooms':
      readRooms(reader, kept, parts);
      return;
    case 'school-events':
      readEvents(reader, kept, parts, year);
      return;
    default:
      for (const { row, role } of kept) {
        if (role === 'total') reader.markRow(row, 'ignored', 'total-not-compared');
        else ROW_READERS[table.kind](reader, row, parts, year);
      }
  }
}

/** A table nobody reads: its cells say why. */
function leaveOut(context: Context, table: MappedTable, sheet: Sheet, ledger: Ledger): void {
  const reason = `table-${table.unused ?? 'by-user'}`;
  for (let row = table.headerFirstRow; row <= Math.min(table.lastRow, sheet.rows.length); row += 1) {
    sheet.rows[row - 1]?.forEach((_, at) => ledger.mark(row, at + 1, 'ignored', reason));
  }
  context.asked.notices.push({
    code: reason,
    place: { sheet: sheet.name, row: table.headerFirstRow },
    details: { rows: table.lastRow - table.firstRow + 1 },
  });
}

/**
 * Cells outside every table: titles and signatures are left out; figures are
 * asked about, because a list nobody recognised may be among them.
 */
function closeSheet(sheet: Sheet, ledger: Ledger, asked: Asked): void {
  if (sheet.hidden) return closeHidden(sheet, ledger, asked);
  let first: number | null = null;
  let rows = 0;
  sheet.rows.forEach((cells, at) => {
    const open = cells.flatMap((cell, column) =>
      cell === null || ledger.isMarked(at + 1, column + 1) ? [] : [{ cell, column: column + 1 }],
    );
    const figures = open.filter(({ cell }) => typeof cell === 'number' || /^[\d.,]+$/.test(cellText(cell)));
    if (figures.length === 0) return;
    first ??= at + 1;
    rows += 1;
    for (const { column } of open) ledger.mark(at + 1, column, 'questioned', 'rows-not-recognised');
  });
  if (first !== null) {
    asked.questions.push({
      code: 'rows-not-recognised',
      place: { sheet: sheet.name, row: first },
      details: { rows },
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

function closeHidden(sheet: Sheet, ledger: Ledger, asked: Asked): void {
  let isOpen = false;
  sheet.rows.forEach((cells, at) =>
    cells.forEach((cell, column) => {
      if (cell === null || ledger.isMarked(at + 1, column + 1)) return;
      isOpen = true;
      ledger.mark(at + 1, column + 1, 'ignored', 'hidden-sheet');
    }),
  );
  if (isOpen) {
    asked.notices.push({ code: 'hidden-sheet', place: { sheet: sheet.name }, details: { cells: countFilledCells(sheet) } });
  }
}

/** A table's total covers "everything" only if no other table adds voters; else it covers its areas. */
function withWholeScope(mismatches: readonly ReadMismatch[], parts: ReadParts): ReadMismatch[] {
  return mismatches.filter((mismatch) => mismatch.areaNumber === null || parts.areas.length > 0);
}

function totalsOf(accounts: readonly CellAccount[]): Reading['cells'] {
  const totals = { read: 0, ignored: 0, questioned: 0 };
  for (const account of accounts) totals[account.outcome] += account.cells;
  return totals;
}
