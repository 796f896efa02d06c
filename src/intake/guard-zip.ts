import { Inflate, zipSync } from 'fflate';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { XmlGuard } from './guard-xml.ts';
import { MAX_UNPACKED_BYTES } from './limits.ts';

/**
 * Is it safe to hand this zip to a spreadsheet library?
 *
 * Unpacks the parts a list needs with a bound that what the archive says of
 * itself cannot move, and packs them again without compression. The library
 * then never inflates anything of the sender's. Macros, pictures, pivot
 * caches and links to other files do not get through; of a picture only its
 * existence does.
 */
export function cleanZip(bytes: Uint8Array): Result<CleanZip> {
  const entries = readDirectory(bytes);
  if (entries === null) return refuse({ code: 'file-cut' });
  const parts: Record<string, Uint8Array> = {};
  let budget = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    if (isUnneeded(entry.name) || entry.name in parts) continue;
    if (entry.encrypted) return refuse({ code: 'file-password' });
    const content = isPicture(entry.name) ? new Uint8Array([0]) : unpack(bytes, entry, budget);
    if (!(content instanceof Uint8Array)) return refuse(content);
    budget -= content.length;
    parts[entry.name] = content;
  }
  // A fixed date: fflate would otherwise ask the machine's clock.
  return ok({ zip: zipSync(parts, { level: 0, mtime: new Date(2021, 0, 1) }), parts });
}

/** The kept parts by name, and all of them packed again. */
export type CleanZip = {
  readonly zip: Uint8Array;
  readonly parts: Readonly<Record<string, Uint8Array>>;
};

/** The names of the parts, without unpacking anything; null when the archive has no readable directory. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  return readDirectory(bytes)?.map((entry) => entry.name) ?? null;
}

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

const UNNEEDED =
  /(?:\/$|vbaProject|pivot|externalLink|embeddings\/|printerSettings|\/charts?\/|\/theme\/|comment|customXml|ctrlProps|activeX|slicer|timeline|docProps|persons\/)/i;

function isUnneeded(name: string): boolean {
  return UNNEEDED.test(name) || name === '__proto__';
}

function isPicture(name: string): boolean {
  return /\/media\//i.test(name);
}

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Zip64 is left out on purpose: it begins where our size limit ends. */
function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

const TOO_BIG: Problem = { code: 'zip-bomb', details: { megabytes: MAX_UNPACKED_BYTES / 1024 / 1024 } };
const TOO_LONG: Problem = { code: 'cell-too-long' };
const CUT: Problem = { code: 'file-cut' };

function unpack(bytes: Uint8Array, entry: Entry, budget: number): Uint8Array | Problem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) return CUT;
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) return CUT;
  if (entry.size > budget) return TOO_BIG;
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) {
    if (packed.length > budget) return TOO_BIG;
    return new XmlGuard().goesTooFar(packed) ? TOO_LONG : packed;
  }
  if (entry.method !== 8) return CUT;
  return inflate(packed, entry.size);
}

const PUSHED_AT_ONCE = 16 * 1024;

/** Inflates at most `size` bytes, whatever the stream holds: a part longer than it says is not a real one. Stops at a text too long. */
function inflate(packed: Uint8Array, size: number): Uint8Array | Problem {
  const content = new Uint8Array(size);
  let filled = 0;
  const guard = new XmlGuard();
  const stream = new Inflate((chunk) => {
    guard.goesTooFar(chunk);
    if (filled + chunk.length <= size) content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size && !guard.hasGoneTooFar(); at += PUSHED_AT_ONCE) {
      const upTo = Math.min(at + PUSHED_AT_ONCE, packed.length);
      stream.push(packed.subarray(at, upTo), upTo === packed.length);
    }
  } catch {
    // fflate throws on a broken stream; which way it broke helps nobody.
    return CUT;
  }
  if (filled > size) return TOO_BIG;
  if (guard.hasGoneTooFar()) return TOO_LONG;
  return filled === size ? content : CUT;
}
