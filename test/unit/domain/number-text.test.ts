import { describe, expect, it } from 'vitest';
import { readNumber } from '#domain/number-text.ts';

describe('a count of people typed by a clerk', () => {
  it.each([
    ['735', 735],
    [' 735 ', 735],
    ['1.004', 1004],
    ['1,004', 1004],
    ['1 004', 1004],
    ['1,000', 1000],
    ['1.000', 1000],
    ['-12,000', -12_000],
    ['1\u00a0004', 1004],
    ['1\u202f004', 1004],
    ['1.004.320', 1_004_320],
    ["'012", 12],
    ['１２', 12],
    ['12,0', 12],
    ['1.00', 1],
    ['0', 0],
    ['-5', -5],
    ['(5)', -5],
  ])('reads %j as %d and nothing else', (text, value) => {
    expect(readNumber(text, 'whole')).toEqual({ value, other: null });
  });

  it.each(['', ' ', 'abc', '12a', '1.5', '12,5', '1..004', '1,2,3', '.', '-', '5%', '1e3', '12 5'])(
    'refuses %j',
    (text) => {
      expect(readNumber(text, 'whole')).toBeNull();
    },
  );
});

describe('a length in metres typed by a clerk', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['7.25', 7.25],
    ['0.500', 0.5],
    ['0,500', 0.5],
    [',5', 0.5],
    ['8', 8],
    ['1.004,5', 1004.5],
    ['1,004.5', 1004.5],
  ])('reads %j as %d without doubt', (text, value) => {
    expect(readNumber(text, 'decimal')).toEqual({ value, other: null });
  });

  it('gives both readings of three digits after a separator, the Vietnamese one first', () => {
    expect(readNumber('1.004', 'decimal')).toEqual({ value: 1004, other: 1.004 });
    expect(readNumber('7,250', 'decimal')).toEqual({ value: 7.25, other: 7250 });
  });
});
