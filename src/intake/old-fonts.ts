/**
 * Vietnamese typed for the fonts used before Unicode.
 *
 * In such a file "Số cử tri" is stored as "Sè cö tri" (TCVN3, fonts named
 * .Vn…) or "Soá cöû tri" (VNI). The letters only look right in that font.
 * Tables: TCVN 5712:1993 VN3 and the VNI Windows character set.
 */

const TCVN3: ReadonlyMap<string, string> = new Map(
  [
    ['µ¸¶·¹', 'àáảãạ'],
    ['¨»¾¼½Æ', 'ăằắẳẵặ'],
    ['©ÇÊÈÉË', 'âầấẩẫậ'],
    ['®', 'đ'],
    ['ÌÐÎÏÑ', 'èéẻẽẹ'],
    ['ªÒÕÓÔÖ', 'êềếểễệ'],
    ['×ÝØÜÞ', 'ìíỉĩị'],
    ['ßãáâä', 'òóỏõọ'],
    ['«åèæçé', 'ôồốổỗộ'],
    ['¬êíëìî', 'ơờớởỡợ'],
    ['ïóñòô', 'ùúủũụ'],
    ['\u00adõøö÷ù', 'ưừứửữự'],
    ['úýûüþ', 'ỳýỷỹỵ'],
    ['¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'],
  ].flatMap(([old = '', unicode = '']) =>
    Array.from(old, (letter, at): [string, string] => [letter, unicode.charAt(at)]),
  ),
);

/** Signs that ordinary Vietnamese does not use, and TCVN3 uses for letters. */
const TCVN3_ONLY = /[µ¸¶·¹¨»¾¼½Æ©ÇËÎÏÑªÖ×ØÜÞß«ç¬ëîïñö\u00adø÷ûüþ®§¦¤¥¡¢£]/u;
/** A letter followed by a VNI mark, less the pairs that ordinary words have too ("toàn", "khoá", "khoẻ"). */
const VNI_PAIRS = /[aeAE][âáàåãäêéèúüëÂÁÀÅÃÄ]|[oO][âåäêúüëÂÅÄ]|[uoyöôiUOYÖÔ][ùøûõïÙØÛÕÏ]|ñ/u;
/** Letters that exist in Unicode Vietnamese only. */
const UNICODE_ONLY = /[ạ-ỹĂăĐđƠơƯư]/u;

export type OldFont = 'tcvn3' | 'vni';

/** Which old font was the list typed for? Null for ordinary text. Decided over the whole list, never by one word. */
export function oldFontOf(texts: readonly string[]): OldFont | null {
  const suspects = { tcvn3: 0, vni: 0 };
  let unicode = 0;
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) unicode += 1;
    else if (VNI_PAIRS.test(text)) suspects.vni += 1;
    else if (TCVN3_ONLY.test(text)) suspects.tcvn3 += 1;
  }
  const found = suspects.vni > suspects.tcvn3 ? 'vni' : 'tcvn3';
  return suspects[found] >= 2 && suspects[found] > unicode ? found : null;
}

/** The same words in Unicode; text that already holds Unicode Vietnamese comes back unchanged. */
export function toUnicode(text: string, font: OldFont): string {
  if (UNICODE_ONLY.test(text)) return text;
  return font === 'tcvn3'
    ? Array.from(text, (letter) => TCVN3.get(letter) ?? letter).join('')
    : fromVni(text);
}

const VNI_LETTERS: Readonly<Record<string, string>> = {
  ö: 'ư',
  Ö: 'Ư',
  ô: 'ơ',
  Ô: 'Ơ',
  ñ: 'đ',
  Ñ: 'Đ',
  æ: 'ỉ',
  Æ: 'Ỉ',
  ó: 'ĩ',
  Ó: 'Ĩ',
  ò: 'ị',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
};

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** Marks that follow their letter. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

function fromVni(text: string): string {
  const letters = Array.from(text);
  let result = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const mark = VNI_MARKS[(letters[at + 1] ?? '').toLowerCase()];
    const plain = VNI_LETTERS[letter] ?? letter;
    if (mark !== undefined && /[aeiouyươ]/iu.test(plain)) {
      result += plain + mark;
      at += 1;
    } else {
      result += plain;
    }
  }
  return result.normalize('NFC');
}
