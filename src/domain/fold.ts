/**
 * Vietnamese text made comparable.
 *
 * Clerks write "Số cử tri", "SỐ  CỬ TRI:" and "so cu tri"; files from Macs hold
 * letters and marks apart. Folding removes case, marks, punctuation and
 * doubled spaces. It also makes "bản" and "bàn" equal, so whoever folds must
 * not rely on a single short word.
 */
export function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : withoutMarks(text);
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd');
}

/** One line of clean text: NFC, no doubled or odd spaces, nothing invisible. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
