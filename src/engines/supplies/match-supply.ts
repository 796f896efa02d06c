import { fold } from '#domain/fold.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';

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
