import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFaults, csvOf, readAsGuessed, type SheetRows, xlsxOf } from '#test/support/workbooks.ts';

/**
 * Lists whose truth is known, written down the way clerks do: headings
 * anywhere and by any name, figures as text with dots, commas or spaces,
 * letters apart from their marks, numbers once per area, totals right or wrong.
 */

const WORDS = {
  area: [
    'Khu vực bỏ phiếu số',
    'Khu vực bỏ phiếu',
    'KVBP số',
    'Đơn vị số',
    'Tổ bầu cử số',
    'KHU VỰC SỐ',
    'Khu vực',
  ],
  hamlet: [
    'Thôn',
    'Ấp',
    'Bản',
    'Tên thôn',
    'Tổ dân phố',
    'Khu phố',
    'Thôn, bản',
    'Khóm',
    'Buôn',
    'TDP',
    'Làng',
  ],
  voters: ['Số cử tri', 'Tổng số cử tri', 'Cử tri', 'SỐ CỬ TRI (người)', 'Số lượng cử tri', 'Tổng cử tri'],
  households: ['Số hộ', 'Tổng số hộ', 'Số hộ dân', 'Hộ'],
  venue: ['Địa điểm', 'Địa điểm bỏ phiếu', 'Nơi bỏ phiếu', 'Điểm bỏ phiếu'],
};
const NAMES = [
  'Đông',
  'Tây',
  'Nà Cọ',
  'Long Phú A',
  'Cộng Hòa',
  'Tổng Lềnh',
  'Phú Điền',
  'Ea Kao',
  'Sóc Chuối',
  '3',
  '12',
];

