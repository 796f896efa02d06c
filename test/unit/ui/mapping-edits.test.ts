import { expect, test } from 'vitest';
import { guessMapping } from '#intake/guess-mapping.ts';
import type { MappedTable, Mapping } from '#intake/mapping.ts';
import type { Sheet, Workbook } from '#intake/workbook.ts';
import { gridLines, roleOf } from '#ui/screens/wizard/grid-lines.ts';
import {
  freeTableId,
  putTable,
  setColumnField,
  setTableEnd,
  setTableUsed,
  setTotalRow,
  tableAt,
} from '#ui/screens/wizard/mapping-edits.ts';

const sheet: Sheet = {
  name: 'Cử tri',
  hidden: false,
  rows: [
    ['BIỂU TỔNG HỢP'],
    ['STT', 'Khu vực bỏ phiếu', 'Thôn', 'Số cử tri'],
    [1, '01', 'Thôn Nà Lạn', 500],
    [2, '02', 'Thôn Khau Ca', 612],
    ['Tổng số', null, null, 1112],
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  pictures: [],
};
const workbook: Workbook = { fileName: 'a.xlsx', sheets: [sheet], notices: [] };
const mapping = guessMapping(workbook);

function onlyTable(from: Mapping): MappedTable {
  const [table] = from.tables;
  if (table === undefined) throw new Error('the sheet has one table');
  return table;
}
const { id } = onlyTable(mapping);

test('a column takes the meaning the user gives it, and the one that had it before lets go', () => {
  const corrected = onlyTable(setColumnField(mapping, id, 1, 'voters'));
  const holding = corrected.columns.filter(({ field, leftOut }) => field === 'voters' && leftOut === null);
  expect(holding.map(({ column }) => column)).toEqual([1]);
  expect(corrected.columns.find(({ column }) => column === 4)?.leftOut).toBe('by-user');
});

test('a column the user does not want is left out on their word', () => {
  const corrected = onlyTable(setColumnField(mapping, id, 4, null));
  expect(corrected.columns.find(({ column }) => column === 4)?.leftOut).toBe('by-user');
});

test('a table can be left out and taken back', () => {
  const without = setTableUsed(mapping, id, false);
  expect(onlyTable(without).unused).toBe('by-user');
  expect(onlyTable(setTableUsed(without, id, true)).unused).toBeNull();
});

test('a row becomes a total and data again', () => {
  const totals = setTotalRow(mapping, id, 3, true);
  expect(onlyTable(totals).totalRows).toEqual([3, 5]);
  expect(onlyTable(setTotalRow(totals, id, 3, false)).totalRows).toEqual([5]);
});

test('a table never ends above its heading nor before it begins', () => {
  expect(onlyTable(setTableEnd(mapping, id, 'lastRow', 4)).lastRow).toBe(4);
  expect(setTableEnd(mapping, id, 'firstRow', 2)).toEqual(mapping);
  expect(setTableEnd(mapping, id, 'lastRow', 2)).toEqual(mapping);
});

test('a table pointed out takes the place of what it overlaps, and only of that', () => {
  const other = { ...onlyTable(mapping), id: freeTableId(mapping), sheet: 'Phòng' };
  const both = putTable(mapping, other);
  expect(both.tables.map((table) => table.id)).toEqual([id, other.id]);
  const again = { ...onlyTable(mapping), id: 't9', headerFirstRow: 4 };
  expect(putTable(both, again).tables.map((table) => table.id)).toEqual([other.id, 't9']);
});

test('the grid shows every row once, with the bar and labels of a table above its heading', () => {
  const lines = gridLines(sheet, mapping);
  expect(lines.map((line) => (line.kind === 'row' ? `${String(line.row)} ${line.role}` : line.kind))).toEqual(
    ['1 outside', 'bar', 'labels', '2 heading', '3 data', '4 data', '5 total'],
  );
  expect(roleOf(tableAt(mapping, sheet.name, 1), 1)).toBe('outside');
  expect(gridLines(sheet, { ...mapping, tables: [] })).toHaveLength(sheet.rows.length);
});
