import { zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** A PNG chunk: length, name, data, checksum of name and data. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

type PictureSize = { readonly width: number; readonly height: number };

/**
 * A greyscale PNG; 0 is black.
 *
 * `rows` are the picture from above, each row its filter (0: as it is, 2: the difference to the row above)
 * and then its pixels, `bits` each, in whole bytes. `level` is how hard to pack, 1 to 9.
 */
export function greyscalePng(
  { width, height, bits }: PictureSize & { readonly bits: 1 | 8 },
  rows: Uint8Array,
  level: 1 | 3,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = bits;
  const parts = [
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Opaque pixels (red, green, blue, alpha; a byte each) as a PNG of 256 greys; undefined if any has a colour.
 *
 * A third of the size and two thirds of the time of a PNG in full colour, which the renderer of drawings writes.
 */
export function greyPngOf(rgba: Uint8Array, { width, height }: PictureSize): Uint8Array | undefined {
  const rows = new Uint8Array((width + 1) * height);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    // Lines of a drawing go on from row to row: differences to the row above are mostly nothing, and pack well.
    const above = y === 0 ? 0 : width * 4;
    rows[to] = y === 0 ? 0 : 2;
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const grey = rgba[from] ?? 0;
      if (grey !== rgba[from + 1] || grey !== rgba[from + 2]) return undefined;
      rows[to] = above === 0 ? grey : grey - (rgba[from - above] ?? 0);
      from += 4;
      to += 1;
    }
  }
  return greyscalePng({ width, height, bits: 8 }, rows, 3);
}
