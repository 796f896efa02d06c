/**
 * What is this file really, whatever its name says?
 *
 * Office files are told apart by their first bytes and by the names of the
 * streams inside; the name only decides between kinds of plain text.
 */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'old-xls'
  | 'password'
  | 'old-office'
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'web-page'
  | 'rar'
  | 'unknown-binary'
  | 'text';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'picture', bytes: [0x42, 0x4d] },
  { kind: 'picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'rar', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'rar', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  // Excel 2 to 4: a bare BIFF stream without the OLE2 container.
  { kind: 'old-xls', bytes: [0x09, 0x08] },
  { kind: 'old-xls', bytes: [0x09, 0x04] },
  { kind: 'old-xls', bytes: [0x09, 0x02] },
];

export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, OLE2.slice(0, 4))) return recogniseOle2(bytes);
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (known) return known.kind;
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, 4096);
  if (!isUtf16 && hasBinaryBytes(head)) return 'unknown-binary';
  if (/^\s*(?:<!doctype html|<html|<\?xml|<table|<meta|mime-version:)/i.test(latin(head))) return 'web-page';
  return 'text';
}

/** Stream names stand in the directory as UTF-16, wherever in the file that sector lies. */
function recogniseOle2(bytes: Uint8Array): FileKind {
  if (holdsName(bytes, 'EncryptedPackage')) return 'password';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'old-xls';
  return 'old-office';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  // A directory entry starts on a multiple of 128 bytes with the name, then a zero.
  for (let offset = 512; offset + 128 <= bytes.length; offset += 128) {
    if (entryIs(bytes, offset, name)) return true;
  }
  return false;
}

function entryIs(bytes: Uint8Array, offset: number, name: string): boolean {
  for (let index = 0; index <= name.length; index += 1) {
    const code = index < name.length ? name.charCodeAt(index) : 0;
    if (bytes[offset + index * 2] !== code || bytes[offset + index * 2 + 1] !== 0) return false;
  }
  return true;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

/** Zero and most control bytes never stand in text of one byte per letter (TCVN3 does use 0x80 and up). */
function hasBinaryBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b) || byte === 0x7f);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');
}
