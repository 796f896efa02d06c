import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { greyPngOf } from '#report/document/png.ts';
import { rasterise, rasterisedOnce } from '#report/document/rasterise.ts';

/** The greys of a PNG of 8 bits as `greyPngOf` writes it: one IDAT, each row as it is or as the difference to the row above. */
function greysOf(png: Uint8Array): { readonly width: number; readonly greys: readonly number[] } {
  const view = new DataView(png.buffer, png.byteOffset);
  const width = view.getUint32(16);
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  const greys: number[] = [];
  for (let start = 0; start < rows.length; start += width + 1) {
    for (let x = 1; x <= width; x += 1) {
      const above = rows[start] === 2 ? (greys[greys.length - width] ?? 0) : 0;
      greys.push(((rows[start + x] ?? 0) + above) & 0xff);
    }
  }
  return { width, greys };
}

const rgbaOf = (greys: readonly number[]) =>
  Uint8Array.from(greys.flatMap((grey) => [grey, grey, grey, 255]));

test('a picture of greys is read back pixel by pixel', () => {
  const greys = [255, 0, 128, 255, 7, 127, 0, 0, 255, 3, 250, 1];
  const png = greyPngOf(rgbaOf(greys), { width: 3, height: 4 });
  expect(greysOf(png ?? new Uint8Array())).toEqual({ width: 3, greys });
});

test('a picture with a colour is not made grey', () => {
  const rgba = rgbaOf([255, 0, 128, 255]);
  rgba[14] = 9;
  expect(greyPngOf(rgba, { width: 2, height: 2 })).toBeUndefined();
});

const square = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2"><rect width="2" height="2" fill="${fill}"/></svg>`;

test('a drawing is black on white, and the same bytes when drawn again', async () => {
  const png = await rasterise(square('#000000'), 4);
  expect(greysOf(png)).toEqual({ width: 4, greys: [0, 0, 255, 255, 0, 0, 255, 255] });
  expect(await rasterise(square('#000000'), 4)).toEqual(png);
});

test('a drawing is kept for its size: it is drawn again for another', async () => {
  const small = await rasterisedOnce(square('#000000'), 4);
  expect(await rasterisedOnce(square('#000000'), 4)).toBe(small);
  expect(await rasterisedOnce(square('#000000'), 8)).toEqual(await rasterise(square('#000000'), 8));
  expect(await rasterisedOnce(square('#c00000'), 4)).toEqual(await rasterise(square('#c00000'), 4));
});
