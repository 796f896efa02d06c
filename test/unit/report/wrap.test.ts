import { expect, test } from 'vitest';
import { textWidthTwips } from '#report/document/measure.ts';
import { balanceLines, partialRuleTwips } from '#report/document/wrap.ts';

const style = { halfPoints: 26, bold: true };
const column = 3500;

test('a name that fits stays on one line', () => {
  expect(balanceLines('UBND XÃ PHÚ THÀNH A', style, column)).toEqual(['UBND XÃ PHÚ THÀNH A']);
});

test('the name of the territory starts a line, as in the directives', () => {
  expect(balanceLines('ỦY BAN BẦU CỬ XÃ PHÚ THÀNH A', style, column)).toEqual([
    'ỦY BAN BẦU CỬ',
    'XÃ PHÚ THÀNH A',
  ]);
  expect(balanceLines('ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN', style, column)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ BẮC KẠN',
  ]);
});

test('compounds and the letter after a name are not torn apart', () => {
  const lines = balanceLines(
    'ỦY BAN BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XV VÀ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN CÁC CẤP NHIỆM KỲ 2021-2026 XÃ PHÚ THÀNH A',
    style,
    column,
  );
  expect(lines.join(' / ')).not.toMatch(/ỦY \/|NHÂN \/|KHÓA \/|NHIỆM \/|KỲ \/|XÃ \/|\/ A$/u);
  for (const line of lines) expect(textWidthTwips(line, style)).toBeLessThanOrEqual(column);
});

test('a word wider than the line stands alone and nothing is lost', () => {
  const word = 'A'.repeat(60);
  expect(balanceLines(`XÃ ${word} B`, style, column)).toEqual(['XÃ', word, 'B']);
});

test('the short rule is a third to a half of the longest line, and of the last where one length can be both', () => {
  const lines = ['ỦY BAN BẦU CỬ', 'XÃ PHÚ THÀNH A'];
  const widths = lines.map((line) => textWidthTwips(line, style));
  const rule = partialRuleTwips(lines, style);
  for (const width of widths) {
    expect(rule / width).toBeGreaterThanOrEqual(1 / 3);
    expect(rule / width).toBeLessThanOrEqual(1 / 2);
  }
});
