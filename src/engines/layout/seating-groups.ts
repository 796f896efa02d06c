import type { SeatingRequest } from '#domain/plan/seating.ts';
import { type Budget, finish } from '#engines/search/budget.ts';
import type { Milp, MilpRow, MilpSolver } from '#engines/search/milp.ts';
import type { PartyGraph } from './seating-parties.ts';
import { solveConflicts } from './seats.ts';
import { countBits, hasBit } from './seats-bits.ts';
import { cliqueWork, seatProgramme } from './seats-cliques.ts';
import { rowOf, subgraphOf } from './seats-graph.ts';

type Context = { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver };

/** The programme of a larger room takes longer to write than anybody waits. */
const MOST_CLIQUE_WORK = 2e8;

/**
 * Groups first, the largest where they keep fewest others from sitting, then as many
 * people alone as still fit. A start, not an optimum. Positions in the list of parties.
 */
export function seatGroupsFirst(
  request: SeatingRequest,
  { parties, graph, places }: PartyGraph,
  context: Context,
): number[] {
  const chosen: number[] = [];
  const most = request.mostPerSitting ?? Number.POSITIVE_INFINITY;
  const filled = new Array<number>(request.sittings).fill(0);
  const isFree = (party: number) => !chosen.some((one) => one === party || hasBit(rowOf(graph, one), party));
  const degrees = graph.rows.map(countBits);
  for (const size of request.groups.toSorted((a, b) => b - a)) {
    let best = -1;
    parties.forEach(({ seats, sitting }, party) => {
      if (seats.length !== size || (filled[sitting] ?? 0) + size > most || !isFree(party)) return;
      if (best < 0 || (degrees[party] ?? 0) < (degrees[best] ?? 0)) best = party;
    });
    const taken = parties[best];
    if (taken === undefined) continue;
    chosen.push(best);
    filled[taken.sitting] = (filled[taken.sitting] ?? 0) + size;
  }
  const alone = parties.flatMap(({ seats }, party) => (seats.length === 1 && isFree(party) ? [party] : []));
  const rest = finish(
    solveConflicts(
      subgraphOf(graph, alone),
      alone.map((party) => places[party] ?? [0, 0]),
      context,
    ),
  );
  return [...chosen, ...rest.chosen.map((vertex) => alone[vertex] ?? 0)];
}

/**
 * The most people that the given parties allow, as one programme; null without a
 * proof in time, because where the clock cut it short it would not repeat.
 */
export function seatAllAtOnce(
  request: SeatingRequest,
  { parties, graph }: PartyGraph,
  { seed, budget, solve }: Context,
): number[] | null {
  const timeLimitMs = budget.timeLimitMs - budget.elapsedMs();
  if (timeLimitMs <= 0 || cliqueWork(graph) > MOST_CLIQUE_WORK) return null;
  const relation = seatProgramme(graph, { isInteger: true });
  const programme: Milp = {
    ...relation,
    columns: relation.columns.map((column, party) => ({
      ...column,
      cost: parties[party]?.seats.length ?? 0,
    })),
    rows: [...relation.rows, ...countRows(request, parties)],
  };
  const solved = solve(programme, { timeLimitMs, seed });
  if (solved.status !== 'optimal') return null;
  return solved.values.flatMap((value, party) => (value === 1 ? [party] : []));
}

/** No more people than there are, no more groups of a size than there are, no sitting above its cap. */
function countRows(request: SeatingRequest, parties: PartyGraph['parties']): MilpRow[] {
  const row = (upper: number, weigh: (party: PartyGraph['parties'][number]) => number): MilpRow => ({
    terms: parties.flatMap((party, at) => (weigh(party) === 0 ? [] : [[at, weigh(party)] as const])),
    lower: Number.NEGATIVE_INFINITY,
    upper,
  });
  const sizes = [...new Set(request.groups)];
  const most = request.mostPerSitting;
  return [
    ...sizes.map((size) =>
      row(request.groups.filter((one) => one === size).length, ({ seats }) =>
        seats.length === size ? 1 : 0,
      ),
    ),
    ...(request.people === null ? [] : [row(request.people, ({ seats }) => seats.length)]),
    ...(most === null
      ? []
      : Array.from({ length: request.sittings }, (_, sitting) =>
          row(most, (party) => (party.sitting === sitting ? party.seats.length : 0)),
        )),
  ];
}
