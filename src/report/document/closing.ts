import type { Paragraph, Table } from 'docx';
import type { Recipients, Signature } from './model.ts';
import { textWidth } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { sideBySide } from './tables.ts';
import { cleanLine, punctuateList, toCapitals } from './text.ts';

/** Academic titles and forms of address do not stand before a signatory's name (Annex I, II.7đ). */
const personalTitles = /^(?:(?:GS|PGS|TSKH|TS|ThS|BS|CN|KS)\.\s*|(?:NGND|NGƯT|Ông|Bà|Đồng chí|Đ\/c)\.?\s+)+/u;

function signerName(name: string): string {
  return cleanLine(name).replace(personalTitles, '');
}

/** The lines above the signature, in the order the decree gives them. */
function authorityLines({ authority, position }: Signature): readonly string[] {
  const own = toCapitals(position);
  switch (authority.kind) {
    case 'own':
      return [own];
    case 'collective':
      return [
        `TM. ${toCapitals(authority.body)}`,
        ...(authority.deputyOf === undefined ? [] : [`KT. ${toCapitals(authority.deputyOf)}`]),
        own,
      ];
    case 'deputy':
      return [`KT. ${toCapitals(authority.head)}`, own];
    case 'by-order':
      return [`TL. ${toCapitals(authority.head)}`, own];
    case 'delegated':
      return [`TUQ. ${toCapitals(authority.head)}`, own];
    case 'acting':
      return [`Q. ${own}`];
  }
}

function recipientsBlock(recipients: Recipients): readonly Paragraph[] {
  const lines = punctuateList([
    ...recipients.lines.map(cleanLine).filter((line) => line !== ''),
    `Lưu: ${cleanLine(recipients.archive)}`,
  ]);
  return [
    paragraph('recipientsTitle', 'Nơi nhận:', { keepNext: true }),
    ...lines.map((line) =>
      paragraph('recipient', `- ${line}`, { leftTwips: 120, hangingTwips: 120, keepNext: true }),
    ),
  ];
}

/** "Nơi nhận" beside the signature, level with the signatory's title, never split over two pages. */
export function closingBlock(signature: Signature, recipients: Recipients): Table {
  const width = textWidth('portrait');
  const left = Math.round(width * 0.48);
  const signer: readonly Paragraph[] = [
    ...authorityLines(signature).map((line) => paragraph('signer', line)),
    paragraph('signerName', signerName(signature.name)),
  ];
  return sideBySide([left, width - left], [[recipientsBlock(recipients), signer]]);
}
