import { roundUp } from './evaluate-formula.ts';

/** Something sold in packs: `size` in the unit of the need, `price` of one pack in đồng. */
export type Pack = { readonly size: number; readonly price: number; readonly most: number | null };

/** How many of each pack, in the order the packs were given. Amount in the need's unit, cost in đồng. */
export type Basket = { readonly counts: readonly number[]; readonly amount: number; readonly cost: number };

type Ranked = Pack & { readonly at: number; readonly perUnit: number };

/** Amounts closer than this are the same: a millionth of a litre. */
const DUST = 1e-6;

/**
 * The cheapest packs that hold at least `amount`; of equally cheap ones the
 * smallest amount. Exact: branch and bound over the packs, cheapest per unit
 * first, bounded by buying the rest in fractions. Undefined when all packs
 * together are too few.
 */
export function cheapestCover(amount: number, packs: readonly Pack[]): Basket | undefined {
  const ranked = rank(packs);
  let best: Basket | undefined;
  const counts = packs.map(() => 0);
  const visit = (level: number, missing: number, cost: number): void => {
    if (missing <= DUST) {
      const found = { counts: [...counts], amount: amount - missing, cost };
      if (best === undefined || cost < best.cost || (cost === best.cost && found.amount < best.amount)) {
        best = found;
      }
      return;
    }
    const pack = ranked[level];
    if (pack === undefined) return;
    const most = Math.min(pack.most ?? Number.POSITIVE_INFINITY, roundUp(missing / pack.size));
    for (let count = most; count >= 0; count -= 1) {
      const left = missing - count * pack.size;
      const next = ranked[level + 1];
      const restCost = left <= DUST ? 0 : next === undefined ? Number.POSITIVE_INFINITY : left * next.perUnit;
      const bound = cost + count * pack.price + restCost;
      if (bound > (best?.cost ?? Number.POSITIVE_INFINITY) + DUST || restCost === Number.POSITIVE_INFINITY) {
        // With fewer of the cheapest the rest only gets dearer. The whole of it may hold too much, though.
        if (left > DUST) break;
        continue;
      }
      counts[pack.at] = count;
      visit(level + 1, left, cost + count * pack.price);
    }
    counts[pack.at] = 0;
  };
  visit(0, amount, 0);
  return best;
}

/**
 * The most of `amount` that `money` buys (never more packs than needed), and
 * of equal amounts the cheapest. Exact, by the same search from the other side.
 */
export function mostForMoney(amount: number, packs: readonly Pack[], money: number): Basket {
  const ranked = rank(packs);
  let best: Basket = { counts: packs.map(() => 0), amount: 0, cost: 0 };
  let bestUseful = 0;
  const counts = packs.map(() => 0);
  const visit = (level: number, bought: number, cost: number): void => {
    const useful = Math.min(bought, amount);
    if (useful > bestUseful + DUST || (useful > bestUseful - DUST && cost < best.cost)) {
      best = { counts: [...counts], amount: bought, cost };
      bestUseful = useful;
    }
    const pack = ranked[level];
    if (pack === undefined || bought >= amount - DUST) return;
    const affordable = pack.price === 0 ? Number.POSITIVE_INFINITY : Math.floor((money - cost) / pack.price);
    const most = Math.min(
      pack.most ?? Number.POSITIVE_INFINITY,
      roundUp((amount - bought) / pack.size),
      affordable,
    );
    for (let count = most; count >= 0; count -= 1) {
      const nowCost = cost + count * pack.price;
      const next = ranked[level + 1];
      const rest = next === undefined ? 0 : next.perUnit === 0 ? amount : (money - nowCost) / next.perUnit;
      const bound = Math.min(amount, bought + count * pack.size + rest);
      if (bound < bestUseful - DUST) break;
      if (bound <= bestUseful + DUST && nowCost >= best.cost && count < most) continue;
      counts[pack.at] = count;
      visit(level + 1, bought + count * pack.size, nowCost);
    }
    counts[pack.at] = 0;
  };
  visit(0, 0, 0);
  return best;
}

/** Cheapest per unit first; of equal ones the larger pack, then the order given. */
function rank(packs: readonly Pack[]): readonly Ranked[] {
  return packs
    .map((pack, at) => ({ ...pack, at, perUnit: pack.price / pack.size }))
    .sort((one, other) => one.perUnit - other.perUnit || other.size - one.size || one.at - other.at);
}
