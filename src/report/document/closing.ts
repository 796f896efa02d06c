import type { Paragraph, Table } from 'docx';
import type { DocumentOutline } from './outline.ts';
import { textWidth } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { sideBySide } from './tables.ts';

function recipientsBlock(lines: readonly string[]): readonly Paragraph[] {
  return [
    paragraph('recipientsTitle', 'Nơi nhận:', { keepNext: true }),
    ...lines.map((line) =>
      paragraph('recipient', line, { leftTwips: 120, hangingTwips: 120, keepNext: true }),
    ),
  ];
}

/** "Nơi nhận" beside the signature, level with the signatory's title, never split over two pages. */
export function closingBlock({ authority, signer, recipients }: DocumentOutline): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * 0.48);
  const signature: readonly Paragraph[] = [
    ...authority.map((line) => paragraph('signer', line)),
    paragraph('signerName', signer),
  ];
  return sideBySide([left, width - left], [[recipientsBlock(recipients), signature]]);
}
