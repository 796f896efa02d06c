import type { Seated, Seating, SeatingRequest } from '#domain/plan/seating.ts';
import { distance } from '#engines/geometry/points.ts';
import { type Budget, finish, type Search } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { seatAllAtOnce, seatGroupsFirst } from './seating-groups.ts';
import {
  aloneParties,
  groupParties,
  type Party,
  type PartyGraph,
  partyGraph,
  seatConflicts,
} from './seating-parties.ts';
import type { Furnished } from './seating-room.ts';
import { sittingsOf } from './seating-sittings.ts';
import { type Chosen, solveConflicts } from './seats.ts';
import type { ConflictGraph } from './seats-graph.ts';

/** When the request names no limit. */
export const SEATING_TIME_LIMIT_MS = 9000;

/** The shares of the time for one sitting and for all of them, everybody alone; groups and caps have the rest. */
const SHARE_ONE = 0.2;
const SHARE_ALONE = 0.4;

/** Places for groups that are looked at; with more the graph of conflicts outgrows memory. */
const MOST_PARTIES = 12_000;

type Context = { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver };

/**
 * Who sits where in a class or a hall?
 *
 * Two sittings are solved as one: a person is a seat and a sitting, in conflict with the
 * same seat in the other sitting and with seats too near in the same one. The most people
 * who sit alone in both is then proven as for one. Of each group, one member alone keeps
 * these distances, so no more parties find a place than people alone would: that bounds
 * rooms with groups, and is not always reached. Groups are looked for in compact places
 * only; members of one that found none sit apart.
 *
 * The same request and seed give the same people as long as the work allotted ends
 * before the time does.
 */
export function* solveSeating(
  furnished: Furnished,
  request: SeatingRequest,
  context: Context,
): Search<Seating> {
  const conflicts = seatConflicts(furnished, request);
  const answer = (parties: readonly Party[], bound: number) =>
    seatingOf(furnished, request, { sittings: sittingsOf(request, conflicts, parties), bound });
  const alone = partyGraph(furnished, conflicts, aloneParties(furnished, request));
  // Two sittings hold at most twice what one holds, which is often easy to prove and reached.
  const oneBound =
    request.sittings === 1 ? null : boundOfOne(furnished, conflicts, partOf(context, SHARE_ONE));
  const most = oneBound === null ? Number.POSITIVE_INFINITY : oneBound * request.sittings;
  const aloneAnswer = ({ chosen, upperBound }: Chosen) =>
    answer(partiesOf(alone, chosen), boundOf(furnished, request, Math.min(upperBound, most)));
  const search = solveConflicts(alone.graph, alone.places, partOf(context, SHARE_ALONE));
  let step = search.next();
  let best = aloneAnswer(step.value);
  while (step.done !== true && !best.proven) {
    yield best;
    step = search.next();
    best = aloneAnswer(step.value);
  }
  if (best.proven || (request.groups.length === 0 && request.mostPerSitting === null)) return best;
  yield best;

  const together = withGroups(furnished, request, { conflicts, alone });
  const start = seatGroupsFirst(request, together, partOf(context, SHARE_ONE));
  const first = answer(partiesOf(together, start), best.upperBound);
  if (first.count > best.count) best = first;
  if (best.proven) return best;
  yield best;

  const all = seatAllAtOnce(request, together, context);
  if (all === null) return best;
  // Without groups every party there can be is in the programme, so that its optimum is a bound.
  const bound = request.groups.length === 0 ? all.length : best.upperBound;
  const solved = answer(partiesOf(together, all), bound);
  return solved.count > best.count || bound < best.upperBound ? solved : best;
}

/** The context of a search that begins now and has a share of the time. */
function partOf(context: Context, share: number): Context {
  const { timeLimitMs, elapsedMs } = context.budget;
  const started = elapsedMs();
  return {
    ...context,
    budget: { timeLimitMs: timeLimitMs * share, elapsedMs: () => elapsedMs() - started },
  };
}

function boundOfOne({ seats }: Furnished, conflicts: ConflictGraph, context: Context): number {
  const places = seats.map(({ at }) => at);
  return finish(solveConflicts(conflicts, places, context)).upperBound;
}

function partiesOf({ parties }: PartyGraph, chosen: readonly number[]): Party[] {
  return chosen.flatMap((at) => parties[at] ?? []);
}

/** Places for one person and for groups in one graph, small groups first while there is room for them. */
function withGroups(
  furnished: Furnished,
  request: SeatingRequest,
  { conflicts, alone }: { readonly conflicts: ConflictGraph; readonly alone: PartyGraph },
): PartyGraph {
  const sizes = [...new Set(request.groups)].sort((a, b) => a - b);
  if (sizes.length === 0) return alone;
  let parties = [...alone.parties];
  for (const size of sizes) {
    const more = groupParties(furnished, request, size);
    if (parties.length + more.length <= MOST_PARTIES) parties = [...parties, ...more];
  }
  return partyGraph(furnished, conflicts, parties);
}

/** Nobody seats more people, when no more than `aloneBound` parties find a place. */
function boundOf({ seats, desks }: Furnished, request: SeatingRequest, aloneBound: number): number {
  const { groups, people, mostPerSitting, sittings, perDesk } = request;
  const parties = groups.toSorted((a, b) => b - a).slice(0, aloneBound);
  const byParties = parties.reduce((sum, size) => sum + size, 0) + aloneBound - parties.length;
  const most = mostPerSitting ?? Number.POSITIVE_INFINITY;
  return Math.min(
    byParties,
    people ?? Number.POSITIVE_INFINITY,
    seats.length,
    sittings * Math.min(most, perDesk * desks.length),
  );
}

function seatingOf(
  furnished: Furnished,
  request: SeatingRequest,
  { sittings, bound }: { readonly sittings: Seated[][]; readonly bound: number },
): Seating {
  const count = sittings.reduce((sum, { length }) => sum + length, 0);
  return {
    ...furnished,
    sittings,
    count,
    upperBound: bound,
    proven: count === bound,
    minDistance: leastDistance(furnished, request, sittings),
    notSeated: Math.max(0, (request.people ?? 0) - count),
  };
}

function leastDistance(
  { seats }: Furnished,
  { minDistance }: SeatingRequest,
  sittings: readonly (readonly Seated[])[],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const sitting of sittings) {
    sitting.forEach((one, at) => {
      for (const other of sitting.slice(0, at)) {
        if (one.group !== null && one.group === other.group) continue;
        least = Math.min(least, distance(seats[one.seat]?.at ?? [0, 0], seats[other.seat]?.at ?? [0, 0]));
      }
    });
  }
  return Number.isFinite(least) ? least : minDistance;
}
