import { describe, expect, it } from 'vitest';
import { compareText, formatDate, formatLongDate, formatNumber } from '#i18n/format.ts';

describe('numbers', () => {
  it('are grouped by dots in Vietnamese and by commas in English', () => {
    expect(formatNumber(6952)).toBe('6.952');
    expect(formatNumber(76_516_637)).toBe('76.516.637');
    expect(formatNumber(6952, 'en')).toBe('6,952');
  });

  it('keep as many decimals as they need, never more than asked for', () => {
    expect(formatNumber(12.5)).toBe('12,5');
    expect(formatNumber(1 / 3)).toBe('0,33');
    expect(formatNumber(1 / 3, 'vi', 0)).toBe('0');
    expect(formatNumber(2, 'en', 3)).toBe('2');
  });
});

describe('dates', () => {
  it('stand without zeros in running text', () => {
    expect(formatDate('2021-05-03')).toBe('3/5/2021');
  });

  it('take a zero before days below ten and before January and February only, as the decree says', () => {
    expect(formatLongDate('2021-05-18')).toBe('ngày 18 tháng 5 năm 2021');
    expect(formatLongDate('2021-11-04')).toBe('ngày 04 tháng 11 năm 2021');
    expect(formatLongDate('2021-02-09')).toBe('ngày 09 tháng 02 năm 2021');
    expect(formatLongDate('2026-01-31')).toBe('ngày 31 tháng 01 năm 2026');
    expect(formatLongDate('2026-03-01')).toBe('ngày 01 tháng 3 năm 2026');
  });
});

describe('sorting', () => {
  it('follows the Vietnamese alphabet', () => {
    const names = ['Đức', 'Ân', 'Dũng', 'An', 'Ăn', 'Ánh'];
    expect(names.toSorted(compareText)).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Dũng', 'Đức']);
  });

  it('puts area 2 before area 10', () => {
    expect(['Khu vực 10', 'Khu vực 2', 'Khu vực 1'].toSorted(compareText)).toEqual([
      'Khu vực 1',
      'Khu vực 2',
      'Khu vực 10',
    ]);
  });
});
