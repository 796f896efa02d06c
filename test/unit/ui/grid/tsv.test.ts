import { expect, it } from 'vitest';
import { readBlock, writeBlock } from '#ui/parts/grid/tsv.ts';

it('reads what Excel puts on the clipboard, its closing line break making no row', () => {
  expect(readBlock('Ấp 1\t735\r\nẤp 2\t1.004\r\n')).toEqual([
    ['Ấp 1', '735'],
    ['Ấp 2', '1.004'],
  ]);
});

it('reads quoted cells with tabs, line breaks and quotes in them', () => {
  expect(readBlock('"a\tb"\t"x ""y"""\r\n"dòng 1\ndòng 2"\tz')).toEqual([
    ['a\tb', 'x "y"'],
    ['dòng 1\ndòng 2', 'z'],
  ]);
});

it('takes a quote that closes nothing as a character', () => {
  expect(readBlock('"Ấp\t5" nữa\n"x"y')).toEqual([['"Ấp', '5" nữa'], ['"x"y']]);
});

it('keeps empty cells and empty rows inside a block', () => {
  expect(readBlock('a\t\n\n\tb\n')).toEqual([['a', ''], [''], ['', 'b']]);
});

it('copies one cell without a line break, so that it pastes into a plain field', () => {
  expect(writeBlock([['735']])).toBe('735');
});
