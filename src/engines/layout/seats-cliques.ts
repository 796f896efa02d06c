import type { Milp, MilpRow } from '#engines/search/milp.ts';
import { type Bits, clearBit, countBits, hasBit, membersOf, setBit, wordsFor } from './seats-bits.ts';
import { type ConflictGraph, rowOf } from './seats-graph.ts';

/**
 * Every vertex in one clique, as large as a greedy pass in the given order
 * makes them. Of each clique at most one person sits, so their number is an upper bound.
 */
export function cliquePartition(graph: ConflictGraph, order: readonly number[]): number[][] {
  const cliques: { members: number[]; common: Bits }[] = [];
  for (const vertex of order) {
    let home: (typeof cliques)[number] | undefined;
    for (const clique of cliques) {
      if (
        hasBit(clique.common, vertex) &&
        (home === undefined || clique.members.length > home.members.length)
      ) {
        home = clique;
      }
    }
    const row = rowOf(graph, vertex);
    if (home === undefined) cliques.push({ members: [vertex], common: row.slice() });
    else {
      home.members.push(vertex);
      intersect(home.common, row);
    }
  }
  return cliques.map(({ members }) => members);
}

function intersect(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/**
 * Cliques that cannot grow, enough of them that each conflict is in one.
 * In a graph of distances they say nearly everything a linear programme can know.
 */
function coveringCliques(graph: ConflictGraph): number[][] {
  const open = graph.rows.map((row) => row.slice());
  const cliques: number[][] = [];
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    for (let other = firstOf(open[vertex]); other >= 0; other = firstOf(open[vertex])) {
      const clique = grow(graph, open, vertex, other);
      for (const a of clique) for (const b of clique) clearBit(open[a] ?? rowOf(graph, a), b);
      cliques.push(clique);
    }
  }
  return cliques;
}

/** From one conflict to a clique that cannot grow, taking first who has most conflicts not yet covered. */
function grow(graph: ConflictGraph, open: readonly Bits[], vertex: number, other: number): number[] {
  const clique = [vertex, other];
  const common = rowOf(graph, vertex).slice();
  intersect(common, rowOf(graph, other));
  const members: Bits = new Uint32Array(wordsFor(graph.size));
  for (const member of clique) setBit(members, member);
  for (;;) {
    let best = -1;
    let most = -1;
    for (const candidate of membersOf(common)) {
      const gain =
        countCommon(open[candidate], members) * graph.size + countCommon(rowOf(graph, candidate), common);
      if (gain > most) [best, most] = [candidate, gain];
    }
    if (best < 0) return clique;
    clique.push(best);
    setBit(members, best);
    intersect(common, rowOf(graph, best));
  }
}

/** About how many words `seatProgramme` will read: for each seat its neighbours, compared with one another. */
export function cliqueWork(graph: ConflictGraph): number {
  return graph.rows.reduce((sum, row) => sum + countBits(row) ** 2, 0) * wordsFor(graph.size);
}

function countCommon(a: Bits | undefined, b: Bits): number {
  let count = 0;
  b.forEach((word, at) => {
    for (let left = word & (a?.[at] ?? 0); left !== 0; left &= left - 1) count += 1;
  });
  return count;
}

function firstOf(bits: Bits | undefined): number {
  const word = bits?.findIndex((one) => one !== 0) ?? -1;
  if (bits === undefined || word < 0) return -1;
  const one = bits[word] ?? 0;
  return word * 32 + 31 - Math.clz32(one & -one);
}

/** Most people as a programme: of each clique at most one. `isInteger` false gives its linear relaxation. */
export function seatProgramme(graph: ConflictGraph, { isInteger }: { readonly isInteger: boolean }): Milp {
  return {
    sense: 'maximise',
    columns: graph.rows.map(() => ({ cost: 1, lower: 0, upper: 1, isInteger })),
    rows: coveringCliques(graph).map(
      (clique): MilpRow => ({
        terms: clique.map((vertex) => [vertex, 1]),
        lower: Number.NEGATIVE_INFINITY,
        upper: 1,
      }),
    ),
  };
}
