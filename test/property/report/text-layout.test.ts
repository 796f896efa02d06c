import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitColumns } from '#report/document/columns.ts';
import { textWidthTwips } from '#report/document/measure.ts';
import type { TableBlock, TextBlock } from '#report/document/model.ts';
import { cleanText } from '#report/document/text.ts';
import { balanceLines } from '#report/document/wrap.ts';
import { readSectionText, writeSectionText } from '#report/section-text.ts';

const style = { halfPoints: 26, bold: true };
const word = fc.stringMatching(/^[A-ZĐÀ-Ỹa-zđà-ỹ0-9]{1,12}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 30 });

/** Fewest lines by trying every way to fill the first line: slow, obvious. */
function fewestLinesSlowly(parts: readonly string[], width: number): number {
  if (parts.length === 0) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= parts.length; count += 1) {
    if (count > 1 && textWidthTwips(parts.slice(0, count).join(' '), style) > width) break;
    best = Math.min(best, 1 + fewestLinesSlowly(parts.slice(count), width));
  }
  return best;
}

test('balanced lines keep every word, never overflow for more than one word, and are at most one more than can be', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 800, max: 9000 }),
      (parts, width) => {
        const lines = balanceLines(parts.join(' '), style, width);
        expect(lines.join(' ')).toBe(parts.join(' ').normalize('NFC'));
        for (const line of lines) {
          expect(!line.includes(' ') || textWidthTwips(line, style) <= width).toBe(true);
        }
        const fewest = fewestLinesSlowly(
          parts.map((part) => part.normalize('NFC')),
          width,
        );
        expect([fewest, fewest + 1]).toContain(lines.length);
      },
    ),
  );
});

const anyTable: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const row = fc.array(
    words.map((parts) => ({ content: parts.join(' ') })),
    { minLength: count, maxLength: count },
  );
  return fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(fc.constantFrom('left' as const, 'right' as const), {
      minLength: count,
      maxLength: count,
    }),
    head: fc.array(row, { minLength: 1, maxLength: 1 }),
    rows: fc.array(
      row.map((cells) => ({ cells })),
      { maxLength: 5 },
    ),
  });
});

test('column widths add up to the table exactly and none is negative, whatever the cells hold', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 4000, max: 15_000 }), (table, total) => {
      const { widths } = fitColumns(table, total);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }),
  );
});

/** Any sequence of UTF-16 units, lone surrogates and control characters among them. */
const anyUtf16 = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x17f }), fc.integer({ min: 0x300, max: 0xffff })), {
    maxLength: 40,
  })
  .map((units) => String.fromCharCode(...units));

test('cleaned text is NFC, holds nothing XML forbids, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyUtf16, (text) => {
      const clean = cleanText(text);
      expect(clean).toBe(clean.normalize('NFC'));
      expect(clean).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]|\p{Surrogate}/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

const anyContent = fc
  .array(
    fc.record({
      text: fc.stringMatching(/^[A-Za-zđĐÀ-ỹ0-9*\\().,+-]{1,20}$/u),
      bold: fc.boolean(),
      italic: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((spans) =>
    // Words between formatted ones, as people write: marks never touch each other.
    spans.flatMap(({ text, bold, italic }, index) => [
      ...(index === 0 ? [] : [{ text: ' và ' }]),
      { text: text.normalize('NFC'), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
    ]),
  );

const anyBlock: fc.Arbitrary<TextBlock> = fc.record({
  kind: fc.constant('text' as const),
  level: fc.constantFrom('item', 'point', 'dash', 'plus', 'paragraph'),
  content: anyContent,
});

test('a section written out for editing and read back without edits is written the same again', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 12 }), (blocks) => {
      const text = writeSectionText(blocks);
      const back = readSectionText(text);
      expect(back.map((block) => block.level)).toEqual(blocks.map((block) => block.level));
      expect(writeSectionText(back)).toBe(text);
    }),
  );
});

test('any text a person types becomes paragraphs and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(readSectionText(text).length).toBeLessThanOrEqual(text.split(/[\n\r\u2028\u2029]/u).length);
    }),
  );
});
