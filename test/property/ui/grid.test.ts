import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCell } from '#ui/parts/grid/cells.ts';
import { type CellKind, COUNT, type GridColumn, METRES, TEXT } from '#ui/parts/grid/columns.ts';
import { planPaste, type Sheet } from '#ui/parts/grid/edits.ts';
import { type Selection, type Step, stepFrom, walk } from '#ui/parts/grid/selection.ts';
import { readBlock, writeBlock } from '#ui/parts/grid/tsv.ts';

const cellText = fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\t', '\n', ' ', '1', '.', ',') });
const block = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

const filledBlock = block.map((rows) => rows.map((row) => row.map((text) => `${text}a`)));

it('reads back every block it writes', () => {
  fc.assert(
    fc.property(block, (cells) => {
      expect(readBlock(writeBlock(cells))).toEqual(cells);
    }),
  );
});

it('makes a block of any clipboard text, losing no letter of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const letters = (from: string) => from.replace(/[\t\r\n"]/g, '');
      expect(letters(readBlock(text).flat().join(''))).toBe(letters(text));
    }),
  );
});

const kinds: readonly CellKind[] = [
  TEXT,
  COUNT,
  METRES,
  { type: 'flag' },
  { type: 'date' },
  { type: 'clock' },
  { type: 'phone' },
  { type: 'choice', options: [{ value: 'a', label: 'A' }] },
];

it('answers any text in any kind of cell with a value or a named problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, text) => {
      const read = readCell(kind, text);
      expect(read.ok ? typeof read.value !== 'undefined' : read.problem.code.length > 0).toBe(true);
    }),
  );
});

type Row = { readonly id: string; readonly name: string; readonly voters: number | null };
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', label: 'Ấp', kind: TEXT, value: (row) => row.name, width: 100 },
  { id: 'voters', label: 'Cử tri', kind: COUNT, value: (row) => row.voters, width: 100 },
  { id: 'size', label: 'Rộng', kind: METRES, value: () => 1, width: 100, locked: true },
];

it('accounts for every cell of a pasted block: taken, refused, left alone or cut', () => {
  fc.assert(
    fc.property(filledBlock, fc.nat(4), fc.nat(2), fc.nat(3), (cells, top, left, roomForRows) => {
      const sheet: Sheet<Row> = {
        rows: Array.from({ length: 4 }, (_, at) => ({ id: `r${at}`, name: '', voters: null })),
        rowId: (row) => row.id,
        columns,
        roomForRows,
      };
      const row = Math.min(top, roomForRows > 0 ? 4 : 3);
      const planned = planPaste(sheet, { top: row, bottom: row, left, right: left }, cells);
      const { edit, answered, refused, refusedNew, skipped, landed, cut } = planned;
      const made = edit.newRows.reduce((sum, values) => sum + Object.keys(values).length, 0);
      const written = answered.length + made + refused.length + refusedNew.length + skipped;
      expect(written).toBe((landed.bottom - landed.top + 1) * (landed.right - landed.left + 1));
      expect(landed.right - landed.left + 1 + cut.columns).toBe(cells[0]?.length);
      expect(edit.newRows.length).toBeLessThanOrEqual(roomForRows);
    }),
  );
});

it('never leaves the grid, whatever is pressed', () => {
  const steps: readonly Step[] = [
    'up',
    'down',
    'left',
    'right',
    'row-start',
    'row-end',
    'grid-start',
    'grid-end',
    'page-up',
    'page-down',
    'edge-up',
    'edge-down',
    'edge-left',
    'edge-right',
  ];
  const place = (size: { rows: number; columns: number }) =>
    fc.record({ row: fc.nat(size.rows - 1), column: fc.nat(size.columns - 1) });
  const size = fc.record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(
      size.chain((of) =>
        fc.tuple(fc.constant(of), place(of), place(of), fc.constantFrom(...steps), fc.boolean()),
      ),
      ([of, active, head, step, forward]) => {
        const isInside = (at: { row: number; column: number }) =>
          at.row >= 0 && at.row < of.rows && at.column >= 0 && at.column < of.columns;
        const ground = {
          size: of,
          page: 3,
          isFilled: ({ row, column }: typeof active) => (row + column) % 3 !== 0,
        };
        expect(isInside(stepFrom(active, step, ground))).toBe(true);
        const block: Selection = { active, anchor: active, head };
        for (const along of ['rows', 'columns'] as const) {
          const next = walk(block, along, forward, of);
          expect(next === null || isInside(next.active)).toBe(true);
        }
      },
    ),
  );
});
