import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CELL_PADDING, fitColumns, type Grid, placeCells } from './columns.ts';
import type { Gallery } from './figures.ts';
import type { Cell, CellAlignment, TableBlock, TableRowContent } from './model.ts';
import { twipsOf } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { plainText } from './text.ts';

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines: ITableBordersOptions = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const thinLines: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/**
 * A table without lines that puts blocks side by side: letterhead, signature.
 * Rows are never split over two pages.
 */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    borders: noLines,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

function tableCell(
  cell: Cell,
  widthTwips: number,
  grid: Grid,
  look: { head: boolean; align: CellAlignment; total: boolean; gallery: Gallery },
): TableCell {
  const content =
    look.total && typeof cell.content === 'string' ? [{ text: cell.content, bold: true }] : cell.content;
  return new TableCell({
    width: { size: widthTwips, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    children: [
      ...(cell.figure ? [look.gallery.paragraph(cell.figure)] : []),
      ...(cell.figure && plainText(content) === ''
        ? []
        : [
            paragraph(look.head ? 'tableHead' : 'tableCell', content, {
              halfPoints: grid.halfPoints,
              align: cell.align ?? look.align,
            }),
          ]),
    ],
  });
}

function spanWidth(grid: Grid, start: number, cell: Cell): number {
  return grid.widths.slice(start, start + (cell.columns ?? 1)).reduce((sum, width) => sum + width, 0);
}

/** A ruled table: heads repeat on every page, no row is ever torn in two. */
export function dataTable(block: TableBlock, widthTwips: number, gallery: Gallery): Table {
  const grid = fitColumns(block, widthTwips);
  const headStarts = placeCells(block.head, block.columns.length);
  const bodyStarts = placeCells(
    block.rows.map((row) => row.cells),
    block.columns.length,
  );
  const headRow = (cells: readonly Cell[], rowIndex: number) =>
    new TableRow({
      cantSplit: true,
      tableHeader: true,
      children: cells.map((cell, index) =>
        tableCell(cell, spanWidth(grid, headStarts[rowIndex]?.[index] ?? 0, cell), grid, {
          head: true,
          align: 'center',
          total: false,
          gallery,
        }),
      ),
    });
  const bodyRow = (row: TableRowContent, rowIndex: number) =>
    new TableRow({
      cantSplit: true,
      keepNext: row.staysWithNext === true,
      ...(row.leastMm === undefined
        ? {}
        : { height: { value: Math.round(twipsOf(row.leastMm)), rule: HeightRule.ATLEAST } }),
      children: row.cells.map((cell, index) => {
        const start = bodyStarts[rowIndex]?.[index] ?? 0;
        return tableCell(cell, spanWidth(grid, start, cell), grid, {
          head: false,
          align: block.columns[start] ?? 'left',
          total: row.emphasis === 'total',
          gallery,
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: grid.widths,
    width: { size: widthTwips, type: WidthType.DXA },
    borders: thinLines,
    margins: { left: CELL_PADDING, right: CELL_PADDING, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [...block.head.map(headRow), ...block.rows.map(bodyRow)],
  });
}
