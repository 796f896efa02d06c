import { expect, test } from 'vitest';
import { dateInWords, documentSymbol, pointLetter, romanNumeral } from '#report/document/labels.ts';

test('points follow the Vietnamese alphabet, so đ comes between d and e and there is no f', () => {
  const letters = Array.from({ length: 26 }, (_, index) => pointLetter(index + 1)).join(' ');
  expect(letters).toBe('a b c d đ e g h i k l m n o ô ơ p q r s t u ư v x y');
  expect(pointLetter(27)).toBe('aa');
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [8, 'VIII'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [1999, 'MCMXCIX'],
])('%i is %s in Roman numerals', (value, numeral) => {
  expect(romanNumeral(value)).toBe(numeral);
});

test('numbers below ten take a leading zero, and no number leaves a blank to write on', () => {
  expect(documentSymbol('KH', { value: 5, issuer: 'UBBC' })).toBe('05/KH-UBBC');
  expect(documentSymbol('KH', { value: 12, issuer: 'UBBC' })).toBe('12/KH-UBBC');
  expect(documentSymbol('KH', { issuer: 'UBBC' })).toMatch(/^\u00A0+\/KH-UBBC$/u);
});

test('a letter carries no type in its symbol', () => {
  expect(documentSymbol('CV', { value: 12, issuer: 'UBND', unit: 'VX' })).toBe('12/UBND-VX');
  expect(documentSymbol('CV', { value: 12, issuer: 'UBND' })).toBe('12/UBND');
});

test('an abbreviation typed with marks, spaces or a hyphen becomes a symbol', () => {
  expect(documentSymbol('KH', { value: 1, issuer: ' thcs - Phú Điền ' })).toBe('01/KH-THCSPHUĐIEN');
});

test('days below ten and months one and two take a leading zero, other months none', () => {
  expect(dateInWords({ day: 4, month: 2, year: 2021 })).toBe('ngày 04 tháng 02 năm 2021');
  expect(dateInWords({ day: 18, month: 5, year: 2021 })).toBe('ngày 18 tháng 5 năm 2021');
  expect(dateInWords({ day: 30, month: 11, year: 2021 })).toBe('ngày 30 tháng 11 năm 2021');
});

test('a document without a date leaves blanks for day and month', () => {
  expect(dateInWords({ year: 2021 })).toMatch(/^ngày \u00A0+ tháng \u00A0+ năm 2021$/u);
});
