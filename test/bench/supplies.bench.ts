import { bench, describe } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PlacedStock, PriceOffer, SupplyNeed } from '#domain/plan/supplies.ts';
import { SUPPLY_DEFAULTS } from '#domain/plan/supplies.ts';
import type { SupplyDemand } from '#domain/plan/supply-report.ts';
import type { Milp, MilpColumn, MilpRow } from '#engines/search/milp.ts';
import { randomOf } from '#engines/search/random.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const MOVE_COST = 20_000;

/** Areas and kinds with three offers each; a third of the places has more of a kind than it needs. */
function planOf(areas: number, kinds: number): ElectionPlan {
  const random = randomOf(20_210_523);
  const needs: SupplyNeed[] = Array.from({ length: kinds }, (_, at) => ({
    id: `kind-${at}`,
    name: `Loại ${at}`,
    unit: 'cái',
    scope: 'area',
    formula: `cử_tri * ${1 + random.below(9)}`,
    importance: 1,
    packSize: null,
    packName: '',
    hasReserve: false,
    aliases: [],
    source: null,
  }));
  const places = Array.from({ length: areas }, (_, at) => ({
    ...emptyArea(`area-${at}`, String(at + 1)),
    hamlets: [
      {
        id: `hamlet-${at}`,
        name: 'Ấp',
        voters: 300 + random.below(1200),
        households: null,
        homeQuarantined: null,
        note: '',
      },
    ],
  }));
  const offers: PriceOffer[] = needs.flatMap(({ id }) =>
    [10 + random.below(40), 50 + random.below(100), 200 + random.below(300)].map((packSize, at) => ({
      id: `${id}-offer-${at}`,
      needId: id,
      seller: `Nơi bán ${at}`,
      packSize,
      packPrice: packSize * (900 + random.below(300)),
      most: at === 0 ? null : 20 + random.below(200),
      deliveryDays: null,
    })),
  );
  const placedStock: PlacedStock[] = needs.flatMap(({ id }) =>
    places
      .filter(() => random.below(3) === 0)
      .map((place) => ({ needId: id, placeId: place.id, amount: random.below(15_000) })),
  );
  const plan = electionPlanFixture('minimal');
  return {
    ...plan,
    areas: places,
    specialSites: [],
    supplies: [],
    supplyPlan: {
      ...plan.supplyPlan,
      settings: {
        ...plan.supplyPlan.settings,
        moveCost: MOVE_COST,
        turnout: { low: 1, expected: 1, high: 1 },
      },
      hidden: SUPPLY_DEFAULTS.needs.map(({ id }) => id),
      needs,
      offers,
      placedStock,
    },
  };
}

const whole: Pick<MilpColumn, 'lower' | 'isInteger'> = { lower: 0, isInteger: true };

/** The whole commune as one programme: a trip or none from each surplus, packs of each offer, enough of every kind. */
function wholeModel(plan: ElectionPlan, lines: readonly SupplyDemand[]): Milp {
  const columns: MilpColumn[] = [];
  const rows: MilpRow[] = [];
  for (const { needId, places } of lines) {
    const terms: [number, number][] = [];
    const missing = places.reduce(
      (sum, { need, stock }) => sum + Math.max(0, (need?.expected ?? 0) - stock),
      0,
    );
    for (const { need, stock } of places) {
      const surplus = stock - (need?.expected ?? 0);
      if (surplus <= 0) continue;
      terms.push([columns.length, surplus]);
      columns.push({ ...whole, cost: MOVE_COST, upper: 1 });
    }
    for (const offer of plan.supplyPlan.offers.filter((each) => each.needId === needId)) {
      terms.push([columns.length, offer.packSize]);
      columns.push({ ...whole, cost: offer.packPrice, upper: offer.most ?? 1_000_000 });
    }
    rows.push({ terms, lower: missing, upper: Number.POSITIVE_INFINITY });
  }
  return { sense: 'minimise', columns, rows };
}

/** What a clerk does by hand: no surplus is asked for, the offer that is cheapest a piece, as many packs as it takes. */
function byHand(plan: ElectionPlan, lines: readonly SupplyDemand[]): number {
  return lines.reduce((sum, { needId, places }) => {
    let missing = places.reduce(
      (all, { need, stock }) => all + Math.max(0, (need?.expected ?? 0) - stock),
      0,
    );
    const offers = plan.supplyPlan.offers
      .filter((each) => each.needId === needId)
      .toSorted((one, other) => one.packPrice / one.packSize - other.packPrice / other.packSize);
    let cost = 0;
    for (const { packSize, packPrice, most } of offers) {
      const packs = Math.min(most ?? Number.POSITIVE_INFINITY, Math.ceil(Math.max(0, missing) / packSize));
      cost += packs * packPrice;
      missing -= packs * packSize;
    }
    return sum + cost;
  }, 0);
}

/** The longest the solver may think of the whole model. Milliseconds. */
const PATIENCE_MS = 60_000;

const solve = await loadMilpSolver();

for (const [areas, kinds] of [
  [8, 22],
  [60, 60],
] as const) {
  const plan = planOf(areas, kinds);
  const before = performance.now();
  const lines = supplyLines(plan);
  const linesMs = performance.now() - before;
  const start = performance.now();
  const bought = planPurchases(plan, lines);
  const oursMs = performance.now() - start;
  const ours = bought.purchaseCost + bought.moveCost;
  const solverStart = performance.now();
  const highs = solve(wholeModel(plan, lines), { timeLimitMs: PATIENCE_MS, seed: 1 });
  const highsMs = performance.now() - solverStart;
  const theirs = 'objective' in highs ? Math.round(highs.objective) : Number.NaN;
  const unmet = bought.unmet.length === 0 ? '' : `; ${bought.unmet.length} kinds unmet`;
  console.log(
    [
      `${areas} areas, ${kinds} kinds: needs in ${linesMs.toFixed(0)} ms;`,
      `least cost ${ours} in ${oursMs.toFixed(0)} ms${unmet};`,
      `HiGHS on the whole model ${theirs} (${highs.status}) in ${highsMs.toFixed(0)} ms:`,
      `${(highsMs / oursMs).toFixed(1)} times our time, ${ours === theirs ? 'the same cost' : `${(theirs / ours).toFixed(6)} times our cost`};`,
      `by hand ${(byHand(plan, lines) / ours).toFixed(3)} times our cost`,
    ].join(' '),
  );
  describe(`${areas} areas, ${kinds} kinds`, () => {
    bench(
      'needs and least cost',
      () => {
        planPurchases(plan, supplyLines(plan));
      },
      { iterations: 3, time: 0, warmupIterations: 0 },
    );
  });
}
