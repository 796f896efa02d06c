import { tidy } from '#domain/fold.ts';
import type { Problem } from '#domain/result.ts';
import type { FieldId } from './fields.ts';
import type { Ledger } from './ledger.ts';
import type { MappedTable } from './mapping.ts';
import { readDate, readTime } from './parse-moment.ts';
import { type NumberKind, readCellNumber } from './parse-number.ts';
import type { Remark } from './reading.ts';
import { type FieldColumn, type RowRole, roleOfRow } from './rows.ts';
import { type Cell, cellAt, cellText, type Sheet } from './workbook.ts';

/**
 * One table, field by field.
 *
 * Whatever is asked for is entered in the ledger: a cell whose value was taken
 * as `read`, one that raises a doubt as `questioned` together with a remark
 * that names the place.
 */
export type TableReader = {
  readonly sheet: Sheet;
  readonly table: MappedTable;
  readonly ledger: Ledger;
  readonly has: (field: FieldId) => boolean;
  readonly columnOf: (field: FieldId) => number | null;
  readonly cell: (row: number, field: FieldId) => Cell;
  readonly text: (row: number, field: FieldId) => string;
  /** A figure of that kind; null when there is none or it cannot be one. */
  readonly figure: (row: number, field: FieldId, kind: NumberKind) => number | null;
  readonly date: (row: number, field: FieldId, year: number | null) => string | null;
  readonly time: (row: number, field: FieldId) => string | null;
  /** A value from a closed list; a filled cell that matches nothing is questioned. */
  readonly choice: <Value>(row: number, field: FieldId, read: (cell: Cell) => Value | null) => Value | null;
  readonly ask: (code: string, row: number, field: FieldId | null, details?: Remark['details']) => void;
  /** The rows under the heading with what each is; the user's choice of totals counts. */
  readonly rows: () => readonly { readonly row: number; readonly role: RowRole }[];
  readonly markRow: (row: number, outcome: 'read' | 'ignored' | 'questioned', reason: string | null) => void;
};

export type Asked = { readonly questions: Remark[]; readonly notices: Remark[] };

/** In characters: as long as a `Line` of the plan may be. */
export const LONGEST_TEXT = 500;

export function openTable(sheet: Sheet, table: MappedTable, ledger: Ledger, asked: Asked): TableReader {
  const columnOf = (field: FieldId) =>
    table.columns.find((one) => one.field === field && one.leftOut === null)?.column ?? null;
  const cell = (row: number, field: FieldId): Cell => {
    const column = columnOf(field);
    return column === null ? null : cellAt(sheet, row, column);
  };
  const access = { sheet, table, ledger, columnOf, cell, has: (field: FieldId) => columnOf(field) !== null };
  const ask = asker(access, asked);
  const take = (row: number, field: FieldId) => {
    const column = columnOf(field);
    if (column !== null) ledger.mark(row, column, 'read', null);
  };
  return {
    ...access,
    ask,
    ...valueReaders(access, ask, take),
    rows: () => rowsOf(sheet, table),
    markRow: (row, outcome, reason) => {
      (sheet.rows[row - 1] ?? []).forEach((_, at) => {
        ledger.mark(row, at + 1, outcome, reason);
      });
    },
  };
}

type Access = Pick<TableReader, 'sheet' | 'table' | 'ledger' | 'columnOf' | 'cell' | 'has'>;
type Take = (row: number, field: FieldId) => void;

function asker({ sheet, ledger, columnOf }: Access, asked: Asked): TableReader['ask'] {
  return (code, row, field, details = {}) => {
    const column = field === null ? null : columnOf(field);
    if (column === null) {
      asked.questions.push({ code, place: { sheet: sheet.name, row }, details });
      return;
    }
    ledger.mark(row, column, 'questioned', code);
    const text = cellText(cellAt(sheet, row, column));
    asked.questions.push({ code, place: { sheet: sheet.name, row, column }, details: { text, ...details } });
  };
}

