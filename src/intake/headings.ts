import { tidy } from '#domain/fold.ts';
import { type Heading, isKnownHeading } from './match-header.ts';
import { type Cell, type CellRange, cellAt, cellText, lastColumn, type Sheet } from './workbook.ts';

/** The merged block a cell lies in, if any. */
export function mergeAt(sheet: Sheet, row: number, column: number): CellRange | undefined {
  return sheet.merges.find(
    (merge) =>
      row >= merge.firstRow &&
      row <= merge.lastRow &&
      column >= merge.firstColumn &&
      column <= merge.lastColumn,
  );
}

/** A cell as the reader of the sheet sees it: inside a merged block, the block's value. */
export function shownCell(sheet: Sheet, row: number, column: number): Cell {
  const own = cellAt(sheet, row, column);
  if (own !== null) return own;
  const merge = mergeAt(sheet, row, column);
  return merge === undefined ? null : cellAt(sheet, merge.firstRow, merge.firstColumn);
}

/**
 * The headings of a heading block of one to three rows.
 *
 * A merged parent counts for every column under it. Files without merges
 * (CSV) leave the parent's neighbours blank; there a blank over a sub-heading
 * belongs to the parent on its left.
 */
export function headingsOf(sheet: Sheet, firstRow: number, lastRow: number): Heading[] {
  const headings: Heading[] = [];
  const width = widthOf(sheet, firstRow, lastRow);
  for (let column = 1; column <= width; column += 1) {
    const levels: string[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const text = tidy(cellText(parentAware(sheet, row, column, lastRow)));
      if (text !== '' && levels.at(-1) !== text) levels.push(text);
    }
    headings.push({ column, path: levels.join(' / '), own: levels.at(-1) ?? '' });
  }
  return headings;
}

function widthOf(sheet: Sheet, firstRow: number, lastRow: number): number {
  if (lastRow - firstRow > 3) return lastColumn(sheet);
  let width = 0;
  for (let row = firstRow; row <= lastRow + 1; row += 1)
    width = Math.max(width, sheet.rows[row - 1]?.length ?? 0);
  return width;
}

function parentAware(sheet: Sheet, row: number, column: number, lastRow: number): Cell {
  const shown = shownCell(sheet, row, column);
  const isMerged = sheet.merges.some((merge) => merge.firstRow <= row && merge.lastRow >= row);
  if (shown !== null || row === lastRow || isMerged) return shown;
  const hasChild = (at: number) => cellAt(sheet, row + 1, at) !== null;
  if (!hasChild(column)) return null;
  for (let left = column - 1; left >= 1 && hasChild(left); left -= 1) {
    const parent = cellAt(sheet, row, left);
    if (parent !== null) return parent;
  }
  return null;
}

/** Can `row` be a second level under the heading `above`? */
export function continuesHeading(sheet: Sheet, above: number, row: number): boolean {
  const cells = filledColumns(sheet, row);
  const isText = cells.every((column) => {
    const cell = cellAt(sheet, row, column);
    return typeof cell === 'string' && !/^[\s\d.,()]+$/.test(cell);
  });
  if (!isText) return false;
  const spans = sheet.merges.some(
    (merge) => merge.firstRow <= above && merge.lastRow >= row && merge.lastRow > above,
  );
  const parents = sheet.merges.filter(
    (merge) => merge.firstRow <= above && merge.lastRow === above && merge.lastColumn > merge.firstColumn,
  );
  const isUnderParent = cells.some((column) =>
    parents.some((parent) => column >= parent.firstColumn && column <= parent.lastColumn),
  );
  const touching = sheet.merges.some((merge) => merge.firstRow <= row && merge.lastRow >= above);
  if (touching) return cells.length > 0 && (spans || isUnderParent);
  // Without merges: sub-headings fill blanks of the row above or are headings we know, and leave most of its columns alone.
  const areKnown = cells.every((column) => isKnownHeading(cellText(cellAt(sheet, row, column))));
  const fillsBlank = cells.some((column) => cellAt(sheet, above, column) === null);
  const overlap = cells.filter((column) => cellAt(sheet, above, column) !== null).length;
  return cells.length > 0 && (fillsBlank || areKnown) && overlap <= filledColumns(sheet, above).length / 2;
}

export function filledColumns(sheet: Sheet, row: number): number[] {
  return (sheet.rows[row - 1] ?? []).flatMap((cell, at) => (cell === null ? [] : [at + 1]));
}
