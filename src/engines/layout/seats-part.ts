import type { Point } from '#domain/plan/room.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { randomOf } from '#engines/search/random.ts';
import { membersOf, wordsFor } from './seats-bits.ts';
import { cliquePartition, cliqueWork, seatProgramme } from './seats-cliques.ts';
import type { ConflictGraph } from './seats-graph.ts';
import { SeatSearch } from './seats-local-search.ts';
import { frontOf, planSweep, runSweep } from './seats-sweep.ts';

/** Seats that hang together. */
export type SeatsPart = { readonly graph: ConflictGraph; readonly places: readonly Point[] };

export type PartAnswer = { readonly chosen: readonly number[]; readonly bound: number };

export type PartLimits = {
  readonly seed: number;
  readonly solve: MilpSolver;
  /** How long this part may take on the machine we measured; work is counted by it. */
  readonly allottedMs: number;
  /** The brake: when to stop, on the clock of `elapsedMs`. */
  readonly endMs: number;
  readonly elapsedMs: () => number;
};

/**
 * How fast one core of an office laptop works, so that time becomes work that
 * repeats. Measured on one busy 2.5 GHz core with 100 to 1,000 seats, and halved.
 */
const WORK_PER_MS = {
  /** Words of rows read in the local search. */
  words: 100_000,
  /** States made in a sweep. */
  states: 500,
};

/** A sweep with more places in its front than this meets too many states to finish. */
const WIDEST_FRONT = 96;

/** HiGHS stops at 1e-7 for each column; of a thousand columns the sum may be off by a little more than that. */
const LINEAR_ERROR = 1e-3;

/** Crowded parts have so many and so large cliques that finding them takes longer than they are worth. */
const MOST_CLIQUE_WORK = 2e9;

/** The share of the allotted work that each method gets; the whole model has what time is left. */
const SHARES = { firstLook: 0.02, sweep: 0.15, search: 0.3 };

/** Smaller parts are swept sooner than they are searched. Seats. */
const LARGE = 500;

/** How many times the long search stops to tell what it has. */
const SLICES = 10;

/** Yields each better answer or bound; done when both are equal or the time is over. */
export function* solvePart(part: SeatsPart, limits: PartLimits): Generator<PartAnswer, void, void> {
  const { graph } = part;
  const orders = sweepOrders(part);
  const search = new SeatSearch(graph, randomOf(limits.seed));
  search.start([]);
  let best: PartAnswer = {
    chosen: membersOf(search.seated()),
    bound: Math.min(...orders.map((order) => cliquePartition(graph, order).length)),
  };
  yield best;

  const methods: readonly (() => PartAnswer)[] = [
    () => improve(search, graph, best, { limits, share: SHARES.firstLook * Math.min(1, graph.size / LARGE) }),
    () => sweepAll(graph, orders, best, limits),
    () => relax(graph, best, limits),
    ...Array.from(
      { length: SLICES },
      () => () => improve(search, graph, best, { limits, share: SHARES.search / SLICES }),
    ),
    () => solveWhole(graph, best, limits),
  ];
  for (const method of methods) {
    if (best.chosen.length >= best.bound || limits.elapsedMs() >= limits.endMs) return;
    best = method();
    yield best;
  }
}

/** Stands for a place that is not there. */
const ORIGIN: Point = [0, 0];

/** Rows from left to right and from front to back: halls are longer than wide. */
function sweepOrders({ places }: SeatsPart): readonly (readonly number[])[] {
  const along = (first: 0 | 1, then: 0 | 1) =>
    places
      .map((_, vertex) => vertex)
      .sort((a, b) => {
        const [one, other] = [places[a] ?? ORIGIN, places[b] ?? ORIGIN];
        return one[first] - other[first] || one[then] - other[then] || a - b;
      });
  return [along(0, 1), along(1, 0)];
}

/** An exact answer, if the narrower of the sweeps has few enough states. */
function sweepAll(
  graph: ConflictGraph,
  orders: readonly (readonly number[])[],
  best: PartAnswer,
  limits: PartLimits,
): PartAnswer {
  const plans = orders.map((order) => frontOf(graph, order)).sort((a, b) => a.width - b.width);
  const front = plans[0];
  if (front === undefined || front.width > WIDEST_FRONT) return best;
  const { found, isComplete } = runSweep(planSweep(graph, front), {
    moreThan: best.chosen.length,
    states: limits.allottedMs * SHARES.sweep * WORK_PER_MS.states,
    isTimeUp: () => limits.elapsedMs() > limits.endMs,
  });
  const chosen = found ?? best.chosen;
  return { chosen, bound: isComplete ? chosen.length : best.bound };
}

function improve(
  search: SeatSearch,
  graph: ConflictGraph,
  best: PartAnswer,
  { limits, share }: { readonly limits: PartLimits; readonly share: number },
): PartAnswer {
  const wordsOfRow = wordsFor(graph.size) + ROW_OVERHEAD;
  const end = search.rowsRead + (limits.allottedMs * share * WORK_PER_MS.words) / wordsOfRow;
  let { chosen } = best;
  while (chosen.length < best.bound && search.rowsRead < end && limits.elapsedMs() < limits.endMs) {
    search.step();
    if (search.count > chosen.length) chosen = membersOf(search.seated());
  }
  return { chosen, bound: best.bound };
}

/** What reading a row costs beside its words, in words. */
const ROW_OVERHEAD = 8;

/** The bound that fractions of people give. */
function relax(graph: ConflictGraph, best: PartAnswer, limits: PartLimits): PartAnswer {
  if (cliqueWork(graph) > MOST_CLIQUE_WORK) return best;
  const relaxed = limits.solve(seatProgramme(graph, { isInteger: false }), solverLimits(limits));
  return { chosen: best.chosen, bound: Math.min(best.bound, wholeBelow(relaxed)) };
}

/** The whole model. Only its proof is taken: where the clock cut it short, it would not repeat. */
function solveWhole(graph: ConflictGraph, best: PartAnswer, limits: PartLimits): PartAnswer {
  if (cliqueWork(graph) > MOST_CLIQUE_WORK) return best;
  const start = new Array<number>(graph.size).fill(0);
  for (const vertex of best.chosen) start[vertex] = 1;
  const solved = limits.solve(seatProgramme(graph, { isInteger: true }), { ...solverLimits(limits), start });
  if (solved.status !== 'optimal') return best;
  const chosen = solved.values.flatMap((value, vertex) => (value === 1 ? [vertex] : []));
  return { chosen, bound: chosen.length };
}

function solverLimits({ seed, endMs, elapsedMs }: PartLimits) {
  return { timeLimitMs: Math.max(1, endMs - elapsedMs()), seed };
}

/** The whole number that a bound found by HiGHS leaves. */
function wholeBelow(answer: ReturnType<MilpSolver>): number {
  return answer.status === 'infeasible' ? Number.POSITIVE_INFINITY : Math.floor(answer.bound + LINEAR_ERROR);
}
