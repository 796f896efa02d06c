/** Packs that hold several pieces, as clerks name them, folded. */
const SEVERAL: ReadonlySet<string> = new Set([
  'hop',
  'goi',
  'thung',
  'tui',
  'ram',
  'bich',
  'loc',
  'kien',
  'bao',
  'xap',
]);

/** What holds one thing, or is one, folded. */
const SINGLE: ReadonlySet<string> = new Set([
  'chai',
  'can',
  'cuon',
  'binh',
  'lo',
  'tuyp',
  'xo',
  'vi',
  'bo',
  'cai',
]);

const PIECES: ReadonlySet<string> = new Set([
  'cái',
  'chiếc',
  'đôi',
  'cặp',
  'tờ',
  'bộ',
  'que',
  'test',
  'viên',
  'cây',
  'quyển',
]);

/** A word for a pack or for what one thing comes in; the word folded. */
export function isPackWord(folded: string): boolean {
  return SEVERAL.has(folded) || SINGLE.has(folded);
}

/** A word for a pack that holds several pieces; the word folded. */
export function isSeveralWord(folded: string): boolean {
  return SEVERAL.has(folded);
}

/** A word that pieces are counted with, in its Vietnamese letters. */
export function isPieceWord(word: string): boolean {
  return PIECES.has(word.normalize('NFC').toLocaleLowerCase('vi'));
}
