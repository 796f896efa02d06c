import { textWidthTwips } from '#report/document/measure.ts';
import type { Inline } from '#report/document/model.ts';
import { EVEN_MARGIN, twipsOf } from '#report/document/page.ts';
import { plainText, toCapitals } from '#report/document/text.ts';
import type { LargeBlock, LargeGrid, LargeLine, LargeSheet, LargeTable, Paper } from './model.ts';

/** Sheets in twips, standing; 15 mm free on every side, which every office printer can print. */
export const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11906, height: 16838 },
  A3: { width: 16838, height: 23811 },
};
/** Inside frames and table cells, left and right. */
export const CELL_MARGIN = 140;
/** Above and below the text of a cell, as a share of the type size. */
export const CELL_GAP = 0.25;

/** Times New Roman sets lines 1.15 em apart. */
const LINE_HEIGHT = 1.15;
const TWIPS_PER_POINT = 20;

export function textWidthOf(paper: Paper): number {
  return papers[paper].width - 2 * EVEN_MARGIN;
}

/** Lines a text takes in a column, filling each as Word does. */
export function linesOf(text: string, halfPoints: number, widthTwips: number): number {
  const style = { halfPoints, bold: true };
  const space = textWidthTwips(' ', style);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/ +/u)) {
    const width = textWidthTwips(word, style);
    if (used > 0 && used + space + width > widthTwips) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    // A word wider than the column is broken wherever the line is full.
    lines += Math.max(0, Math.ceil(used / widthTwips) - 1);
    if (used > widthTwips) used %= widthTwips;
  }
  return lines;
}

function textHeight(text: string, points: number, widthTwips: number): number {
  return linesOf(text, points * 2, widthTwips) * points * LINE_HEIGHT * TWIPS_PER_POINT;
}

function lineHeight(
  { content, points, after = 0, capitals }: LargeLine,
  width: number,
  scale: number,
): number {
  const plain = plainText(content);
  const text = capitals === true ? toCapitals(plain) : plain;
  return textHeight(text, points * scale, width) + after * scale * TWIPS_PER_POINT;
}

/** A ruled line of 1.5 points under every row. */
const RULE = 30;

/** Infinite where a word would have to be broken. */
function rowHeight(cells: readonly Inline[], { points, shares }: LargeTable, width: number, scale: number) {
  const size = points * scale;
  const gap = 2 * CELL_GAP * size * TWIPS_PER_POINT;
  const heights = cells.map((cell, at) => {
    const room = width * (shares[at] ?? 1) - 2 * CELL_MARGIN;
    const text = plainText(cell);
    const isBroken = text
      .split(/ +/u)
      .some((word) => textWidthTwips(word, { halfPoints: size * 2, bold: true }) > room);
    return isBroken ? Number.POSITIVE_INFINITY : textHeight(text, size, room);
  });
  return Math.max(0, ...heights) + gap + RULE;
}

/** The cells of a grid by rows; the last may be short. */
export function gridRows({ columns, cells }: LargeGrid): readonly (readonly (readonly LargeLine[])[])[] {
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

function gridHeight(grid: LargeGrid, width: number, scale: number): number {
  const room = width / grid.columns - 2 * CELL_MARGIN;
  return gridRows(grid)
    .map((cells) => {
      if (grid.rowMm !== undefined) return twipsOf(grid.rowMm);
      const heights = cells.map((lines) =>
        lines.reduce((sum, line) => sum + lineHeight(line, room, scale), 0),
      );
      return Math.max(...heights) + RULE;
    })
    .reduce((sum, height) => sum + height, 0);
}

function blockHeight(block: LargeBlock, width: number, scale: number): number {
  switch (block.kind) {
    case 'line':
      return lineHeight(block, width, scale);
    case 'frame':
      return block.lines.reduce(
        (sum, line) => sum + lineHeight(line, width - 2 * CELL_MARGIN, scale),
        2 * CELL_MARGIN,
      );
    case 'table':
      return [block.head, ...block.rows].reduce(
        (sum, cells) => sum + rowHeight(cells, block, width, scale),
        CELL_MARGIN,
      );
    case 'grid':
      return gridHeight(block, width, scale);
  }
}

/** Kept free for what renderers set a little taller than we measure. */
const SAFETY = 0.94;
/** A sheet in the hand: 10 points of 13. A poster on a wall: 11 points of 19. */
const SMALLEST = { fill: 0.6, shrink: 0.8 } as const;
const LARGEST = { fill: 1.6, shrink: 1 } as const;
const STEPS_PER_UNIT = 20;

/** A line that must not be broken is, at this size, though it would not be at the size given. */
function breaksTitle(block: LargeBlock, width: number, scale: number): boolean {
  if (block.kind !== 'line' || block.isUnbroken !== true) return false;
  const onOneLine = (at: number) =>
    lineHeight({ ...block, after: 0 }, width, at) <= textHeight('', block.points * at, width);
  return scale > 1 && onOneLine(1) && !onOneLine(scale);
}

/** How much larger or smaller than given the type of a sheet is set, by twentieths. */
export function scaleFor({ paper, blocks, fit }: LargeSheet): number {
  if (fit === 'flow') return 1;
  const room = (papers[paper].height - 2 * EVEN_MARGIN) * SAFETY;
  const width = textWidthOf(paper);
  const fits = (scale: number) =>
    blocks.reduce((sum, block) => sum + blockHeight(block, width, scale), 0) <= room &&
    !blocks.some((block) => breaksTitle(block, width, scale));
  const least = Math.round(SMALLEST[fit] * STEPS_PER_UNIT);
  for (let step = Math.round(LARGEST[fit] * STEPS_PER_UNIT); step >= least; step -= 1) {
    if (fits(step / STEPS_PER_UNIT)) return step / STEPS_PER_UNIT;
  }
  return 1;
}
