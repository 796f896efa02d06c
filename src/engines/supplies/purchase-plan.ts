import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PriceOffer, SupplyView } from '#domain/plan/supplies.ts';
import type { Purchase, PurchasePlan, SupplyLine, SurplusMove, Unmet } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import { type Basket, type Pack, packMarket } from './cover.ts';

type Seller = Pack & { readonly offer: PriceOffer | null };
type Way = {
  readonly moved: readonly Surplus[];
  readonly basket: Basket;
  readonly cost: number;
  readonly got: number;
};
type Surplus = { readonly placeId: string; readonly amount: number };

/**
 * Surplus first, then the shops: for every kind of supply the cheapest mix of
 * bringing surplus back and buying packs, exactly.
 *
 * A trip costs the same however much it brings, so of any number of trips the
 * largest surpluses are best; for each number the cheapest packs for the rest
 * are found by search, and the cheapest of all these is taken. Handing out from
 * the store is done anyway and costs nothing here.
 *
 * With a budget the kinds are served in the order of their importance, then of
 * the list: each wholly while the money lasts, then as far as it goes.
 */
export function planPurchases(plan: ElectionPlan, lines: readonly SupplyLine[]): PurchasePlan {
  const { budget, settings, offers, view } = plan.supplyPlan;
  const moves: SurplusMove[] = [];
  const purchases: Purchase[] = [];
  const unmet: Unmet[] = [];
  let money = budget ?? Number.POSITIVE_INFINITY;
  for (const line of [...lines].sort((one, other) => one.importance - other.importance)) {
    const missing = missingInPlaces(line, view);
    if (missing <= 0) continue;
    const sellers = sellersOf(line, offers);
    const way = bestWay(missing, surplusesOf(line, view), sellers, settings.moveCost, money);
    money -= way.cost;
    for (const { placeId, amount } of way.moved) {
      moves.push({ needId: line.needId, fromPlaceId: placeId, amount, cost: settings.moveCost });
    }
    purchases.push(...purchasesOf(line, sellers, way.basket));
    const still = missing - way.got;
    if (still > 1e-6)
      unmet.push({ needId: line.needId, amount: tidyAmount(still), reason: whyUnmet(sellers, missing, way) });
  }
  const purchaseCost = purchases.reduce((sum, { cost }) => sum + cost, 0);
  return {
    moves,
    purchases,
    unmet,
    moveCost: moves.reduce((sum, { cost }) => sum + cost, 0),
    purchaseCost,
    budget,
    budgetLeft: budget === null ? null : money,
    orderBy: orderDay(plan),
  };
}

/** The last day to order so that all is there when preparation begins. */
export function orderDay({ election, supplyPlan: { settings } }: ElectionPlan): IsoDate {
  return addDays(election.date, -(settings.preparationDays + settings.deliveryDays));
}

/** What the places lack beyond their own stock, less what the store holds. */
function missingInPlaces(line: SupplyLine, view: SupplyView): number {
  const inStore = line.stockLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const lacking = line.places.reduce(
    (sum, { need, stock }) => sum + Math.max(0, (need?.[view] ?? 0) - stock),
    0,
  );
  return tidyAmount(lacking - inStore);
}

/** What places have beyond their own need, the largest first. A place whose need is unknown keeps what it has. */
function surplusesOf(line: SupplyLine, view: SupplyView): readonly Surplus[] {
  return line.places
    .map(({ placeId, need, stock }) => ({
      placeId,
      amount: need === null ? 0 : tidyAmount(stock - need[view]),
    }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => other.amount - one.amount);
}

/** The offers for a kind; where there are none, the price the stock list has for it. */
function sellersOf(line: SupplyLine, offers: readonly PriceOffer[]): readonly Seller[] {
  const own = offers
    .filter(({ needId }) => needId === line.needId)
    .map((offer) => ({ size: offer.packSize, price: offer.packPrice, most: offer.most, offer }));
  if (own.length > 0 || line.packPrice === null) return own;
  return [{ size: line.packSize ?? 1, price: line.packPrice, most: null, offer: null }];
}

function bestWay(
  missing: number,
  surpluses: readonly Surplus[],
  sellers: readonly Seller[],
  tripCost: number,
  money: number,
): Way {
  const market = packMarket(missing, sellers);
  let best: Way | undefined;
  for (let trips = 0; trips <= surpluses.length && trips * tripCost <= money; trips += 1) {
    const moved = surpluses.slice(0, trips);
    const brought = moved.reduce((sum, { amount }) => sum + amount, 0);
    const rest = Math.max(0, missing - brought);
    const left = money - trips * tripCost;
    const basket = market.most(rest, left);
    const way = {
      moved,
      basket,
      cost: trips * tripCost + basket.cost,
      got: Math.min(missing, brought + basket.amount),
    };
    if (
      best === undefined ||
      way.got > best.got + 1e-6 ||
      (way.got > best.got - 1e-6 && way.cost < best.cost)
    ) {
      best = way;
    }
    if (rest === 0) break;
  }
  // No trips and nothing bought is always possible, so the loop ran once.
  return best ?? { moved: [], basket: { counts: [], amount: 0, cost: 0 }, cost: 0, got: 0 };
}

function purchasesOf(line: SupplyLine, sellers: readonly Seller[], basket: Basket): readonly Purchase[] {
  return sellers.flatMap(({ size, price, offer }, at) => {
    const packs = basket.counts[at] ?? 0;
    if (packs === 0) return [];
    return [
      {
        needId: line.needId,
        offerId: offer?.id ?? null,
        seller: offer?.seller ?? '',
        packs,
        packSize: size,
        packPrice: price,
        amount: tidyAmount(packs * size),
        cost: packs * price,
      },
    ];
  });
}

function whyUnmet(sellers: readonly Seller[], missing: number, way: Way): Unmet['reason'] {
  if (sellers.length === 0) return 'no-price';
  const brought = way.moved.reduce((sum, { amount }) => sum + amount, 0);
  const rest = Math.max(0, missing - brought);
  return packMarket(rest, sellers).cover(rest) === undefined ? 'sold-out' : 'budget';
}
