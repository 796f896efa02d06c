import { type AreaBook, areaOf, joined } from './area-book.ts';
import type { FieldId } from './fields.ts';
import { mergeAt } from './headings.ts';
import { areaKey, readAreaHeading, readAreaNumber } from './parse-area.ts';
import { readRoom } from './read-rooms.ts';
import {
  compareTotals,
  groupOfTotal,
  type SummedRow,
  type TableMismatch,
  type TotalRow,
} from './read-totals.ts';
import type { ReadArea, ReadHamlet } from './reading.ts';
import type { RowRole } from './rows.ts';
import type { TableReader } from './table-reader.ts';
import { cellText } from './workbook.ts';

/** A row of a polling-area table with its area worked out. */
type AreaRow = {
  readonly row: number;
  readonly number: string;
  readonly hamlet: string;
  readonly figures: SummedRow['figures'];
  /** The row states the area itself and names no hamlet, while hamlet rows of it follow: its figures are a subtotal. */
  isSubtotal: boolean;
};

const FIGURES: readonly FieldId[] = ['voters', 'male', 'female', 'households', 'homeQuarantined'];

/**
 * Polling areas with their hamlets, rooms and people, from one table.
 *
 * An area's number may stand on each row, once over several rows (merged or
 * blank below), in a line over its rows, or in the sheet's name. Without any
 * of them each row becomes an area, numbered in order, and the user is asked.
 */
export function readAreas(
  reader: TableReader,
  kept: readonly { row: number; role: RowRole }[],
  book: AreaBook,
  fileName: string,
): TableMismatch[] {
  const rows: AreaRow[] = [];
  const totals: TotalRow[] = [];
  const ofSheet = areaOfSheet(reader);
  let current = ofSheet === '' ? carriedArea(reader, book) : ofSheet;
  const hasArea = reader.has('area') || current !== '' || kept.some(({ role }) => role === 'area-heading');
  let unnumbered = 0;
  for (const { row, role } of kept) {
    if (role === 'total') {
      totals.push({ row, group: groupOfTotal(reader, row) });
      reader.markRow(row, 'read', null);
    } else if (role === 'area-heading') {
      current = openAreaByHeading(reader, row, book) ?? current;
      if (reader.cell(row, 'voters') !== null) totals.push({ row, group: current });
    } else {
      const stated = areaOfRow(reader, row);
      if (stated !== null) current = stated;
      else if (!hasArea) {
        unnumbered += 1;
        current = readAreaNumber(unnumbered);
      }
      rows.push(readAreaRow(reader, row, current));
    }
  }
  book.last = { layout: layoutOf(reader), number: current };
  if (!hasArea && rows.length > 0) askForNumbers(reader, rows.length);
  markSubtotals(reader, rows, totals);
  for (const row of rows) if (!row.isSubtotal) addRow(reader, row, book);
  const counted = rows
    .filter((row) => !row.isSubtotal)
    .map(({ row, number, figures }) => ({ row, group: number, figures }));
  totals.sort((a, b) => a.row - b.row);
  return compareTotals(reader, counted, totals, FIGURES, fileName);
}

/** A printed list repeats its heading on every page; the area of the page before goes on. */
function carriedArea(reader: TableReader, book: AreaBook): string {
  return reader.has('area') && book.last?.layout === layoutOf(reader) ? book.last.number : '';
}

function layoutOf({ table }: TableReader): string {
  return [table.sheet, ...table.columns.map(({ column, field }) => `${column}${field ?? ''}`)].join(' ');
}

/** "KV 03" as a sheet's name, or a title above the table: one sheet per area. */
export function areaOfSheet(reader: TableReader): string {
  if (reader.has('area')) return '';
  const { sheet, table } = reader;
  for (let row = table.headerFirstRow - 1; row >= Math.max(1, table.headerFirstRow - 8); row -= 1) {
    for (const [at, cell] of (sheet.rows[row - 1] ?? []).entries()) {
      const heading = typeof cell === 'string' ? readAreaHeading(areaPart(cell)) : null;
      if (heading === null) continue;
      reader.ledger.mark(row, at + 1, 'read', null);
      return heading.number;
    }
  }
  return readAreaHeading(sheet.name)?.number ?? '';
}

/** "DANH SÁCH THÔN THUỘC KHU VỰC BỎ PHIẾU SỐ 3" names its area at the end. */
function areaPart(text: string): string {
  return /(?:khu vực bỏ phiếu|kvbp)\s*số\s*\d+.*$/iu.exec(text)?.[0] ?? text;
}

function openAreaByHeading(reader: TableReader, row: number, book: AreaBook): string | null {
  for (const [at, cell] of (reader.sheet.rows[row - 1] ?? []).entries()) {
    const heading = typeof cell === 'string' ? readAreaHeading(cellText(cell)) : null;
    if (heading === null) continue;
    reader.ledger.mark(row, at + 1, 'read', null);
    const area = areaOf(book, heading.number);
    if (area.venue === '') area.venue = heading.venue;
    return heading.number;
  }
  return null;
}

function areaOfRow(reader: TableReader, row: number): string | null {
  if (reader.cell(row, 'area') === null) return null;
  const number = readAreaNumber(reader.text(row, 'area'));
  return number === '' ? null : number;
}

