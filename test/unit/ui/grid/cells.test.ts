import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { type CellWords, editCell, emptyOf, readCell, showCell } from '#ui/parts/grid/cells.ts';
import { type CellKind, COUNT, METRES, TEXT } from '#ui/parts/grid/columns.ts';

const words: CellWords = {
  number: (value, decimals) => formatNumber(value, 'vi', decimals),
  date: formatDate,
  yes: 'Có',
  no: 'Không',
  unknown: 'Chưa rõ',
};
const AREA_KIND: CellKind = {
  type: 'choice',
  options: [
    { value: 'ordinary', label: 'Bình thường' },
    { value: 'hospital', label: 'Bệnh viện' },
  ],
};

function readingOf(kind: CellKind, text: string) {
  const read = readCell(kind, text);
  return read.ok ? read.value : read.problem.code;
}

describe('what a cell takes', () => {
  it.each([
    [TEXT, '  Ấp  Phú\u00a0Thọ ', 'Ấp Phú Thọ'],
    [TEXT, 'A\u0302\u0301p', 'Ấp'],
    [COUNT, '1.004', 1004],
    [COUNT, '', null],
    [METRES, '12,5', 12.5],
    [METRES, '7,5 m', 7.5],
    // A thousand metres is no room; the other reading is one.
    [METRES, '7.250', 7.25],
    [AREA_KIND, 'benh vien', 'hospital'],
    [AREA_KIND, 'hospital', 'hospital'],
    [{ type: 'flag' }, 'x', true],
    [{ type: 'flag' }, 'KHÔNG', false],
    [{ type: 'flag' }, '', null],
    [{ type: 'date' }, '23/5/2021', '2021-05-23'],
    [{ type: 'date' }, '23.05.21', '2021-05-23'],
    [{ type: 'date' }, '2021-05-23', '2021-05-23'],
    [{ type: 'clock' }, '7h30', '07:30'],
    [{ type: 'clock' }, '7 giờ 30', '07:30'],
    [{ type: 'clock' }, '7h', '07:00'],
    [{ type: 'clock' }, '19:00', '19:00'],
    [{ type: 'phone' }, '0912 345 678', '0912 345 678'],
    [{ type: 'phone' }, '912345678', '0912345678'],
  ] as [CellKind, string, unknown][])('reads a cell of %j: %j becomes %j', (kind, text, value) => {
    expect(readingOf(kind, text)).toBe(value);
  });

  it.each([
    [COUNT, 'abc', 'not-a-number'],
    [COUNT, '12,5', 'not-whole'],
    [COUNT, '-3', 'too-small'],
    [COUNT, '99.000.000', 'too-large'],
    [AREA_KIND, 'trường học', 'not-a-choice'],
    [AREA_KIND, '', 'required'],
    [{ type: 'flag' }, 'có lẽ', 'not-a-flag'],
    [{ type: 'date' }, '31/2/2021', 'not-a-date'],
    [{ type: 'date' }, 'mai', 'not-a-date'],
    [{ type: 'clock' }, '25:00', 'not-a-clock'],
    [{ type: 'clock' }, 'sáng', 'not-a-clock'],
    [{ type: 'phone' }, 'hỏi ông Ba', 'not-a-phone'],
    [{ type: 'text', maxLength: 3 }, 'bốn chữ', 'too-long'],
  ] as [CellKind, string, string][])('refuses in a cell of %j: %j because it is %s', (kind, text, code) => {
    expect(readingOf(kind, text)).toBe(code);
  });

  it('empties every cell but one that must hold a choice', () => {
    expect([TEXT, COUNT, { type: 'flag' } as const, AREA_KIND].map(emptyOf)).toEqual([
      '',
      null,
      null,
      undefined,
    ]);
  });
});

describe('how a cell is written', () => {
  it('groups figures on screen and leaves them plain for editing and Excel', () => {
    expect(showCell(COUNT, 1004, words)).toBe('1.004');
    expect(editCell(COUNT, 1004, words)).toBe('1004');
    expect(editCell(METRES, 12.5, words)).toBe('12,5');
  });

  it('shows what is unknown as such, and copies it as nothing', () => {
    expect(showCell({ type: 'flag' }, null, words)).toBe('Chưa rõ');
    expect(editCell({ type: 'flag' }, null, words)).toBe('');
  });
});
