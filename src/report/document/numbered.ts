import { pointLetter, romanNumeral } from './labels.ts';
import type { Block, FigureBlock, Inline, TableBlock, TextBlock, TextLevel } from './model.ts';
import { spansOf, toCapitals } from './text.ts';

/** A text block with the number the reader will see: "I.", "1.", "a)", "-", or nothing. */
export type NumberedText = TextBlock & { readonly label: string };
export type NumberedBlock = NumberedText | TableBlock | FigureBlock;

const below: Readonly<Partial<Record<TextLevel, readonly TextLevel[]>>> = {
  article: ['item', 'point'],
  section: ['item', 'point'],
  item: ['point'],
};

function labelOf(level: TextLevel, ordinal: number): string {
  switch (level) {
    case 'article':
      return `Điều ${ordinal}.`;
    case 'section':
      return `${romanNumeral(ordinal)}.`;
    case 'item':
      return `${ordinal}.`;
    case 'point':
      return `${pointLetter(ordinal)})`;
    case 'dash':
      return '-';
    case 'plus':
      return '+';
    case 'paragraph':
      return '';
  }
}

function inCapitals(content: Inline): Inline {
  return spansOf(content).map((span) => ({ ...span, text: toCapitals(span.text) }));
}

/** Sets section titles in capitals and counts the numbered levels from 1; a heading starts the levels below it anew. */
export function numberBlocks(blocks: readonly Block[]): readonly NumberedBlock[] {
  const counts = new Map<TextLevel, number>();
  return blocks.map((block) => {
    if (block.kind !== 'text') return block;
    const ordinal = (counts.get(block.level) ?? 0) + 1;
    counts.set(block.level, ordinal);
    for (const level of below[block.level] ?? []) counts.delete(level);
    const content = block.level === 'section' ? inCapitals(block.content) : block.content;
    return { ...block, content, label: labelOf(block.level, ordinal) };
  });
}

/** An item that is wholly bold is the title of what follows, and must not end a page. */
export function isHeading(block: TextBlock): boolean {
  if (block.level === 'section' || block.level === 'article') return true;
  const spans = spansOf(block.content).filter((span) => span.text.trim() !== '');
  return block.level === 'item' && spans.length > 0 && spans.every((span) => span.bold === true);
}