function readAreaRow(reader: TableReader, row: number, number: string): AreaRow {
  const figures: Partial<Record<FieldId, number>> = {};
  for (const field of FIGURES) {
    const value = reader.has(field) ? reader.figure(row, field, 'count') : null;
    if (value !== null) figures[field] = value;
  }
  const { male, female, voters } = figures;
  if (male !== undefined && female !== undefined) {
    if (voters === undefined) figures.voters = male + female;
    else if (voters !== male + female) {
      reader.ask('row-sum-differs', row, 'voters', { printed: voters, computed: male + female });
    }
  }
  return { row, number, hamlet: hamletOfRow(reader, row), figures, isSubtotal: false };
}

function hamletOfRow(reader: TableReader, row: number): string {
  const own = reader.text(row, 'hamlet');
  const column = reader.columnOf('hamlet');
  if (own !== '' || column === null) return own;
  // A hamlet merged over several areas: each row of it names the part that votes there.
  const merge = mergeAt(reader.sheet, row, column);
  return merge === undefined || merge.firstRow < reader.table.firstRow
    ? ''
    : reader.text(merge.firstRow, 'hamlet');
}

function askForNumbers(reader: TableReader, count: number): void {
  const { sheet, table } = reader;
  const column = reader.columnOf('hamlet');
  reader.ask('area-numbers-missing', table.headerLastRow, column === null ? null : 'hamlet', {
    sheet: sheet.name,
    count,
  });
}

function markSubtotals(reader: TableReader, rows: readonly AreaRow[], totals: TotalRow[]): void {
  if (!reader.has('hamlet')) return;
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    const opensArea = row.hamlet === '' && reader.cell(row.row, 'area') !== null;
    const isFollowed = next?.number === row.number && next.hamlet !== '';
    if (!opensArea || !isFollowed || row.figures.voters === undefined) return;
    row.isSubtotal = true;
    totals.push({ row: row.row, group: row.number });
  });
}

function addRow(reader: TableReader, areaRow: AreaRow, book: AreaBook): void {
  const { row, number, hamlet, figures } = areaRow;
  const area = areaOf(book, number);
  const isHamletRow = hamlet !== '' || figures.voters !== undefined || figures.households !== undefined;
  if (isHamletRow) addHamlet(reader, areaRow, area, book);
  fillText(reader, row, 'venue', area, 'venue');
  readRoom(reader, row, area.room);
  for (const [field, key] of [
    ['pollingTeam', 'pollingTeam'],
    ['healthWorkers', 'healthWorkers'],
    ['communityTeam', 'communityTeam'],
  ] as const) {
    const value = reader.has(field) ? reader.figure(row, field, 'count') : null;
    if (value === null) continue;
    if (area.staff[key] !== null && area.staff[key] !== value) {
      reader.ask('two-values', row, field, { first: area.staff[key], second: value, area: area.number });
    } else area.staff[key] = value;
  }
  fillText(reader, row, 'headName', area.staff, 'headName');
  fillText(reader, row, 'headPhone', area.staff, 'headPhone');
  const isRoomTable = !isHamletRow && (reader.has('length') || reader.has('size'));
  const note = isHamletRow ? '' : reader.text(row, 'note');
  if (note !== '') {
    if (isRoomTable) area.room.note = joined(area.room.note, note);
    else area.note = joined(area.note, note);
  }
}

function addHamlet(reader: TableReader, areaRow: AreaRow, area: ReadArea, book: AreaBook): void {
  const { row, figures, hamlet: name } = areaRow;
  const hamlet: ReadHamlet = {
    name,
    voters: figures.voters ?? null,
    households: figures.households ?? null,
    homeQuarantined: figures.homeQuarantined ?? null,
    note: reader.text(row, 'note'),
  };
  const twin = area.hamlets.find((one) => areaKey(one.name) === areaKey(name));
  if (twin !== undefined && book.places.get(twin)?.table !== reader.table.id) {
    mergeTwin(reader, row, twin, hamlet);
    return;
  }
  if (twin !== undefined) reader.ask('hamlet-twice', row, 'hamlet', { area: area.number });
  if (hamlet.voters !== null) askMergedFigure(reader, row);
  area.hamlets.push(hamlet);
  book.places.set(hamlet, {
    table: reader.table.id,
    sheet: reader.sheet.name,
    row,
    column: reader.columnOf('voters') ?? 1,
  });
}

/** A second table tells of the same hamlet: blanks are filled, a contradiction is asked about. */
function mergeTwin(reader: TableReader, row: number, first: ReadHamlet, second: ReadHamlet): void {
  for (const field of ['voters', 'households', 'homeQuarantined'] as const) {
    const value = second[field];
    if (value === null) continue;
    if (first[field] === null) first[field] = value;
    else if (first[field] !== value)
      reader.ask('two-values', row, field, { first: first[field], second: value });
  }
  first.note = joined(first.note, second.note);
}

/** One figure merged over several hamlets says nothing of each. */
function askMergedFigure(reader: TableReader, row: number): void {
  const column = reader.columnOf('voters');
  const merge = column === null ? undefined : mergeAt(reader.sheet, row, column);
  if (merge === undefined || merge.lastRow === merge.firstRow || row !== merge.firstRow) return;
  reader.ask('figure-for-several', row, 'voters', { rows: merge.lastRow - merge.firstRow + 1 });
}

function fillText<Key extends string>(
  reader: TableReader,
  row: number,
  field: FieldId,
  target: Record<Key, string>,
  key: Key,
): void {
  const text = reader.has(field) ? reader.text(row, field) : '';
  if (text === '' || text === target[key]) return;
  if (target[key] === '') target[key] = text;
  else reader.ask('two-values', row, field, { first: target[key], second: text });
}
