import { type Claim, wrongClaims } from '#domain/proof.ts';
import { daysBetween, type IsoDate } from '#domain/time.ts';
import { SupplyView } from './supplies.ts';
import type {
  Purchase,
  PurchasePlan,
  StockLine,
  SupplyLine,
  SupplyProof,
  SupplyReport,
} from './supply-report.ts';

/** The report's figures reckoned again, and those that do not follow from their parts. */
export function supplyProofOf(report: SupplyReport): SupplyProof {
  const claims = supplyClaims(report);
  const wrong = wrongClaims(claims).map(({ line, figure, stated, computed }) => ({
    line,
    figure,
    stated,
    computed,
  }));
  return { figures: claims.length, wrong };
}

/**
 * Every sum and product of a supply report, as claims that `wrongClaims`
 * reckons again: needs with their reserve, totals over the places, stock and
 * prices turned into the kind's unit, shortages, packs, costs, days to order by, that each place's share is what it lacks, and that
 * what is in store, moved, bought and named as missing is shared out to the
 * last piece or named as left over. `line` is the kind's name, `total` for the sums of the purchase.
 */
export function supplyClaims({ view: day, lines, purchases }: SupplyReport): readonly Claim[] {
  const names = new Map(lines.map(({ needId, name }) => [needId, name]));
  const nameOf = (needId: string) => names.get(needId) ?? needId;
  const spent = purchases.purchases.map(({ cost }) => cost);
  const moved = purchases.moves.map(({ cost }) => cost);
  return [
    ...lines.flatMap((line) => [...needClaims(line), ...lineClaims(line, purchases, day)]),
    ...lines.flatMap((line) => storeClaims(line, lines)),
    ...lines.flatMap((line) => shareClaims(line, purchases, day)),
    ...purchases.purchases.flatMap((purchase) =>
      purchaseClaims(purchase, nameOf(purchase.needId), purchases.neededBy),
    ),
    ...lines.flatMap((line) => orderClaims(line, purchases)),
    ...lines.flatMap((line) => listPriceClaims(line, purchases)),
    exactly('total', 'purchaseCost', purchases.purchaseCost, 'sum', spent),
    exactly('total', 'moveCost', purchases.moveCost, 'sum', moved),
    ...(purchases.budget === null || purchases.budgetLeft === null
      ? []
      : [
          exactly('total', 'budgetLeft', purchases.budgetLeft, 'less', [
            purchases.budget,
            purchases.purchaseCost,
            purchases.moveCost,
          ]),
        ]),
  ];
}

function exactly(
  line: string,
  figure: string,
  stated: number,
  by: Claim['by'],
  parts: readonly number[],
): Claim {
  return { line, figure, stated, by, parts, rounding: 'none' };
}

function tidily(claim: Omit<Claim, 'rounding'>): Claim {
  return { ...claim, rounding: 'thousandth' };
}

/** What each place needs, and the sum over the places. */
function needClaims({ name, places, need, reserveShare, portion }: SupplyLine): readonly Claim[] {
  return SupplyView.options.flatMap((view) => [
    ...places.flatMap((place): Claim[] => {
      if (place.need === null) return [];
      const line = `${name} – ${place.place}`;
      const stated = place.need[view];
      if (place.override !== null)
        return [exactly(line, `need.${view}`, stated, 'sum', [place.override.amount])];
      const parts = [place.default?.[view] ?? 0, 1 + reserveShare];
      const isPacked = portion.pack !== null && stated >= portion.pack;
      const rounding = { upTo: isPacked ? (portion.pack ?? portion.step) : portion.step };
      return [{ line, figure: `need.${view}`, stated, by: 'product', parts, rounding }];
    }),
    tidily({
      line: name,
      figure: `need.${view}`,
      stated: need[view],
      by: 'sum',
      parts: places.map((place) => place.need?.[view] ?? 0),
    }),
  ]);
}

/** Stock, shortage and what is bought of a kind. */
function lineClaims(
  { name, need, stock, stockLines, places, usable, shortage, packs, cost, buy, ...line }: SupplyLine,
  { purchases }: PurchasePlan,
  day: SupplyView,
): readonly Claim[] {
  const bought = purchases.filter(({ needId }) => needId === line.needId);
  const packsBought = bought.map((each) => each.packs);
  return [
    tidily({
      line: name,
      figure: 'stock',
      stated: stock,
      by: 'sum',
      parts: [...stockLines.map(({ amount }) => amount ?? 0), ...places.map((place) => place.stock)],
    }),
    tidily({ line: name, figure: 'shortage', stated: shortage, by: 'less', parts: [need[day], usable] }),
    bought.length === 0
      ? tidily({ line: name, figure: 'buy', stated: buy, by: 'product', parts: [packs, line.packSize ?? 1] })
      : tidily({
          line: name,
          figure: 'buy',
          stated: buy,
          by: 'sum',
          parts: bought.map(({ amount }) => amount),
        }),
    ...(bought.length === 0 ? [] : [exactly(name, 'packs', packs, 'sum', packsBought)]),
    ...(cost === null
      ? []
      : [
          exactly(
            name,
            'cost',
            cost,
            'sum',
            bought.map((each) => each.cost),
          ),
        ]),
  ];
}

/**
 * The store list in the kind's unit: what a line holds is what serves the kind
 * and what is lent, all that is lent arrives, and prices follow the list's.
 */
