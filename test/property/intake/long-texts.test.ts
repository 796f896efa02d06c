import { expect, test } from 'vitest';
import { guessMapping } from '#intake/guess-mapping.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import type { Sheet } from '#intake/workbook.ts';
import { accountFaults } from '#test/support/workbooks.ts';

/** Excel's longest cell. Every pattern that looks at cells must stay quick on it, whatever it repeats. */
const LONGEST = 32_767;

test.each([
  '1 ',
  '1.',
  'tổng ',
  'Tổng số cử tri ',
  'khu vực ',
  'a/',
  '12,5 x ',
  '(',
  'ngày 1 ',
  '  x',
  'ỏ́',
  'UBND XÃ A, ',
  '"',
  'Ấp, ',
])(
  'a cell of 32,767 letters of %j is read or asked about within a second, in any place of a table',
  (piece) => {
    const long = piece
      .repeat(Math.ceil(LONGEST / piece.length))
      .slice(0, LONGEST)
      .trim();
    const row = (at: number) =>
      ['1', 'Thôn Đông', '500', 'NVH', '12,5 x 8'].map((cell, column) => (column === at ? long : cell));
    const sheet: Sheet = {
      name: 'A',
      hidden: false,
      rows: [
        [long],
        ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri', 'Địa điểm', 'Kích thước'],
        ...[0, 1, 2, 3, 4].map(row),
        [long],
        ['Tổng cộng', null, '2500'],
        [long, long],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      pictures: [],
    };
    const workbook = { fileName: 'a.xlsx', sheets: [sheet], notices: [] };
    const started = performance.now();
    const reading = readWorkbook(workbook, guessMapping(workbook));
    // A tenth of it on an idle core; quadratic patterns take minutes.
    expect(performance.now() - started).toBeLessThan(5000);
    if (!reading.ok) throw new Error(reading.problem.code);
    expect(accountFaults(workbook, reading.value)).toEqual([]);
  },
);
