import { textWidthTwips } from './measure.ts';
import type { Figure } from './model.ts';
import { cleanText } from './text.ts';

/**
 * SVG as Word's pictures understand it: presentation attributes only, one
 * typeface, lengths in millimetres on paper, y downwards.
 */

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"]/gu, (character) => escapes[character] ?? '');
}

/** A hundredth of a millimetre is finer than any printer; fewer digits keep files small and equal everywhere. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`],
    )
    .join('');
}

/** An element of ready-made children; texts go through `textAt`, which escapes them. */
export function shape(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const start = `<${name}${attributeText(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

export type TextLook = {
  /** Size of type in millimetres; 12 points are 4.23 mm. */
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
  /** Paper behind the letters, so that no line runs through them. */
  readonly onPlate?: boolean;
  /** Degrees clockwise about the place. */
  readonly turn?: number;
};

const HALF_POINTS_PER_MM = (72 / 25.4) * 2;
const MM_PER_TWIP = 25.4 / 1440;

/** Width of a line of text on paper. Millimetres. */
export function textWidthMm(text: string, { size, bold = false }: TextLook): number {
  return textWidthTwips(cleanText(text), { halfPoints: size * HALF_POINTS_PER_MM, bold }) * MM_PER_TWIP;
}

function plate(
  x: number,
  y: number,
  width: number,
  { size, anchor }: TextLook,
  transform: string | undefined,
): string {
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return shape('rect', {
    x: left - size * 0.12,
    y: y - size * 0.8,
    width: width + size * 0.24,
    height: size * 0.98,
    fill: '#ffffff',
    transform,
  });
}

/** A line of text on its baseline. */
export function textAt(x: number, y: number, content: string, look: TextLook): string {
  const transform =
    look.turn === undefined ? undefined : `rotate(${short(look.turn)} ${short(x)} ${short(y)})`;
  const letters = shape(
    'text',
    {
      x,
      y,
      'font-family': "'Times New Roman', Tinos, serif",
      'font-size': look.size,
      'font-weight': look.bold === true ? 'bold' : undefined,
      'text-anchor': look.anchor ?? 'start',
      fill: look.fill ?? '#000000',
      transform,
    },
    [escaped(content)],
  );
  return look.onPlate === true ? plate(x, y, textWidthMm(content, look), look, transform) + letters : letters;
}

/** A figure of so many millimetres of paper. */
export function figureOf(
  size: { readonly widthMm: number; readonly heightMm: number },
  description: string,
  children: readonly string[],
): Figure {
  const { widthMm, heightMm } = size;
  const svg = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${short(widthMm)}mm`,
      height: `${short(heightMm)}mm`,
      viewBox: `0 0 ${short(widthMm)} ${short(heightMm)}`,
    },
    children,
  );
  return { svg, widthMm, heightMm, description };
}
