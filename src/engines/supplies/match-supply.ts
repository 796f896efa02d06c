import { fold } from '#domain/fold.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import { isPackWord, isPieceWord } from './pack-words.ts';
import { unitNamed } from './quantity.ts';

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
    if ((need.unlike ?? []).some((other) => holds(wanted, words(other)))) continue;
    for (const known of [need.name, ...need.aliases]) {
      const certainty = namesTheSame(name, known) ? likeness(wanted, words(known)) : 0;
      if (certainty > (best?.certainty ?? 0)) best = { needId: need.id, certainty };
    }
  }
  return best !== undefined && best.certainty >= LEAST_CERTAIN ? best : undefined;
}

function holds(wanted: readonly string[], other: readonly string[]): boolean {
  return other.length > 0 && other.every((word) => wanted.includes(word));
}

/**
 * Vietnamese names begin with the thing itself: a "mũ bảo hộ" is a hat, however
 * much of its name is that of a "bộ bảo hộ". A word for the pack may stand before it.
 */
function namesTheSame(name: string, known: string): boolean {
  const [thing] = fold(known).split(' ');
  return thing === undefined || fold(name).split(' ').includes(thing);
}

const SIZE = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)*\s*([\p{L}²]+)/gu;

/**
 * The words of a name that say what it is: without sizes ("500 ml", "50 cái")
 * and words for the pack. Other figures do say it: "cồn 90 độ", "27,5%", "3 lớp".
 */
function words(name: string): readonly string[] {
  const plain = name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(SIZE, (size, word: string) =>
      unitNamed(word) !== undefined || isPieceWord(word) || isPackWord(fold(word)) ? ' ' : size,
    )
    // A decimal figure is one word, whatever its mark.
    .replace(/(?<=\d)[.,](?=\d)/gu, '');
  const all = fold(plain)
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !isPackWord(word) && word !== 'loai');
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
