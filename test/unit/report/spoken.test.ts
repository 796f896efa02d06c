import { expect, test } from 'vitest';
import {
  spokenDate,
  spokenMetres,
  spokenNumber,
  spokenTime,
  withSpokenFigures,
} from '#report/voting-day/spoken.ts';

test.each([
  [0, 'không'],
  [1, 'một'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [115, 'một trăm mười lăm'],
  [271, 'hai trăm bảy mươi mốt'],
  [1004, 'một nghìn không trăm linh bốn'],
  [2021, 'hai nghìn không trăm hai mươi mốt'],
  [6952, 'sáu nghìn chín trăm năm mươi hai'],
  [1_000_000, 'một triệu'],
  [1_020_300, 'một triệu không trăm hai mươi nghìn ba trăm'],
])('%i is said "%s"', (value, words) => {
  expect(spokenNumber(value)).toBe(words);
});

test.each([
  ['05:00', 'năm giờ sáng'],
  ['07:30', 'bảy giờ ba mươi phút sáng'],
  ['11:15', 'mười một giờ mười lăm phút trưa'],
  ['12:00', 'mười hai giờ trưa'],
  ['13:05', 'một giờ năm phút chiều'],
  ['17:45', 'năm giờ bốn mươi lăm phút chiều'],
  ['19:00', 'bảy giờ tối'],
  ['21:00', 'chín giờ tối'],
])('%s is said "%s"', (time, words) => {
  expect(spokenTime(time)).toBe(words);
});

test('dates are said in full: mùng for the first ten days, tháng tư for April', () => {
  expect(spokenDate('2021-05-23')).toBe(
    'Chủ nhật, ngày hai mươi ba tháng năm năm hai nghìn không trăm hai mươi mốt',
  );
  expect(spokenDate('2026-04-05')).toBe(
    'Chủ nhật, ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu',
  );
});

test('metres are said with halves and tenths', () => {
  expect([1, 1.5, 2, 1.2].map(spokenMetres)).toEqual([
    'một mét',
    'một mét rưỡi',
    'hai mét',
    'một phẩy hai mét',
  ]);
});

test('figures inside names are said, and nothing else of the name changes', () => {
  expect(withSpokenFigures('01')).toBe('một');
  expect(withSpokenFigures('tổ dân phố 5B')).toBe('tổ dân phố năm B');
  expect(withSpokenFigures('Trường Tiểu học, phòng 12')).toBe('Trường Tiểu học, phòng mười hai');
});
