import { roundUp } from './evaluate-formula.ts';
import { everyBasket } from './every-basket.ts';

/** Something sold in packs: `size` in the unit of the need, `price` of one pack in đồng. */
export type Pack = { readonly size: number; readonly price: number; readonly most: number | null };

/** How many of each pack, in the order the packs were given. Amount in the need's unit, cost in đồng. */
export type Basket = { readonly counts: readonly number[]; readonly amount: number; readonly cost: number };

/** What the shops can do for a need of at most the amount the market was made for. */
export type PackMarket = {
  /** Its answers are the best there are. Otherwise the need was too large to try everything. */
  readonly isExact: boolean;
  /**
   * The cheapest packs that hold at least `amount`; of equally cheap ones the
   * smallest amount. Undefined when all packs together are too few.
   */
  readonly cover: (amount: number) => Basket | undefined;
  /** The most of `amount` that `money` buys, and of equal amounts the cheapest. */
  readonly most: (amount: number, money: number) => Basket;
  /** No packs that hold `amount` cost less: the price of buying it in fractions of packs. Đồng. */
  readonly bound: (amount: number) => number;
};

/** Figures the search may fill in: a hundred thousand pieces at twenty sellers. Some ten milliseconds. */
const MOST_WORK = 2_000_000;

/** Amounts closer than this are the same: a millionth of a litre. */
const DUST = 1e-6;

/**
 * The shops for a need of at most `largest`.
 *
 * Exact, by the cheapest basket of every amount: packs hold whole numbers of
 * a grain, the largest that divides them all, so what counts is the need in
 * grains and not how many baskets there are. A need of more than `work`
 * figures is bought greedily instead, cheapest per unit first, and `isExact`
 * says so. The same packs always give the same baskets: of equally cheap ones
 * the packs cheapest per unit, then the largest, then the first given.
 */
export function packMarket(largest: number, packs: readonly Pack[], work = MOST_WORK): PackMarket {
  const ranked = rank(packs);
  const table = everyBasket(largest, ranked, work);
  const greedy = (amount: number, money: number) => greedily(amount, ranked, money);
  const inOrder = (found: Basket): Basket => {
    const counts = packs.map(() => 0);
    for (const [level, { at }] of ranked.entries()) counts[at] = found.counts[level] ?? 0;
    return { ...found, counts };
  };
  return {
    isExact: table !== undefined,
    cover: (amount) => {
      const found = table === undefined ? greedy(amount, Number.POSITIVE_INFINITY) : table.cover(amount);
      return found === undefined || found.amount < amount - DUST ? undefined : inOrder(found);
    },
    most: (amount, money) => inOrder(table === undefined ? greedy(amount, money) : table.most(amount, money)),
    bound: (amount) => boughtInFractions(amount, ranked),
  };
}

type Ranked = Pack & { readonly at: number };

/** Cheapest per unit first; of equal ones the larger pack, then the order given. */
function rank(packs: readonly Pack[]): readonly Ranked[] {
  return packs
    .map((pack, at) => ({ ...pack, at }))
    .sort(
      (one, other) =>
        one.price / one.size - other.price / other.size || other.size - one.size || one.at - other.at,
    );
}

/** What `amount` costs where packs may be broken; infinite where there is not so much. */
function boughtInFractions(amount: number, ranked: readonly Ranked[]): number {
  let rest = amount;
  let cost = 0;
  for (const { size, price, most } of ranked) {
    if (rest <= DUST) break;
    const packs = Math.min(most ?? Number.POSITIVE_INFINITY, rest / size);
    rest -= packs * size;
    cost += packs * price;
  }
  return rest <= DUST ? cost : Number.POSITIVE_INFINITY;
}

/** Packs that are wholly used, cheapest per unit first; what then remains from one seller where one can, else from all. */
function greedily(amount: number, ranked: readonly Ranked[], money: number): Basket {
  const counts = ranked.map(() => 0);
  let basket: Basket = { counts, amount: 0, cost: 0 };
  const take = (level: number, { size, price, most }: Ranked, wanted: number) => {
    const affordable = price === 0 ? Number.POSITIVE_INFINITY : Math.floor((money - basket.cost) / price);
    const packs = Math.min((most ?? Number.POSITIVE_INFINITY) - (counts[level] ?? 0), wanted, affordable);
    counts[level] = (counts[level] ?? 0) + packs;
    basket = { counts, amount: basket.amount + packs * size, cost: basket.cost + packs * price };
  };
  const rest = () => amount - basket.amount;
  for (const [level, pack] of ranked.entries())
    take(level, pack, Math.floor(Math.max(0, rest()) / pack.size));
  const last = ranked
    .map((pack, level) => ({ pack, level, packs: roundUp(rest() / pack.size) }))
    .filter(
      ({ pack, level, packs }) => (pack.most ?? Number.POSITIVE_INFINITY) - (counts[level] ?? 0) >= packs,
    )
    .sort((one, other) => one.packs * one.pack.price - other.packs * other.pack.price)[0];
  if (rest() > DUST && last !== undefined) take(last.level, last.pack, last.packs);
  for (const [level, pack] of ranked.entries()) take(level, pack, Math.max(0, roundUp(rest() / pack.size)));
  return basket;
}
