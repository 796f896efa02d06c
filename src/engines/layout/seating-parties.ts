import type { Point } from '#domain/plan/room.ts';
import type { SeatingRequest } from '#domain/plan/seating.ts';
import { squaredDistance } from '#engines/geometry/points.ts';
import type { Furnished } from './seating-room.ts';
import { hasBit, membersOf, setBit, wordsFor } from './seats-bits.ts';
import { type ConflictGraph, conflictGraphOf, rowOf } from './seats-graph.ts';

/** Seats that one person, or one group together, may take in one sitting. */
export type Party = { readonly seats: readonly number[]; readonly sitting: number };

/** Who may sit where, and which of these cannot both be. */
export type PartyGraph = {
  readonly parties: readonly Party[];
  readonly graph: ConflictGraph;
  /** Where each party is, for sweeps. */
  readonly places: readonly Point[];
};

/** Seats that two people who are not of one group cannot both have in one sitting. */
export function seatConflicts({ seats }: Furnished, request: SeatingRequest): ConflictGraph {
  const graph = conflictGraphOf(
    seats.map(({ at }) => at),
    request.minDistance,
  );
  if (request.perDesk === 2) return graph;
  seats.forEach(({ desk }, at) => {
    const [row, next] = [graph.rows[at], graph.rows[at + 1]];
    if (row === undefined || next === undefined || seats[at + 1]?.desk !== desk) return;
    setBit(row, at + 1);
    setBit(next, at);
  });
  return graph;
}

/** One person on each seat, in each sitting. */
export function aloneParties({ seats }: Furnished, { sittings }: SeatingRequest): Party[] {
  return seats.flatMap((_, seat) =>
    Array.from({ length: sittings }, (__, sitting) => ({ seats: [seat], sitting })),
  );
}

/**
 * Compact places for groups of a size: around each seat the nearest ones, and from
 * each seat along its row. A group of an odd shape elsewhere is not looked at, so
 * what these places hold is not a bound.
 */
export function groupParties(furnished: Furnished, request: SeatingRequest, size: number): Party[] {
  const sets = new Map<string, number[]>();
  for (const seat of furnished.seats.keys()) {
    for (const list of [nearestTo(furnished, request, seat, size), rowFrom(furnished, seat)]) {
      const set = takeSeats(furnished, request, list, size);
      if (set.length === size) sets.set(set.join(), set);
    }
  }
  return [...sets.values()].flatMap((seats) =>
    Array.from({ length: request.sittings }, (_, sitting) => ({ seats, sitting })),
  );
}

/** Seats by their distance from one, as far as a group of that size could reach. */
function nearestTo({ seats }: Furnished, { room }: SeatingRequest, from: number, size: number): number[] {
  const at = seats[from]?.at ?? [0, 0];
  const desk = room.desk.widthMetres + Math.max(room.gapMetres, room.aisle?.widthMetres ?? 0);
  const reach = size * Math.max(desk, room.rowPitchMetres);
  return seats
    .map((seat, index) => ({ index, away: squaredDistance(at, seat.at) }))
    .filter(({ away }) => away <= reach ** 2)
    .sort((a, b) => a.away - b.away || a.index - b.index)
    .map(({ index }) => index);
}

/** Along the row to the right; seats of a row have one y. */
function rowFrom({ seats }: Furnished, from: number): number[] {
  const y = seats[from]?.at[1];
  return seats.flatMap((seat, index) => (index >= from && seat.at[1] === y ? [index] : []));
}

/** The first seats of a list that one group may have at once. */
function takeSeats({ seats }: Furnished, { perDesk }: SeatingRequest, list: readonly number[], size: number) {
  const taken: number[] = [];
  for (const seat of list) {
    if (taken.length === size) break;
    if (perDesk === 1 && taken.some((other) => seats[other]?.desk === seats[seat]?.desk)) continue;
    taken.push(seat);
  }
  return taken.sort((a, b) => a - b);
}

/** Parties of one sitting are in conflict when any of their seats are; of two sittings, when they share a seat. */
export function partyGraph(
  { seats }: Furnished,
  conflicts: ConflictGraph,
  parties: readonly Party[],
): PartyGraph {
  const words = wordsFor(parties.length);
  const rows = parties.map(() => new Uint32Array(words));
  const onSeat = seats.map((): number[] => []);
  parties.forEach((party, index) => {
    for (const seat of party.seats) onSeat[seat]?.push(index);
  });
  parties.forEach((party, index) => {
    const row = rows[index];
    if (row === undefined) return;
    for (const seat of party.seats) {
      for (const other of onSeat[seat] ?? []) if (other !== index) setBit(row, other);
      for (const near of membersOf(rowOf(conflicts, seat))) {
        for (const other of onSeat[near] ?? []) {
          if (other !== index && parties[other]?.sitting === party.sitting) setBit(row, other);
        }
      }
    }
  });
  const places = parties.map((party): Point => seats[party.seats[0] ?? 0]?.at ?? [0, 0]);
  return { parties, graph: { size: parties.length, rows }, places };
}

/** Would the two be in conflict if they were in the same sitting? */
export function wouldClash(conflicts: ConflictGraph, one: Party, other: Party): boolean {
  return one.seats.some((a) => other.seats.some((b) => a === b || hasBit(rowOf(conflicts, a), b)));
}
