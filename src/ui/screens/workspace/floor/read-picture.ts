import { Backdrop } from '#domain/plan/room.ts';

type Picture = Pick<Backdrop, 'image' | 'pixels'>;

/** Longest sides tried, pixels, and qualities of JPEG: a plan keeps its pictures small, so each next try is smaller. */
const SIDES = [1600, 1200, 900, 640];
const QUALITY = 0.72;

/** Largest picture we decode, in pixels: four bytes each, an office laptop holds it. */
const MOST_PIXELS = 60_000_000;

/** Reads a photo or scan and makes it small enough for the plan; null when it is no picture we can read. */
export async function readPicture(file: { readonly bytes: Uint8Array }): Promise<Picture | null> {
  const type = pictureType(file.bytes);
  if (type === null) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(file.bytes)], { type }));
    if (bitmap.width * bitmap.height > MOST_PIXELS) return null;
    return shrink(bitmap);
  } catch {
    // The browser's decoder refuses what only begins like a picture.
    return null;
  }
}

/** By its first bytes: a name says nothing. */
function pictureType(bytes: Uint8Array): string | null {
  const starts = (...codes: number[]) => codes.every((code, at) => bytes[at] === code);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0x52, 0x49, 0x46, 0x46)) return 'image/webp';
  return null;
}

function shrink(bitmap: ImageBitmap): Picture | null {
  for (const side of SIDES) {
    const factor = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * factor));
    canvas.height = Math.max(1, Math.round(bitmap.height * factor));
    const brush = canvas.getContext('2d');
    if (brush === null) return null;
    // JPEG has no transparency: a drawing with a clear ground would come out black.
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const image = Backdrop.shape.image.safeParse(canvas.toDataURL('image/jpeg', QUALITY));
    if (image.success) return { image: image.data, pixels: [canvas.width, canvas.height] };
  }
  return null;
}
