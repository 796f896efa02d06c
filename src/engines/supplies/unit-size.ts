import { fold } from '#domain/fold.ts';
import { readNumber } from '#domain/number-text.ts';
import type { SupplyItem } from '#domain/plan/parts.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import { isPackWord, isPieceWord, isSeveralWord } from './pack-words.ts';
import { type Dimension, isSameDimension, PLAIN, type Quantity, unitNamed } from './quantity.ts';

type LineText = Pick<SupplyItem, 'name' | 'unit'>;

/**
 * How much one unit of a stock line is, in the base unit of the need: a "chai
 * 500 ml" is 500 ml, a "thùng 24 chai 500 ml" 12,000 ml, a "thùng 20 hộp x 50
 * cái" 1000 pieces, a "lít" 1000 ml, a "cái" one piece, and half a pair of
 * gloves.
 *
 * Null where neither unit nor name say it, where they can be read in two ways
 * ("chai 1,000 ml", "5 cm x 20 m"), and where nothing or too much is left of
 * it ("hộp 0 cái"): what cannot be read is asked about, not guessed.
 */
export function unitSize(line: LineText, need: SupplyNeed): Quantity | null {
  const measure = unitNamed(need.unit);
  if (measure === undefined) {
    const written = writtenPieces(line, need);
    const pieces = written === undefined ? pieceFactor(line.unit, need) : written;
    return pieces === null || !isSane(pieces) ? null : { amount: pieces, dimension: PLAIN };
  }
  const plain = unitNamed(line.unit.trim());
  if (plain !== undefined) return isSameDimension(plain.dimension, measure.dimension) ? plain : null;
  const written = hasFigures(line.unit)
    ? measured(figuresOf(line.unit), measure.dimension, true)
    : measured(figuresOf(aboutUnit(line)), measure.dimension, false);
  if (written === null || !isSane(written / measure.amount)) return null;
  return { amount: written, dimension: measure.dimension };
}

/** The line counts boxes of pieces and does not say how many are in one, so each box counts as one piece. */
export function countsPacksAsPieces(line: LineText, need: SupplyNeed): boolean {
  if (unitNamed(need.unit) !== undefined || fold(line.unit) === fold(need.unit)) return false;
  const isSeveral = fold(line.unit).split(' ').some(isSeveralWord);
  return isSeveral && writtenPieces(line, need) === undefined;
}

/** Bounds of a pack in its need's unit: amounts are kept to the thousandth, packs up to a million as in offers. */
const LEAST_SIZE = 0.001;
const LARGEST_SIZE = 1_000_000;

function isSane(size: number): boolean {
  return size >= LEAST_SIZE && size <= LARGEST_SIZE;
}

/** The number of pieces that unit or name say; undefined where they say nothing of it, null where it cannot be read. */
function writtenPieces(line: LineText, need: SupplyNeed): number | null | undefined {
  const inUnit = hasFigures(line.unit) ? counted(figuresOf(line.unit), need, true) : undefined;
  if (inUnit !== undefined) return inUnit;
  const isPack = fold(line.unit).split(' ').some(isPackWord) && fold(line.unit) !== fold(need.unit);
  return isPack ? counted(figuresOf(aboutUnit(line)), need, false) : undefined;
}

/** A number in a text, and the word behind it; `times` when a sign of multiplication stands beside it. */
type Figure = { readonly value: number | null; readonly word: string; readonly times: boolean };

const FIGURE =
  /(?<![\p{L}\p{N}.,])(\d+(?:[.,]\d+)*)(?:\s*[/⁄]\s*(\d+(?:[.,]\d+)*))?\s*(%|\p{L}[\p{L}\p{N}²]*)?/gu;

function hasFigures(text: string): boolean {
  return figuresOf(text).length > 0;
}

/** Every number of a text in order. A number that can be read in two ways has no value. */
function figuresOf(text: string): readonly Figure[] {
  const plain = lower(text).replace(/(?<!\p{L})\s*[x×*]\s*(?=\d)/gu, ' × ');
  return [...plain.matchAll(FIGURE)].map((match) => {
    const [whole, digits = '', below, word = ''] = match;
    const before = plain.slice(0, match.index).trimEnd();
    const after = plain.slice(match.index + whole.length).trimStart();
    const value = numberIn(digits, word);
    return {
      value: below === undefined ? value : fraction(value, numberIn(below, word)),
      word,
      times: before.endsWith('×') || after.startsWith('×'),
    };
  });
}