function valueReaders(
  { table, columnOf, cell }: Access,
  ask: TableReader['ask'],
  take: Take,
): Pick<TableReader, 'text' | 'figure' | 'date' | 'time' | 'choice'> {
  return {
    text: (row, field) => {
      const text = tidy(cellText(cell(row, field)));
      if (text.length > LONGEST_TEXT) ask('text-too-long', row, field, { limit: LONGEST_TEXT });
      else take(row, field);
      return text.slice(0, LONGEST_TEXT);
    },
    figure: (row, field, kind) => {
      const column = table.columns.find((one) => one.column === columnOf(field));
      const { value, doubt } = readCellNumber(cell(row, field), kind, column?.decimal ?? null);
      if (doubt === null) take(row, field);
      else ask(doubt, row, field, value === null ? {} : { proposed: value });
      return value;
    },
    date: (row, field, year) => answered(readDate(cell(row, field), year), row, field, ask, take),
    time: (row, field) => answered(readTime(cell(row, field)), row, field, ask, take),
    choice: (row, field, read) => {
      const value = cell(row, field) === null ? null : read(cell(row, field));
      if (value === null && cell(row, field) !== null) ask('unknown-choice', row, field);
      else take(row, field);
      return value;
    },
  };
}

/** The rows under the heading with their roles. What the user said about totals counts more than what we think. */
function rowsOf(sheet: Sheet, table: MappedTable): { row: number; role: RowRole }[] {
  const totals = new Set(table.totalRows);
  const fields: FieldColumn[] = table.columns.flatMap(({ column, field }) =>
    field === null ? [] : [{ column, field }],
  );
  const rows: { row: number; role: RowRole }[] = [];
  for (let row = table.firstRow; row <= Math.min(table.lastRow, sheet.rows.length); row += 1) {
    const role = roleOfRow(sheet, table.kind, fields, row);
    rows.push({ row, role: totals.has(row) ? 'total' : role === 'total' ? 'data' : role });
  }
  return rows;
}

function answered(
  reading: { readonly value: string | null; readonly doubt: string | null },
  row: number,
  field: FieldId,
  ask: TableReader['ask'],
  take: Take,
): string | null {
  if (reading.doubt === null) take(row, field);
  else ask(reading.doubt, row, field, reading.value === null ? {} : { proposed: reading.value });
  return reading.value;
}

/** Enters the heading, the numbering line, and the columns and rows nobody reads. Returns the data and total rows. */
export function settleTable(reader: TableReader, asked: Asked): { row: number; role: RowRole }[] {
  const { sheet, table, ledger } = reader;
  for (let row = table.headerFirstRow; row <= table.headerLastRow; row += 1) {
    reader.markRow(row, 'read', null);
  }
  const kept: { row: number; role: RowRole }[] = [];
  for (const { row, role } of reader.rows()) {
    if (role === 'blank' || role === 'sentence') continue;
    if (role === 'numbering') reader.markRow(row, 'ignored', 'column-numbers');
    else if (role === 'example') reader.markRow(row, 'ignored', 'example-row');
    else if (role === 'group') reader.markRow(row, 'ignored', 'group-line');
    else if (role === 'footer') reader.markRow(row, 'ignored', 'footer');
    else if (role === 'unclear') reader.ask('unclear-row', row, null);
    else kept.push({ row, role });
    if (role === 'unclear') reader.markRow(row, 'questioned', 'unclear-row');
  }
  for (const column of table.columns) {
    if (column.leftOut !== null) settleColumn(sheet, table, column, ledger, asked, kept);
  }
  return kept;
}

function settleColumn(
  sheet: Sheet,
  table: MappedTable,
  column: MappedTable['columns'][number],
  ledger: Ledger,
  asked: Asked,
  kept: readonly { row: number; role: RowRole }[],
): void {
  const filled = kept.filter(({ row }) => cellAt(sheet, row, column.column) !== null);
  const [first] = filled;
  if (first === undefined) return;
  const reason = column.leftOut ?? 'unknown';
  const isQuestion = reason === 'unknown' || reason === 'empty';
  for (const { row } of filled) {
    ledger.mark(row, column.column, isQuestion ? 'questioned' : 'ignored', columnCode(reason));
  }
  if (isQuestion || reason === 'identity' || reason === 'no-place') {
    (isQuestion ? asked.questions : asked.notices).push({
      code: columnCode(reason),
      place: { sheet: sheet.name, row: table.headerLastRow, column: column.column },
      details: { header: column.header, cells: filled.length },
    });
  }
}

function columnCode(reason: NonNullable<MappedTable['columns'][number]['leftOut']>): string {
  return reason === 'empty' ? 'column-unknown' : `column-${reason}`;
}

/** A problem of the file as a remark, for the list the user sees. */
export function remarkOf(problem: Problem): Remark {
  const place = problem.place;
  return {
    code: problem.code,
    place: {
      sheet: place?.sheet ?? '',
      ...(place?.row === undefined ? {} : { row: place.row }),
      ...(place?.column === undefined ? {} : { column: place.column }),
    },
    details: { ...problem.details },
  };
}
