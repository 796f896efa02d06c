import type { Paragraph, Table } from 'docx';
import type { Block } from './model.ts';
import { closeText, isHeading, type NumberedText, numberBlocks } from './numbered.ts';
import { invisibleParagraph, paragraph } from './paragraphs.ts';
import type { RoleName } from './roles.ts';
import { dataTable } from './tables.ts';
import { spansOf, toCapitals } from './text.ts';

/** As much as between two paragraphs. */
const GAP_AFTER_TABLE = 120;

function roleFor(block: NumberedText): RoleName {
  if (block.level === 'section') return 'section';
  if (block.level === 'article') return 'article';
  return isHeading(block) ? 'itemHeading' : 'body';
}

function textParagraph(block: NumberedText, keepNext: boolean): Paragraph {
  const spans =
    block.level === 'section'
      ? spansOf(block.content).map((span) => ({ ...span, text: toCapitals(span.text) }))
      : spansOf(block.content);
  const label = block.label === '' ? [] : [{ text: `${block.label} ` }];
  return paragraph(roleFor(block), [...label, ...spans], keepNext ? { keepNext } : {});
}

/** Text and tables in order, numbered; a paragraph that introduces a table stays with it. */
function elementsOf(
  blocks: readonly Block[],
  widthTwips: number,
  staysWithWhatFollows: boolean,
): readonly (Paragraph | Table)[] {
  const numbered = numberBlocks(blocks);
  return numbered.flatMap((block, index) => {
    if (block.kind === 'table') return [dataTable(block, widthTwips), invisibleParagraph(GAP_AFTER_TABLE)];
    const next = numbered[index + 1];
    const keepNext = next === undefined ? staysWithWhatFollows : next.kind === 'table';
    return [textParagraph(block, keepNext)];
  });
}

/** The main text: its last paragraph carries "./." and stays with the signature below it. */
export function mainText(blocks: readonly Block[], widthTwips: number): readonly (Paragraph | Table)[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  const closed: readonly Block[] =
    last.kind === 'text'
      ? [...blocks.slice(0, -1), { ...last, content: closeText(last.content) }]
      : [...blocks, { kind: 'text', level: 'paragraph', content: './.' }];
  return elementsOf(closed, widthTwips, true);
}

export function annexText(blocks: readonly Block[], widthTwips: number): readonly (Paragraph | Table)[] {
  return elementsOf(blocks, widthTwips, false);
}
