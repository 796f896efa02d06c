import { type TypeStyle, textWidthTwips } from './measure.ts';
import type { Cell, TableBlock } from './model.ts';
import { twipsOf } from './page.ts';
import { plainText } from './text.ts';

/** Space between a cell's border and its text, left and right. */
export const CELL_PADDING = 80;

/** Room for borders and for renderers that round glyph widths up. */
const SLACK = 30;

/** Type sizes tried for a table, in half-points: 13 pt as the text, smaller only when words would break. */
const sizes = [26, 24, 22, 20, 18] as const;

export type Grid = { readonly widths: readonly number[]; readonly halfPoints: number };

/** Which grid column each cell of a row starts in, when cells above reach down into it. */
export function placeCells(
  rows: readonly (readonly Cell[])[],
  columnCount: number,
): readonly (readonly number[])[] {
  const busyUntil = new Array<number>(columnCount).fill(0);
  return rows.map((cells, rowIndex) => {
    let column = 0;
    return cells.map((cell) => {
      while ((busyUntil[column] ?? 0) > rowIndex) column += 1;
      const start = column;
      for (let covered = 0; covered < (cell.columns ?? 1); covered += 1) {
        busyUntil[start + covered] = rowIndex + (cell.rows ?? 1);
      }
      column += cell.columns ?? 1;
      return start;
    });
  });
}

type Need = { readonly start: number; readonly span: number; readonly least: number; readonly wish: number };

/** Width that takes a text in two lines, broken at the best place. */
function twoLineWidth(text: string, style: TypeStyle): number {
  const words = text.split(' ');
  const breaks = words.map((_, at) =>
    Math.max(
      textWidthTwips(words.slice(0, at).join(' '), style),
      textWidthTwips(words.slice(at).join(' '), style),
    ),
  );
  return Math.min(...breaks);
}

function needsOf(
  rows: readonly (readonly Cell[])[],
  columnCount: number,
  halfPoints: number,
  isHead: boolean,
): Need[] {
  const starts = placeCells(rows, columnCount);
  // Bold is measured everywhere: total rows are, and the few twips too many do no harm.
  const style = { halfPoints, bold: true };
  const frame = 2 * CELL_PADDING + SLACK;
  return rows.flatMap((cells, rowIndex) =>
    cells.map((cell, index) => {
      const text = plainText(cell.content);
      const whole = textWidthTwips(text, style) + frame;
      const longestWord = Math.max(0, ...text.split(' ').map((word) => textWidthTwips(word, style))) + frame;
      const picture = cell.figure === undefined ? 0 : twipsOf(cell.figure.widthMm) + frame;
      // A head takes two lines, or three where room is short; a column is as wide as its contents wish.
      const least = Math.max(picture, longestWord, isHead ? whole / 3 : 0);
      const wish = Math.max(least, isHead ? twoLineWidth(text, style) + frame : whole);
      return { start: starts[rowIndex]?.[index] ?? 0, span: cell.columns ?? 1, least, wish };
    }),
  );
}

function gather(needs: readonly Need[], columnCount: number, measure: 'least' | 'wish'): number[] {
  const columns = new Array<number>(columnCount).fill(2 * CELL_PADDING + SLACK);
  for (const need of needs.filter(({ span }) => span === 1)) {
    columns[need.start] = Math.max(columns[need.start] ?? 0, need[measure]);
  }
  for (const need of needs.filter(({ span }) => span > 1)) {
    const covered = columns.slice(need.start, need.start + need.span);
    const missing = need[measure] - covered.reduce((sum, width) => sum + width, 0);
    if (missing <= 0) continue;
    for (let column = need.start; column < need.start + need.span; column += 1) {
      columns[column] = (columns[column] ?? 0) + missing / need.span;
    }
  }
  return columns;
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** Whole twips that add up to the total; the widest column takes what rounding leaves. */
function roundTo(total: number, widths: readonly number[]): readonly number[] {
  const rounded = widths.map(Math.floor);
  const widest = rounded.indexOf(Math.max(...rounded));
  rounded[widest] = (rounded[widest] ?? 0) + total - sumOf(rounded);
  return rounded;
}

function measure(block: TableBlock, halfPoints: number) {
  const count = block.columns.length;
  const needs = [
    ...needsOf(block.head, count, halfPoints, true),
    ...needsOf(
      block.rows.map((row) => row.cells),
      count,
      halfPoints,
      false,
    ),
  ];
  return { least: gather(needs, count, 'least'), wish: gather(needs, count, 'wish') };
}

/** Room nobody asked for goes to the columns of words; numbers spread wide are hard to compare. */
function spread(block: TableBlock, wish: readonly number[], totalTwips: number): readonly number[] {
  const words = block.columns.map((align) => align === 'left');
  const takers = words.includes(true) ? words : words.map(() => true);
  const sumTakers = sumOf(wish.filter((_, index) => takers[index]));
  const extra = totalTwips - sumOf(wish);
  return wish.map((width, index) => (takers[index] === true ? width + (extra * width) / sumTakers : width));
}

/**
 * Less room than wished for: every column gets its words whole, and short
 * columns get all they wish before long ones, which wrap anyway. A long text
 * gains from width with the square root of its length.
 */
function ration(least: readonly number[], wish: readonly number[], totalTwips: number): readonly number[] {
  const widthsAt = (level: number) =>
    wish.map((width, index) => Math.max(least[index] ?? 0, Math.min(width, level * Math.sqrt(width))));
  let low = 0;
  let high = Math.sqrt(Math.max(...wish));
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(widthsAt(middle)) > totalTwips) high = middle;
    else low = middle;
  }
  return widthsAt(low);
}

function share(
  block: TableBlock,
  least: readonly number[],
  wish: readonly number[],
  totalTwips: number,
): readonly number[] {
  const sumLeast = sumOf(least);
  if (sumLeast >= totalTwips) return least.map((width) => (width * totalTwips) / sumLeast);
  return sumOf(wish) <= totalTwips ? spread(block, wish, totalTwips) : ration(least, wish, totalTwips);
}

/**
 * Column widths from the contents, as a browser lays out a table: no word is
 * broken, columns that wish for more share what is left, and the type gets
 * smaller only when the words would not fit otherwise.
 */
export function fitColumns(block: TableBlock, totalTwips: number): Grid {
  let grid: Grid = { halfPoints: sizes[0], widths: [] };
  for (const halfPoints of sizes) {
    const { least, wish } = measure(block, halfPoints);
    grid = { halfPoints, widths: roundTo(totalTwips, share(block, least, wish, totalTwips)) };
    if (sumOf(least) <= totalTwips) return grid;
  }
  return grid;
}
