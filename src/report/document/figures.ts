import { ImageRun, Paragraph } from 'docx';
import type { Block, Figure } from './model.ts';
import { paragraphOptions } from './paragraphs.ts';
import { cleanLine } from './text.ts';

/** What office printers print: 300 dots an inch. */
const DOTS_PER_MM = 300 / 25.4;
/** The writer counts 96 pixels an inch. */
const PIXELS_PER_MM = 96 / 25.4;

/** Makes paragraphs of the figures of one document. */
export type Gallery = {
  readonly paragraph: (figure: Figure, adjustment?: { readonly keepNext?: boolean }) => Paragraph;
};

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.figure];
    if (block.kind === 'text') return [];
    return [...block.head, ...block.rows.map((row) => row.cells)]
      .flat()
      .flatMap((cell) => (cell.figure ? [cell.figure] : []));
  });
}

/** Equal pictures are drawn once, however often they are printed. */
async function drawAll(figures: readonly Figure[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  if (figures.length === 0) return drawn;
  // Renderer and typefaces weigh megabytes, so only documents with pictures load them.
  const { rasterisedOnce } = await import('./rasterise.ts');
  for (const { svg, widthMm } of figures) {
    if (!drawn.has(svg)) drawn.set(svg, await rasterisedOnce(svg, Math.round(widthMm * DOTS_PER_MM)));
  }
  return drawn;
}

/** Draws every figure among the blocks, ready to be put in its place. */
export async function hangFigures(blocks: readonly Block[]): Promise<Gallery> {
  const drawn = await drawAll(figuresOf(blocks));
  // Word refuses two drawings with one number; the writer's own count goes on from file to file.
  let count = 0;
  return {
    paragraph: ({ svg, widthMm, heightMm, description }, { keepNext = false } = {}) => {
      count += 1;
      const picture = new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation: { width: widthMm * PIXELS_PER_MM, height: heightMm * PIXELS_PER_MM },
        fallback: { type: 'png', data: drawn.get(svg) ?? new Uint8Array() },
        altText: { id: String(count), name: `Hình ${count}`, description: cleanLine(description) },
      });
      return new Paragraph({ ...paragraphOptions('figure', { keepNext }), children: [picture] });
    },
  };
}
