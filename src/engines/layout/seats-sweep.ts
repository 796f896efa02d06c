import { type Bits, countBits, hasBit, membersOf, setBit } from './seats-bits.ts';
import { cliquePartition } from './seats-cliques.ts';
import { type ConflictGraph, rowOf } from './seats-graph.ts';

/** One step of the sweep: the vertex that is decided, in terms of the places of the front. */
type Step = {
  readonly vertex: number;
  /** Its place in the front; -1 when no earlier vertex disturbs it. */
  readonly place: number;
  /** Places its later neighbours have in the front. */
  readonly blocks: Bits;
  /** Who disturbs whom among the places; row by row, `words` to a row. */
  readonly conflicts: Bits;
  /** Cliques of which only members in the front are still to be decided: their places. */
  readonly frontCliques: readonly Bits[];
  /** How many cliques have undecided members that nobody disturbs yet. */
  readonly freshCliques: number;
};

export type Sweep = { readonly steps: readonly Step[]; readonly words: number };

/**
 * The front holds the undecided seats that someone already decided may disturb;
 * a seat enters it with its first neighbour and leaves it when it is decided.
 */
export type Front = {
  readonly order: readonly number[];
  /** Place of each vertex while it is in the front; places are used again. */
  readonly placeOf: Int32Array;
  /** How many places there are. States, and so time, may double with each. */
  readonly width: number;
};

/** Plans a sweep over the seats in the given order. */
export function planSweep(graph: ConflictGraph, { order, placeOf, width }: Front): Sweep {
  const cliques = cliquePartition(graph, order);
  const position = positionsIn(order);
  const words = Math.max(1, (width + 31) >>> 5);
  const inFront = new Set<number>();
  const steps = order.map((vertex, at): Step => {
    const place = inFront.delete(vertex) ? (placeOf[vertex] ?? -1) : -1;
    const later = membersOf(rowOf(graph, vertex)).filter((other) => (position[other] ?? 0) > at);
    for (const other of later) inFront.add(other);
    const blocks = new Uint32Array(words);
    for (const other of later) setBit(blocks, placeOf[other] ?? 0);
    const conflicts = new Uint32Array(later.length === 0 ? 0 : words * width);
    for (const one of later) {
      const row = conflicts.subarray((placeOf[one] ?? 0) * words, ((placeOf[one] ?? 0) + 1) * words);
      for (const other of later)
        if (one === other || hasBit(rowOf(graph, one), other)) setBit(row, placeOf[other] ?? 0);
    }
    const left = cliques.map((clique) => clique.filter((member) => (position[member] ?? 0) > at));
    const settled = left.filter(
      (members) => members.length > 0 && members.every((member) => inFront.has(member)),
    );
    return {
      vertex,
      place,
      blocks,
      conflicts,
      frontCliques: settled.map((members) => {
        const mask = new Uint32Array(words);
        for (const member of members) setBit(mask, placeOf[member] ?? 0);
        return mask;
      }),
      freshCliques: left.filter((members) => members.length > 0).length - settled.length,
    };
  });
  return { steps, words };
}

function positionsIn(order: readonly number[]): Int32Array {
  const position = new Int32Array(order.length);
  order.forEach((vertex, at) => {
    position[vertex] = at;
  });
  return position;
}

/** The front of a sweep in the given order. */
export function frontOf(graph: ConflictGraph, order: readonly number[]): Front {
  const position = positionsIn(order);
  const placeOf = new Int32Array(graph.size).fill(-1);
  const vacant: number[] = [];
  let width = 0;
  order.forEach((vertex, at) => {
    for (const other of membersOf(rowOf(graph, vertex))) {
      if ((position[other] ?? 0) <= at || (placeOf[other] ?? -1) >= 0) continue;
      const reused = vacant.pop();
      placeOf[other] = reused ?? width;
      if (reused === undefined) width += 1;
    }
    const freed = placeOf[vertex] ?? -1;
    if (freed >= 0) vacant.push(freed);
  });
  return { order, placeOf, width };
}

export type SweepLimits = {
  /** Only more people than this are of interest. */
  readonly moreThan: number;
  /** How many states may be made in all; four bytes are kept of each. */
  readonly states: number;
  readonly isTimeUp: () => boolean;
};

