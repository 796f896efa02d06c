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
  /** A rim of paper colour, so that lines below do not run through the letters. */
  readonly rim?: number;
  /** Degrees clockwise about the place. */
  readonly turn?: number;
};

/** A line of text on its baseline. */
export function textAt(x: number, y: number, content: string, look: TextLook): string {
  const attributes = {
    x,
    y,
    'font-family': "'Times New Roman', Tinos, serif",
    'font-size': look.size,
    'font-weight': look.bold === true ? 'bold' : undefined,
    'text-anchor': look.anchor ?? 'start',
    transform: look.turn === undefined ? undefined : `rotate(${short(look.turn)} ${short(x)} ${short(y)})`,
  };
  const letters = [escaped(content)];
  const rim =
    look.rim === undefined
      ? ''
      : shape(
          'text',
          {
            ...attributes,
            fill: '#ffffff',
            stroke: '#ffffff',
            'stroke-width': look.rim,
            'stroke-linejoin': 'round',
          },
          letters,
        );
  return rim + shape('text', { ...attributes, fill: look.fill ?? '#000000' }, letters);
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
