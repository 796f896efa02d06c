import { expect, test } from 'vitest';
import { type ColourTokens, dark, light } from '#ui/theme/tokens.ts';

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected'] as const;
const TEXTS = ['ink', 'inkMuted', 'accentInk'] as const;
const STATES = [
  ['okInk', 'okGround'],
  ['warningInk', 'warningGround'],
  ['errorInk', 'errorGround'],
  ['noteInk', 'noteGround'],
  ['ink', 'okGround'],
  ['ink', 'warningGround'],
  ['ink', 'errorGround'],
  ['ink', 'noteGround'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
] as const satisfies readonly (readonly [keyof ColourTokens, keyof ColourTokens])[];

for (const [mode, tokens] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`every text can be read on every ground it stands on, ${mode} mode`, () => {
    const pairs = [...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)), ...STATES];
    const faint = pairs.filter(([text, ground]) => contrast(tokens[text], tokens[ground]) < 4.5);
    expect(faint).toEqual([]);
  });

  test(`the edge of a control and the sign of a state can be seen, ${mode} mode`, () => {
    const seen = ['edge', 'okInk', 'warningInk', 'errorInk', 'accentInk'] as const;
    const pairs = seen.flatMap((mark) =>
      (['canvas', 'surface', 'sunken'] as const).map((g) => [mark, g] as const),
    );
    expect(pairs.filter(([mark, ground]) => contrast(tokens[mark], tokens[ground]) < 3)).toEqual([]);
  });
}
