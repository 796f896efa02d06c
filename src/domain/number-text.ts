/**
 * A figure as people type it, in the Vietnamese or the English way.
 *
 * Vietnamese offices write 1.004 for a thousand and four and 12,5 for twelve
 * and a half; an English Excel writes them the other way round. Most figures
 * read only one way. `other` is the second reading of the few that do not
 * ("1.004" as a length: 1004 or 1.004), so that a reader of files can ask.
 */
export type NumberReading = { readonly value: number; readonly other: number | null };

const GROUPED_BY_DOT = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(?:,\d{3})+$/;

/** Digits with one separator convention, as plain JavaScript digits; null if they do not follow it. */
function unify(digits: string, group: '.' | ',', decimal: '.' | ','): string | null {
  const parts = digits.split(decimal);
  const [whole = '', fraction] = parts;
  if (parts.length > 2) return null;
  const grouped = group === '.' ? GROUPED_BY_DOT : GROUPED_BY_COMMA;
  const plainWhole = grouped.test(whole) ? whole.replaceAll(group, '') : whole;
  if (!/^\d*$/.test(plainWhole) || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  if (plainWhole === '' && (fraction ?? '') === '') return null;
  return fraction === undefined ? plainWhole : `${plainWhole || '0'}.${fraction || '0'}`;
}

/**
 * Reads a number from text; null when it is none.
 *
 * Takes spaces of every kind between groups, full-width digits, a leading
 * apostrophe (Excel's mark for "text"), a minus sign or accounting brackets.
 * `whole` figures (people, things) are never read as fractions: "1,004" is
 * then 1004. `decimal` figures prefer the Vietnamese reading.
 */
export function readNumber(text: string, expects: 'whole' | 'decimal'): NumberReading | null {
  const tidy = text.normalize('NFKC').replace(/\s+/gu, ' ').trim().replace(/^['’]/u, '').replace(/−/gu, '-');
  const bracketed = /^\((.+)\)$/.exec(tidy)?.[1];
  const signed = bracketed ?? tidy;
  const negative = bracketed !== undefined || signed.startsWith('-');
  const body = signed.replace(/^[-+] ?/, '');
  const digits = /^\d{1,3}(?: \d{3})+(?=[.,]|$)/.test(body) ? body.replaceAll(' ', '') : body;
  if (!/^[\d.,]+$/.test(digits)) return null;
  const readings = [unify(digits, '.', ','), unify(digits, ',', '.')]
    .filter((plain) => plain !== null)
    .map((plain) => (negative ? -Number(plain) : Number(plain)) + 0)
    .filter((value) => Number.isFinite(value) && (expects === 'decimal' || Number.isInteger(value)));
  const [value, second] = readings;
  if (value === undefined) return null;
  // "1,000" people are a thousand: the other reading, 1 with three decimals, is a fraction.
  if (expects === 'whole' && second !== undefined) {
    return { value: Math.abs(second) > Math.abs(value) ? second : value, other: null };
  }
  return { value, other: second === undefined || second === value ? null : second };
}
