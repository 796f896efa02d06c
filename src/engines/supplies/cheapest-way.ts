import { tidyAmount } from '#domain/thousandths.ts';
import { type Basket, type Pack, type PackMarket, packMarket } from './cover.ts';

/** What a place has beyond its own need, or what is taken from it. In the unit of the kind. */
export type Surplus = { readonly placeId: string; readonly amount: number };

/** How one kind is come by. Amounts in its unit, money in đồng. */
export type Way = {
  /** Only what is missing is taken: the last trip brings the rest. */
  readonly trips: readonly Surplus[];
  readonly basket: Basket;
  readonly cost: number;
  /** Of what is missing. */
  readonly got: number;
  /** No way to as much costs less. */
  readonly bound: number;
  readonly isOptimal: boolean;
  /** The packs of all sellers would be too few for the rest. */
  readonly isSoldOut: boolean;
};

type Market = {
  readonly missing: number;
  /** The largest first. */
  readonly surpluses: readonly Surplus[];
  readonly sellers: readonly Pack[];
  readonly tripCost: number;
  readonly money: number;
};

/** Amounts closer than this are the same. */
const DUST = 1e-6;

/**
 * The most of what is missing that the money allows, at the least cost. A trip
 * costs the same however much it brings, so of any number of trips the largest
 * surpluses are best; for each number the best packs for the rest are known,
 * and the best of all these is taken.
 */
export function cheapestWay(market: Market): Way {
  const { missing, surpluses, tripCost, money } = market;
  const shops = packMarket(missing, market.sellers);
  let best = wayWith(market, shops, 0);
  for (let count = 1; count <= surpluses.length && count * tripCost <= money; count += 1) {
    if (broughtBy(surpluses, count - 1) >= missing) break;
    const way = wayWith(market, shops, count);
    const isMore = way.got > best.got + DUST;
    if (isMore || (way.got > best.got - DUST && way.cost < best.cost)) best = way;
  }
  const bound = shops.isExact ? best.cost : Math.min(best.cost, boundFor(market, shops, best.got));
  const rest = Math.max(0, missing - best.trips.reduce((sum, { amount }) => sum + amount, 0));
  return {
    ...best,
    bound,
    isOptimal: shops.isExact || (best.got >= missing - DUST && best.cost <= bound),
    isSoldOut: shops.cover(rest) === undefined,
  };
}

function broughtBy(surpluses: readonly Surplus[], count: number): number {
  return surpluses.slice(0, count).reduce((sum, { amount }) => sum + amount, 0);
}

function wayWith(
  { missing, surpluses, tripCost, money }: Market,
  shops: PackMarket,
  count: number,
): Pick<Way, 'trips' | 'basket' | 'cost' | 'got'> {
  const basket = shops.most(Math.max(0, missing - broughtBy(surpluses, count)), money - count * tripCost);
  let rest = missing - basket.amount;
  const trips: Surplus[] = [];
  for (const { placeId, amount } of surpluses.slice(0, count)) {
    const taken = tidyAmount(Math.min(amount, rest));
    if (taken <= 0) break;
    trips.push({ placeId, amount: taken });
    rest -= taken;
  }
  return { trips, basket, cost: trips.length * tripCost + basket.cost, got: missing - Math.max(0, rest) };
}

/** No number of trips, with packs bought in fractions for the rest, gets as much for less. Whole đồng. */
function boundFor({ surpluses, tripCost }: Market, shops: PackMarket, got: number): number {
  const bounds = Array.from(
    { length: surpluses.length + 1 },
    (_, count) => count * tripCost + shops.bound(Math.max(0, got - broughtBy(surpluses, count))),
  );
  return Math.ceil(Math.min(...bounds) - DUST);
}
