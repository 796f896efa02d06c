import type { Point } from '#domain/plan/room.ts';
import type { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import type { Budget, Search } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import {
  type ConflictGraph,
  componentsOf,
  conflictGraphOf,
  subgraphOf,
  withoutDominated,
} from './seats-graph.ts';
import { type SeatsPart, solvePart } from './seats-part.ts';

/** When the request names no limit: a thousand seats get an answer within ten seconds. */
export const SEATS_TIME_LIMIT_MS = 9000;

type SeatsContext = { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver };

/**
 * How many people can sit, and where?
 *
 * The largest set of seats no two of which are nearer than `minDistance`.
 * Without a proof in time `upperBound` says how many more there could be at most.
 *
 * The same request and seed give the same answer as long as the work allotted
 * ends before the time does.
 */
export function* solveSeats(request: SeatsRequest, context: SeatsContext): Search<SeatsAnswer> {
  const graph = conflictGraphOf(request.seats, request.minDistance);
  const search = solveConflicts(graph, request.seats, context);
  for (;;) {
    const step = search.next();
    const answer = answerOf(request, step.value);
    if (step.done === true) return answer;
    yield answer;
  }
}

/** Vertices of which no two are in conflict, growing; no such set has more than `upperBound`. */
export type Chosen = { readonly chosen: readonly number[]; readonly upperBound: number };

/**
 * A maximum independent set of a graph of conflicts, whatever they come from.
 *
 * Vertices that another makes needless are left out, what remains falls into parts
 * that do not touch, and each part is solved by itself. `places` are where the
 * vertices lie, so that the graph can be swept from end to end.
 */
export function* solveConflicts(
  graph: ConflictGraph,
  places: readonly Point[],
  { seed, budget, solve }: SeatsContext,
): Search<Chosen> {
  const alive = withoutDominated(graph);
  const parts = componentsOf(graph, alive).map((seats) => startPart(graph, seats, places));
  const open = parts.filter((part) => part.seats.length > 1).sort((a, b) => a.seats.length - b.seats.length);
  const all = open.reduce((sum, { seats }) => sum + seats.length, 0);
  let workMs = 0;
  for (const part of open) {
    // Small parts first: the time they leave over is for the large ones, though not the work, which must repeat.
    const allottedMs = (budget.timeLimitMs * part.seats.length) / all;
    workMs += allottedMs;
    const limits = { seed, solve, allottedMs, endMs: workMs, elapsedMs: budget.elapsedMs };
    for (const better of solvePart(part, limits)) {
      part.chosen = better.chosen;
      part.bound = better.bound;
      yield chosenOf(parts);
    }
  }
  return chosenOf(parts);
}

type Part = SeatsPart & { readonly seats: readonly number[]; chosen: readonly number[]; bound: number };

function startPart(graph: ConflictGraph, seats: readonly number[], points: readonly Point[]): Part {
  return {
    seats,
    graph: subgraphOf(graph, seats),
    places: seats.map((seat) => points[seat] ?? [0, 0]),
    chosen: [0],
    bound: seats.length,
  };
}

function chosenOf(parts: readonly Part[]): Chosen {
  return {
    chosen: parts
      .flatMap((part) => part.chosen.map((vertex) => part.seats[vertex] ?? 0))
      .sort((a, b) => a - b),
    upperBound: parts.reduce((sum, { bound }) => sum + bound, 0),
  };
}

function answerOf({ seats, minDistance }: SeatsRequest, { chosen, upperBound }: Chosen): SeatsAnswer {
  return {
    count: chosen.length,
    chosen: [...chosen],
    minDistance:
      chosen.length < 2 ? minDistance : smallestDistance(chosen.map((seat) => seats[seat] ?? [0, 0])),
    upperBound,
    proven: chosen.length === upperBound,
  };
}
