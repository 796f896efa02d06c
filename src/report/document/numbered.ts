import { pointLetter, romanNumeral } from './labels.ts';
import type { Block, Inline, TableBlock, TextBlock, TextLevel } from './model.ts';
import { plainText, spansOf } from './text.ts';

/** A text block with the number the reader will see: "I.", "1.", "a)", "-", or nothing. */
export type NumberedText = TextBlock & { readonly label: string };
export type NumberedBlock = NumberedText | TableBlock;

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

/** Counts the numbered levels from 1; a heading starts the levels below it anew. */
export function numberBlocks(blocks: readonly Block[]): readonly NumberedBlock[] {
  const counts = new Map<TextLevel, number>();
  return blocks.map((block) => {
    if (block.kind !== 'text') return block;
    const ordinal = (counts.get(block.level) ?? 0) + 1;
    counts.set(block.level, ordinal);
    for (const level of below[block.level] ?? []) counts.delete(level);
    return { ...block, label: labelOf(block.level, ordinal) };
  });
}

/** An item that is wholly bold is the title of what follows, and must not end a page. */
export function isHeading(block: TextBlock): boolean {
  if (block.level === 'section' || block.level === 'article') return true;
  const spans = spansOf(block.content).filter((span) => span.text.trim() !== '');
  return block.level === 'item' && spans.length > 0 && spans.every((span) => span.bold === true);
}

/** Ends the text with "./." as the templates of Annex III do, in place of its last punctuation. */
export function closeText(content: Inline): Inline {
  const spans = [...spansOf(content)];
  while (spans.length > 0 && plainText(spans.slice(-1)).trim() === '') spans.pop();
  const last = spans.pop();
  if (!last) return './.';
  return [...spans, { ...last, text: `${last.text.replace(/[\s.;,:/]+$/u, '')}./.` }];
}
