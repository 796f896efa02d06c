import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?inline';
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?inline';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import machine from '@resvg/resvg-wasm/index_bg.wasm?url&inline';

/**
 * Machine code and typeface travel inside the script as `data:` addresses:
 * the window's strict policy, the one-file command line and the tests then
 * find them alike, without asking for a file.
 */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
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
    const bytes = picture.asPng();
    picture.free();
    return bytes;
  } finally {
    renderer.free();
  }
}
