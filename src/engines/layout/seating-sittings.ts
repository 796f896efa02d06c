import type { Seated, SeatingRequest } from '#domain/plan/seating.ts';
import { type Party, wouldClash } from './seating-parties.ts';
import type { ConflictGraph } from './seats-graph.ts';

/**
 * The chosen parties as lists of people, one a sitting, by seat: as even as swapping
 * parts of the room between the sittings makes them, and no more people than there
 * are or than the cap lets in. Groups stay; who is left out would sit alone.
 */
export function sittingsOf(
  request: SeatingRequest,
  conflicts: ConflictGraph,
  chosen: readonly Party[],
): Seated[][] {
  const even = request.sittings === 2 ? evenOut(conflicts, chosen) : chosen;
  const sittings = Array.from({ length: request.sittings }, (_, sitting) => {
    const here = even.filter((party) => party.sitting === sitting);
    return here.toSorted((a, b) => b.seats.length - a.seats.length || (a.seats[0] ?? 0) - (b.seats[0] ?? 0));
  });
  const most = request.mostPerSitting ?? Number.POSITIVE_INFINITY;
  for (const parties of sittings) while (peopleOf(parties) > most) parties.pop();
  const people = request.people ?? Number.POSITIVE_INFINITY;
  while (peopleOf(sittings.flat()) > people) {
    const withSingles = sittings.filter((parties) => parties.at(-1)?.seats.length === 1);
    withSingles.reduce((a, b) => (peopleOf(b) >= peopleOf(a) ? b : a)).pop();
  }
  return named(request, sittings);
}

function peopleOf(parties: readonly Party[]): number {
  return parties.reduce((sum, { seats }) => sum + seats.length, 0);
}

/** Parts of the room that do not touch may change sittings: the most uneven first, against what is there. */
function evenOut(conflicts: ConflictGraph, chosen: readonly Party[]): readonly Party[] {
  const surplusOf = (part: readonly Party[]) =>
    part.reduce((sum, { seats, sitting }) => sum + (sitting === 0 ? seats.length : -seats.length), 0);
  const parts = partsOf(conflicts, chosen)
    .map((part) => ({ part, surplus: surplusOf(part) }))
    .sort((a, b) => Math.abs(b.surplus) - Math.abs(a.surplus));
  let total = 0;
  const swapped = parts.flatMap(({ part, surplus }) => {
    // An odd one at the end goes to the first sitting.
    const isSwapped = Math.abs(total - surplus) < Math.abs(total + surplus) || (total === 0 && surplus < 0);
    total += isSwapped ? -surplus : surplus;
    return isSwapped ? part.map((party) => ({ ...party, sitting: 1 - party.sitting })) : part;
  });
  // Taking the largest first is not always better than what was there.
  return Math.abs(total) < Math.abs(surplusOf(chosen)) ? swapped : chosen;
}

function partsOf(conflicts: ConflictGraph, chosen: readonly Party[]): Party[][] {
  const left = new Set(chosen);
  return chosen.flatMap((first) => {
    if (!left.delete(first)) return [];
    const part = [first];
    // Grows while it is walked.
    for (const party of part) {
      for (const other of left) {
        if (!wouldClash(conflicts, party, other)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    return [part];
  });
}

/** Says which group sits where; members of groups that found no place together take the first seats for one. */
function named({ groups }: SeatingRequest, sittings: readonly (readonly Party[])[]): Seated[][] {
  const waiting = groups.map((size, group) => ({ size, group }));
  const groupOf = new Map<Party, number>();
  for (const party of sittings.flat()) {
    if (party.seats.length === 1) continue;
    const at = waiting.findIndex(({ size }) => size === party.seats.length);
    const found = waiting[at];
    if (found === undefined) continue;
    groupOf.set(party, found.group);
    waiting.splice(at, 1);
  }
  const apart = waiting.flatMap(({ size, group }) => new Array<number>(size).fill(group));
  return sittings.map((parties) =>
    parties
      .flatMap((party) => {
        const group = (party.seats.length === 1 ? apart.shift() : groupOf.get(party)) ?? null;
        return party.seats.map((seat): Seated => ({ seat, group }));
      })
      .sort((a, b) => a.seat - b.seat),
  );
}
