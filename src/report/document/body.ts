import type { Paragraph, Table } from 'docx';
import type { Gallery } from './figures.ts';
import { isHeading, type NumberedBlock, type NumberedText } from './numbered.ts';
import { invisibleParagraph, paragraph } from './paragraphs.ts';
import type { RoleName } from './roles.ts';
import { dataTable } from './tables.ts';
import { spansOf } from './text.ts';

/** As much as between two paragraphs. */
const GAP_AFTER_TABLE = 120;

function roleFor(block: NumberedText): RoleName {
  if (block.level === 'section') return 'section';
  if (block.level === 'article') return 'article';
  return isHeading(block) ? 'itemHeading' : 'body';
}

function textParagraph(block: NumberedText, keepNext: boolean): Paragraph {
  const label = block.label === '' ? [] : [{ text: `${block.label} ` }];
  return paragraph(roleFor(block), [...label, ...spansOf(block.content)], keepNext ? { keepNext } : {});
}

/** Where blocks are set: how wide, and who has the pictures. */
export type Setting = { readonly widthTwips: number; readonly gallery: Gallery };

/** Text, tables and figures in order; a paragraph that introduces a table or a figure stays with it. */
function elementsOf(
  blocks: readonly NumberedBlock[],
  { widthTwips, gallery }: Setting,
  staysWithWhatFollows: boolean,
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table')
      return [dataTable(block, widthTwips, gallery), invisibleParagraph(GAP_AFTER_TABLE)];
    if (block.kind === 'figure') {
      const { figure, caption } = block;
      if (caption === undefined) return [gallery.paragraph(figure)];
      return [gallery.paragraph(figure, { keepNext: true }), paragraph('caption', caption)];
    }
    const next = blocks[index + 1];
    const keepNext = next === undefined ? staysWithWhatFollows : next.kind !== 'text';
    return [textParagraph(block, keepNext)];
  });
}

/** The main text; its last paragraph stays with the signature below it. */
export function mainText(blocks: readonly NumberedBlock[], setting: Setting): readonly (Paragraph | Table)[] {
  return elementsOf(blocks, setting, true);
}

export function annexText(
  blocks: readonly NumberedBlock[],
  setting: Setting,
): readonly (Paragraph | Table)[] {
  return elementsOf(blocks, setting, false);
}
