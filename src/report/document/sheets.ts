import { annexText } from './body.ts';
import { hangFigures } from './figures.ts';
import { packSections, section } from './file.ts';
import type { Sheet } from './model.ts';
import { numberBlocks } from './numbered.ts';
import { textWidth } from './page.ts';
import { cleanLine } from './text.ts';

/** Sheets that are not an official document: no letterhead, no number, no signature. */
export type SheetSet = {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
};

/** The Word file of some sheets, each starting on a page of its own; same sheets and moment, same bytes. */
export async function buildSheets({ title, author, sheets }: SheetSet, now: Date): Promise<Uint8Array> {
  const numbered = sheets.map(({ orientation, blocks }) => ({ orientation, blocks: numberBlocks(blocks) }));
  const gallery = await hangFigures(numbered.flatMap(({ blocks }) => blocks));
  const sections = numbered.map(({ orientation, blocks }) =>
    section(orientation, annexText(blocks, { widthTwips: textWidth(orientation), gallery })),
  );
  return packSections(sections, { title: cleanLine(title), author: cleanLine(author), now });
}
