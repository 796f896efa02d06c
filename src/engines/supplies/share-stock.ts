import type { SupplyItem } from '#domain/plan/parts.ts';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import type { StockLine } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';

/** A kind with what its places lack beyond what lies there, and the lines of the store list that name it. */
export type Claimant = {
  readonly need: SupplyNeed;
  readonly lacking: number;
  readonly lines: readonly StockLine[];
};

/** A line of the store list while it is being given out. `lent` by the kind that borrows. */
type Pile = {
  readonly owner: SupplyNeed;
  readonly line: StockLine;
  readonly isPinned: boolean;
  left: number;
  readonly lent: Map<string, number>;
};

/**
 * Which kind does a line of the store list serve? Masks for the staff may also
 * go to voters: stock serves the kinds that may use it (`sharesStockWith`) in
 * the order of their importance, then of the catalogue; each takes of its own
 * lines first. What the user put down for a kind serves that kind before any
 * other. What nobody takes stays with the kind it is named after, and nothing
 * counts twice: `amount` of all lines of an item together with `lent` of its
 * own kind's line is what the store has.
 */
export function shareStock(
  items: readonly SupplyItem[],
  kinds: readonly Claimant[],
): ReadonlyMap<string, readonly StockLine[]> {
  const piles = pilesOf(items, kinds);
  const lacking = new Map(kinds.map(({ need, lacking: amount }) => [need.id, amount]));
  const serve = (need: SupplyNeed, from: (pile: Pile) => boolean) => {
    lacking.set(need.id, take(need, piles.filter(from), lacking.get(need.id) ?? 0));
  };
  for (const { need } of kinds) serve(need, ({ owner, isPinned }) => isPinned && owner.id === need.id);
  for (const importance of [1, 2, 3]) {
    const level = kinds.filter(({ need }) => need.importance === importance);
    for (const { need } of level) serve(need, ({ owner }) => owner.id === need.id);
    for (const { need } of level) serve(need, ({ owner }) => mayUse(need, owner));
  }
  return new Map(kinds.map(({ need }) => [need.id, linesOf(need, piles)]));
}

function pilesOf(items: readonly SupplyItem[], kinds: readonly Claimant[]): readonly Pile[] {
  const pinned = new Set(items.filter(({ needId }) => needId !== null).map(({ id }) => id));
  return kinds.flatMap(({ need, lines }) =>
    lines.map((line) => ({
      owner: need,
      line,
      isPinned: pinned.has(line.itemId),
      left: line.amount ?? 0,
      lent: new Map(),
    })),
  );
}

/** Takes what a kind lacks from the piles in their order; what it still lacks. */
function take(need: SupplyNeed, piles: readonly Pile[], lacking: number): number {
  let still = lacking;
  for (const pile of piles) {
    const taken = Math.min(pile.left, still);
    if (taken <= 0) continue;
    pile.left = tidyAmount(pile.left - taken);
    still = tidyAmount(still - taken);
    if (pile.owner.id !== need.id) pile.lent.set(need.id, taken);
  }
  return still;
}

/** Only what is counted in the same unit can be taken without asking how many of one are in the other. */
function mayUse(need: SupplyNeed, owner: SupplyNeed): boolean {
  return (need.sharesStockWith ?? []).includes(owner.id) && need.unit === owner.unit;
}

/** The kind's own lines less what others took, then what it takes of others. */
function linesOf(need: SupplyNeed, piles: readonly Pile[]): readonly StockLine[] {
  const own = piles
    .filter(({ owner }) => owner.id === need.id)
    .map(({ line, lent }) => {
      const away = tidyAmount([...lent.values()].reduce((sum, amount) => sum + amount, 0));
      if (away === 0 || line.amount === null) return line;
      return { ...line, amount: tidyAmount(line.amount - away), lent: away };
    });
  const borrowed = piles.flatMap(({ owner, line, lent }) => {
    const amount = lent.get(need.id);
    return amount === undefined ? [] : [{ ...line, amount, lent: 0, fromNeedId: owner.id }];
  });
  return [...own, ...borrowed];
}
