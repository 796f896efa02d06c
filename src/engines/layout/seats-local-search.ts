import type { Random } from '#engines/search/random.ts';
import { type Bits, clearBit, hasBit, setBit, wordsFor } from './seats-bits.ts';
import { type ConflictGraph, rowOf } from './seats-graph.ts';

/**
 * Good answers fast: iterated local search with exchanges of one person for
 * two (Andrade, Resende and Werneck, "Fast local search for the maximum
 * independent set problem", 2012). Work is counted in rows of the graph looked at.
 */
export class SeatSearch {
  readonly #graph: ConflictGraph;
  readonly #random: Random;
  readonly #seated: Bits;
  /** How many seated people each seat is too close to. */
  readonly #tightness: Int32Array;
  /** Seats that nobody disturbs and nobody sits on. */
  readonly #free: Bits;
  /** Seats that exactly one person disturbs. */
  readonly #oneTight: Bits;
  #count = 0;
  /** When each seat was last left, so that long-empty seats come back first. */
  readonly #leftAt: Int32Array;
  #round = 0;
  #rowsRead = 0;
  /** Seats whose exchange is worth trying: those seated since, or with new seats only they disturb. */
  readonly #due: number[] = [];

  constructor(graph: ConflictGraph, random: Random) {
    const words = wordsFor(graph.size);
    this.#graph = graph;
    this.#random = random;
    this.#seated = new Uint32Array(words);
    this.#tightness = new Int32Array(graph.size);
    this.#free = new Uint32Array(words);
    this.#oneTight = new Uint32Array(words);
    this.#leftAt = new Int32Array(graph.size);
    for (let vertex = 0; vertex < graph.size; vertex += 1) setBit(this.#free, vertex);
  }

  get count(): number {
    return this.#count;
  }

  get rowsRead(): number {
    return this.#rowsRead;
  }

  seated(): Bits {
    return this.#seated.slice();
  }

  /** Starts from these people, who must not disturb each other, and fills up. */
  start(people: readonly number[]): void {
    for (const vertex of people) if (hasBit(this.#free, vertex)) this.#sit(vertex);
    this.#fill();
  }

  /** One shake and its repair. Goes back when people were lost, but for a rare chance. */
  step(): void {
    this.#round += 1;
    const before = this.#seated.slice();
    const count = this.#count;
    this.#shake();
    this.#exchange();
    if (this.#count >= count) return;
    const loss = count - this.#count;
    // One chance in four times the loss times the people: the authors' 1 / (1 + Δ·Δbest), without a memory.
    if (this.#random.below(1 + loss * count * 4) !== 0) this.#restore(before);
  }

  /** Forces one seat in, now and then several, each the longest empty of a few drawn. */
  #shake(): void {
    const forced = this.#random.below(2 * Math.max(1, this.#count)) === 0 ? 2 + this.#random.below(3) : 1;
    for (let at = 0; at < forced; at += 1) {
      let chosen = -1;
      for (let draw = 0; draw < 4; draw += 1) {
        const vertex = this.#random.below(this.#graph.size);
        if (hasBit(this.#seated, vertex)) continue;
        if (chosen < 0 || (this.#leftAt[vertex] ?? 0) < (this.#leftAt[chosen] ?? 0)) chosen = vertex;
      }
      if (chosen < 0) continue;
      const row = rowOf(this.#graph, chosen);
      forEachCommon(row, this.#seated, (neighbour) => this.#leave(neighbour));
      this.#sit(chosen);
    }
    this.#fill();
  }

  #fill(): void {
    for (let vertex = this.#pickFree(); vertex >= 0; vertex = this.#pickFree()) this.#sit(vertex);
  }

  /** Any free seat, starting the look at a random one. */
  #pickFree(): number {
    const words = this.#free.length;
    const start = this.#random.below(words);
    for (let step = 0; step < words; step += 1) {
      const at = (start + step) % words;
      const word = this.#free[at] ?? 0;
      if (word !== 0) return at * 32 + 31 - Math.clz32(word & -word);
    }
    return -1;
  }

  /** Exchanges one person for two while there is such an exchange. */
  #exchange(): void {
    for (let vertex = this.#due.pop(); vertex !== undefined; vertex = this.#due.pop()) {
      if (!hasBit(this.#seated, vertex)) continue;
      const pair = this.#pairInsteadOf(vertex);
      if (pair === null) continue;
      this.#leave(vertex);
      this.#sit(pair[0]);
      this.#sit(pair[1]);
      this.#fill();
    }
  }

  #pairInsteadOf(vertex: number): readonly [number, number] | null {
    const row = rowOf(this.#graph, vertex);
    this.#rowsRead += 1;
    for (let word = 0; word < row.length; word += 1) {
      for (let left = (row[word] ?? 0) & (this.#oneTight[word] ?? 0); left !== 0; left &= left - 1) {
        const one = word * 32 + 31 - Math.clz32(left & -left);
        const other = this.#partnerOf(one, row);
        if (other >= 0) return [one, other];
      }
    }
    return null;
  }

  /** Another seat only the same person disturbs, far enough from `one`. */
  #partnerOf(one: number, row: Bits): number {
    const own = rowOf(this.#graph, one);
    this.#rowsRead += 1;
    for (let word = one >>> 5; word < row.length; word += 1) {
      let left = (row[word] ?? 0) & (this.#oneTight[word] ?? 0) & ~(own[word] ?? 0);
      if (word === one >>> 5) left &= ~(1 << (one & 31));
      if (left !== 0) return word * 32 + 31 - Math.clz32(left & -left);
    }
    return -1;
  }

  #sit(vertex: number): void {
    setBit(this.#seated, vertex);
    clearBit(this.#free, vertex);
    this.#count += 1;
    this.#due.push(vertex);
    this.#rowsRead += 1;
    forEachMember(rowOf(this.#graph, vertex), (neighbour) => {
      const tightness = (this.#tightness[neighbour] ?? 0) + 1;
      this.#tightness[neighbour] = tightness;
      clearBit(this.#free, neighbour);
      if (tightness === 1) setBit(this.#oneTight, neighbour);
      else clearBit(this.#oneTight, neighbour);
    });
  }

  #leave(vertex: number): void {
    clearBit(this.#seated, vertex);
    this.#count -= 1;
    this.#leftAt[vertex] = this.#round;
    this.#rowsRead += 1;
    setBit(this.#free, vertex);
    forEachMember(rowOf(this.#graph, vertex), (neighbour) => {
      const tightness = (this.#tightness[neighbour] ?? 0) - 1;
      this.#tightness[neighbour] = tightness;
      if (tightness === 0) {
        clearBit(this.#oneTight, neighbour);
        setBit(this.#free, neighbour);
      } else if (tightness === 1) {
        setBit(this.#oneTight, neighbour);
        this.#rowsRead += 1;
        forEachCommon(rowOf(this.#graph, neighbour), this.#seated, (owner) => this.#due.push(owner));
      }
    });
  }

  #restore(before: Bits): void {
    const leaving = this.#seated.map((word, at) => word & ~(before[at] ?? 0));
    const coming = before.map((word, at) => word & ~(this.#seated[at] ?? 0));
    forEachMember(leaving, (vertex) => this.#leave(vertex));
    forEachMember(coming, (vertex) => this.#sit(vertex));
    // Nothing changed since the last time these were tried.
    this.#due.length = 0;
  }
}

function forEachMember(bits: Bits, visit: (member: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1)
      visit(word * 32 + 31 - Math.clz32(left & -left));
  }
}

/** Visits what both have in common; `visit` may change either. */
function forEachCommon(a: Bits, b: Bits, visit: (member: number) => void): void {
  for (let word = 0; word < a.length; word += 1) {
    for (let left = (a[word] ?? 0) & (b[word] ?? 0); left !== 0; left &= left - 1) {
      visit(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
}
