import { fold } from '#domain/fold.ts';
import { Line } from '#domain/scalars.ts';
import { type FieldId, fieldOf, type KindSpec, specOf, type TableKind } from './fields.ts';
import { continuesHeading, filledColumns, headingsOf } from './headings.ts';
import { looksLikeIdentity } from './identity.ts';
import type { LeftOut, MappedColumn, MappedTable, Mapping, Unused } from './mapping.ts';
import { type Heading, isKnownHeading, type KindMatch, matchKind } from './match-header.ts';
import { decimalMarkOf } from './parse-number.ts';
import { type FieldColumn, roleOfRow } from './rows.ts';
import { isLocalityLabel } from './total-rows.ts';
import { type Cell, cellAt, cellText, isNotesSheet, type Sheet, type Workbook } from './workbook.ts';

/**
 * What does each cell of this workbook mean?
 *
 * Finds heading rows anywhere on a sheet (several tables may follow each
 * other), names the columns by what their headings say, and the rows by what
 * they hold. The same workbook always gives the same guess. A sheet where
 * nothing is recognised has no table; the user can point one out with
 * `guessTable`.
 */
export function guessMapping(workbook: Workbook): Mapping {
  const tables = workbook.sheets.flatMap((sheet) => tablesOf(sheet));
  const plan = planOf(tables);
  return {
    plan,
    tables: tables.map((table, at) => ({
      ...table,
      id: `t${at + 1}`,
      unused: unusedReason(table, tables, plan, workbook),
    })),
  };
}

/** What the user pointed at: "this is a heading row", optionally "of such a table". */
export type TableHint = {
  readonly id: string;
  readonly sheet: string;
  readonly headerFirstRow: number;
  readonly headerLastRow: number;
  readonly kind?: TableKind;
};

/**
 * The guess for a table whose heading rows the user pointed out. Null when the
 * sheet has no such rows, or when no kind was given and none fits.
 */
export function guessTable(workbook: Workbook, hint: TableHint): MappedTable | null {
  const sheet = workbook.sheets.find((one) => one.name === hint.sheet);
  if (sheet === undefined || hint.headerLastRow > sheet.rows.length) return null;
  const block = { firstRow: hint.headerFirstRow, lastRow: hint.headerLastRow };
  const headings = headingsOf(sheet, block.firstRow, block.lastRow);
  const only = hint.kind === undefined ? undefined : specOf(hint.kind);
  const match = matchKind(headings, nearText(sheet, block.firstRow), only);
  return match === null ? null : { ...buildTable(sheet, { ...block, headings, match }), id: hint.id };
}

type Block = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly Heading[];
  readonly match: KindMatch;
};

function tablesOf(sheet: Sheet): MappedTable[] {
  if (isNotesSheet(sheet)) return [];
  const blocks: Block[] = [];
  let row = 1;
  while (row <= sheet.rows.length) {
    const block = isWorthALook(sheet, row) ? blockAt(sheet, row) : null;
    if (block !== null) blocks.push(block);
    row = block === null ? row + 1 : block.lastRow + 1;
  }
  return blocks.map((block, at) => buildTable(sheet, block, (blocks[at + 1]?.firstRow ?? Infinity) - 1));
}

/** At least two headings we know, here or one row below, and hardly a figure. */
function isWorthALook(sheet: Sheet, row: number): boolean {
  const cells = sheet.rows[row - 1] ?? [];
  const texts = cells.filter((cell) => typeof cell === 'string');
  if (texts.length < 2) return false;
  const known = texts.filter((text) => isKnownHeading(text)).length;
  if (known >= 2) return true;
  const figures = cells.filter((cell) => typeof cell === 'number').length;
  // The first rows and those after a gap may hold wordier headings.
  const isOpening = row <= 40 || filledColumns(sheet, row - 1).length === 0;
  return isOpening && figures === 0;
}

const TALLEST_HEADING = 3;

function blockAt(sheet: Sheet, row: number): Block | null {
  if (hasFigures(sheet, row)) return null;
  let best: Block | null = null;
  for (let height = 1; height <= TALLEST_HEADING; height += 1) {
    const lastRow = row + height - 1;
    if (height > 1 && !continuesHeading(sheet, lastRow - 1, lastRow)) break;
    const headings = headingsOf(sheet, row, lastRow);
    const match = matchKind(headings, nearText(sheet, row));
    const isHeading = match !== null && match.columns.length >= 2 && mostlyHeadings(headings, match);
    if (isHeading && (best === null || match.score >= best.match.score)) {
      best = { firstRow: row, lastRow, headings, match };
    }
  }
  return best === null ? null : withSpannedRows(sheet, best);
}

function hasFigures(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row - 1] ?? []).some(
    (cell) => typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,\s]+$/.test(cell)),
  );
}

/** A heading merged downwards takes the rows it covers with it. */
function withSpannedRows(sheet: Sheet, block: Block): Block {
  const lastRow = sheet.merges
    .filter((merge) => merge.firstRow >= block.firstRow && merge.firstRow <= block.lastRow)
    .reduce((last, merge) => Math.max(last, merge.lastRow), block.lastRow);
  return lastRow > block.lastRow && lastRow < block.firstRow + TALLEST_HEADING + 1
    ? { ...block, lastRow }
    : block;
}

