import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCover, mostForMoney, type Pack } from '#engines/supplies/cover.ts';

const anyPacks = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 6 }),
    price: fc.integer({ min: 0, max: 9 }),
    most: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 4 })),
  }),
  { minLength: 0, maxLength: 3 },
);

/** Every basket of at most 12 packs of a kind: slow and obvious. */
function* baskets(packs: readonly Pack[]): Generator<{ amount: number; cost: number }> {
  const visit = function* (
    at: number,
    amount: number,
    cost: number,
  ): Generator<{ amount: number; cost: number }> {
    const pack = packs[at];
    if (pack === undefined) {
      yield { amount, cost };
      return;
    }
    for (let count = 0; count <= Math.min(pack.most ?? 12, 12); count += 1) {
      yield* visit(at + 1, amount + count * pack.size, cost + count * pack.price);
    }
  };
  yield* visit(0, 0, 0);
}

describe('buying in packs', () => {
  it('takes two small bottles rather than a large one when that is cheaper', () => {
    const packs = [
      { size: 5, price: 400, most: null },
      { size: 1, price: 100, most: null },
    ];
    expect(cheapestCover(2, packs)).toEqual({ counts: [0, 2], amount: 2, cost: 200 });
    expect(cheapestCover(4.5, packs)).toEqual({ counts: [1, 0], amount: 5, cost: 400 });
  });

  it('costs what the slow search of every basket costs, and holds enough', () => {
    fc.assert(
      fc.property(anyPacks, fc.integer({ min: 0, max: 12 }), (packs, amount) => {
        const enough = [...baskets(packs)].filter((basket) => basket.amount >= amount);
        const found = cheapestCover(amount, packs);
        expect(found?.cost).toBe(
          enough.length === 0 ? undefined : Math.min(...enough.map(({ cost }) => cost)),
        );
        expect(found?.amount ?? amount).toBeGreaterThanOrEqual(amount);
      }),
      { numRuns: 1000 },
    );
  });

  it('buys as much of what is needed as the money allows, like the slow search', () => {
    fc.assert(
      fc.property(
        anyPacks,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 30 }),
        (packs, amount, money) => {
          const useful = [...baskets(packs)]
            .filter(({ cost }) => cost <= money)
            .map((basket) => ({ useful: Math.min(basket.amount, amount), cost: basket.cost }));
          const most = Math.max(...useful.map((basket) => basket.useful));
          const cheapest = Math.min(
            ...useful.filter((basket) => basket.useful === most).map(({ cost }) => cost),
          );
          const found = mostForMoney(amount, packs, money);
          expect(Math.min(found.amount, amount)).toBe(most);
          expect(found.cost).toBe(cheapest);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('does not take long over a hundred thousand pieces and five sellers', () => {
    const packs = [3, 7, 50, 64, 500].map((size, at) => ({
      size,
      price: size * 997 + at,
      most: 400 * (at + 1),
    }));
    expect(cheapestCover(100_003, packs)?.amount).toBeGreaterThanOrEqual(100_003);
    expect(mostForMoney(100_003, packs, 50_000_000).cost).toBeLessThanOrEqual(50_000_000);
  });
});
