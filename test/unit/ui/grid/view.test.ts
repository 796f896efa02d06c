import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { CellWords } from '#ui/parts/grid/cells.ts';
import { COUNT, type GridColumn, TEXT } from '#ui/parts/grid/columns.ts';
import { arrange, distinctTexts, keepArrangement, PLAIN_VIEW } from '#ui/parts/grid/view.ts';

const words: CellWords = {
  number: (value) => formatNumber(value),
  date: formatDate,
  yes: 'Có',
  no: 'Không',
  unknown: 'Chưa rõ',
};
type Row = { id: string; name: string; voters: number | null };
const row = (id: string, name: string, voters: number | null): Row => ({ id, name, voters });
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', label: 'Ấp', kind: TEXT, value: (each) => each.name, width: 100 },
  { id: 'voters', label: 'Cử tri', kind: COUNT, value: (each) => each.voters, width: 100 },
];
const rows = [row('1', 'Ấp 10', 5), row('2', 'Ấp 9', null), row('3', 'Đông', 1004), row('4', 'Ánh', 700)];
const ids = (shown: readonly Row[]) => shown.map((each) => each.id);

describe('looking at rows', () => {
  it('sorts names as Vietnamese people do, numbers inside them by value', () => {
    const view = { ...PLAIN_VIEW, sort: { columnId: 'name', direction: 'up' as const } };
    expect(arrange(rows, columns, view, words).map((each) => each.name)).toEqual([
      'Ánh',
      'Ấp 9',
      'Ấp 10',
      'Đông',
    ]);
  });

  it('leaves empty cells last whichever way it sorts', () => {
    const sorted = (direction: 'up' | 'down') =>
      ids(arrange(rows, columns, { ...PLAIN_VIEW, sort: { columnId: 'voters', direction } }, words));
    expect(sorted('up')).toEqual(['1', '4', '3', '2']);
    expect(sorted('down')).toEqual(['3', '4', '1', '2']);
  });

  it('searches all columns without regard to marks', () => {
    expect(ids(arrange(rows, columns, { ...PLAIN_VIEW, search: 'dong' }, words))).toEqual(['3']);
    expect(ids(arrange(rows, columns, { ...PLAIN_VIEW, search: '1.004' }, words))).toEqual(['3']);
  });

  it('filters by the ticked texts, emptiness among them', () => {
    const filters = new Map([['voters', new Set(['', '5'])]]);
    expect(ids(arrange(rows, columns, { ...PLAIN_VIEW, filters }, words))).toEqual(['1', '2']);
    expect(columns[1] && distinctTexts(rows, columns[1], words)).toEqual(['5', '700', '1.004', '']);
  });
});

it('keeps a sorted table still while its rows are edited, removed, brought back and added', () => {
  const arrangement = { order: ['4', '2', '1', '3'], known: new Set(['1', '2', '3', '4']) };
  const edited = [row('1', 'Zzz', 5), row('3', 'Aaa', 1), row('4', 'Ánh', 700), row('5', 'Ấp mới', null)];
  expect(ids(keepArrangement(arrangement, edited, (each) => each.id))).toEqual(['4', '1', '3', '5']);
});

it('shows a row that a filter hid no sooner than the filter is changed', () => {
  const arrangement = { order: ['1'], known: new Set(['1', '2']) };
  expect(ids(keepArrangement(arrangement, rows, (each) => each.id))).toEqual(['1', '3', '4']);
});
