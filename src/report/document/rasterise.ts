import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?inline';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?inline';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import machine from '@resvg/resvg-wasm/index_bg.wasm?url&inline';
import { greyPngOf } from './png.ts';

/**
 * Machine code and typeface travel inside the script as `data:` addresses:
 * the window's strict policy, the one-file command line and the tests then
 * find them alike, without asking for a file.
 */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Renderers may be started only once in a thread. */
const started = initWasm(bytesOf(machine));
const fontBuffers = [bytesOf(regular), bytesOf(bold)];

/**
 * The picture of an SVG as PNG, so many pixels wide, on white.
 *
 * Letters come from Tinos, whose widths are those of Times New Roman; without
 * a TrueType face the renderer would leave them out in silence. The same SVG
 * gives the same bytes.
 */
export async function rasterise(svg: string, widthPixels: number): Promise<Uint8Array> {
  await started;
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPixels },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    background: '#ffffff',
  });
  try {
    const picture = renderer.render();
    const bytes = greyPngOf(picture.pixels, picture) ?? picture.asPng();
    picture.free();
    return bytes;
  } finally {
    renderer.free();
  }
}

/**
 * Pictures kept, a tenth of a megabyte each. The plan and its marking sheets show the same rooms, signs are the
 * same for every plan, and who saves a document once often saves it again.
 */
const MOST_KEPT = 100;
const kept = new Map<string, Promise<Uint8Array>>();

/** As `rasterise`, but what was drawn lately is not drawn again. */
export function rasterisedOnce(svg: string, widthPixels: number): Promise<Uint8Array> {
  const key = `${widthPixels} ${svg}`;
  const picture = kept.get(key) ?? rasterise(svg, widthPixels);
  // Put last again, so that what goes first is what nobody has asked for longest.
  kept.delete(key);
  kept.set(key, picture);
  // What failed is tried again the next time.
  picture.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
