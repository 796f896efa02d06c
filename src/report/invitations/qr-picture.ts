import { encodeQR } from 'qr';
import { greyscalePng } from '#report/document/png.ts';

/** Printers print 300 dots an inch; fewer pixels than that would blur the squares. */
const DOTS_PER_MM = 300 / 25.4;

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
  const side = modules.length * scale;
  return greyscalePng({ width: side, height: side, bits: 1 }, rowsOf(modules, scale), 1);
}
