import type { Paragraph, Table } from 'docx';
import { annexText } from './body.ts';
import type { Gallery } from './figures.ts';
import type { OutlinedAnnex } from './outline.ts';
import { textWidth } from './page.ts';
import { brokenParagraph, paragraph, roleOf } from './paragraphs.ts';
import { balanceLines } from './wrap.ts';

/** Number, title and "Kèm theo …" above the contents of an annex (Annex I, III.1). */
export function annexElements(annex: OutlinedAnnex, gallery: Gallery): readonly (Paragraph | Table)[] {
  const width = textWidth(annex.orientation);
  const lines = (text: string, role: 'annexTitle' | 'annexReference') =>
    brokenParagraph(role, balanceLines(text, roleOf(role), width * 0.9));
  return [
    paragraph('annexNumber', annex.label),
    lines(annex.title, 'annexTitle'),
    lines(annex.reference, 'annexReference'),
    ...annexText(annex.blocks, { widthTwips: width, gallery }),
  ];
}
