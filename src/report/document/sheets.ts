import { annexText } from './body.ts';
import { hangFigures } from './figures.ts';
import { packSections, section, wallSection } from './file.ts';
import type { LooseSheet } from './model.ts';
import { numberBlocks } from './numbered.ts';
import type { FileProperties } from './package.ts';
import { textWidth } from './page.ts';

/**
 * The Word file of sheets that are not an official document: no letterhead, no
 * number, no signature. Each starts on a page of its own; same sheets and
 * properties, same bytes.
 */
export async function buildSheets(
  sheets: readonly LooseSheet[],
  properties: FileProperties,
): Promise<Uint8Array> {
  const numbered = sheets.map((sheet) => ({ ...sheet, blocks: numberBlocks(sheet.blocks) }));
  const gallery = await hangFigures(numbered.flatMap(({ blocks }) => blocks));
  const sections = numbered.map(({ orientation, blocks, margins }) => {
    const children = annexText(blocks, { widthTwips: textWidth(orientation), gallery });
    return margins === 'even' ? wallSection(orientation, children) : section(orientation, children);
  });
  return packSections(sections, properties);
}
