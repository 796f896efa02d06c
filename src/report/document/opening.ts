import type { Paragraph } from 'docx';
import { textWidthTwips } from './measure.ts';
import type { DocumentOutline } from './outline.ts';
import { textWidth } from './page.ts';
import { brokenParagraph, centredRule, paragraph, roleOf } from './paragraphs.ts';
import { FIRST_LINE_INDENT } from './roles.ts';
import { balanceLines, partialRuleTwips } from './wrap.ts';

/** Subjects are broken well inside the margins: a title as wide as the text does not look like one. */
const SUBJECT_WIDTH_SHARE = 0.86;

/** Type name, subject and the short rule under them; a letter has none of these (Annex I, II.5). */
export function titleBlock({ typeName, subject }: DocumentOutline): readonly Paragraph[] {
  if (typeName === undefined) return [];
  const width = textWidth('portrait');
  const lines = balanceLines(subject, roleOf('subject'), width * SUBJECT_WIDTH_SHARE);
  return [
    paragraph('typeName', typeName),
    brokenParagraph('subject', lines),
    centredRule(partialRuleTwips(lines, roleOf('subject')), width, 240),
  ];
}

/**
 * "Kính gửi:" with one body on the same line, several on lines of their own
 * with the dashes under the colon (Annex I, II.9d).
 */
export function addresseeBlock({ addressees }: DocumentOutline): readonly Paragraph[] {
  const [only] = addressees;
  if (only === undefined) return [];
  const lead = 'Kính gửi:';
  const style = roleOf('addressee');
  const left = FIRST_LINE_INDENT * 2;
  const afterLead = Math.round(textWidthTwips(`${lead} `, style));
  if (addressees.length === 1) {
    const short = left + afterLead + textWidthTwips(only, style) <= textWidth('portrait');
    const placed = short
      ? { align: 'center' as const }
      : { leftTwips: left + afterLead, hangingTwips: afterLead };
    return [paragraph('addressee', `${lead} ${only}`, { ...placed, beforeTwips: 200, afterTwips: 240 })];
  }
  const colon = left + Math.round(textWidthTwips(lead.slice(0, -1), style));
  const dash = Math.round(textWidthTwips('- ', style));
  return [
    paragraph('addressee', lead, { leftTwips: left, beforeTwips: 200, keepNext: true }),
    ...addressees.map((line, index) =>
      paragraph('addressee', `- ${line}`, {
        leftTwips: colon + dash,
        hangingTwips: dash,
        ...(index === addressees.length - 1 ? { afterTwips: 240 } : {}),
      }),
    ),
  ];
}

/** Each basis in italics on its own line, ";" between and "." at the end (Annex I, II.6a). */
export function legalBasisBlock({ legalBases }: DocumentOutline): readonly Paragraph[] {
  return legalBases.map((line) => paragraph('legalBasis', line));
}
