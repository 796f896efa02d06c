import { ok, type Problem, type Result, refuse } from '#domain/result.ts';

export type DecodedText = { readonly text: string; readonly notices: readonly Problem[] };

/**
 * Text of unknown encoding, as a clerk's computer saved it.
 *
 * UTF-8 and UTF-16 are certain. What is neither is a one-byte code page: we
 * guess which and the user is told.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const utf16 = utf16Kind(bytes);
  if (utf16 !== null) return ok({ text: new TextDecoder(utf16).decode(bytes), notices: [] });
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] });
  } catch {
    // Not UTF-8: a one-byte code page.
  }
  if (bytes.includes(0)) return refuse({ code: 'file-not-text' });
  const vietnamese = new TextDecoder('windows-1258').decode(bytes);
  if (marksFollowVowels(vietnamese)) return ok(guessed(vietnamese, 'Windows-1258'));
  // The old fonts put letters on any byte, so the plain Western page keeps them apart for `old-fonts.ts`.
  return ok(guessed(new TextDecoder('windows-1252').decode(bytes), 'Windows-1252'));
}

function guessed(text: string, encoding: string): DecodedText {
  return { text: text.normalize('NFC'), notices: [{ code: 'encoding-guessed', details: { encoding } }] };
}

/** Windows-1258 writes a mark after its vowel. Bytes meant otherwise put marks after consonants and spaces. */
function marksFollowVowels(text: string): boolean {
  const marks = text.match(/\p{M}/gu)?.length ?? 0;
  const afterVowels = text.match(/[aăâeêioôơuưy]\p{M}/giu)?.length ?? 0;
  return afterVowels >= marks * 0.9;
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
