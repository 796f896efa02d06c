import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  ImageRun,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { paragraph } from '#report/document/paragraphs.ts';
import { linesOf, papers } from '#report/sheets/fit.ts';
import { SLIP_LINES, type Slip, type SlipLine } from './slips.ts';

/**
 * The page that invitations are merged into: four to a sheet of A4, two by
 * two, with dashed lines to cut along. Texts are marks here; `merge-slips.ts`
 * puts the words in.
 */

export const SLIPS_PER_PAGE = 4;
/** Free on every side; the cross of cut lines then parts the sheet into quarters of A6. */
export const SLIP_MARGIN = 567;
/** Side of the code on paper; 77 squares of 0.4 mm, which any telephone reads. */
export const CODE_MM = 30;

const slipWidth = Math.floor((papers.A4.width - 2 * SLIP_MARGIN) / 2);
const codeWidth = 1990;
const noteWidth = slipWidth - codeWidth;
/** A page holds two slips one above the other, less the paragraph that Word wants between tables. */
const slipHeight = Math.floor((papers.A4.height - 2 * SLIP_MARGIN - 60) / 2);
const footHeight = 2250;
const textHeight = slipHeight - footHeight;
const PADDING = 120;

/** Type in half-points and the space below in twips, at full size. */
const looks: Readonly<
  Record<SlipLine, { readonly halfPoints: number; readonly after: number; readonly bold: boolean }>
> = {
  issuer: { halfPoints: 22, after: 60, bold: true },
  title: { halfPoints: 28, after: 160, bold: true },
  to: { halfPoints: 22, after: 40, bold: true },
  about: { halfPoints: 24, after: 140, bold: false },
  call: { halfPoints: 24, after: 40, bold: false },
  span: { halfPoints: 40, after: 40, bold: true },
  day: { halfPoints: 26, after: 140, bold: true },
  area: { halfPoints: 26, after: 20, bold: true },
  venue: { halfPoints: 24, after: 0, bold: false },
  note: { halfPoints: 20, after: 0, bold: false },
};

/** How large a slip's type is set: the first at which its words fit. */
export const SLIP_SCALES = [1.2, 1.1, 1, 0.9, 0.75, 0.6] as const;

const TWIPS_PER_HALF_POINT = 10;
const LINE_HEIGHT = 1.15;

/** The note is small print and grows with nothing. */
const sizeAt = (line: SlipLine, scale: number) =>
  Math.round(looks[line].halfPoints * (line === 'note' ? Math.min(1, scale) : scale));

function heightOf(lines: readonly SlipLine[], slip: Slip, widthTwips: number, scale: number): number {
  return lines.reduce((sum, line) => {
    const size = sizeAt(line, scale);
    const count = linesOf(slip.lines[line], size, widthTwips - 2 * PADDING);
    return sum + count * size * TWIPS_PER_HALF_POINT * LINE_HEIGHT + looks[line].after * scale;
  }, 0);
}

const upper = SLIP_LINES.filter((line) => line !== 'note');

/** The largest of our scales at which a slip's words stand in its place, else the smallest. As an index. */
export function scaleOfSlip(slip: Slip): number {
  const found = SLIP_SCALES.findIndex(
    (scale) =>
      heightOf(upper, slip, slipWidth, scale) <= (textHeight - 2 * PADDING) * 0.97 &&
      heightOf(['note'], slip, noteWidth, scale) <= (footHeight - PADDING) * 0.97,
  );
  return found === -1 ? SLIP_SCALES.length - 1 : found;
}

/** Where a line's words go: characters no text holds around the slip's place and the line's name. */
export const markOf = (slip: number, name: SlipLine | 'code') => `\uE000${slip}.${name}\uE001`;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const cutLine: IBorderOptions = { style: BorderStyle.DASHED, size: 6, color: '000000' };

type Frame = {
  readonly widthTwips: number;
  readonly columns: number;
  readonly cuts: readonly ('right' | 'bottom')[];
};

function slipCell(children: readonly Paragraph[], { widthTwips, columns, cuts }: Frame): TableCell {
  return new TableCell({
    width: { size: widthTwips, type: WidthType.DXA },
    columnSpan: columns,
    verticalAlign: VerticalAlignTable.CENTER,
    borders: {
      top: none,
      left: none,
      right: cuts.includes('right') ? cutLine : none,
      bottom: cuts.includes('bottom') ? cutLine : none,
    },
    children: children.length === 0 ? [paragraph('sheet', '')] : [...children],
  });
}

/** Leaves to the style what the style says: a file of thousands of slips must stay small enough for Word. */
function markedLine(slip: number, line: SlipLine, scale: number): Paragraph {
  const look = looks[line];
  const run: IRunOptions = { text: markOf(slip, line), size: sizeAt(line, scale), bold: look.bold };
  return new Paragraph({
    style: 'sheet',
    alignment: line === 'note' ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { after: Math.round(look.after * scale) },
    children: [new TextRun(run)],
  });
}

const PIXELS_PER_MM = 96 / 25.4;

function markedCode(slip: number): Paragraph {
  const side = CODE_MM * PIXELS_PER_MM;
  const code = new ImageRun({
    type: 'png',
    data: new Uint8Array(),
    transformation: { width: side, height: side },
    altText: { id: String(slip), name: `QR ${slip}`, description: markOf(slip, 'code') },
  });
  return new Paragraph({ style: 'sheet', alignment: AlignmentType.CENTER, children: [code] });
}

/** The rows of two slips side by side: their words, then note and code. Slips from `count` on stay blank. */
function slipRows(first: number, count: number, scale: number): readonly TableRow[] {
  const isUpper = first === 0;
  const places = [first, first + 1];
  const isRightCut = (slip: number) => (slip === first ? (['right'] as const) : []);
  const below = isUpper ? (['bottom'] as const) : [];
  const words = places.map((slip) =>
    slipCell(slip < count ? upper.map((line) => markedLine(slip, line, scale)) : [], {
      widthTwips: slipWidth,
      columns: 2,
      cuts: isRightCut(slip),
    }),
  );
  const feet = places.flatMap((slip) => [
    slipCell(slip < count ? [markedLine(slip, 'note', scale)] : [], {
      widthTwips: noteWidth,
      columns: 1,
      cuts: below,
    }),
    slipCell(slip < count ? [markedCode(slip)] : [], {
      widthTwips: codeWidth,
      columns: 1,
      cuts: [...isRightCut(slip), ...below],
    }),
  ]);
  return [
    new TableRow({ cantSplit: true, height: { value: textHeight, rule: HeightRule.EXACT }, children: words }),
    new TableRow({ cantSplit: true, height: { value: footHeight, rule: HeightRule.EXACT }, children: feet }),
  ];
}

/** A page of `count` slips with marks in place of their words and codes. */
export function slipPage(count: number, scale: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [noteWidth, codeWidth, noteWidth, codeWidth],
    width: { size: 2 * slipWidth, type: WidthType.DXA },
    margins: { left: PADDING, right: PADDING, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [...slipRows(0, count, scale), ...slipRows(2, count, scale)],
  });
}