/** `found` is null when there is nothing better than `moreThan`, or when the sweep was not completed. */
export type SweepAnswer = { readonly found: readonly number[] | null; readonly isComplete: boolean };

/**
 * Dynamic programming over the front: for each set of disturbed places in it,
 * the most people seated behind it. Exact when it is completed.
 */
export function runSweep({ steps, words }: Sweep, limits: SweepLimits): SweepAnswer {
  const trail: Int32Array[] = [];
  let layer = startLayer(words);
  let states = 0;
  for (const step of steps) {
    let next = advance(layer, step, words);
    states += next.size;
    next = prune(next, step, words, limits.moreThan);
    if (next.size === 0) return { found: null, isComplete: true };
    if (states > limits.states || limits.isTimeUp()) return { found: null, isComplete: false };
    trail.push(next.origins.slice(0, next.size));
    layer = next;
  }
  return { found: retrace(trail, steps), isComplete: true };
}

/** States of one step: `words` words of disturbed places each, people seated, and where each came from. */
type Layer = {
  size: number;
  blocked: Uint32Array;
  counts: Int32Array;
  /** Twice the number of the state before, plus one when the vertex was taken. */
  origins: Int32Array;
};

function startLayer(words: number): Layer {
  return { size: 1, blocked: new Uint32Array(words), counts: new Int32Array(1), origins: new Int32Array(1) };
}

function advance(layer: Layer, step: Step, words: number): Layer {
  const next = new StateTable(words, layer.size);
  const { place, blocks } = step;
  const [ownWord, ownBit] = place < 0 ? [0, 0] : [place >>> 5, 1 << (place & 31)];
  const state = new Uint32Array(words);
  for (let at = 0; at < layer.size; at += 1) {
    for (let word = 0; word < words; word += 1) state[word] = layer.blocked[at * words + word] ?? 0;
    const isBlocked = ((state[ownWord] ?? 0) & ownBit) !== 0;
    state[ownWord] = (state[ownWord] ?? 0) & ~ownBit;
    const count = layer.counts[at] ?? 0;
    if (isBlocked || !isBestTaken(state, step, words)) next.offer(state, count, at * 2);
    if (isBlocked) continue;
    for (let word = 0; word < words; word += 1) state[word] = (state[word] ?? 0) | (blocks[word] ?? 0);
    next.offer(state, count + 1, at * 2 + 1);
  }
  return next;
}

/** When the free later neighbours disturb each other, at most one of them would sit: this one may as well. */
function isBestTaken(state: Uint32Array, { blocks, conflicts }: Step, words: number): boolean {
  for (let word = 0; word < words; word += 1) {
    for (let left = (blocks[word] ?? 0) & ~(state[word] ?? 0); left !== 0; left &= left - 1) {
      const place = word * 32 + 31 - Math.clz32(left & -left);
      for (let other = 0; other < words; other += 1) {
        const free = (blocks[other] ?? 0) & ~(state[other] ?? 0);
        if ((free & ~(conflicts[place * words + other] ?? 0)) !== 0) return false;
      }
    }
  }
  return true;
}

/** An open-addressing table that keeps the most people for each state. */
class StateTable implements Layer {
  size = 0;
  blocked: Uint32Array;
  counts: Int32Array;
  origins: Int32Array;
  readonly #words: number;
  #slots: Int32Array;

