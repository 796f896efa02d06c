import type { Basket, Pack } from './cover.ts';
import { roundUp } from './evaluate-formula.ts';

/** The best baskets for any need up to the largest; counts in the order of the packs. */
export type EveryBasket = {
  readonly cover: (amount: number) => Basket | undefined;
  readonly most: (amount: number, money: number) => Basket;
};

/** A pack in whole grains. */
type Grains = {
  readonly level: number;
  readonly size: number;
  readonly price: number;
  readonly most: number;
};

/** `costs[w]`: the least cost of exactly `w` grains; `counts[l][w]`: packs of `l` in it, were there none after `l`. */
type Table = { readonly costs: Float64Array; readonly counts: readonly Int32Array[] };

/** Pack sizes are told apart to the millionth of their unit. */
const PER_UNIT = 1_000_000;

/**
 * The cheapest basket of every amount up to `largest` and one pack more, by
 * dynamic programming over amounts in grains, pack after pack. A pack that
 * holds all that is needed stays out of the table: it is bought alone or not
 * at all. Undefined where the table would have more than `work` figures.
 */
export function everyBasket(largest: number, packs: readonly Pack[], work: number): EveryBasket | undefined {
  const sizes = packs.map(({ size }) => Math.floor(size * PER_UNIT + 1e-3));
  const grain = Math.max(1, sizes.reduce(divisor, 0));
  const inGrains = (amount: number) => Math.max(0, roundUp((amount * PER_UNIT) / grain));
  const inUnits = (grains: number) => (grains * grain) / PER_UNIT;
  const all = packs.flatMap(({ price, most }, level): readonly Grains[] => {
    const size = (sizes[level] ?? 0) / grain;
    return size === 0 || most === 0 ? [] : [{ level, size, price, most: most ?? Number.POSITIVE_INFINITY }];
  });
  const whole = all.length === 0 ? 0 : inGrains(largest);
  const small = all.filter(({ size }) => size < whole);
  const large = all.filter(({ size }) => size >= whole);
  const length = whole + Math.max(1, ...small.map(({ size }) => size));
  if (!(length * (small.length + 1) <= work)) return undefined;
  const table = fill(small, length);
  const cheapest = cheapestFrom(table.costs);
  const none = packs.map(() => 0);
  const basket = (grains: number): Basket => ({
    counts: countsOf(table, small, grains, none),
    amount: inUnits(grains),
    cost: table.costs[grains] ?? 0,
  });
  const alone = large.reduce<Grains | undefined>(
    (best, pack) => (best !== undefined && !isBetter(pack, best) ? best : pack),
    undefined,
  );
  const cover = (amount: number): Basket | undefined => {
    const grains = cheapest[inGrains(amount)] ?? 0;
    const cost = table.costs[grains] ?? Number.POSITIVE_INFINITY;
    if (amount > 0 && alone !== undefined && isBetter(alone, { price: cost, size: grains })) {
      return { counts: none.with(alone.level, 1), amount: inUnits(alone.size), cost: alone.price };
    }
    return Number.isFinite(cost) ? basket(grains) : undefined;
  };
  return {
    cover,
    most: (amount, money) => {
      const enough = cover(amount);
      if (enough !== undefined && enough.cost <= money) return enough;
      let grains = Math.max(0, inGrains(amount) - 1);
      const isBought = (cost: number) => cost < Number.POSITIVE_INFINITY && cost <= money;
      while (grains > 0 && !isBought(table.costs[grains] ?? 0)) grains -= 1;
      return basket(grains);
    },
  };
}

/** Cheaper, or as cheap and less of it. */
function isBetter(one: Pick<Grains, 'price' | 'size'>, other: Pick<Grains, 'price' | 'size'>): boolean {
  return one.price < other.price || (one.price === other.price && one.size < other.size);
}

function fill(packs: readonly Grains[], length: number): Table {
  let costs = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const counts: Int32Array[] = [];
  for (const pack of packs) {
    const next = withPack(costs, pack);
    costs = next.costs;
    counts.push(next.counts);
  }
  return { costs, counts };
}

/**
 * The table with one more pack. Amounts that differ by whole packs form a
 * row; along it the cheapest of the last `most` steps is kept in a queue, so
 * that limits cost nothing. Of equally cheap ways the one with fewer of this
 * pack is taken.
 */
function withPack(
  before: Float64Array,
  { size, price, most }: Grains,
): { readonly costs: Float64Array<ArrayBuffer>; readonly counts: Int32Array } {
  const costs = new Float64Array(before.length);
  const counts = new Int32Array(before.length);
  const steps = new Int32Array(Math.ceil(before.length / size));
  const values = new Float64Array(steps.length);
  for (let row = 0; row < Math.min(size, before.length); row += 1) {
    let head = 0;
    let tail = 0;
    for (let step = 0, grains = row; grains < before.length; step += 1, grains += size) {
      const value = (before[grains] ?? 0) - step * price;
      if (value < Number.POSITIVE_INFINITY) {
        while (tail > head && (values[tail - 1] ?? 0) >= value) tail -= 1;
        steps[tail] = step;
        values[tail] = value;
        tail += 1;
      }
      if (tail > head && (steps[head] ?? 0) < step - most) head += 1;
      costs[grains] = tail === head ? Number.POSITIVE_INFINITY : (values[head] ?? 0) + step * price;
      counts[grains] = tail === head ? 0 : step - (steps[head] ?? 0);
    }
  }
  return { costs, counts };
}

/** For every amount the amount at least as large that costs least; of equally dear ones the smallest. */
function cheapestFrom(costs: Float64Array): Int32Array {
  const best = new Int32Array(costs.length);
  let at = costs.length - 1;
  for (let grains = at; grains >= 0; grains -= 1) {
    if ((costs[grains] ?? 0) <= (costs[at] ?? 0)) at = grains;
    best[grains] = at;
  }
  return best;
}

function countsOf(
  { counts }: Table,
  packs: readonly Grains[],
  grains: number,
  none: readonly number[],
): readonly number[] {
  const found = [...none];
  let left = grains;
  for (let step = packs.length - 1; step >= 0; step -= 1) {
    const pack = packs[step];
    if (pack === undefined) continue;
    const count = counts[step]?.[left] ?? 0;
    found[pack.level] = count;
    left -= count * pack.size;
  }
  return found;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
