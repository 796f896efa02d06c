import { distinctRows } from '#domain/distinct.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PriceOffer, SupplyView } from '#domain/plan/supplies.ts';
import type {
  PlaceShare,
  Purchase,
  PurchasePlan,
  SupplyDemand,
  SurplusMove,
  Unmet,
} from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import { cheapestWay, type Surplus, type Way } from './cheapest-way.ts';
import type { Pack } from './cover.ts';
import { shareOut } from './share-out.ts';

type Seller = Pack & { readonly offer: PriceOffer | null };

/** A kind on the day that is planned for: what its places lack beyond their own stock, and what is in store. */
type Lack = {
  readonly line: SupplyDemand;
  readonly places: readonly Surplus[];
  readonly inStore: number;
  readonly missing: number;
  readonly sellers: readonly Seller[];
};

/**
 * Surplus first, then the shops: for every kind of supply the cheapest mix of
 * moving surplus and buying packs, exactly (see `proof`).
 *
 * What a trip costs: `moveCost`, once, for one kind from one place, straight
 * to the place that lacks it where one place can use all of it, else to the
 * store room. From there it goes out with all the rest, which is done anyway
 * and costs nothing here; so nothing is ever carried for the price of two trips.
 *
 * With a budget the kinds are served in the order of their importance, then of
 * the list: each wholly while the money lasts, then as far as it goes. What
 * there is of a kind is shared among its places by what they lack.
 */
export function planPurchases(plan: ElectionPlan, lines: readonly SupplyDemand[]): PurchasePlan {
  const { budget, settings, view } = plan.supplyPlan;
  const offers = distinctRows(plan.supplyPlan.offers);
  const found: { readonly way: Way; readonly lack: Lack }[] = [];
  let money = budget ?? Number.POSITIVE_INFINITY;
  for (const line of [...lines].sort((one, other) => one.importance - other.importance)) {
    const lack = lackOf(line, view, offers);
    const way = cheapestWay({
      missing: Math.max(0, lack.missing),
      surpluses: surplusesOf(line, view),
      sellers: lack.sellers,
      tripCost: settings.moveCost,
      money,
    });
    money -= way.cost;
    found.push({ way, lack });
  }
  const moved = found.map(({ way, lack }) => handOut(way, lack, settings.moveCost));
  const purchases = found.flatMap(({ way, lack }) => purchasesOf(plan, way, lack));
  return {
    moves: moved.flatMap(({ moves }) => moves),
    purchases,
    unmet: found.flatMap(({ way, lack }, at) => unmetOf(way, lack, moved[at]?.shares ?? [])),
    shares: moved.flatMap(({ shares }) => shares),
    proof: {
      isOptimal: found.every(({ way }) => way.isOptimal),
      bound: found.reduce((sum, { way }) => sum + way.bound, 0),
    },
    moveCost: moved.reduce((sum, { moves }) => sum + moves.length * settings.moveCost, 0),
    purchaseCost: purchases.reduce((sum, { cost }) => sum + cost, 0),
    budget,
    budgetLeft: budget === null ? null : money,
    neededBy: preparationBegins(plan),
    orderBy: firstDay(purchases) ?? usualOrderDay(plan),
  };
}

function preparationBegins({ election, supplyPlan: { settings } }: ElectionPlan): IsoDate {
  return addDays(election.date, -settings.preparationDays);
}

/** The last day to order, in the plan's usual time, what is to be there when preparation begins. */
export function usualOrderDay(plan: ElectionPlan): IsoDate {
  return addDays(preparationBegins(plan), -plan.supplyPlan.settings.deliveryDays);
}

/** The earliest of the days to order by; undefined where nothing is bought. */
export function firstDay(purchases: readonly Purchase[]): IsoDate | undefined {
  return purchases.map(({ orderBy }) => orderBy).sort()[0];
}

/** A place whose need is unknown lacks nothing, and keeps what it has. */
function lackOf(line: SupplyDemand, view: SupplyView, offers: readonly PriceOffer[]): Lack {
  const places = line.places
    .map(({ placeId, need, stock }) => ({ placeId, amount: tidyAmount((need?.[view] ?? 0) - stock) }))
    .filter(({ amount }) => amount > 0);
  const inStore = line.stockLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const lacking = places.reduce((sum, { amount }) => sum + amount, 0);
  return { line, places, inStore, missing: tidyAmount(lacking - inStore), sellers: sellersOf(line, offers) };
}

/** What places have beyond their own need, the largest first. */
function surplusesOf(line: SupplyDemand, view: SupplyView): readonly Surplus[] {
  return line.places
    .map(({ placeId, need, stock }) => ({
      placeId,
      amount: need === null ? 0 : tidyAmount(stock - need[view]),
    }))
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => other.amount - one.amount);
}

/** The offers for a kind; where there are none, the price the stock list has for it. */
function sellersOf(line: SupplyDemand, offers: readonly PriceOffer[]): readonly Seller[] {
  const own = offers
    .filter(({ needId }) => needId === line.needId)
    .map((offer) => ({ size: offer.packSize, price: offer.packPrice, most: offer.most, offer }));
  if (own.length > 0 || line.packPrice === null) return own;
  return [{ size: line.packSize ?? 1, price: line.packPrice, most: null, offer: null }];
}

/** Each place's share of what there is, and where each trip goes: to the place that still lacks most, if it can use it all. */
function handOut(
  { trips, basket }: Way,
  { line: { needId, portion }, places, inStore }: Lack,
  tripCost: number,
): { readonly moves: readonly SurplusMove[]; readonly shares: readonly PlaceShare[] } {
  const there = trips.reduce((sum, { amount }) => sum + amount, inStore + basket.amount);
  const given = shareOut(
    tidyAmount(there),
    places.map(({ amount }) => amount),
    portion,
  );
  const wanting = [...given];
  const moves = trips.map(({ placeId, amount }): SurplusMove => {
    const to = wanting.indexOf(Math.max(0, ...wanting));
    const fits = (wanting[to] ?? 0) >= amount;
    if (fits) wanting[to] = tidyAmount((wanting[to] ?? 0) - amount);
    const toPlaceId = fits ? (places[to]?.placeId ?? null) : null;
    return { needId, fromPlaceId: placeId, toPlaceId, amount, cost: tripCost };
  });
  const shares = places.map(({ placeId, amount }, at): PlaceShare => {
    const share = given[at] ?? 0;
    const fromStore = wanting[at] ?? 0;
    return {
      needId,
      placeId,
      fromStore,
      fromPlaces: tidyAmount(share - fromStore),
      unmet: tidyAmount(amount - share),
    };
  });
  return { moves, shares };
}

function purchasesOf(plan: ElectionPlan, { basket }: Way, { line, sellers }: Lack): readonly Purchase[] {
  return sellers.flatMap(({ size, price, offer }, at) => {
    const packs = basket.counts[at] ?? 0;
    if (packs === 0) return [];
    const deliveryDays = offer?.deliveryDays ?? plan.supplyPlan.settings.deliveryDays;
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
        deliveryDays,
        orderBy: addDays(preparationBegins(plan), -deliveryDays),
      },
    ];
  });
}

function unmetOf(
  { isSoldOut }: Way,
  { line: { needId }, sellers }: Lack,
  shares: readonly PlaceShare[],
): readonly Unmet[] {
  const amount = tidyAmount(shares.reduce((sum, { unmet }) => sum + unmet, 0));
  if (amount <= 0) return [];
  return [{ needId, amount, reason: sellers.length === 0 ? 'no-price' : isSoldOut ? 'sold-out' : 'budget' }];
}
