import type { Paragraph, Table } from 'docx';
import { annexText } from './body.ts';
import { dateInWords, documentSymbol, romanNumeral, typeNames } from './labels.ts';
import type { Annex, OfficialDocument } from './model.ts';
import { textWidth } from './page.ts';
import { brokenParagraph, paragraph, roleOf } from './paragraphs.ts';
import { cleanLine, toCapitals } from './text.ts';
import { balanceLines } from './wrap.ts';

/** "Kèm theo Kế hoạch số 05/KH-UBBC ngày 05 tháng 5 năm 2021 của …": what the annex belongs to. */
function reference(document: OfficialDocument): string {
  const name = document.type === 'CV' ? 'Công văn' : typeNames[document.type];
  const symbol = documentSymbol(document.type, document.number);
  return `(Kèm theo ${name} số ${symbol} ${dateInWords(document.date)} của ${cleanLine(document.issuerInSentence)})`;
}

/** Annexes are numbered in Roman numerals if there are two or more (Annex I, III.1). */
function annexLabel(index: number, count: number): string {
  return count < 2 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`;
}

export function annexElements(
  document: OfficialDocument,
  annex: Annex,
  index: number,
): readonly (Paragraph | Table)[] {
  const width = textWidth(annex.orientation);
  const lines = (text: string, role: 'annexTitle' | 'annexReference') =>
    brokenParagraph(role, balanceLines(text, roleOf(role), width * 0.9));
  return [
    paragraph('annexNumber', annexLabel(index, document.annexes.length)),
    lines(toCapitals(annex.title), 'annexTitle'),
    lines(reference(document), 'annexReference'),
    ...annexText(annex.blocks, width),
  ];
}
