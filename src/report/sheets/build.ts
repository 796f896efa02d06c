import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ISectionOptions,
  type ITableBordersOptions,
  type Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { packSections } from '#report/document/file.ts';
import type { Inline } from '#report/document/model.ts';
import { EVEN_MARGIN, twipsOf } from '#report/document/page.ts';
import { invisibleParagraph, paragraph } from '#report/document/paragraphs.ts';
import { cleanLine, spansOf, toCapitals } from '#report/document/text.ts';
import { CELL_GAP, CELL_MARGIN, gridRows, papers, scaleFor, textWidthOf } from './fit.ts';
import type { LargeBlock, LargeGrid, LargeLine, LargeSheet, LargeSheetSet, LargeTable } from './model.ts';

/** Word counts type in half-points. */
const halfPointsOf = (points: number) => Math.max(2, Math.round(points * 2));
const twipsOfPoints = (points: number) => Math.round(points * 20);

function largeParagraph(
  { content, points, align, after = 0, capitals, staysWithNext = false }: LargeLine,
  scale: number,
): Paragraph {
  const shown: Inline =
    capitals === true ? spansOf(content).map((span) => ({ ...span, text: toCapitals(span.text) })) : content;
  return paragraph('sheet', shown, {
    halfPoints: halfPointsOf(points * scale),
    align: align ?? 'left',
    afterTwips: twipsOfPoints(after * scale),
    keepNext: staysWithNext,
  });
}

const rule = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const ruled: ITableBordersOptions = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};

function cell(children: readonly Paragraph[], widthTwips: number, gapTwips = 0): TableCell {
  return new TableCell({
    width: { size: widthTwips, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: gapTwips, bottom: gapTwips, marginUnitType: WidthType.DXA },
    children: [...children],
  });
}

const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unruled: ITableBordersOptions = {
  top: noRule,
  bottom: noRule,
  left: noRule,
  right: noRule,
  insideHorizontal: noRule,
  insideVertical: noRule,
};

function ruledTable(widths: readonly number[], rows: readonly TableRow[], borders = ruled): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders,
    margins: {
      left: CELL_MARGIN,
      right: CELL_MARGIN,
      top: 0,
      bottom: 0,
      marginUnitType: WidthType.DXA,
    },
    rows: [...rows],
  });
}

function largeTable({ points, head, shares, aligns, rows }: LargeTable, width: number, scale: number): Table {
  const widths = shares.map((share) => Math.floor(width * share));
  const size = points * scale;
  const gap = twipsOfPoints(size * CELL_GAP);
  const row = (cells: readonly Inline[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((content, at) =>
        cell(
          [
            paragraph('sheet', isHead ? spansOf(content).map((span) => ({ ...span, bold: true })) : content, {
              halfPoints: halfPointsOf(size),
              align: isHead ? 'center' : (aligns[at] ?? 'left'),
              beforeTwips: gap,
              afterTwips: gap,
            }),
          ],
          widths[at] ?? 0,
        ),
      ),
    });
  return ruledTable(widths, [row(head, true), ...rows.map((cells) => row(cells, false))]);
}

/** Cells of a short last row stay blank, so that the lines to cut along go through. */
function largeGrid(grid: LargeGrid, width: number, scale: number): Table {
  const { columns, rowMm, isRuled } = grid;
  const widths = Array.from({ length: columns }, () => Math.floor(width / columns));
  const rows = gridRows(grid).map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        ...(rowMm === undefined
          ? {}
          : { height: { value: Math.round(twipsOf(rowMm)), rule: HeightRule.EXACT } }),
        children: widths.map((widthTwips, at) => {
          const lines = cells[at]?.map((line) => largeParagraph(line, scale));
          return cell(lines ?? [paragraph('sheet', '')], widthTwips);
        }),
      }),
  );
  return ruledTable(widths, rows, isRuled ? ruled : unruled);
}

function elementsOf(block: LargeBlock, width: number, scale: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'line':
      return [largeParagraph(block, scale)];
    case 'frame': {
      const lines = block.lines.map((line) => largeParagraph(line, scale));
      const frame = new TableRow({ cantSplit: true, children: [cell(lines, width, CELL_MARGIN)] });
      return [ruledTable([width], [frame])];
    }
    case 'table':
      return [largeTable(block, width, scale)];
    case 'grid':
      return [largeGrid(block, width, scale)];
  }
}

/** The section of one large sheet, with the type as small as it must be. */
export function largeSection(sheet: LargeSheet): ISectionOptions {
  const width = textWidthOf(sheet.paper);
  const scale = scaleFor(sheet);
  const margin = {
    top: EVEN_MARGIN,
    bottom: EVEN_MARGIN,
    left: EVEN_MARGIN,
    right: EVEN_MARGIN,
    header: 0,
    footer: 0,
    gutter: 0,
  };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: papers[sheet.paper], margin },
    },
    children: [...sheet.blocks.flatMap((block) => elementsOf(block, width, scale)), invisibleParagraph()],
  };
}

/** The Word file of some large sheets, each starting on a page of its own; same sheets and moment, same bytes. */
export function buildLargeSheets(set: LargeSheetSet, now: Date): Promise<Uint8Array> {
  return packSections(set.sheets.map(largeSection), {
    title: cleanLine(set.title),
    author: cleanLine(set.author),
    now,
  });
}
