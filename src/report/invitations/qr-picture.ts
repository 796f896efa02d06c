import { zlibSync } from 'fflate';
import { encodeQR } from 'qr';

/** Printers print 300 dots an inch; fewer pixels than that would blur the squares. */
const DOTS_PER_MM = 300 / 25.4;

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

function header(size: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  // One bit a pixel, greyscale.
  data[8] = 1;
  return data;
}

/** Rows of one bit a pixel, white is 1; each starts with its filter: 0 as it is, 2 the difference to the row above. */
function rowsOf(modules: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const size = modules.length * scale;
  const stride = Math.ceil(size / 8) + 1;
  const rows = new Uint8Array(stride * size);
  modules.forEach((row, y) => {
    const start = y * scale * stride;
    rows.fill(0xff, start + 1, start + stride);
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let pixel = x * scale; pixel < (x + 1) * scale; pixel += 1) {
        const at = start + 1 + (pixel >> 3);
        rows[at] = (rows[at] ?? 0) & ~(0x80 >> (pixel & 7));
      }
    });
    // The other rows of a module are the same as its first: a difference of nothing.
    for (let copy = 1; copy < scale; copy += 1) rows[start + copy * stride] = 2;
  });
  return rows;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A QR code as a black-and-white PNG, sharp at `widthMm` on paper.
 *
 * The code holds the text itself (UTF-8) and opens nothing: no address, no
 * command. 15 % of it may be dirty or torn. A quiet border of 4 squares is
 * part of the picture.
 */
export function qrPicture(text: string, widthMm: number): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' });
  const scale = Math.ceil((widthMm * DOTS_PER_MM) / modules.length);
  const parts = [
    SIGNATURE,
    chunk('IHDR', header(modules.length * scale)),
    chunk('IDAT', zlibSync(rowsOf(modules, scale), { level: 1 })),
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
