import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS, type SupplyNeed } from '#domain/plan/supplies.ts';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import {
  PurchasePlan,
  type SupplyDemand,
  type SupplyLine,
  SupplyReport,
} from '#domain/plan/supply-report.ts';
import { wrongClaims } from '#domain/proof.ts';
import { inPortions, portionOf } from '#engines/supplies/portion.ts';
import { shareOut } from '#engines/supplies/share-out.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const VIEWS = ['low', 'expected', 'high'] as const;

function needOf(lines: readonly SupplyDemand[], needId: string): SupplyDemand | undefined {
  return lines.find((line) => line.needId === needId);
}

function withMoreVoters(plan: ElectionPlan, more: number): ElectionPlan {
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      hamlets: area.hamlets.map((hamlet) => ({ ...hamlet, voters: (hamlet.voters ?? 0) + more })),
    })),
  };
}

/** What a kind's places lack and get, reckoned again from the plan's own figures; the sums that do not come out. */
function unbalanced(plan: ElectionPlan, line: SupplyLine, purchases: PurchasePlan): readonly string[] {
  const { view } = plan.supplyPlan;
  const of = <Row extends { readonly needId: string }>(rows: readonly Row[]) =>
    rows.filter(({ needId }) => needId === line.needId);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const amounts = (rows: readonly { readonly needId: string; readonly amount: number }[]) =>
    sum(of(rows).map(({ amount }) => amount));
  const isSame = (one: number, other: number) =>
    Math.abs(one - other) <= 0.001 * (1 + line.places.length) + Math.abs(one) * 1e-9;
  const atPlaces = line.places.flatMap(({ placeId, need, stock }) => {
    const share = of(purchases.shares).find((each) => each.placeId === placeId);
    const away = sum(
      of(purchases.moves)
        .filter(({ fromPlaceId }) => fromPlaceId === placeId)
        .map(({ amount }) => amount),
    );
    const needed = need?.[view] ?? 0;
    const { fromStore = 0, fromPlaces = 0, unmet = 0 } = share ?? {};
    const used = Math.min(stock, needed);
    const isWhole = isSame(used + fromStore + fromPlaces + unmet, needed);
    return isWhole && away <= stock - used + 0.001 ? [] : [`${line.needId} at ${placeId}`];
  });
  const lacking = sum(line.places.map(({ need, stock }) => Math.max(0, (need?.[view] ?? 0) - stock)));
  const inStore = sum(line.stockLines.map(({ amount }) => amount ?? 0));
  const there = inStore + amounts(purchases.moves) + amounts(purchases.purchases);
  const isBalanced = isSame(there - line.leftOver + amounts(purchases.unmet), lacking);
  return [...atPlaces, ...(isBalanced ? [] : [`${line.needId} over all`])];
}

