import type { ISectionOptions } from 'docx';
import { annexElements } from './annexes.ts';
import { annexText, mainText } from './body.ts';
import { closingBlock } from './closing.ts';
import { hangFigures } from './figures.ts';
import { continuedSection, packSections, section } from './file.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './model.ts';
import { addresseeBlock, legalBasisBlock, titleBlock } from './opening.ts';
import { type DocumentOutline, outlineDocument } from './outline.ts';
import type { FileProperties } from './package.ts';
import { textWidth } from './page.ts';

/**
 * The Word file of an official document, laid out after Nghị định 30/2020/NĐ-CP, Annex I.
 *
 * `now` is written into the file's properties; the same document and moment
 * give the same bytes. Text needs no preparation: it is put in NFC here and
 * freed of characters that Word refuses.
 */
export async function buildDocx(document: OfficialDocument, now: Date): Promise<Uint8Array> {
  const outline = outlineDocument(document);
  return packSections(await sectionsOf(outline), { title: outline.title, author: outline.issuer, now });
}

/** One file of several official documents, each on pages of its own as if it stood alone: invitations to print in one go. */
export async function buildDocuments(
  documents: readonly OfficialDocument[],
  properties: FileProperties,
): Promise<Uint8Array> {
  const sections = await Promise.all(documents.map((document) => sectionsOf(outlineDocument(document))));
  return packSections(sections.flat(), properties);
}

async function sectionsOf(outline: DocumentOutline): Promise<readonly ISectionOptions[]> {
  const sheets = outline.annexes.flatMap((annex) => [annex, ...annex.sheets]);
  const gallery = await hangFigures([...outline.blocks, ...sheets.flatMap(({ blocks }) => blocks)]);
  const main = section('portrait', [
    letterhead(outline),
    ...titleBlock(outline),
    ...addresseeBlock(outline),
    ...legalBasisBlock(outline),
    ...mainText(outline.blocks, { widthTwips: textWidth('portrait'), gallery }),
    closingBlock(outline),
  ]);
  const annexes = outline.annexes.flatMap((annex) => [
    section(annex.orientation, annexElements(annex, gallery)),
    ...annex.sheets.map(({ orientation, blocks }) =>
      continuedSection(orientation, annexText(blocks, { widthTwips: textWidth(orientation), gallery })),
    ),
  ]);
  return [main, ...annexes];
}
