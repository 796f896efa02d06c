import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS } from '#domain/plan/supplies.ts';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import { PurchasePlan, type SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import { wrongClaims } from '#domain/proof.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const VIEWS = ['low', 'expected', 'high'] as const;

function needOf(lines: readonly SupplyLine[], needId: string): SupplyLine | undefined {
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

describe('the supplies of any plan', () => {
  it('add up: every total is the sum of its places, every cost its amount times its price', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        for (const line of supplyLines(plan)) {
          for (const view of VIEWS) {
            const sum = line.places.reduce((total, place) => total + (place.need?.[view] ?? 0), 0);
            expect(line.need[view]).toBeCloseTo(sum, 2);
          }
          expect(line.packs * (line.packSize ?? 1)).toBeGreaterThanOrEqual(line.shortage - 1e-6);
          expect(line.buy).toBeCloseTo(line.packs * (line.packSize ?? 1), 2);
          if (line.cost !== null && line.packPrice !== null) {
            expect(line.cost).toBe(line.packs * line.packPrice);
          }
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

  it('are bought within the budget, in whole packs and whole đồng, and what is left out is said', () => {
    fc.assert(
      fc.property(anyElectionPlan, (plan) => {
        const lines = supplyLines(plan);
        const bought = PurchasePlan.parse(planPurchases(plan, lines));
        const { budget } = plan.supplyPlan;
        if (budget !== null) expect(bought.purchaseCost + bought.moveCost).toBeLessThanOrEqual(budget);
        for (const line of lines) {
          const own = <Row extends { readonly needId: string }>(rows: readonly Row[]) =>
            rows.filter(({ needId }) => needId === line.needId);
          const got = [...own(bought.moves), ...own(bought.purchases)].reduce(
            (sum, { amount }) => sum + amount,
            0,
          );
          const unmet = own(bought.unmet).reduce((sum, { amount }) => sum + amount, 0);
          const lacking = line.places.reduce(
            (sum, { need, stock }) => sum + Math.max(0, (need?.[plan.supplyPlan.view] ?? 0) - stock),
            0,
          );
          const inStore = line.stockLines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          expect(got + unmet + inStore).toBeGreaterThanOrEqual(lacking - 0.01);
        }
      }),
      { numRuns: 60 },
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
      packPrice: fc.integer({ min: 1, max: 9 }),
      most: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 5 })),
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
      }),
      { numRuns: 300 },
    );
  });
});