  constructor(words: number, expected: number) {
    const room = Math.max(16, expected + (expected >> 1));
    this.#words = words;
    this.blocked = new Uint32Array(room * words);
    this.counts = new Int32Array(room);
    this.origins = new Int32Array(room);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(room * 2)));
  }

  offer(state: Uint32Array, count: number, origin: number): void {
    const slot = this.#find(state);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known < 0) this.#add(state, count, origin, slot);
    else if ((this.counts[known] ?? 0) < count) {
      this.counts[known] = count;
      this.origins[known] = origin;
    }
  }

  /** The slot of a state, or the empty one where it belongs. */
  #find(state: Uint32Array): number {
    const mask = this.#slots.length - 1;
    let hash = 0;
    for (let word = 0; word < this.#words; word += 1) {
      hash = Math.imul(hash ^ (state[word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    for (;;) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0 || this.#isEqual(known, state)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isEqual(known: number, state: Uint32Array): boolean {
    for (let word = 0; word < this.#words; word += 1) {
      if (this.blocked[known * this.#words + word] !== state[word]) return false;
    }
    return true;
  }

  #add(state: Uint32Array, count: number, origin: number, slot: number): void {
    if (this.size === this.counts.length) {
      this.#double();
      this.#add(state, count, origin, this.#find(state));
      return;
    }
    this.blocked.set(state, this.size * this.#words);
    this.counts[this.size] = count;
    this.origins[this.size] = origin;
    this.size += 1;
    this.#slots[slot] = this.size;
  }

  #double(): void {
    this.blocked = grown(this.blocked, new Uint32Array(this.blocked.length * 2));
    this.counts = grown(this.counts, new Int32Array(this.counts.length * 2));
    this.origins = grown(this.origins, new Int32Array(this.origins.length * 2));
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let known = 0; known < this.size; known += 1) {
      const state = this.blocked.subarray(known * this.#words, (known + 1) * this.#words);
      this.#slots[this.#find(state)] = known + 1;
    }
  }
}

function grown<Words extends Uint32Array | Int32Array>(old: Words, larger: Words): Words {
  larger.set(old);
  return larger;
}

/** How many of the front's cliques have a free place, and how many a disturbed one. */
function readFront(
  { blocked }: Layer,
  at: number,
  cliques: readonly Bits[],
  words: number,
): { readonly free: number; readonly touched: number } {
  let free = 0;
  let touched = 0;
  for (const clique of cliques) {
    let isFree = false;
    let isTouched = false;
    for (let word = 0; word < words; word += 1) {
      const mask = clique[word] ?? 0;
      const state = blocked[at * words + word] ?? 0;
      isFree ||= (mask & ~state) !== 0;
      isTouched ||= (mask & state) !== 0;
    }
    if (isFree) free += 1;
    if (isTouched) touched += 1;
  }
  return { free, touched };
}

/**
 * Leaves out states that cannot lead to more than `moreThan`, and those with
 * so few people that another state is ahead even after giving up one person in
 * each clique of the front that it disturbs.
 */
function prune(layer: Layer, step: Step, words: number, moreThan: number): Layer {
  const bounds = new Int32Array(layer.size);
  let ahead = 0;
  for (let at = 0; at < layer.size; at += 1) {
    const { free, touched } = readFront(layer, at, step.frontCliques, words);
    const count = layer.counts[at] ?? 0;
    bounds[at] = count + free + step.freshCliques;
    // Disturbed places of cliques that are not settled are few; each of them may cost a person too.
    ahead = Math.max(ahead, count - touched - looseBlocked(layer, at, step, words));
  }
  return keep(layer, words, (at) => (bounds[at] ?? 0) > moreThan && (layer.counts[at] ?? 0) >= ahead);
}

/** Disturbed places that belong to no settled clique. */
function looseBlocked({ blocked }: Layer, at: number, { frontCliques }: Step, words: number): number {
  const loose = blocked.slice(at * words, (at + 1) * words);
  for (const clique of frontCliques) {
    for (let word = 0; word < words; word += 1) loose[word] = (loose[word] ?? 0) & ~(clique[word] ?? 0);
  }
  return countBits(loose);
}

/** Moves the kept states together, in their order. */
function keep(layer: Layer, words: number, isKept: (at: number) => boolean): Layer {
  let size = 0;
  for (let at = 0; at < layer.size; at += 1) {
    if (!isKept(at)) continue;
    layer.blocked.copyWithin(size * words, at * words, (at + 1) * words);
    layer.counts[size] = layer.counts[at] ?? 0;
    layer.origins[size] = layer.origins[at] ?? 0;
    size += 1;
  }
  layer.size = size;
  return layer;
}

function retrace(trail: readonly Int32Array[], steps: readonly Step[]): readonly number[] {
  const taken: number[] = [];
  // After the last step one state is left: nothing is in the front any more.
  let state = 0;
  for (let at = trail.length - 1; at >= 0; at -= 1) {
    const origin = trail[at]?.[state] ?? 0;
    const vertex = steps[at]?.vertex;
    if ((origin & 1) === 1 && vertex !== undefined) taken.push(vertex);
    state = origin >>> 1;
  }
  return taken.sort((a, b) => a - b);
}