const truth = fc
  .array(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((areas) =>
    areas.map((voters, area) => ({
      number: String(area + 1).padStart(2, '0'),
      venue: `Nhà văn hóa số ${area + 1}`,
      hamlets: voters.map((count, at) => ({
        name: `Thôn ${NAMES[(area * 5 + at) % NAMES.length] ?? ''} ${area + 1}`,
        voters: count,
        households: Math.ceil(count / 3),
      })),
    })),
  );

const habits = fc.record({
  area: fc.constantFrom(...WORDS.area),
  hamlet: fc.constantFrom(...WORDS.hamlet),
  voters: fc.constantFrom(...WORDS.voters),
  households: fc.constantFrom(...WORDS.households),
  venue: fc.constantFrom(...WORDS.venue),
  order: fc.shuffledSubarray(['voters', 'households', 'venue'] as const, { minLength: 3 }),
  titleRows: fc.nat(6),
  blankColumns: fc.nat(2),
  hasRowNumbers: fc.boolean(),
  figures: fc.constantFrom('number', 'dots', 'commas', 'spaces', 'padded'),
  areaOnce: fc.boolean(),
  areaText: fc.constantFrom('01', '1', 'KVBP số 1', 'Khu vực số 01'),
  decomposed: fc.boolean(),
  underGroup: fc.boolean(),
  total: fc.constantFrom('none', 'right', 'wrong'),
  totalWord: fc.constantFrom('Tổng cộng', 'Cộng', 'TỔNG SỐ', 'Toàn xã', 'Tổng'),
  footer: fc.boolean(),
});

type Truth = typeof truth extends fc.Arbitrary<infer Value> ? Value : never;
type Habits = typeof habits extends fc.Arbitrary<infer Value> ? Value : never;

function figure(value: number, how: Habits['figures']): string | number {
  const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  if (how === 'number') return value;
  if (how === 'padded') return `  ${value} `;
  return grouped({ dots: '.', commas: ',', spaces: ' ' }[how]);
}

function areaLabel(number: string, how: string): string {
  return how.replace(/0?1$/, how.includes('01') ? number : String(Number(number)));
}

type Merge = { startRow: number; endRow: number; startCol: number; endCol: number };

function writeDown(areas: Truth, how: Habits): { rows: SheetRows; merges: Merge[] } {
  const merges: Merge[] = [];
  const areaColumn = how.blankColumns + (how.hasRowNumbers ? 1 : 0);
  const lead = (cells: (string | number | null)[]) => [
    ...new Array<null>(how.blankColumns).fill(null),
    ...cells,
  ];
  const text = (value: string) => (how.decomposed ? value.normalize('NFD') : value);
  const columns = ['area', 'hamlet', ...how.order] as const;
  const row = (
    number: number | string | null,
    cell: (column: (typeof columns)[number]) => string | number | null,
  ) => lead([...(how.hasRowNumbers ? [number] : []), ...columns.map(cell)]);
  const rows = Array.from({ length: how.titleRows }, (_, at) =>
    lead([at % 2 === 0 ? text('DANH SÁCH CỬ TRI') : null]),
  );
  if (how.underGroup) {
    rows.push(row('STT', (column) => (column === 'voters' ? text('Cử tri') : text(how[column]))));
    rows.push(row(null, (column) => (column === 'voters' ? text('Tổng số') : null)));
  } else rows.push(row('STT', (column) => text(how[column])));
  let number = 0;
  let sum = 0;
  for (const area of areas) {
    const column = { startCol: areaColumn, endCol: areaColumn };
    if (area.hamlets.length > 1) {
      merges.push({ startRow: rows.length, endRow: rows.length + area.hamlets.length - 1, ...column });
    }
    for (const [at, hamlet] of area.hamlets.entries()) {
      number += 1;
      sum += hamlet.voters;
      const isFirst = at === 0;
      rows.push(
        row(number, (column) => {
          if (column === 'area')
            return how.areaOnce && !isFirst ? null : areaLabel(area.number, how.areaText);
          if (column === 'hamlet') return text(hamlet.name);
          if (column === 'venue') return isFirst ? text(area.venue) : null;
          return figure(hamlet[column], how.figures);
        }),
      );
    }
  }
  if (how.total !== 'none') {
    const printed = how.total === 'right' ? sum : sum + 13;
    rows.push(
      row(null, (column) => {
        if (column === 'area') return text(how.totalWord);
        return column === 'voters' ? figure(printed, how.figures) : null;
      }),
    );
  }
  if (how.footer) rows.push([], lead([null, null, text('NGƯỜI LẬP BIỂU')]));
  return { rows, merges: how.areaOnce ? merges : [] };
}

function expectTruth(areas: Truth, how: Habits, read: Awaited<ReturnType<typeof readAsGuessed>>): void {
  const { reading, workbook } = read;
  const said = reading.parts.areas.map(({ number, venue, hamlets }) => ({
    number,
    venue,
    hamlets: hamlets.map(({ name, voters, households }) => ({ name, voters, households })),
  }));
  expect(said).toEqual(areas);
  const sum = areas.flatMap(({ hamlets }) => hamlets).reduce((total, { voters }) => total + voters, 0);
  const wrong = how.total === 'wrong' ? [{ areaNumber: null, printed: sum + 13, computed: sum }] : [];
  expect(reading.mismatches).toMatchObject(wrong);
  expect(reading.questions).toEqual([]);
  expect(accountFaults(workbook, reading)).toEqual([]);
}

describe('a list whose truth is known is read as that truth', () => {
  test('from .xlsx, with the area merged over its rows', async () => {
    await fc.assert(
      fc.asyncProperty(truth, habits, async (areas, how) => {
        const { rows, merges } = writeDown(areas, how);
        const bytes = await xlsxOf({ DS: rows }, { DS: { merges } });
        expectTruth(areas, how, await readAsGuessed(bytes));
      }),
      { numRuns: 120 },
    );
  });

  test('from .csv with semicolons', async () => {
    await fc.assert(
      fc.asyncProperty(truth, habits, async (areas, how) => {
        const rows = writeDown(areas, how).rows.map((row) => row.map((cell) => cell ?? ''));
        expectTruth(areas, how, await readAsGuessed(csvOf(rows), 'ds.csv'));
      }),
      { numRuns: 120 },
    );
  });
});
