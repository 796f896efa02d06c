import { unzipSync, unzlibSync } from 'fflate';
import { childElement, childElements, descendants, parseXml, type XmlElement } from '#test/support/xml.ts';

/** A PNG as far as we need it: its size, and whether anything can be seen on it. */
type PngPicture = { readonly width: number; readonly height: number; readonly shades: number };

const SIGNATURE = '137,80,78,71,13,10,26,10';
const EMU_PER_INCH = 914_400;
/** Printed at less, thin lines and small letters fray. Nominal is 300. */
const LEAST_DPI = 290;

/** Channels by PNG colour type: grey, colours, palette, grey and alpha, colours and alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG and undoes no filters: a filtered picture of one shade has at most a few distinct bytes. */
function readPng(bytes: Uint8Array): PngPicture {
  if (bytes.slice(0, 8).join() !== SIGNATURE) throw new Error('is not a PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let size = { width: 0, height: 0 };
  let bits = 0;
  let at = 8;
  while (at < bytes.length) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.slice(at + 4, at + 8));
    if (kind === 'IHDR') {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      bits = (bytes[at + 16] ?? 0) * (CHANNELS[bytes[at + 17] ?? 0] ?? 0);
    }
    if (kind === 'IDAT') data.push(bytes.slice(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const pixels = unzlibSync(new Uint8Array(Buffer.concat(data)));
  const stride = Math.ceil((size.width * bits) / 8) + 1;
  if (bits === 0 || pixels.length !== stride * size.height) throw new Error('has fewer pixels than it says');
  const isSeen = new Uint8Array(256);
  for (const byte of pixels) isSeen[byte] = 1;
  return { ...size, shades: isSeen.filter((seen) => seen === 1).length };
}

function pngErrors(
  bytes: Uint8Array,
  extent: { readonly cx: number; readonly cy: number },
): readonly string[] {
  const { width, height, shades } = readPng(bytes);
  const dpi = width / (extent.cx / EMU_PER_INCH);
  const stretch = width / height / (extent.cx / extent.cy);
  return [
    ...(shades > 8 ? [] : ['is blank']),
    ...(dpi >= LEAST_DPI ? [] : [`has ${Math.round(dpi)} dots an inch`]),
    ...(Math.abs(stretch - 1) < 0.01 ? [] : [`is stretched by ${stretch.toFixed(3)}`]),
  ];
}

function svgErrors(text: string): readonly string[] {
  const root = parseXml(text);
  return [
    ...(root.name === 'svg' && root.attributes.viewBox !== undefined ? [] : ['is not an SVG with a viewBox']),
    ...(descendants(root, 'path').length +
      descendants(root, 'text').length +
      descendants(root, 'rect').length >
    0
      ? []
      : ['draws nothing']),
    ...['style', 'script', 'marker', 'pattern', 'image', 'foreignObject']
      .filter((name) => descendants(root, name).length > 0)
      .map((name) => `uses <${name}>, which Word's pictures do not have`),
  ];
}

function drawingErrors(drawing: XmlElement, read: (id: string) => Uint8Array): readonly string[] {
  const [properties] = descendants(drawing, 'wp:docPr');
  const [extent] = descendants(drawing, 'wp:extent');
  const [blip] = descendants(drawing, 'a:blip');
  const size = { cx: Number(extent?.attributes.cx), cy: Number(extent?.attributes.cy) };
  const vector = descendants(drawing, 'asvg:svgBlip')[0]?.attributes['r:embed'];
  return [
    ...((properties?.attributes.descr ?? '').length > 10 ? [] : ['has no description']),
    ...pngErrors(read(blip?.attributes['r:embed'] ?? ''), size),
    ...(vector === undefined ? [] : svgErrors(new TextDecoder().decode(read(vector)))),
  ];
}

/** What is wrong with the pictures of a Word file: no real pixels, too coarse, stretched, or without words for those who cannot see. */
export function pictureErrors(bytes: Uint8Array, document: XmlElement): readonly string[] {
  const xml = (name: string) => parseXml(new TextDecoder().decode(parts[name] ?? new Uint8Array()));
  const drawings = descendants(document, 'w:drawing');
  if (drawings.length === 0) return [];
  const parts = unzipSync(bytes);
  const targets = new Map(
    childElements(xml('word/_rels/document.xml.rels')).map((relationship) => [
      relationship.attributes.Id,
      relationship.attributes.Target ?? '',
    ]),
  );
  const read = (id: string) => {
    const part = parts[`word/${targets.get(id) ?? ''}`];
    if (!part) throw new Error(`leads nowhere (${id})`);
    return part;
  };
  return drawings.flatMap((drawing, index) => {
    try {
      return drawingErrors(drawing, read).map((error) => `picture ${index + 1} ${error}`);
    } catch (failure) {
      return [`picture ${index + 1} ${failure instanceof Error ? failure.message : String(failure)}`];
    }
  });
}

/** Sizes of the pictures, in order, in millimetres, with their description. */
export function picturesOf(document: XmlElement): readonly string[] {
  return descendants(document, 'w:drawing').map((drawing) => {
    const extent = childElement(childElement(drawing, 'wp:inline'), 'wp:extent');
    const [properties] = descendants(drawing, 'wp:docPr');
    const mm = (emu: string | undefined) => Math.round((Number(emu) / EMU_PER_INCH) * 25.4);
    return `${mm(extent?.attributes.cx)} x ${mm(extent?.attributes.cy)} mm: ${properties?.attributes.descr ?? ''}`;
  });
}
