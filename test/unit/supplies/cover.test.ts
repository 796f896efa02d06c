import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pack, packMarket } from '#engines/supplies/cover.ts';

/** Ties are the rule: one price, one price for each unit, nothing to pay, the same seller twice. */
const anyPacks = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 6 }),
      price: fc.integer({ min: 0, max: 9 }),
      most: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 4 })),
    }),
    { minLength: 0, maxLength: 3 },
  )
  .chain((packs) =>
    fc.constantFrom<readonly Pack[]>(
      packs,
      packs.map((pack) => ({ ...pack, price: 3 })),
      packs.map((pack) => ({ ...pack, price: pack.size * 2 })),
      packs.map((pack) => ({ ...pack, price: 0 })),
      packs.slice(0, 1).flatMap((pack) => [pack, pack, pack]),
    ),
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

function added(packs: readonly Pack[], counts: readonly number[], of: 'size' | 'price'): number {
  return packs.reduce((sum, pack, at) => sum + pack[of] * (counts[at] ?? 0), 0);
}

const ends = (action: () => void): number => {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('buying in packs', () => {
  it('takes two small bottles rather than a large one when that is cheaper', () => {
    const packs = [
      { size: 5, price: 400, most: null },
      { size: 1, price: 100, most: null },
    ];
    const market = packMarket(4.5, packs);
    expect(market.cover(2)).toEqual({ counts: [0, 2], amount: 2, cost: 200 });
    expect(market.cover(4.5)).toEqual({ counts: [1, 0], amount: 5, cost: 400 });
  });

  it('costs what the slow search of every basket costs, of equally cheap ones the least, within what can be had', () => {
    fc.assert(
      fc.property(
        anyPacks,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (packs, amount, more) => {
          const enough = [...baskets(packs)]
            .filter((basket) => basket.amount >= amount)
            .sort((one, other) => one.cost - other.cost || one.amount - other.amount);
          const found = packMarket(amount + more, packs).cover(amount);
          expect(found === undefined ? undefined : { amount: found.amount, cost: found.cost }).toEqual(
            enough[0],
          );
          if (found === undefined) return;
          expect(added(packs, found.counts, 'price')).toBe(found.cost);
          expect(added(packs, found.counts, 'size')).toBe(found.amount);
          expect(packs.every(({ most }, at) => (found.counts[at] ?? 0) <= (most ?? 12))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('buys as much of what is needed as the money allows, like the slow search, with no money too', () => {
    fc.assert(
      fc.property(
        anyPacks,
        fc.integer({ min: 0, max: 12 }),
        fc.oneof(fc.constantFrom(0, Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 30 })),
        (packs, amount, money) => {
          const useful = [...baskets(packs)]
            .filter(({ cost }) => cost <= money)
            .map((basket) => ({ useful: Math.min(basket.amount, amount), cost: basket.cost }));
          const most = Math.max(...useful.map((basket) => basket.useful));
          const cheapest = Math.min(
            ...useful.filter((basket) => basket.useful === most).map(({ cost }) => cost),
          );
          const found = packMarket(amount, packs).most(amount, money);
          expect(Math.min(found.amount, amount)).toBe(most);
          expect(found.cost).toBe(cheapest);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('without the work to try everything still covers, within limits and money, and at no less than its bound', () => {
    fc.assert(
      fc.property(
        anyPacks,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 30 }),
        (packs, amount, money) => {
          const exact = packMarket(amount, packs).cover(amount);
          const rough = packMarket(amount, packs, 0);
          const found = rough.cover(amount);
          expect(rough.isExact).toBe(false);
          expect(found === undefined).toBe(exact === undefined);
          if (exact !== undefined) expect(rough.bound(amount)).toBeLessThanOrEqual(exact.cost + 1e-9);
          for (const basket of [found, rough.most(amount, money)]) {
            if (basket === undefined) continue;
            expect(added(packs, basket.counts, 'price')).toBe(basket.cost);
            expect(packs.every(({ most }, at) => (basket.counts[at] ?? 0) <= (most ?? 12))).toBe(true);
          }
          expect(rough.most(amount, money).cost).toBeLessThanOrEqual(money);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      'six identical sellers',
      [50, 50, 50, 50, 50, 50].map((size) => ({ size, price: 3000, most: 90 })),
      20_003,
    ],
    [
      'six identical sellers of single pieces',
      [1, 1, 1, 1, 1, 1].map((size) => ({ size, price: 3, most: null })),
      20_000,
    ],
    [
      'five sellers at one price a piece',
      [3, 7, 50, 64, 500].map((size) => ({ size, price: size * 997, most: 400 })),
      100_003,
    ],
    [
      'five sellers at one price a piece, none of whom has enough',
      [6, 14, 50, 64, 500].map((size) => ({ size, price: size * 997, most: 150 })),
      90_001,
    ],
    [
      'five sellers at nearly one price',
      [3, 7, 50, 64, 500].map((size, at) => ({ size, price: size * 997 + at, most: 400 * (at + 1) })),
      100_003,
    ],
  ])('does not take long over %s', (_, packs, amount) => {
    const spent = ends(() => {
      const market = packMarket(amount, packs);
      expect(market.isExact).toBe(true);
      expect(market.cover(amount)?.amount).toBeGreaterThanOrEqual(amount);
      expect(market.most(amount, 5_000_000).cost).toBeLessThanOrEqual(5_000_000);
    });
    expect(spent).toBeLessThan(500);
  });

  it('says that it did not try everything where a need is beyond any commune', () => {
    const packs = [3, 7, 50].map((size) => ({ size, price: size * 10 + 1, most: null }));
    const market = packMarket(1e12, packs);
    expect(market.isExact).toBe(false);
    expect(market.cover(1e12)?.amount).toBeGreaterThanOrEqual(1e12);
    expect(market.cover(1e12)?.cost).toBeGreaterThanOrEqual(market.bound(1e12));
  });
});
