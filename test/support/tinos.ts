import { readFileSync } from 'node:fs';
import { type FontFace, readFontFace } from '#test/support/truetype.ts';

/** Tinos has the advance widths of Times New Roman, glyph by glyph, and may be shipped. */
const files = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export type FaceName = keyof typeof files;
export const faceNames = Object.keys(files) as FaceName[];

const loaded = new Map<FaceName, FontFace>();

export function tinosFace(name: FaceName): FontFace {
  const known = loaded.get(name);
  if (known) return known;
  const face = readFontFace(
    readFileSync(new URL(`../../node_modules/@expo-google-fonts/tinos/${files[name]}`, import.meta.url)),
  );
  loaded.set(name, face);
  return face;
}