function storeClaims(
  { needId, name, stockLines, unitPrice, packPrice, packSize }: SupplyLine,
  lines: readonly SupplyLine[],
): readonly Claim[] {
  const borrowed = lines.flatMap((line) => line.stockLines).filter((each) => each.fromNeedId === needId);
  const firstPrice = stockLines.find((each) => each.unitPrice !== null)?.unitPrice ?? null;
  return [
    ...stockLines
      .filter(({ fromNeedId }) => fromNeedId === null)
      .flatMap((each) => ownStockClaims(each, borrowed, name)),
    ...(unitPrice === null ? [] : [exactly(name, 'unitPrice', unitPrice, 'sum', [firstPrice ?? 0])]),
    ...(packPrice === null
      ? []
      : [
          {
            ...exactly(name, 'packPrice', packPrice, 'product', [unitPrice ?? 0, packSize ?? 1]),
            rounding: 'whole' as const,
          },
        ]),
  ];
}

function ownStockClaims(
  { itemId, name, listed, perUnit, amount, lent, unitPrice }: StockLine,
  borrowed: readonly StockLine[],
  kind: string,
): readonly Claim[] {
  const line = `${kind} – ${name}`;
  const away = borrowed.filter((each) => each.itemId === itemId).map((each) => each.amount ?? 0);
  const held = (amount ?? 0) + lent;
  return [
    tidily({
      line,
      figure: 'inStore',
      stated: held,
      by: 'product',
      parts: [listed.stock ?? 0, perUnit ?? 0],
    }),
    tidily({ line, figure: 'lent', stated: lent, by: 'sum', parts: away }),
    ...(listed.price === null || perUnit === null
      ? []
      : [
          tidily({
            line,
            figure: 'listPrice',
            stated: listed.price,
            by: 'product',
            parts: [unitPrice ?? 0, perUnit],
          }),
        ]),
  ];
}

/** What is bought without an offer costs what the store list says. */
function listPriceClaims({ needId, name, packPrice }: SupplyLine, purchases: PurchasePlan): readonly Claim[] {
  return purchases.purchases
    .filter((each) => each.needId === needId && each.offerId === null)
    .map((each) => exactly(name, 'listedPackPrice', each.packPrice, 'sum', [packPrice ?? 0]));
}

/**
 * Nothing is lost and nothing counted twice: a place's need is its own stock
 * and its share; all shares together are what the store has, what is moved,
 * bought and missing, less what is left over.
 */
function shareClaims(
  { needId, name, places, stockLines, usable, need, leftOver }: SupplyLine,
  purchases: PurchasePlan,
  day: SupplyView,
): readonly Claim[] {
  const of = <Row extends { readonly needId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.needId === needId);
  const amounts = (rows: readonly { readonly needId: string; readonly amount: number }[]) =>
    of(rows).map(({ amount }) => amount);
  const shares = of(purchases.shares);
  const lacking = shares.flatMap(({ fromStore, fromPlaces, unmet }) => [fromStore, fromPlaces, unmet]);
  const inStore = stockLines.map(({ amount }) => amount ?? 0);
  const fromStore = Math.min(total(inStore), total(lacking));
  const direct = purchases.moves.filter(({ toPlaceId }) => toPlaceId !== null);
  const claim = (figure: string, stated: number, parts: readonly number[], line = name) =>
    tidily({ line, figure, stated, by: 'sum', parts });
  return [
    ...places.flatMap(({ placeId, place, need: needed, stock }) => {
      const share = shares.find((each) => each.placeId === placeId);
      if (share === undefined) return [];
      const parts = [stock, share.fromStore, share.fromPlaces, share.unmet];
      return [claim('share', needed?.[day] ?? 0, parts, `${name} – ${place}`)];
    }),
    claim('usable', usable, [
      need[day],
      ...lacking.map((each) => -each),
      fromStore,
      ...amounts(purchases.moves),
    ]),
    claim('covered', leftOver, [
      ...inStore,
      ...amounts(purchases.moves),
      ...amounts(purchases.purchases),
      ...amounts(purchases.unmet),
      ...lacking.map((each) => -each),
    ]),
    claim('moved', total(shares.map((share) => share.fromPlaces)), amounts(direct)),
    claim(
      'unmet',
      total(amounts(purchases.unmet)),
      shares.map(({ unmet }) => unmet),
    ),
  ];
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function purchaseClaims(
  { packs, packSize, packPrice, amount, cost, deliveryDays, orderBy }: Purchase,
  line: string,
  neededBy: IsoDate,
): readonly Claim[] {
  return [
    tidily({ line, figure: 'bought', stated: amount, by: 'product', parts: [packs, packSize] }),
    exactly(line, 'price', cost, 'product', [packs, packPrice]),
    exactly(line, 'orderDays', daysBetween(orderBy, neededBy), 'sum', [deliveryDays]),
  ];
}

/** A kind that is bought is ordered by the first of its days; it comes in as many days as the slowest of its purchases. */
function orderClaims({ needId, name, orderBy }: SupplyLine, purchases: PurchasePlan): readonly Claim[] {
  const days = purchases.purchases
    .filter((each) => each.needId === needId)
    .map(({ deliveryDays }) => deliveryDays);
  if (orderBy === null || days.length === 0) return [];
  const stated = daysBetween(orderBy, purchases.neededBy);
  return [exactly(name, 'firstOrderDays', stated, 'sum', [Math.max(...days)])];
}
