import { expect, test } from 'vitest';
import { foldText, parseDate, parseTime } from '#i18n/format.ts';

test('a day is read as Vietnamese offices type it', () => {
  for (const typed of ['23/5/2021', '23-05-2021', '23.5.2021', ' 23/05/2021 ']) {
    expect(parseDate(typed)).toBe('2021-05-23');
  }
});

test('what is no day of the calendar is refused', () => {
  for (const typed of ['31/2/2021', '29/2/2021', '2021-05-23', '5/23/2021', '23/5', '23/5/21', '']) {
    expect(parseDate(typed)).toBeNull();
  }
  expect(parseDate('29/2/2020')).toBe('2020-02-29');
});

test('a time is read in each way people type it', () => {
  for (const typed of [
    '7',
    '7h',
    '7h00',
    '7:00',
    '07:00',
    '0700',
    '700',
    '7 giờ',
    '7 giờ 00',
    '7g00',
    '7.00',
  ]) {
    expect([typed, parseTime(typed)]).toEqual([typed, '07:00']);
  }
  expect(parseTime('19h30')).toBe('19:30');
  expect(parseTime('24:00')).toBe('24:00');
});

test('what is no time of day is refused', () => {
  for (const typed of ['', '25', '7:60', '24:01', '7h5', 'bảy giờ', '7:00 PM', '12345']) {
    expect([typed, parseTime(typed)]).toEqual([typed, null]);
  }
});

test('searching needs neither case nor accents', () => {
  expect(foldText('Phường ĐÔNG Hòa')).toBe('phuong dong hoa');
  expect(foldText('Ph\u01b0\u01a1\u0300ng')).toBe('phuong');
});
