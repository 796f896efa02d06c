import { describe, expect, it } from 'vitest';
import { COUNT, type GridColumn, TEXT } from '#ui/parts/grid/columns.ts';
import { planClear, planFillDown, planPaste, planTyping, type Sheet } from '#ui/parts/grid/edits.ts';

type Row = { id: string; name: string; voters: number | null; area: number };
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', label: 'Ấp', kind: TEXT, value: (row) => row.name, width: 100 },
  { id: 'voters', label: 'Cử tri', kind: COUNT, value: (row) => row.voters, width: 100 },
  { id: 'area', label: 'Diện tích', kind: COUNT, value: (row) => row.area, width: 100, locked: true },
];
const sheet: Sheet<Row> = {
  rows: [
    { id: 'a', name: 'Ấp A', voters: 10, area: 1 },
    { id: 'b', name: 'Ấp B', voters: 20, area: 2 },
    { id: 'c', name: 'Ấp C', voters: null, area: 3 },
  ],
  rowId: (row) => row.id,
  columns,
  roomForRows: 2,
};
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

describe('typing', () => {
  it('changes one cell by one change', () => {
    expect(planTyping(sheet, cell(0, 1), '1.004').edit).toEqual({
      kind: 'edit',
      changes: [{ rowId: 'a', columnId: 'voters', value: 1004 }],
      newRows: [],
    });
  });

  it('of the same value is no change, so that it makes no step to undo', () => {
    expect(planTyping(sheet, cell(0, 1), '10').edit.changes).toEqual([]);
  });

  it('of nonsense changes nothing and keeps the text with the value it stands over', () => {
    const planned = planTyping(sheet, cell(0, 1), 'abc');
    expect(planned.edit.changes).toEqual([]);
    expect(planned.refused).toEqual([
      { rowId: 'a', columnId: 'voters', text: 'abc', problem: { code: 'not-a-number' }, kept: 10 },
    ]);
  });

  it('below the last row makes a row, also for a text it refuses; nothing typed makes none', () => {
    expect(planTyping(sheet, cell(3, 0), 'Ấp D').edit.newRows).toEqual([{ name: 'Ấp D' }]);
    const refused = planTyping(sheet, cell(3, 1), 'abc');
    expect(refused.edit.newRows).toEqual([{}]);
    expect(refused.refusedNew[0]).toMatchObject({ newRow: 0, columnId: 'voters', text: 'abc' });
    expect(planTyping(sheet, cell(3, 0), ' ').edit.newRows).toEqual([]);
  });
});

describe('pasting', () => {
  it('puts a block at the cell, makes new rows below the last, and says what did not fit', () => {
    const block = [
      ['Ấp C2', '30'],
      ['Ấp D', '40'],
      ['Ấp E', 'x'],
      ['Ấp F', '60'],
    ];
    const planned = planPaste(sheet, cell(2, 0), block);
    expect(planned.edit).toEqual({
      kind: 'paste',
      changes: [
        { rowId: 'c', columnId: 'name', value: 'Ấp C2' },
        { rowId: 'c', columnId: 'voters', value: 30 },
      ],
      newRows: [{ name: 'Ấp D', voters: 40 }, { name: 'Ấp E' }],
    });
    expect(planned.refusedNew).toMatchObject([{ newRow: 1, columnId: 'voters', text: 'x' }]);
    expect(planned.cut).toEqual({ rows: 1, columns: 0 });
    expect(planned.landed).toEqual({ top: 2, bottom: 4, left: 0, right: 1 });
  });

  it('fills a whole chosen block from one cell', () => {
    const planned = planPaste(sheet, { top: 0, bottom: 2, left: 1, right: 1 }, [['7']]);
    expect(planned.edit.changes.map((change) => change.value)).toEqual([7, 7, 7]);
  });

  it('skips columns that cannot be changed and counts those beyond the last one', () => {
    const planned = planPaste(sheet, cell(0, 1), [['1', '2', '3']]);
    expect(planned.edit.changes).toEqual([{ rowId: 'a', columnId: 'voters', value: 1 }]);
    expect(planned.skipped).toBe(1);
    expect(planned.cut.columns).toBe(1);
  });

  it('makes no rows from blank lines at the end of the clipboard', () => {
    expect(planPaste(sheet, cell(2, 0), [['Ấp C2'], [''], ['']]).edit.newRows).toEqual([]);
  });

  it('adds nothing to a table that takes no rows', () => {
    const planned = planPaste({ ...sheet, roomForRows: 0 }, cell(2, 0), [['x'], ['y']]);
    expect(planned.edit.newRows).toEqual([]);
    expect(planned.cut.rows).toBe(1);
  });
});

describe('filling and clearing', () => {
  it('copies the top row of a block down, or the row above into a single row', () => {
    expect(planFillDown(sheet, { top: 0, bottom: 2, left: 1, right: 1 }).edit.changes).toEqual([
      { rowId: 'b', columnId: 'voters', value: 10 },
      { rowId: 'c', columnId: 'voters', value: 10 },
    ]);
    expect(planFillDown(sheet, cell(2, 1)).edit.changes).toEqual([
      { rowId: 'c', columnId: 'voters', value: 20 },
    ]);
    expect(planFillDown(sheet, cell(0, 1)).edit.changes).toEqual([]);
  });

  it('empties what may be empty and leaves the rest alone', () => {
    const planned = planClear(sheet, { top: 0, bottom: 0, left: 0, right: 2 });
    expect(planned.edit.changes).toEqual([
      { rowId: 'a', columnId: 'name', value: '' },
      { rowId: 'a', columnId: 'voters', value: null },
    ]);
    expect(planned.skipped).toBe(1);
  });
});
