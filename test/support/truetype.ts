/** What a TrueType file says about advance widths, in font units (an independent reader for our tables). */
export type FontFace = {
  readonly unitsPerEm: number;
  /** Advance of a character, or undefined when the font has no glyph for it. */
  readonly advance: (codePoint: number) => number | undefined;
};

type TableOffsets = ReadonlyMap<string, number>;

function readTables(view: DataView): TableOffsets {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

function tableAt(tables: TableOffsets, tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new Error(`The font has no ${tag} table`);
  return offset;
}

/** Character to glyph, from the Windows Unicode BMP subtable (platform 3, encoding 1, format 4). */
function readGlyphIndex(view: DataView, cmap: number): (codePoint: number) => number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const subtable = cmap + view.getUint32(record + 4);
    const isWindowsUnicode = view.getUint16(record) === 3 && view.getUint16(record + 2) === 1;
    if (!isWindowsUnicode || view.getUint16(subtable) !== 4) continue;
    const doubledSegments = view.getUint16(subtable + 6);
    const ends = subtable + 14;
    const starts = ends + doubledSegments + 2;
    const deltas = starts + doubledSegments;
    const rangeOffsets = deltas + doubledSegments;
    return (codePoint) => {
      for (let segment = 0; segment < doubledSegments; segment += 2) {
        if (codePoint > view.getUint16(ends + segment)) continue;
        const start = view.getUint16(starts + segment);
        if (codePoint < start) return 0;
        const delta = view.getUint16(deltas + segment);
        const rangeOffset = view.getUint16(rangeOffsets + segment);
        if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
        const glyph = view.getUint16(rangeOffsets + segment + rangeOffset + (codePoint - start) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error('The font has no Unicode character map');
}

export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const glyphOf = readGlyphIndex(view, tableAt(tables, 'cmap'));
  const longMetrics = view.getUint16(tableAt(tables, 'hhea') + 34);
  const metrics = tableAt(tables, 'hmtx');
  return {
    unitsPerEm: view.getUint16(tableAt(tables, 'head') + 18),
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return view.getUint16(metrics + 4 * Math.min(glyph, longMetrics - 1));
    },
  };
}
