import {
  Document,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageOrientation,
  SectionType,
} from 'docx';
import { annexElements } from './annexes.ts';
import { mainText } from './body.ts';
import { closingBlock } from './closing.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './model.ts';
import { addresseeBlock, legalBasisBlock, titleBlock } from './opening.ts';
import { outlineDocument } from './outline.ts';
import { makeReproducible } from './package.ts';
import { type Orientation, page, textWidth } from './page.ts';
import {
  invisibleParagraph,
  pageNumberParagraph,
  paragraph,
  paragraphStyles,
  roleOf,
  TYPEFACE,
} from './paragraphs.ts';

/** Number in the middle of the upper margin, not on the first page; each annex starts again at 1 (I.7). */
function pageNumbering() {
  return {
    default: new Header({ children: [pageNumberParagraph()] }),
    first: new Header({ children: [paragraph('pageNumber', '')] }),
  };
}

function section(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  return {
    headers: pageNumbering(),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The writer swaps the sides of a landscape sheet itself.
        size: {
          width: page.shortSide,
          height: page.longSide,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.left,
          right: page.right,
          header: page.header,
          footer: page.footer,
          gutter: 0,
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    children: [...children, invisibleParagraph()],
  };
}

/**
 * The Word file of an official document, laid out after Nghị định 30/2020/NĐ-CP, Annex I.
 *
 * `now` is written into the file's properties; the same document and moment
 * give the same bytes. Text needs no preparation: it is put in NFC here and
 * freed of characters that Word refuses.
 */
export async function buildDocx(document: OfficialDocument, now: Date): Promise<Uint8Array> {
  const outline = outlineDocument(document);
  const file = new Document({
    title: outline.title,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: TYPEFACE, size: roleOf('body').halfPoints, language: { value: 'vi-VN' } },
        },
      },
      paragraphStyles: [...paragraphStyles()],
    },
    sections: [
      section('portrait', [
        letterhead(outline),
        ...titleBlock(outline),
        ...addresseeBlock(outline),
        ...legalBasisBlock(outline),
        ...mainText(outline.blocks, textWidth('portrait')),
        closingBlock(outline),
      ]),
      ...outline.annexes.map((annex) => section(annex.orientation, annexElements(annex))),
    ],
  });
  const packed = await Packer.pack(file, 'uint8array');
  return makeReproducible(packed, { title: outline.title, author: outline.issuer, now });
}
