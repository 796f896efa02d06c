import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkOf, type NumberKind, readCellNumber } from '#intake/parse-number.ts';

const LIMIT = 10_000_000;

/**
 * The slow obvious twin for counts: write every whole number that could be
 * meant in every way people write it, and look which ones give this text.
 */
function meanings(text: string, candidates: readonly number[]): number[] {
  return candidates.filter((value) => {
    const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
    const ways = [String(value), grouped('.'), grouped(','), grouped(' '), `${value},0`, `${value}.0`];
    return ways.some((way) => way === text);
  });
}

describe('figures of people', () => {
  test('a text means what its writer meant, whenever that is certain', () => {
    const written = fc
      .tuple(fc.nat(99_999), fc.constantFrom('', '.', ',', ' '))
      .map(([value, mark]) => ({ value, text: String(value).replace(/\B(?=(\d{3})+$)/g, mark) }));
    fc.assert(
      fc.property(written, ({ value, text }) => {
        const near = new Set([value, value / 1000, value * 1000, Math.floor(value / 1000)]);
        const possible = meanings(text, [...near].filter(Number.isInteger));
        expect(possible).toEqual([value]);
        expect(readCellNumber(text, 'count', null)).toEqual({ value, doubt: null });
      }),
      { numRuns: 2000 },
    );
  });

  test('words and spaces around the figure change nothing', () => {
    const around = fc.constantFrom<[string, string]>(
      ['', ''],
      ['  ', ' '],
      ['~ ', ''],
      ['khoảng ', ' người'],
      ['', ' cử tri'],
    );
    fc.assert(
      fc.property(fc.nat(99_999), around, (value, [before, after]) => {
        expect(readCellNumber(`${before}${value}${after}`, 'count', null)).toEqual({ value, doubt: null });
      }),
    );
  });

  test('any text gives a value within bounds, a doubt, or nothing, and never both nothing and a value', () => {
    const kinds = fc.constantFrom<NumberKind>('count', 'number', 'dong', 'minutes', 'metres');
    const marks = fc.constantFrom('comma' as const, 'dot' as const, null);
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\- ]{0,12}$/));
    fc.assert(
      fc.property(text, kinds, marks, (cell, kind, decimal) => {
        const { value, doubt } = readCellNumber(cell, kind, decimal);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(value)).toBe(true);
        if (kind === 'count') expect(Number.isInteger(value) && value <= LIMIT).toBe(true);
        if (doubt !== null) expect(['ambiguous-number', 'lost-thousands']).toContain(doubt);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the same text in columns of different kinds', () => {
  test.each<[string | number, NumberKind, 'comma' | 'dot' | null, number | null, string | null]>([
    ['1.004', 'count', null, 1004, null],
    ['1.004', 'metres', null, 1.004, null],
    ['1.200', 'dong', null, 1200, null],
    ['1.200', 'number', null, 1200, null],
    ['1,200', 'number', null, 1200, 'ambiguous-number'],
    ['1,200', 'number', 'comma', 1.2, null],
    ['1,200', 'number', 'dot', 1200, null],
    ['12,5', 'metres', null, 12.5, null],
    ['12.5 m', 'metres', null, 12.5, null],
    ['9,0', 'metres', null, 9, null],
    ['12,5', 'count', null, null, 'not-whole'],
    [1.004, 'count', null, 1004, 'lost-thousands'],
    [12.5, 'metres', null, 12.5, null],
    [' 735', 'count', null, 735, null],
    ['1.234.567', 'dong', null, 1_234_567, null],
    ['1.234,5', 'number', null, 1234.5, null],
    ['55,000', 'dong', null, 55_000, null],
    ['không', 'count', null, 0, null],
    ['-', 'count', null, null, null],
    ['x', 'count', null, null, null],
    ['-5', 'count', null, null, 'negative'],
    ['99.999.999', 'count', null, null, 'too-large'],
    ['chưa rõ', 'count', null, null, 'not-a-number'],
    ['1.00.4', 'count', null, null, 'not-a-number'],
    ['90 phút', 'minutes', null, 90, null],
  ])('%j as %s, decimal mark %s: %s %s', (cell, kind, decimal, value, doubt) => {
    expect(readCellNumber(cell, kind, decimal)).toEqual({ value, doubt });
  });

  test.each([
    [['12,5', '9,0', '8'], 'comma'],
    [['12.5', '8'], 'dot'],
    [['1.200', '55.000'], null],
    [['1.200.000', '55.000'], 'comma'],
    [['1,200,000'], 'dot'],
    [['12,5', '7.2'], null],
    [['abc', 5], null],
  ] as const)('the column %j proves the decimal mark %s', (cells, mark) => {
    expect(decimalMarkOf(cells)).toBe(mark);
  });
});
