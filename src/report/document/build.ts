import { annexElements } from './annexes.ts';
import { annexText, mainText } from './body.ts';
import { closingBlock } from './closing.ts';
import { hangFigures } from './figures.ts';
import { continuedSection, packSections, section } from './file.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './model.ts';
import { addresseeBlock, legalBasisBlock, titleBlock } from './opening.ts';
import { outlineDocument } from './outline.ts';
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
  return packSections([main, ...annexes], { title: outline.title, author: outline.issuer, now });
}
