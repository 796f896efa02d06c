import { ok, type Result, refuse } from '#domain/result.ts';
import { splitDate } from '#domain/time.ts';
import { type AreaBook, openAreaBook, settleAreaTotals } from './area-book.ts';
import { closeSheet } from './close-sheet.ts';
import { askUnclearHamlets, type NamedHamlets } from './hamlet-names.ts';
import { type Ledger, openLedger } from './ledger.ts';
import type { MappedTable, Mapping } from './mapping.ts';
import { readAreas } from './read-areas.ts';
import { ROW_READERS } from './read-lists.ts';
import { readClasses, readEvents, readRooms } from './read-school.ts';
import type { TableMismatch } from './read-totals.ts';
import { readVoterList } from './read-voter-list.ts';
import { type CellAccount, emptyParts, type Reading, type ReadMismatch, type ReadParts } from './reading.ts';
import { compareSentences, sumOfParts } from './sentence-totals.ts';
import { suggestFrom } from './suggest.ts';
import { type Asked, openTable, remarkOf, settleTable } from './table-reader.ts';
import type { Sheet, Workbook } from './workbook.ts';

export type ReadOptions = {
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Names of hamlets the plan has already: a list of candidates may name them without listing them. */
  readonly knownHamlets?: readonly string[];
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
  const context = openContext(workbook, mapping);
  const { books, asked, parts } = context;
  for (const [at, table] of mapping.tables.entries()) {
    if (options.signal?.cancelled === true) return refuse({ code: 'cancelled' });
    const book = books.find(({ sheet }) => sheet.name === table.sheet);
    if (book !== undefined) readTable(context, table, book.sheet, book.ledger);
    options.onProgress?.((at + 1) / mapping.tables.length);
  }
  const mismatches = settleTotals(context);
  const inWorkbook = parts.areas.flatMap(({ hamlets }) => hamlets.map(({ name }) => name));
  askUnclearHamlets(context.hamletCells, [...inWorkbook, ...(options.knownHamlets ?? [])]);
  for (const { sheet, ledger } of books) closeSheet(sheet, ledger, asked);
  const accounts = books.flatMap(({ ledger }) => ledger.accounts());
  return ok({
    plan: mapping.plan,
    fileName: context.fileName,
    parts,
    suggestions: context.suggestions,
    mismatches,
    ...asked,
    accounts,
    cells: totalsOf(accounts),
  });
}

type SheetBook = { readonly sheet: Sheet; readonly ledger: Ledger };

type Context = {
  readonly parts: ReadParts;
  readonly areas: AreaBook;
  readonly asked: Asked;
  readonly mismatches: TableMismatch[];
  readonly hamletCells: NamedHamlets[];
  readonly books: readonly SheetBook[];
  readonly suggestions: Reading['suggestions'];
  readonly fileName: string;
  /** The year that dates without one belong to. */
  readonly year: number | null;
};

function openContext(workbook: Workbook, mapping: Mapping): Context {
  const books = workbook.sheets.map((sheet) => ({ sheet, ledger: openLedger(sheet) }));
  const suggestions = suggestFrom(books, mapping.tables);
  return {
    parts: emptyParts(),
    areas: openAreaBook(),
    asked: { questions: [], notices: workbook.notices.map(remarkOf) },
    mismatches: [],
    hamletCells: [],
    books,
    suggestions,
    fileName: workbook.fileName.slice(0, 500),
    year: yearOf(suggestions),
  };
}

/** Puts the areas in and compares every printed total with what was read. */
function settleTotals(context: Context): ReadMismatch[] {
  const { parts, areas, books, fileName } = context;
  parts.areas.push(...areas.areas);
  const ofAreas = settleAreaTotals(areas, fileName);
  const inSentences = compareSentences(books, (subject) => sumOfParts(parts, subject), fileName);
  return [...settleScopes(context), ...ofAreas, ...inSentences];
}

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
  const { asked, parts, areas, mismatches, fileName, year, hamletCells } = context;
  const reader = openTable(sheet, table, ledger, asked);
  const kept = settleTable(reader, asked);
  switch (table.kind) {
    case 'areas':
      mismatches.push(...readAreas(reader, kept, areas, fileName));
      return;
    case 'voter-list':
      readVoterList(reader, kept, areas);
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
        else ROW_READERS[table.kind](reader, row, parts, { year, hamletCells });
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
 * The total of a table is the total of everything only if no other table adds
 * to it. One of several tables speaks of its area; one of several areas but
 * not all is no figure of the plan, so it is only asked about.
 */
function settleScopes(context: Context): ReadMismatch[] {
  const { parts, asked } = context;
  return context.mismatches.flatMap(({ covers, ...mismatch }) => {
    const whole = sumOfParts(parts, mismatch.subject);
    // A list printed over several pages ends with the total of all of them.
    if (mismatch.areaNumber === null && mismatch.printed === whole) return [];
    if (mismatch.areaNumber !== null || mismatch.computed === whole) return [mismatch];
    const [only] = covers;
    if (covers.length === 1 && only !== undefined) return [{ ...mismatch, areaNumber: only }];
    const { sheet, row, column, printed, computed } = mismatch;
    asked.questions.push({
      code: 'subtotal-differs',
      place: { sheet, row, column },
      details: { text: printed, printed, computed },
    });
    context.books
      .find((book) => book.sheet.name === sheet)
      ?.ledger.mark(row, column, 'questioned', 'subtotal-differs');
    return [];
  });
}

function totalsOf(accounts: readonly CellAccount[]): Reading['cells'] {
  const totals = { read: 0, ignored: 0, questioned: 0 };
  for (const account of accounts) totals[account.outcome] += account.cells;
  return totals;
}
