import type { Point } from '#domain/plan/room.ts';
import { squaredDistance } from '#engines/geometry/points.ts';
import { type Bits, clearBit, countBits, hasBit, membersOf, setBit, wordsFor } from './seats-bits.ts';

/** Who is too close to whom. Row by row, so that ten thousand seats take 12 MB however crowded they are. */
export type ConflictGraph = {
  readonly size: number;
  /** Row of each seat: the seats too close to it, itself not among them. */
  readonly rows: readonly Bits[];
};

/**
 * How much nearer than asked two seats may be and still count as far enough.
 * Seats at 0.6 m apart and a distance of 1.2 m: the third lies at
 * 1.7999999999999998 − 0.6 = 1.1999999999999997 from the first. A billionth is far above such
 * rounding and far below what any tape measures.
 */
export const ROUNDING = 1e-9;

/** Seats nearer than `minDistance` are in conflict; exactly at the distance is far enough. */
export function conflictGraphOf(seats: readonly Point[], minDistance: number): ConflictGraph {
  const words = wordsFor(seats.length);
  const rows = seats.map(() => new Uint32Array(words));
  const least = (minDistance * (1 - ROUNDING)) ** 2;
  // From left to right, so that only seats within reach are compared.
  const sweep = seats.map((seat, index) => ({ seat, index })).sort((a, b) => a.seat[0] - b.seat[0]);
  sweep.forEach(({ seat, index }, at) => {
    for (let back = at - 1; back >= 0; back -= 1) {
      const other = sweep[back];
      if (other === undefined || seat[0] - other.seat[0] >= minDistance) break;
      if (squaredDistance(seat, other.seat) < least) {
        setBit(rows[index] ?? NONE, other.index);
        setBit(rows[other.index] ?? NONE, index);
      }
    }
  });
  return { size: seats.length, rows };
}

/** Stands for a row that is not there; nothing is ever kept in it. */
const NONE: Bits = new Uint32Array(0);

export function rowOf({ rows }: ConflictGraph, vertex: number): Bits {
  return rows[vertex] ?? NONE;
}

/** The graph of the given vertices alone, renumbered in their order. */
export function subgraphOf(graph: ConflictGraph, vertices: readonly number[]): ConflictGraph {
  const numberOf = new Map(vertices.map((vertex, at) => [vertex, at]));
  const words = wordsFor(vertices.length);
  return {
    size: vertices.length,
    rows: vertices.map((vertex) => {
      const row = new Uint32Array(words);
      for (const neighbour of membersOf(rowOf(graph, vertex))) {
        const renumbered = numberOf.get(neighbour);
        if (renumbered !== undefined) setBit(row, renumbered);
      }
      return row;
    }),
  };
}

/** The connected parts of what is `alive`. */
export function componentsOf(graph: ConflictGraph, alive: Bits): number[][] {
  const left = alive.slice();
  return membersOf(alive).flatMap((start) => {
    if (!hasBit(left, start)) return [];
    clearBit(left, start);
    const part = [start];
    // Grows while it is walked.
    for (const vertex of part) {
      const row = rowOf(graph, vertex);
      for (let word = 0; word < left.length; word += 1) {
        const reached = (left[word] ?? 0) & (row[word] ?? 0);
        if (reached === 0) continue;
        left[word] = (left[word] ?? 0) & ~reached;
        part.push(...membersOf(Uint32Array.of(reached)).map((bit) => word * 32 + bit));
      }
    }
    return [part.sort((a, b) => a - b)];
  });
}

/** About half a second. */
const MOST_REDUCTION_WORDS = 5e8;

/**
 * The vertices that matter.
 *
 * When everybody who disturbs seat `u` also disturbs its neighbour `v`, whoever
 * sits on `v` may as well sit on `u`: `v` is left out and no person is lost.
 * Repeated until nothing changes, or until the work is no longer worth it. Doubled seats and most corners go this way.
 */
export function withoutDominated(graph: ConflictGraph): Bits {
  const alive: Bits = new Uint32Array(wordsFor(graph.size));
  for (let vertex = 0; vertex < graph.size; vertex += 1) setBit(alive, vertex);
  const degrees = graph.rows.map(countBits);
  let due = membersOf(alive);
  let wordsLeft = MOST_REDUCTION_WORDS;
  while (due.length > 0) {
    const touched: Bits = new Uint32Array(alive.length);
    for (const vertex of due) {
      if (!hasBit(alive, vertex) || wordsLeft <= 0) continue;
      wordsLeft -= alive.length * (degrees[vertex] ?? 0);
      if (!isDominated(graph, vertex, alive, degrees)) continue;
      clearBit(alive, vertex);
      for (const neighbour of aliveNeighbours(graph, vertex, alive)) {
        degrees[neighbour] = (degrees[neighbour] ?? 0) - 1;
        // Fewer disturb the neighbour now: it may dominate others of its own.
        wordsLeft -= alive.length;
        const row = rowOf(graph, neighbour);
        for (let word = 0; word < alive.length; word += 1) {
          touched[word] = (touched[word] ?? 0) | ((row[word] ?? 0) & (alive[word] ?? 0));
        }
      }
    }
    due = membersOf(touched);
  }
  return alive;
}

function aliveNeighbours(graph: ConflictGraph, vertex: number, alive: Bits): number[] {
  return membersOf(rowOf(graph, vertex).map((row, word) => row & (alive[word] ?? 0)));
}

/** Has `vertex` a neighbour whose neighbours are all its own? */
function isDominated(graph: ConflictGraph, vertex: number, alive: Bits, degrees: readonly number[]): boolean {
  const row = rowOf(graph, vertex);
  const degree = degrees[vertex] ?? 0;
  for (let word = 0; word < row.length; word += 1) {
    for (let left = (row[word] ?? 0) & (alive[word] ?? 0); left !== 0; left &= left - 1) {
      const neighbour = word * 32 + 31 - Math.clz32(left & -left);
      if ((degrees[neighbour] ?? 0) <= degree && isWithin(rowOf(graph, neighbour), row, alive, vertex)) {
        return true;
      }
    }
  }
  return false;
}

/** Are the living members of `inner`, but for `vertex`, members of `outer`? */
function isWithin(inner: Bits, outer: Bits, alive: Bits, vertex: number): boolean {
  const [ownWord, ownBit] = [vertex >>> 5, 1 << (vertex & 31)];
  for (let word = 0; word < inner.length; word += 1) {
    const beyond = (inner[word] ?? 0) & (alive[word] ?? 0) & ~(outer[word] ?? 0);
    if (beyond !== 0 && (word !== ownWord || (beyond & ~ownBit) !== 0)) return false;
  }
  return true;
}
