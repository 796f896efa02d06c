import { textWidthTwips } from './measure.ts';
import type { Cell, TableBlock } from './model.ts';
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
      const least = Math.max(0, ...text.split(' ').map((word) => textWidthTwips(word, style))) + frame;
      const whole = textWidthTwips(text, style) + frame;
      // A head may take two lines; a column is as wide as its contents wish.
      const wish = Math.max(least, isHead ? whole / 2 : whole);
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

/** Room nobody asked for goes to the columns of words; numbers spread wide are hard to compare. */
function spread(block: TableBlock, wish: readonly number[], totalTwips: number): readonly number[] {
  const words = block.columns.map((align) => align === 'left');
  const takers = words.includes(true) ? words : words.map(() => true);
  const sumTakers = sumOf(wish.filter((_, index) => takers[index]));
  const extra = totalTwips - sumOf(wish);
  return wish.map((width, index) => (takers[index] === true ? width + (extra * width) / sumTakers : width));
}

/**
 * Column widths from the contents, as a browser lays out a table: no word is
 * broken, columns that wish for more share what is left, and the type gets
 * smaller only when the words would not fit otherwise.
 */
export function fitColumns(block: TableBlock, totalTwips: number): Grid {
  const count = block.columns.length;
  const bodyRows = block.rows.map((row) => row.cells);
  const measured = sizes.map((halfPoints) => {
    const needs = [
      ...needsOf(block.head, count, halfPoints, true),
      ...needsOf(bodyRows, count, halfPoints, false),
    ];
    return { halfPoints, least: gather(needs, count, 'least'), wish: gather(needs, count, 'wish') };
  });
  const smallest = measured[measured.length - 1];
  const chosen = measured.find(({ least }) => sumOf(least) <= totalTwips) ?? smallest;
  if (!chosen) return { widths: [], halfPoints: sizes[0] };
  const { least, wish, halfPoints } = chosen;
  const sumLeast = sumOf(least);
  const sumWish = sumOf(wish);
  if (sumLeast >= totalTwips) {
    return {
      halfPoints,
      widths: roundTo(
        totalTwips,
        least.map((width) => (width * totalTwips) / sumLeast),
      ),
    };
  }
  if (sumWish <= totalTwips)
    return { halfPoints, widths: roundTo(totalTwips, spread(block, wish, totalTwips)) };
  const share = (totalTwips - sumLeast) / (sumWish - sumLeast);
  const widths = least.map((width, index) => width + ((wish[index] ?? width) - width) * share);
  return { halfPoints, widths: roundTo(totalTwips, widths) };
}
