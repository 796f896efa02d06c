import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FaceName, faceNames, tinosFace } from '#test/support/tinos.ts';

const tablePath = new URL('../../../resources/type/times-new-roman.json', import.meta.url);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Everything a Vietnamese administrative text is set in: ASCII, Latin-1, the Vietnamese letters, typographic marks. */
const repertoire = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1a0, 0x1a1, 0x1af, 0x1b0],
  ...range(0x1ea0, 0x1ef9),
  ...[0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x20ab, 0x2264, 0x2265],
];

/** One face: advance in font units -> the characters that have it. */
function widthsOf(name: FaceName): Record<string, string> {
  const face = tinosFace(name);
  const byWidth = new Map<number, string>();
  for (const codePoint of repertoire) {
    const width = face.advance(codePoint);
    if (width !== undefined) byWidth.set(width, (byWidth.get(width) ?? '') + String.fromCodePoint(codePoint));
  }
  return Object.fromEntries([...byWidth].sort(([a], [b]) => a - b));
}

function recomputeTable(): string {
  const table = {
    source:
      'Advance widths of Tinos (metric-compatible with Times New Roman), @expo-google-fonts/tinos 0.4.2; recomputed by test/unit/report/times-metrics.test.ts',
    unitsPerEm: tinosFace('regular').unitsPerEm,
    faces: Object.fromEntries(faceNames.map((name) => [name, widthsOf(name)])),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}

test('the shipped width table is the one the TrueType files give', () => {
  const expected = recomputeTable();
  if (process.env.UPDATE_METRICS === '1') writeFileSync(tablePath, expected);
  expect(readFileSync(tablePath, 'utf8')).toBe(expected);
});

test('every character of the repertoire has a width in every face', () => {
  for (const name of faceNames) {
    expect(Object.values(widthsOf(name)).join('').length, name).toBe(repertoire.length);
  }
});
