import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import { PurchasePlan, type SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import { wrongClaims } from '#domain/proof.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';

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
            (sum, { need, stock }) => sum + Math.max(0, (need?.expected ?? 0) - stock),
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
