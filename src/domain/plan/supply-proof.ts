import type { Claim, Rounding } from '#domain/proof.ts';
import { SupplyView } from './supplies.ts';
import type { Purchase, SupplyLine, SupplyReport } from './supply-report.ts';

/**
 * Every sum and product of a supply report, as claims that `wrongClaims`
 * reckons again: needs with their reserve, totals over the places, stock,
 * shortages, packs, costs, and that what is bought and moved covers what is
 * missing. `line` is the kind's name, `total` for the sums of the purchase.
 */
export function supplyClaims({ view: day, lines, purchases }: SupplyReport): readonly Claim[] {
  const names = new Map(lines.map(({ needId, name }) => [needId, name]));
  const nameOf = (needId: string) => names.get(needId) ?? needId;
  const spent = purchases.purchases.map(({ cost }) => cost);
  const moved = purchases.moves.map(({ cost }) => cost);
  return [
    ...lines.flatMap((line) => [...needClaims(line), ...lineClaims(line, day)]),
    ...lines.map((line) => coverClaim(line, purchases, day)),
    ...purchases.purchases.flatMap((purchase) => purchaseClaims(purchase, nameOf(purchase.needId))),
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
function needClaims({ name, places, need, reserveShare, isMeasured }: SupplyLine): readonly Claim[] {
  const rounding: Rounding = isMeasured ? 'thousandth' : 'up';
  return SupplyView.options.flatMap((view) => [
    ...places.flatMap((place): Claim[] => {
      if (place.need === null) return [];
      const line = `${name} – ${place.place}`;
      const stated = place.need[view];
      if (place.override !== null)
        return [exactly(line, `need.${view}`, stated, 'sum', [place.override.amount])];
      const parts = [place.default?.[view] ?? 0, 1 + reserveShare];
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

/** Stock, shortage, packs and cost of a kind. */
function lineClaims(line: SupplyLine, day: SupplyView): readonly Claim[] {
  const { name, need, stock, stockLines, places, shortage, packs, packPrice, cost, buy } = line;
  const packSize = line.packSize ?? 1;
  return [
    tidily({
      line: name,
      figure: 'stock',
      stated: stock,
      by: 'sum',
      parts: [...stockLines.map(({ amount }) => amount ?? 0), ...places.map((place) => place.stock)],
    }),
    tidily({ line: name, figure: 'shortage', stated: shortage, by: 'less', parts: [need[day], stock] }),
    tidily({ line: name, figure: 'buy', stated: buy, by: 'product', parts: [packs, packSize] }),
    tidily({ line: name, figure: 'packs', stated: buy, by: 'covers', parts: [shortage] }),
    ...(cost === null || packPrice === null
      ? []
      : [exactly(name, 'cost', cost, 'product', [packs, packPrice])]),
  ];
}

/** What is in store, moved, bought and named as unmet is at least what the places lack. */
function coverClaim(
  line: SupplyLine,
  { moves, purchases, unmet }: SupplyReport['purchases'],
  day: SupplyView,
): Claim {
  const own = [...moves, ...purchases, ...unmet].filter(({ needId }) => needId === line.needId);
  const inStore = line.stockLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return tidily({
    line: line.name,
    figure: 'covered',
    stated: own.reduce((sum, { amount }) => sum + amount, inStore),
    by: 'covers',
    parts: line.places.map(({ need, stock }) => Math.max(0, (need?.[day] ?? 0) - stock)),
  });
}

function purchaseClaims(
  { packs, packSize, packPrice, amount, cost }: Purchase,
  line: string,
): readonly Claim[] {
  return [
    tidily({ line, figure: 'bought', stated: amount, by: 'product', parts: [packs, packSize] }),
    exactly(line, 'price', cost, 'product', [packs, packPrice]),
  ];
}
