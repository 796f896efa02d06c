import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '#intake/guess-mapping.ts';
import { Mapping } from '#intake/mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import { Reading } from '#intake/reading.ts';
import type { Cell, Sheet, Workbook } from '#intake/workbook.ts';
import { accountFaults, sampleBytes } from '#test/support/workbooks.ts';

/** Opens, guesses and reads; the outcome must be a value that parses, or a named problem. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  const opened = await openWorkbook(bytes, name);
  if (!opened.ok) {
    expect(opened.problem.code).toMatch(/^[a-z0-9-]+$/);
    return;
  }
  addsUp(opened.value);
}

function addsUp(workbook: Workbook): void {
  const mapping = Mapping.parse(guessMapping(workbook));
  const reading = readWorkbook(workbook, mapping);
  if (!reading.ok) throw new Error(reading.problem.code);
  Reading.parse(reading.value);
  expect(accountFaults(workbook, reading.value)).toEqual([]);
  const { read, ignored, questioned } = reading.value.cells;
  const filled = workbook.sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell !== null).length;
  expect(read + ignored + questioned).toBe(filled);
}

describe('any bytes end in a value or a named problem', () => {
  test('random bytes, under either name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.xlsx', 'a.csv', ''), survives),
      { numRuns: 300 },
    );
  });

  test('random text with separators and quotes', async () => {
    const text = fc.array(
      fc.constantFrom(';', ',', '\t', '"', '\n', '\r\n', 'Thôn', 'Số cử tri', '1.004', 'Tổng', ' '),
      {
        maxLength: 60,
      },
    );
    await fc.assert(
      fc.asyncProperty(text, (words) => survives(strToU8(words.join('')), 'a.csv')),
      { numRuns: 300 },
    );
  });

  test('the sample with bytes of its container changed', async () => {
    const sample = sampleBytes('phu-thanh-a-2021');
    const changes = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = sample.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        await survives(bytes, 'a.xlsx');
      }),
      { numRuns: 150 },
    );
  });

  test('the sample with the XML inside damaged', async () => {
    const parts = unzipSync(sampleBytes('phu-thanh-a-2021'));
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '"',
        '&',
        '</c>',
        '<c r="ZZZ9999999"><v>1</v></c>',
        '<row r="-1">',
        's="99999"',
        '\u0000',
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, cut, put }) => {
        const text = new TextDecoder().decode(parts[name]);
        const from = Math.floor(at * text.length);
        const broken = strToU8(text.slice(0, from) + put + text.slice(from + cut));
        await survives(zipSync({ ...parts, [name]: broken }), 'a.xlsx');
      }),
      { numRuns: 80 },
    );
  });
});

const words = [
  ...[
    'Khu vực bỏ phiếu số',
    'Thôn',
    'Ấp',
    'Số cử tri',
    'Tổng số',
    'Nam',
    'Nữ',
    'Số hộ',
    'Địa điểm',
    'Ghi chú',
  ],
  ...[
    'Dài (m)',
    'Rộng',
    'Tên vật tư',
    'ĐVT',
    'Số lượng',
    'Đơn giá',
    'Họ và tên',
    'Ngày sinh',
    'CCCD',
    'Lớp',
    'Sĩ số',
  ],
  ...[
    'Phòng',
    'Nội dung',
    'Ngày',
    'Bắt đầu',
    'Điểm cầu',
    'Người ứng cử',
    'Cấp',
    'Nhiệm vụ',
    'Chủ trì',
    'STT',
    'Tổng cộng',
  ],
  ...[
    'Cộng',
    'Khu vực bỏ phiếu số 3: Nhà văn hóa',
    'có',
    'không',
    '1.004',
    '12,5',
    '01',
    '- ',
    '#REF!',
    '10/5/2021',
  ],
  ...['7h30', 'UBND XÃ A', 'Ví dụ', '038123456789', 'Người lập biểu', 'Ngày 3 tháng 5 năm 2021', '12,5 x 8'],
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 5000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 20 }).map((text) => (text.trim() === '' ? 'x' : text)),
  },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'no-result' }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'moment', date: '2021-05-23', time: '07:00' }) },
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), fc.nat(3), fc.nat(3))
  .map(([row, column, rows, columns]) => ({
    firstRow: row,
    lastRow: row + rows,
    firstColumn: column,
    lastColumn: column + columns,
  }));
const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constantFrom('Cử tri', 'KV 2', 'Lịch tiếp xúc', 'Sheet1', 'Hướng dẫn'),
  hidden: fc.boolean(),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }),
  merges: fc.array(block, { maxLength: 4 }),
  hiddenRows: fc.constant([]),
  hiddenColumns: fc.constant([]),
  pictures: fc.constant([]),
});

describe('whatever stands in the cells, every filled cell is accounted for exactly once', () => {
  test('on sheets thrown together from headings, figures and noise', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sheet, { maxLength: 3, selector: ({ name }) => name }), (sheets) =>
        addsUp({ fileName: 'a.xlsx', sheets, notices: [] }),
      ),
      { numRuns: 400 },
    );
  });

  test('under any mapping a user may click together', () => {
    fc.assert(
      fc.property(sheet, fc.func(fc.nat(1000)), (only, pick) => {
        const workbook: Workbook = { fileName: 'a.xlsx', sheets: [only], notices: [] };
        const guess = guessMapping(workbook);
        const tables = guess.tables.map((table, at) => ({
          ...table,
          totalRows: pick('totals', at) % 2 === 0 ? table.totalRows : [table.firstRow],
          firstRow: Math.min(table.lastRow, table.firstRow + (pick('first', at) % 2)),
          columns: table.columns.map((column) =>
            pick('column', at, column.column) % 3 === 0 ? { ...column, leftOut: 'by-user' as const } : column,
          ),
        }));
        const reading = readWorkbook(workbook, { ...guess, tables });
        if (!reading.ok) throw new Error(reading.problem.code);
        expect(accountFaults(workbook, reading.value)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