/** "1.000" is a thousand, as Vietnamese offices write it; of a measure, "1,000" could be one or a thousand. */
function numberIn(digits: string, word: string): number | null {
  if (unitNamed(word) === undefined) return readNumber(digits, 'whole')?.value ?? null;
  const reading = readNumber(digits, 'decimal');
  return reading === null || (reading.other !== null && digits.includes(',')) ? null : reading.value;
}

function fraction(above: number | null, below: number | null): number | null {
  return above === null || below === null || below === 0 ? null : above / below;
}

/** What the name says about the unit of the line: of "thùng 24 chai 500 ml", a "chai" holds 500 ml, a "thùng" all. */
function aboutUnit({ name, unit }: LineText): string {
  const text = lower(name);
  const word = lower(unit).trim();
  const at = word === '' ? -1 : wordAt(text, word);
  if (at < 0) return text;
  const before = text.slice(0, at);
  const perUnit = /([^,;(]*)\/\s*$/u.exec(before)?.[1];
  if (perUnit !== undefined) return perUnit;
  const after = text.slice(at + word.length);
  return hasFigures(after) ? after : text;
}

/** Where a whole word stands in a text; -1 where it does not. */
function wordAt(text: string, word: string): number {
  const isInside = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isInside(at - 1) && !isInside(at + word.length)) return at;
  }
  return -1;
}

/**
 * The product of the counts and the one measure among the figures. `isAll`:
 * every figure has to be understood; else the others describe something
 * ("70 độ", "25%", "3 lớp").
 */
function measured(figures: readonly Figure[], dimension: Dimension, isAll: boolean): number | null {
  let counts = 1;
  const sizes = new Set<number>();
  for (const { value, word, times } of figures) {
    const unit = unitNamed(word);
    if (unit !== undefined) {
      if (!isSameDimension(unit.dimension, dimension)) continue;
      if (value === null) return null;
      sizes.add(value * unit.amount);
    } else if (isCount(word, times)) {
      // 5 × 20 m of tape is its width and its length, not five of them.
      if (value === null || (word === '' && dimension[2] !== 0)) return null;
      counts *= value;
    } else if (isAll) return null;
  }
  const [size] = sizes;
  return size === undefined || sizes.size > 1 ? null : counts * size;
}

/** The product of the counts and the one number of pieces; undefined where the figures speak of neither. */
function counted(figures: readonly Figure[], need: SupplyNeed, isAll: boolean): number | null | undefined {
  let counts: number | undefined;
  const pieces = new Set<number>();
  for (const figure of figures) {
    const { value, word, times } = figure;
    // A bottle of 500 ml is one bottle.
    if (unitNamed(word) !== undefined) continue;
    // "hộp 50" can only mean its pieces.
    const isPieces = namesPieces(word, need) || (isAll && figures.length === 1 && isBareCount(figure, need));
    if (!isPieces && !isCount(word, times)) {
      if (isAll) return null;
      continue;
    }
    if (value === null) return null;
    if (isPieces) pieces.add(value * pieceFactor(word, need));
    else counts = (counts ?? 1) * value;
  }
  const [size] = pieces;
  if (pieces.size > 1 || (size === undefined && counts !== undefined)) return null;
  return size === undefined ? undefined : (counts ?? 1) * size;
}

function isCount(word: string, times: boolean): boolean {
  return word === '' ? times : isPackWord(fold(word)) || isPieceWord(word);
}

function namesPieces(word: string, need: SupplyNeed): boolean {
  return word !== '' && (isPieceWord(word) || fold(word) === fold(need.unit));
}

const PAIRS: readonly string[] = ['đôi', 'cặp'];
const SINGLES: readonly string[] = ['cái', 'chiếc'];

/** A number without a word. Of gloves it could mean pieces or pairs. */
function isBareCount({ word, times }: Figure, need: SupplyNeed): boolean {
  return word === '' && !times && !PAIRS.includes(lower(need.unit).trim());
}

/** Gloves are listed by the piece and needed in pairs, or the other way round. */
function pieceFactor(word: string, need: SupplyNeed): number {
  const from = lower(word).trim();
  const to = lower(need.unit).trim();
  if (SINGLES.includes(from) && PAIRS.includes(to)) return 0.5;
  return PAIRS.includes(from) && SINGLES.includes(to) ? 2 : 1;
}

function lower(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi');
}
