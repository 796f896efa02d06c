import { dateInWords, documentSymbol, romanNumeral, typeNames } from './labels.ts';
import type { Annex, Block, Inline, OfficialDocument, Recipients, Signature } from './model.ts';
import { type NumberedBlock, numberBlocks } from './numbered.ts';
import { cleanLine, plainText, punctuateList, spansOf, toCapitals } from './text.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export type OutlinedAnnex = {
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  readonly orientation: Annex['orientation'];
  readonly blocks: readonly NumberedBlock[];
  readonly sheets: readonly OutlinedSheet[];
};

export type OutlinedSheet = {
  readonly orientation: Annex['orientation'];
  readonly blocks: readonly NumberedBlock[];
};

/**
 * A document with every word the reader will see: capitals, numbers,
 * punctuation and fixed formulas in place, nothing about sizes or positions.
 * The Word builder and the preview in the window both start here.
 */
export type DocumentOutline = {
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  readonly place: string;
  /** Empty for minutes, which show no day of issue. */
  readonly date: string;
  /** Absent for a letter (công văn), which prints no type name. */
  readonly typeName: string | undefined;
  /** For a letter it starts with "V/v" and stands under the number. */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly blocks: readonly NumberedBlock[];
  readonly authority: readonly string[];
  readonly signer: string;
  /** Who took the minutes; absent for all else. */
  readonly secretary: string | undefined;
  readonly recipients: readonly string[];
  readonly annexes: readonly OutlinedAnnex[];
  /** As the file is called in a list. */
  readonly title: string;
};

/** The lines above the signature, in the order of Annex I, II.7. */
function authorityLines({ authority, position }: Signature): readonly string[] {
  const own = toCapitals(position);
  const onBehalf = (body: string | undefined) => (body === undefined ? [] : [`TM. ${toCapitals(body)}`]);
  switch (authority.kind) {
    case 'own':
      return [own];
    case 'collective':
      return [...onBehalf(authority.body), own];
    case 'deputy':
      return [...onBehalf(authority.body), `KT. ${toCapitals(authority.head)}`, own];
    case 'by-order':
      return [`TL. ${toCapitals(authority.head)}`, own];
    case 'delegated':
      return [`TUQ. ${toCapitals(authority.head)}`, own];
    case 'acting':
      return [...onBehalf(authority.body), `Q. ${own}`];
  }
}

/** Academic titles and forms of address do not stand before a signatory's name (Annex I, II.7đ). */
const personalTitles = /^(?:(?:GS|PGS|TSKH|TS|ThS|BS|CN|KS)\.\s*|(?:NGND|NGƯT|Ông|Bà|Đồng chí|Đ\/c)\.?\s+)+/u;

/** Dots to write on, for whoever has not been named yet. */
const NAME_BLANK = '…………………………';

function signerName(name: string): string {
  return cleanLine(name).replace(personalTitles, '') || NAME_BLANK;
}

function recipientLines({ lines, archive }: Recipients): readonly string[] {
  const filed = cleanLine(archive);
  return punctuateList([...filled(lines), `Lưu: ${filed === '' ? 'VT' : filed}`]).map((line) => `- ${line}`);
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.map(cleanLine).filter((line) => line !== '');
}

/** Ends the text with "./." as the templates of Annex III do, in place of its last punctuation. */
function closeText(content: Inline): Inline {
  const spans = [...spansOf(content)];
  while (spans.length > 0 && plainText(spans.slice(-1)).trim() === '') spans.pop();
  const last = spans.pop();
  if (!last) return './.';
  return [...spans, { ...last, text: `${last.text.replace(/[\s.;,:/]+$/u, '')}./.` }];
}

function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  return last.kind === 'text'
    ? [...blocks.slice(0, -1), { ...last, content: closeText(last.content) }]
    : [...blocks, { kind: 'text', level: 'paragraph', content: './.' }];
}

function nameOfType(document: OfficialDocument): string {
  return document.type === 'CV' ? 'Công văn' : typeNames[document.type];
}

function outlineAnnex(document: OfficialDocument, annex: Annex, index: number): OutlinedAnnex {
  const symbol = documentSymbol(document.type, document.number);
  const issuer = cleanLine(document.issuerInSentence);
  return {
    label: annexLabel(index, document.annexes.length),
    title: toCapitals(annex.title),
    reference: `(Kèm theo ${nameOfType(document)} số ${symbol} ${dateInWords(document.date)} của ${issuer})`,
    orientation: annex.orientation,
    blocks: numberBlocks(annex.blocks),
    sheets: (annex.sheets ?? []).map(({ orientation, blocks }) => ({
      orientation,
      blocks: numberBlocks(blocks),
    })),
  };
}

/** Annexes are numbered in Roman numerals if there are two or more (Annex I, III.1). */
export function annexLabel(index: number, count: number): string {
  return count < 2 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`;
}

export function outlineDocument(document: OfficialDocument): DocumentOutline {
  const isLetter = document.type === 'CV';
  const isMinutes = document.type === 'BB';
  const symbol = documentSymbol(document.type, document.number);
  const subject = cleanLine(document.subject);
  return {
    superior: toCapitals(document.letterhead.superior ?? ''),
    issuer: toCapitals(document.letterhead.issuer),
    number: `Số: ${symbol}`,
    place: isMinutes ? '' : cleanLine(document.place),
    date: isMinutes ? '' : dateInWords(document.date),
    typeName: isLetter ? undefined : toCapitals(nameOfType(document)),
    subject: isLetter ? `V/v ${subject}` : subject,
    addressees: punctuateList(filled(document.addressees)),
    legalBases: punctuateList(filled(document.legalBases)),
    blocks: numberBlocks(closed(document.body)),
    authority: authorityLines(document.signature).filter((line) => line !== ''),
    signer: signerName(document.signature.name),
    secretary: isMinutes ? signerName(document.secretary ?? '') : undefined,
    recipients: recipientLines(document.recipients),
    annexes: document.annexes.map((annex, index) => outlineAnnex(document, annex, index)),
    title: `${nameOfType(document)} số ${symbol} - ${subject}`,
  };
}
