import { fold } from '#domain/fold.ts';
import type { SupplyItem } from '#domain/plan/parts.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import { isSameDimension, PLAIN, type Quantity, unitNamed } from './quantity.ts';

/** What a line of a clerk's list seems to be. `certainty` from 0 to 1; 1 is the very name or an alias. */
export type SupplyMatch = { readonly needId: string; readonly certainty: number };

/** Below this a likeness is chance: "khăn giấy" and "khẩu trang" share their letters, not their meaning. */
const LEAST_CERTAIN = 0.6;

/**
 * Which kind of supply does a line of a stock list name? Names, aliases and
 * single words are compared without case, marks and sizes ("chai 500ml");
 * undefined when nothing is like it.
 */
export function matchSupply(name: string, needs: readonly SupplyNeed[]): SupplyMatch | undefined {
  const wanted = words(name);
  if (wanted.length === 0) return undefined;
  let best: SupplyMatch | undefined;
  for (const need of needs) {
    for (const known of [need.name, ...need.aliases]) {
      const certainty = likeness(wanted, words(known));
      if (certainty > (best?.certainty ?? 0)) best = { needId: need.id, certainty };
    }
  }
  return best !== undefined && best.certainty >= LEAST_CERTAIN ? best : undefined;
}

/** Words that tell how something is packed or whose it is, not what it is. */
const PACKING = new Set([
  'chai',
  'can',
  'hop',
  'goi',
  'cuon',
  'thung',
  'tui',
  'loai',
  'bo',
  'cai',
  'binh',
  'ram',
]);

function words(name: string): readonly string[] {
  const all = fold(name)
    .replace(/\d+(?:[.,]\d+)?\s*(?:ml|l|lit|g|kg|m|cm)?(?=\s|$)/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !PACKING.has(word));
  return telling.length === 0 ? all : telling;
}

/** Twice the words in common over all words (Dice), each word used once. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (other.length === 0) return 0;
  const left = [...other];
  let common = 0;
  for (const word of one) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length);
}

const SIZE = /(\d+(?:[.,]\d+)?)\s*(ml|cc|l|lít|lit|mg|g|gam|gram|kg|cm|m|mét)(?![\p{L}\p{N}])/iu;
const PIECES = /(\d+)\s*(?:cái|chiếc|đôi|tờ|bộ|que|test)(?![\p{L}])/iu;

/**
 * How much one unit of a stock line is, in the need's base unit: a "chai 500 ml"
 * is 500 ml, a "hộp 50 cái" 50 pieces, a "lít" 1000 ml, a "cái" one piece.
 * Null when a measure is needed and neither unit nor name gives one.
 */
export function unitSize(line: Pick<SupplyItem, 'name' | 'unit'>, need: SupplyNeed): Quantity | null {
  const measured = unitNamed(need.unit)?.dimension;
  if (measured === undefined) {
    const pieces = PIECES.exec(line.unit) ?? (isPacking(line.unit) ? PIECES.exec(line.name) : null);
    return { amount: pieces === null ? 1 : Number(pieces[1]), dimension: PLAIN };
  }
  const plain = unitNamed(line.unit.trim());
  if (plain !== undefined) return isSameDimension(plain.dimension, measured) ? plain : null;
  for (const text of [line.unit, line.name]) {
    const [, digits = '', word = ''] = SIZE.exec(text) ?? [];
    const unit = unitNamed(word);
    if (unit !== undefined && isSameDimension(unit.dimension, measured)) {
      return { amount: Number(digits.replace(',', '.')) * unit.amount, dimension: measured };
    }
  }
  return null;
}

/** Packs that hold several pieces, as clerks name them. */
const SEVERAL = new Set(['hop', 'goi', 'thung', 'tui', 'ram', 'bich', 'loc', 'kien', 'bao', 'xap']);

/** The line counts boxes of pieces and does not say how many are in one, so each box counts as one piece. */
export function countsPacksAsPieces(line: Pick<SupplyItem, 'name' | 'unit'>, need: SupplyNeed): boolean {
  if (unitNamed(need.unit) !== undefined || fold(line.unit) === fold(need.unit)) return false;
  const isPack = fold(line.unit)
    .split(' ')
    .some((word) => SEVERAL.has(word));
  return isPack && PIECES.exec(line.unit) === null && PIECES.exec(line.name) === null;
}

function isPacking(unit: string): boolean {
  return words(unit).some((word) => PACKING.has(word));
}
