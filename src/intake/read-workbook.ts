import { ok, type Result, refuse } from '#domain/result.ts';
import { splitDate } from '#domain/time.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { MappedTable, Mapping } from './mapping.ts';
import { openAreaBook, readAreas, settleAreaTotals } from './read-areas.ts';
import { ROW_READERS } from './read-lists.ts';
import { readClasses, readEvents, readRooms } from './read-school.ts';
import type { TableMismatch } from './read-totals.ts';
import { readVoterList } from './read-voter-list.ts';
import { type CellAccount, emptyParts, type Reading, type ReadMismatch, type ReadParts } from './reading.ts';
import { compareSentences, sumOfParts } from './sentence-totals.ts';
import { suggestFrom } from './suggest.ts';
import { type Asked, openTable, remarkOf, settleTable } from './table-reader.ts';
import { type Cell, cellText, isNotesSheet, type Sheet, type Workbook } from './workbook.ts';

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
export function readWorkbook(
  workbook: Workbook,
  mapping: Mapping,
  options: ReadOptions = {},
): Result<Reading> {
  const asked: Asked = { questions: [], notices: workbook.notices.map(remarkOf) };
  const parts = emptyParts();
  const book = openAreaBook();
  const books = workbook.sheets.map((sheet) => ({ sheet, ledger: openLedger(sheet) }));
  const suggestions = suggestFrom(books, mapping.tables);
  const context: Context = {
    parts,
    book,
    asked,
    mismatches: [],
    ledgers: new Map(books.map(({ sheet, ledger }) => [sheet.name, ledger])),
    fileName: workbook.fileName.slice(0, 500),
    year: yearOf(suggestions),
  };
  for (const [at, table] of mapping.tables.entries()) {
    if (options.signal?.cancelled === true) return refuse({ code: 'cancelled' });
    const sheetBook = books.find(({ sheet }) => sheet.name === table.sheet);
    if (sheetBook !== undefined) readTable(context, table, sheetBook.sheet, sheetBook.ledger);
    options.onProgress?.((at + 1) / mapping.tables.length);
  }
  parts.areas.push(...book.areas);
  const ofAreas = settleAreaTotals(book, context.fileName);
  const sumOf = (subject: ReadMismatch['subject']) => sumOfParts(parts, subject);
  const inSentences = compareSentences(books, sumOf, context.fileName);
  const mismatches = [...settleScopes(context), ...ofAreas, ...inSentences];
  for (const { sheet, ledger } of books) closeSheet(sheet, ledger, asked);
  const accounts = books.flatMap(({ ledger }) => ledger.accounts());
  return ok({
    plan: mapping.plan,
    fileName: context.fileName,
    parts,
    suggestions,
    mismatches,
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
  readonly mismatches: TableMismatch[];
  readonly ledgers: ReadonlyMap<string, Ledger>;
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
  if (table.unused !== null) {
    leaveOut(context, table, sheet, ledger);
    return;
  }
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
    sheet.rows[row - 1]?.forEach((_, at) => {
      ledger.mark(row, at + 1, 'ignored', reason);
    });
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

/**
 * The total of a table is the total of everything only if no other table adds
 * to it. One of several tables speaks of its area; one of several areas but
 * not all is no figure of the plan, so it is only asked about.
 */
function settleScopes(context: Context): ReadMismatch[] {
  const { parts, asked } = context;
  return context.mismatches.flatMap(({ covers, ...mismatch }) => {
    if (mismatch.areaNumber !== null || mismatch.computed === sumOfParts(parts, mismatch.subject))
      return [mismatch];
    const [only] = covers;
    if (covers.length === 1 && only !== undefined) return [{ ...mismatch, areaNumber: only }];
    const { sheet, row, column, printed, computed } = mismatch;
    asked.questions.push({
      code: 'subtotal-differs',
      place: { sheet, row, column },
      details: { text: printed, printed, computed },
    });
    context.ledgers.get(sheet)?.mark(row, column, 'questioned', 'subtotal-differs');
    return [];
  });
}

function totalsOf(accounts: readonly CellAccount[]): Reading['cells'] {
  const totals = { read: 0, ignored: 0, questioned: 0 };
  for (const account of accounts) totals[account.outcome] += account.cells;
  return totals;
}