/** A row of data may hold a word we know; a heading holds little else. */
function mostlyHeadings(headings: readonly Heading[], match: KindMatch): boolean {
  const named = headings.filter((heading) => heading.own !== '').length;
  return match.columns.length >= Math.max(2, named * 0.4);
}

/** The sheet's name and the text just above a heading, folded. */
function nearText(sheet: Sheet, headerRow: number): string {
  const above = sheet.rows.slice(Math.max(0, headerRow - 6), headerRow - 1);
  const texts = above.flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  return fold([sheet.name, ...texts].join(' ').slice(0, 2000));
}

function buildTable(sheet: Sheet, block: Block, limit = Infinity): MappedTable {
  const { spec, columns } = block.match;
  const firstRow = Math.min(block.lastRow + 1, Math.max(sheet.rows.length, 1));
  const fields: FieldColumn[] = columns.map(({ column, field }) => ({ column, field }));
  const { lastRow, totalRows } = extentOf(sheet, spec, fields, firstRow, Math.min(limit, sheet.rows.length));
  return {
    id: 't0',
    sheet: sheet.name,
    kind: spec.kind,
    unused: null,
    headerFirstRow: block.firstRow,
    headerLastRow: block.lastRow,
    firstRow,
    lastRow,
    columns: block.headings.map((heading) => mapColumn(sheet, block, heading, firstRow, lastRow)),
    totalRows,
  };
}

function extentOf(
  sheet: Sheet,
  spec: KindSpec,
  fields: readonly FieldColumn[],
  firstRow: number,
  limit: number,
): { lastRow: number; totalRows: number[] } {
  const totalRows: number[] = [];
  const localityRows: number[] = [];
  let lastRow = firstRow;
  let gap = 0;
  for (let row = firstRow; row <= limit; row += 1) {
    const role = roleOfRow(sheet, spec.kind, fields, row);
    gap = role === 'blank' ? gap + 1 : gap;
    if (role === 'footer' && (totalRows.includes(lastRow) || gap > 0)) break;
    if (gap > 0 && role === 'unclear') break;
    if (role === 'blank' || role === 'footer' || role === 'unclear' || role === 'sentence') continue;
    if (role === 'total') totalRows.push(row);
    else if (role === 'data' && spec.kind === 'areas' && namesLocality(sheet, fields, row))
      localityRows.push(row);
    lastRow = row;
    gap = 0;
  }
  if (localityRows.length === 1) totalRows.push(...localityRows);
  return { lastRow, totalRows: totalRows.sort((a, b) => a - b) };
}

function namesLocality(sheet: Sheet, fields: readonly FieldColumn[], row: number): boolean {
  return fields.some(
    ({ column, field }) =>
      (field === 'hamlet' || field === 'area' || field === 'order') &&
      isLocalityLabel(cellText(cellAt(sheet, row, column))),
  );
}

const SAMPLE_ROWS = 2000;

function mapColumn(
  sheet: Sheet,
  block: Block,
  heading: Heading,
  firstRow: number,
  lastRow: number,
): MappedColumn {
  const { spec, columns } = block.match;
  const cells: Cell[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + SAMPLE_ROWS); row += 1) {
    const cell = cellAt(sheet, row, heading.column);
    if (cell !== null) cells.push(cell);
  }
  const match = columns.find((one) => one.column === heading.column);
  const shared = { column: heading.column, header: Line.parse(heading.path.slice(0, 500)) };
  const hidesIdentity = looksLikeIdentity(cells);
  const leftOut = leftOutReason(spec.kind, match?.field ?? null, hidesIdentity, heading, cells);
  const decimal = leftOut === null ? decimalMarkOf(cells) : null;
  return { ...shared, field: match?.field ?? null, leftOut, decimal, certainty: match?.score ?? 0 };
}

function leftOutReason(
  kind: TableKind,
  field: FieldId | null,
  hidesIdentity: boolean,
  heading: Heading,
  cells: readonly Cell[],
): LeftOut | null {
  if (hidesIdentity && field !== 'headPhone' && field !== 'phone') return 'identity';
  if (field === null) return heading.own === '' && cells.length === 0 ? 'empty' : 'unknown';
  const type = fieldOf(kind, field)?.type;
  if (type === 'identity') return 'identity';
  if (type === 'no-place') return 'no-place';
  return type === 'order' ? 'order' : null;
}

/** Which plan do the tables speak of? More tables win; none at all means an election. */
function planOf(tables: readonly MappedTable[]): Mapping['plan'] {
  const school = tables.filter((table) => specOf(table.kind).plan === 'school').length;
  return school > tables.length - school ? 'school' : 'election';
}

function unusedReason(
  table: MappedTable,
  tables: readonly MappedTable[],
  plan: Mapping['plan'],
  workbook: Workbook,
): Unused | null {
  const spec = specOf(table.kind);
  const sheet = workbook.sheets.find((one) => one.name === table.sheet);
  if (sheet?.hidden === true) return 'hidden-sheet';
  const isShared =
    table.kind === 'supplies' || table.kind === 'responsibilities' || table.kind === 'contacts';
  if (spec.plan !== plan && !isShared) return 'other-plan';
  const hasCounts = tables.some(
    (other) =>
      other.kind === 'areas' &&
      other.columns.some(
        ({ field, leftOut }) => leftOut === null && (field === 'voters' || field === 'male'),
      ),
  );
  return table.kind === 'voter-list' && hasCounts ? 'voter-list' : null;
}
