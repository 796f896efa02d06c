import type { Paragraph, Table } from 'docx';
import type { DocumentOutline } from './outline.ts';
import { textWidth } from './page.ts';
import { invisibleParagraph, paragraph } from './paragraphs.ts';
import { sideBySide } from './tables.ts';

function recipientsBlock(lines: readonly string[], beforeTwips = 0): readonly Paragraph[] {
  return [
    paragraph('recipientsTitle', 'Nơi nhận:', { keepNext: true, beforeTwips }),
    ...lines.map((line) =>
      paragraph('recipient', line, { leftTwips: 120, hangingTwips: 120, keepNext: true }),
    ),
  ];
}

function signatureBlock(titles: readonly string[], name: string): readonly Paragraph[] {
  return [...titles.map((line) => paragraph('signer', line)), paragraph('signerName', name)];
}

const SECRETARY = 'THƯ KÝ';
const GAP_BELOW_NAMES = 240;

/**
 * "Nơi nhận" beside the signature, level with the signatory's title, never split over two pages. Under
 * minutes the secretary signs on the left, and "Nơi nhận" stands below both (Annex III, template 1.9).
 */
export function closingBlock({ authority, signer, secretary, recipients }: DocumentOutline): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * 0.48);
  const columns = [left, width - left];
  const signature = signatureBlock(authority, signer);
  if (secretary === undefined) return sideBySide(columns, [[recipientsBlock(recipients), signature]]);
  return sideBySide(columns, [
    [signatureBlock([SECRETARY], secretary), signature],
    [recipientsBlock(recipients, GAP_BELOW_NAMES), [invisibleParagraph()]],
  ]);
}
