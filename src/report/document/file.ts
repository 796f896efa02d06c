import {
  Document,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageOrientation,
  SectionType,
} from 'docx';
import { type FileProperties, makeReproducible } from './package.ts';
import { EVEN_MARGIN, type Orientation, page } from './page.ts';
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

/** How the sheet lies, and its margins. */
function paper(orientation: Orientation) {
  return {
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
  };
}

/** Pages of one orientation, starting on a sheet of their own and counted from 1. */
export function section(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  return {
    headers: pageNumbering(),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { ...paper(orientation), pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    children: [...children, invisibleParagraph()],
  };
}

/** Pages that belong to the section before and go on with its numbers, though the sheet may lie differently. */
export function continuedSection(
  orientation: Orientation,
  children: ISectionOptions['children'],
): ISectionOptions {
  return {
    headers: { default: pageNumbering().default },
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...paper(orientation), pageNumbers: { formatType: NumberFormat.DECIMAL } },
    },
    children: [...children, invisibleParagraph()],
  };
}

/** A sheet to hang up: even margins, no number. */
export function wallSection(
  orientation: Orientation,
  children: ISectionOptions['children'],
): ISectionOptions {
  const { size } = paper(orientation);
  const margin = {
    top: EVEN_MARGIN,
    bottom: EVEN_MARGIN,
    left: EVEN_MARGIN,
    right: EVEN_MARGIN,
    header: 0,
    footer: 0,
    gutter: 0,
  };
  return {
    // Without a header of its own a section takes over the one before.
    headers: { default: new Header({ children: [paragraph('pageNumber', '')] }) },
    properties: { type: SectionType.NEXT_PAGE, page: { size, margin } },
    children: [...children, invisibleParagraph()],
  };
}

/** The finished file of some sections; the same sections and properties give the same bytes. */
export async function packSections(
  sections: readonly ISectionOptions[],
  properties: FileProperties,
): Promise<Uint8Array> {
  const file = new Document({
    title: properties.title,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: TYPEFACE, size: roleOf('body').halfPoints, language: { value: 'vi-VN' } },
        },
      },
      paragraphStyles: [...paragraphStyles()],
    },
    sections: [...sections],
  });
  return makeReproducible(await Packer.pack(file, 'uint8array'), properties);
}
