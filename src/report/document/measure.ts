import table from '#resources/type/times-new-roman.json' with { type: 'json' };

type Face = keyof typeof table.faces;
export type TypeStyle = { readonly halfPoints: number; readonly bold?: boolean; readonly italic?: boolean };

/** One point is 20 twips, so half a point is 10: the size of the em in twips. */
const TWIPS_PER_HALF_POINT = 10;

function expand(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [width, characters] of Object.entries(groups)) {
    for (const character of characters) widths.set(character, Number(width));
  }
  return widths;
}

const widthsByFace: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  regular: expand(table.faces.regular),
  bold: expand(table.faces.bold),
  italic: expand(table.faces.italic),
  boldItalic: expand(table.faces.boldItalic),
};

function faceOf(style: TypeStyle): Face {
  if (style.bold === true) return style.italic === true ? 'boldItalic' : 'bold';
  return style.italic === true ? 'italic' : 'regular';
}

/**
 * How wide is a line of text in Times New Roman?
 *
 * In twips, without kerning, as Word sets it. A character outside the table
 * counts one em, which errs on the wide side: text we measured to fit, fits.
 */
export function textWidthTwips(text: string, style: TypeStyle): number {
  const widths = widthsByFace[faceOf(style)];
  let units = 0;
  for (const character of text) units += widths.get(character) ?? table.unitsPerEm;
  return (units / table.unitsPerEm) * style.halfPoints * TWIPS_PER_HALF_POINT;
}