describe('the supplies of any plan', () => {
  it('add up: every total is the sum of its places, every cost its amount times its price', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        for (const line of supplyReportOf(plan).lines) {
          for (const view of VIEWS) {
            const sum = line.places.reduce((total, place) => total + (place.need?.[view] ?? 0), 0);
            expect(line.need[view]).toBeCloseTo(sum, 2);
          }
          expect(line.usable + line.shortage).toBeCloseTo(line.need[plan.supplyPlan.view], 2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count no line of the store twice: what kinds have of it and lend is what the store has', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        const lines = supplyLines(plan).flatMap(({ stockLines }) => stockLines);
        for (const { id, stock } of plan.supplies) {
          const own = lines.filter(({ itemId }) => itemId === id);
          const first = own.find(({ fromNeedId }) => fromNeedId === null);
          if (first === undefined || first.amount === null || first.perUnit === null) continue;
          const counted = own.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          expect(counted).toBeCloseTo((stock ?? 0) * first.perUnit, 2);
          expect(first.amount).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('prove themselves: every figure follows from the figures beside it, and money is whole', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        const report = supplyReportOf(plan);
        expect(wrongClaims(supplyClaims(report))).toEqual([]);
        expect(SupplyReport.parse(report)).toEqual(report);
      }),
      { numRuns: 100 },
    );
  });

  it('never need less with more voters, whatever the view of the day', () => {
    fc.assert(
      fc.property(anyElectionPlan, fc.integer({ min: 0, max: 500 }), (plan, more) => {
        // Only the built-in formulas: a user's own may well fall with the voters.
        const builtIn = { ...plan, supplyPlan: { ...plan.supplyPlan, needs: [] } };
        const before = supplyLines(builtIn);
        const after = supplyLines(withMoreVoters(builtIn, more));
        for (const line of before) {
          for (const view of VIEWS) {
            expect(needOf(after, line.needId)?.need[view] ?? 0).toBeGreaterThanOrEqual(
              line.need[view] - 1e-6,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are bought within the budget, and balance at each place and over all: what there is, is used, moved, left over or named as missing', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        const { lines, purchases } = supplyReportOf(plan);
        const { budget, proof } = PurchasePlan.parse(purchases);
        const cost = purchases.purchaseCost + purchases.moveCost;
        if (budget !== null) expect(cost).toBeLessThanOrEqual(budget);
        expect(proof.bound).toBeLessThanOrEqual(cost);
        if (proof.isOptimal) expect(proof.bound).toBe(cost);
        const wrong = lines.flatMap((line) => unbalanced(plan, line, purchases));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what can be handed over', () => {
  const anyKind = fc.record({
    unit: fc.constantFrom('cái', 'bộ', 'lít', 'ml', 'g', 'kg', 'm'),
    packSize: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
    ),
  });
  const [anyNeed] = SUPPLY_DEFAULTS.needs;
  if (anyNeed === undefined) throw new Error('there are built-in kinds');
  const portionFor = (kind: Pick<SupplyNeed, 'unit' | 'packSize'>) => portionOf({ ...anyNeed, ...kind });
  const anyAmount = fc.integer({ min: 0, max: 500_000 }).map((amount) => amount / 1000);

  it('is never less than what is needed, by less than a portion more, and never less for more', () => {
    fc.assert(
      fc.property(anyKind, anyAmount, anyAmount, (kind, amount, more) => {
        const portion = portionFor(kind);
        const given = inPortions(amount, portion);
        expect(given).toBeGreaterThanOrEqual(amount - 1e-6);
        expect(given - amount).toBeLessThan(Math.max(portion.step, portion.pack ?? 0) + 1e-6);
        expect(inPortions(amount + more, portion)).toBeGreaterThanOrEqual(given);
        expect(inPortions(given, portion)).toBe(given);
      }),
    );
  });

  it('is shared out where there is too little without a drop that nobody can measure', () => {
    fc.assert(
      fc.property(
        anyKind,
        fc.array(anyAmount, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, amounts, part) => {
          const portion = portionFor(kind);
          const wants = amounts.map((amount) => inPortions(amount, portion));
          const all = wants.reduce((sum, want) => sum + want, 0);
          const there = Math.round(all * part * 1000) / 1000;
          const shares = shareOut(there, wants, portion);
          const given = shares.reduce((sum, share) => sum + share, 0);
          expect(given).toBeLessThanOrEqual(there + 1e-6);
          expect(there - given).toBeLessThan((wants.length + 1) * Math.max(portion.step, portion.pack ?? 0));
          for (const [at, share] of shares.entries()) {
            expect(share).toBeLessThanOrEqual((wants[at] ?? 0) + 1e-6);
            const inSteps = [portion.step, portion.pack ?? portion.step].map((step) => share / step);
            const isWhole = inSteps.some((count) => Math.abs(count - Math.round(count)) < 1e-6);
            expect(isWhole || share === wants[at]).toBe(true);
          }
        },
      ),
    );
  });
});

/** One kind at a few places: what each needs and has, what a trip costs, what the shops ask. */
const anyTinyMarket = fc.record({
  places: fc.array(
    fc.record({ need: fc.integer({ min: 0, max: 8 }), stock: fc.integer({ min: 0, max: 12 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  moveCost: fc.integer({ min: 0, max: 6 }),
  offers: fc.array(
    fc.record({
      packSize: fc.integer({ min: 1, max: 5 }),
      packPrice: fc.oneof(fc.constantFrom(0, 3), fc.integer({ min: 1, max: 9 })),
      most: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 5 })),
      deliveryDays: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 120 })),
    }),
    { maxLength: 2 },
  ),
});

type TinyMarket = typeof anyTinyMarket extends fc.Arbitrary<infer Market> ? Market : never;

/** The least cost over every set of trips and every basket of up to 32 packs a shop; infinite when nothing is enough. */
function leastCostByTrying({ places, moveCost, offers }: TinyMarket): number {
  const lacking = places.reduce((sum, { need, stock }) => sum + Math.max(0, need - stock), 0);
  const surpluses = places.map(({ need, stock }) => Math.max(0, stock - need));
  let best = Number.POSITIVE_INFINITY;
  const buy = (at: number, missing: number, cost: number): void => {
    if (missing <= 0) best = Math.min(best, cost);
    const offer = offers[at];
    if (offer === undefined) return;
    for (let packs = 0; packs <= (offer.most ?? 32); packs += 1) {
      buy(at + 1, missing - packs * offer.packSize, cost + packs * offer.packPrice);
    }
  };
  for (let trips = 0; trips < 2 ** surpluses.length; trips += 1) {
    const taken = surpluses.filter((surplus, at) => surplus > 0 && Math.floor(trips / 2 ** at) % 2 === 1);
    const brought = taken.reduce((sum, surplus) => sum + surplus, 0);
    buy(0, lacking - brought, taken.length * moveCost);
  }
  return best;
}

describe('the cheapest way to what is missing', () => {
  it('costs what trying every trip and every basket costs, and says so where nothing is enough', () => {
    const base = electionPlanFixture('minimal');
    fc.assert(
      fc.property(anyTinyMarket, (market) => {
        const areas = market.places.map((_, at) => emptyArea(`area-${at}`, String(at + 1)));
        const kind = { id: 'kind', name: 'Loại', unit: 'cái', formula: '0', packName: '' };
        const rest = {
          scope: 'area',
          importance: 1,
          packSize: null,
          hasReserve: false,
          source: null,
        } as const;
        const plan: ElectionPlan = {
          ...base,
          areas,
          specialSites: [],
          supplies: [],
          supplyPlan: {
            ...base.supplyPlan,
            settings: { ...base.supplyPlan.settings, moveCost: market.moveCost },
            hidden: SUPPLY_DEFAULTS.needs.map(({ id }) => id),
            needs: [{ ...kind, ...rest, aliases: [] }],
            overrides: market.places.map(({ need }, at) => ({
              needId: 'kind',
              placeId: `area-${at}`,
              amount: need,
              reason: 'thử',
            })),
            placedStock: market.places.map(({ stock }, at) => ({
              needId: 'kind',
              placeId: `area-${at}`,
              amount: stock,
            })),
            offers: market.offers.map((offer, at) => ({
              id: `offer-${at}`,
              needId: 'kind',
              seller: '',
              ...offer,
            })),
          },
        };
        const { purchases } = supplyReportOf(plan);
        const least = leastCostByTrying(market);
        expect(purchases.unmet.length > 0).toBe(least === Number.POSITIVE_INFINITY);
        if (purchases.unmet.length === 0) expect(purchases.purchaseCost + purchases.moveCost).toBe(least);
        expect(purchases.proof).toEqual({
          isOptimal: true,
          bound: purchases.purchaseCost + purchases.moveCost,
        });
      }),
      { numRuns: 300 },
    );
  });
});
