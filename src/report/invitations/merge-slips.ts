import { type ISectionOptions, SectionType } from 'docx';
import { unzipSync } from 'fflate';
import { packSections } from '#report/document/file.ts';
import { escapeXml, type FileProperties, packParts } from '#report/document/package.ts';
import { invisibleParagraph } from '#report/document/paragraphs.ts';
import { cleanText } from '#report/document/text.ts';
import { largeSection } from '#report/sheets/build.ts';
import { papers } from '#report/sheets/fit.ts';
import type { LargeSheet } from '#report/sheets/model.ts';
import { qrPicture } from './qr-picture.ts';
import { CODE_MM, SLIP_MARGIN, SLIP_SCALES, SLIPS_PER_PAGE, scaleOfSlip, slipPage } from './slip-page.ts';
import type { Slip, SlipLine } from './slips.ts';

/**
 * Thousands of invitations in one Word file.
 *
 * The writer of Word files builds an object for every run of text and looks
 * for every picture in the whole text, which 5,000 slips do not allow. So it
 * sets one page for each number and size of slips, with marks for the words;
 * what Word calls mail merge then repeats the page's XML with the words of
 * each slip, and equal codes are one picture.
 */

/** A page as text cut at its marks. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly slip: number; readonly name: SlipLine | 'code' }
  | { readonly kind: 'picture'; readonly slip: number }
  | { readonly kind: 'drawing-id' };

const cuts =
  /\uE000(?<slip>\d)\.(?<name>\w+)\uE001|(?<=r:embed=")(?<picture>[^"]+)|(?<=<wp:docPr id=")(?<id>[^"]*)/gu;

function piecesOf(xml: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  let pictures = 0;
  for (const match of xml.matchAll(cuts)) {
    pieces.push({ kind: 'text', text: xml.slice(position, match.index) });
    position = match.index + match[0].length;
    const { slip, name, picture } = match.groups ?? {};
    if (slip !== undefined)
      pieces.push({ kind: 'words', slip: Number(slip), name: name as SlipLine | 'code' });
    else if (picture === undefined) pieces.push({ kind: 'drawing-id' });
    else {
      // Codes stand in the order of their slips.
      pieces.push({ kind: 'picture', slip: pictures });
      pictures += 1;
    }
  }
  return [...pieces, { kind: 'text', text: xml.slice(position) }];
}

/** Every page design: index is scale × slips on the page. */
const designs = SLIP_SCALES.flatMap((scale) =>
  Array.from({ length: SLIPS_PER_PAGE }, (_, at) => ({ scale, count: at + 1 })),
);

const designOf = (scaleIndex: number, count: number) => scaleIndex * SLIPS_PER_PAGE + count - 1;

function designSection(): ISectionOptions {
  const side = SLIP_MARGIN;
  const margin = { top: side, bottom: side, left: side, right: side, header: 0, footer: 0, gutter: 0 };
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: papers.A4, margin } },
    children: [...designs.flatMap(({ scale, count }) => [slipPage(count, scale), invisibleParagraph()])],
  };
}

type Template = {
  readonly before: string;
  readonly after: string;
  readonly pages: readonly (readonly Piece[])[];
};

function readTemplate(documentXml: string): Template {
  const tables = [...documentXml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].filter(([table]) =>
    table.includes('\uE000'),
  );
  const [first] = tables;
  const last = tables.at(-1);
  if (first === undefined || last === undefined || tables.length !== designs.length)
    throw new Error('The pages of the invitations are not where the writer put them');
  return {
    before: documentXml.slice(0, first.index),
    after: documentXml.slice(last.index + last[0].length),
    pages: tables.map(([table]) => piecesOf(table)),
  };
}

/** Pictures of codes by what they hold; equal texts share one. */
class CodeBook {
  readonly parts: Record<string, Uint8Array> = {};
  private readonly ids = new Map<string, string>();

  idOf(text: string): string {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = `qr${this.ids.size + 1}`;
    this.ids.set(text, id);
    this.parts[`word/media/${id}.png`] = qrPicture(text, CODE_MM);
    return id;
  }

  relationships(): string {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    return [...this.ids.values()]
      .map((id) => `<Relationship Id="${id}" Type="${type}" Target="media/${id}.png"/>`)
      .join('');
  }
}

/** Word wants a paragraph between two tables; this one also opens the next sheet, whatever the printer's margins. */
const NEXT_PAGE =
  '<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function pageOf(slips: readonly Slip[], template: Template, codes: CodeBook, firstId: number): string {
  const scale = Math.max(...slips.map(scaleOfSlip));
  const pieces = template.pages[designOf(scale, slips.length)] ?? [];
  let id = firstId;
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'drawing-id') {
        id += 1;
        return String(id);
      }
      const slip = slips[piece.slip];
      if (slip === undefined) return '';
      if (piece.kind === 'picture') return codes.idOf(slip.code);
      return escapeXml(cleanText(piece.name === 'code' ? slip.code : slip.lines[piece.name]));
    })
    .join('');
}

function mergedPages(slips: readonly Slip[], template: Template, codes: CodeBook): string {
  const pages: string[] = [];
  for (let at = 0; at < slips.length; at += SLIPS_PER_PAGE) {
    pages.push(pageOf(slips.slice(at, at + SLIPS_PER_PAGE), template, codes, at));
  }
  return pages.join(NEXT_PAGE);
}

/** The Word file of a cover sheet and invitations, four to a page; the same slips and moment give the same bytes. */
export async function mergeSlips(
  cover: LargeSheet,
  slips: readonly Slip[],
  properties: FileProperties,
): Promise<Uint8Array> {
  const parts = unzipSync(await packSections([largeSection(cover), designSection()], properties));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const bytes = (value: string) => new TextEncoder().encode(value);
  const template = readTemplate(text('word/document.xml'));
  const codes = new CodeBook();
  const pages = mergedPages(slips, template, codes);
  const relationships = 'word/_rels/document.xml.rels';
  const own = text(relationships).replace(/<Relationship [^>]*relationships\/image"[^>]*\/>/gu, '');
  const kept = Object.entries(parts).filter(([name]) => !name.startsWith('word/media/'));
  return packParts({
    ...Object.fromEntries(kept),
    'word/document.xml': bytes(`${template.before}${pages}${template.after}`),
    [relationships]: bytes(own.replace('</Relationships>', `${codes.relationships()}</Relationships>`)),
    ...codes.parts,
  });
}
