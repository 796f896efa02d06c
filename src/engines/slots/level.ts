import { type Random, randomOf } from '#engines/search/random.ts';
import type { Work } from '#engines/search/work.ts';
import { peakBound } from './bounds.ts';
import { fillInOrder, type Piece, type Placement } from './fill-in-order.ts';
import { fluidLast, pour } from './fluid.ts';
import { type Attempt, type Least, leastFeasible } from './least-feasible.ts';
import { packExactly } from './pack-exactly.ts';
import { type Item, isUniform, type PackingProblem, roomUnder, sumOf } from './problem.ts';
import { repair } from './repair.ts';

/** So many voters of an item in a slot; `parts` are positions in the item's list of parts. */
export type Share = {
  readonly item: number;
  readonly slot: number;
  readonly voters: number;
  readonly parts: readonly number[] | null;
};

/** A timetable in the terms of the packing problem. */
export type LevelAnswer = {
  readonly shares: readonly Share[];
  readonly peak: number;
  readonly bound: number;
  readonly proven: boolean;
};

export type LevelOptions = {
  readonly work: Work;
  readonly seed: number;
  /** Slot of each item in an answer before; -1 where it had none. */
  readonly previous: Placement | null;
};

/** `none`: not everybody fits, proven. `unknown`: nothing found, nothing proven. */
export type LevelOutcome =
  | { readonly kind: 'found'; readonly answer: LevelAnswer }
  | { readonly kind: 'none' | 'unknown' };

/**
 * The least peak, then the fewest divided items, then the earliest end.
 *
 * Each term is a question of packing with a bound below it: a peak is possible
 * when everything packs into slots of that size. Without windows the items
 * to divide are the largest: exchanging a divided one for a larger one that
 * is whole only makes room. So each term is exact wherever the packing is.
 */
export function* levelOut(
  problem: PackingProblem,
  options: LevelOptions,
): Generator<LevelAnswer, LevelOutcome, void> {
  const leveller = new Leveller(problem, options);
  const bound = peakBound(problem);
  if (bound === null) return { kind: 'none' };
  const anyhow = leveller.placeAll();
  if (anyhow.kind !== 'found') return anyhow;
  const peak = leveller.leastPeak(bound, anyhow);
  let answer: LevelAnswer = {
    shares: peak.answer,
    peak: peak.value,
    bound: peak.bound,
    proven: false,
  };
  yield answer;
  const split = leveller.fewestSplit(answer.peak, answer.shares);
  answer = { ...answer, shares: split.answer };
  yield answer;
  const last = leveller.earliestEnd(answer.peak, split);
  const isProven = answer.bound === answer.peak && split.bound === split.value && last.bound === last.value;
  return { kind: 'found', answer: { ...answer, shares: last.answer, proven: isProven } };
}

/** Everybody into the slots as they are, whatever the peak. */
export function placeAll(problem: PackingProblem, options: LevelOptions): Attempt<readonly Share[]> {
  const { items } = problem;
  // Cheap, and decides most of what is tried when a day is too full.
  if (pour(items, roomUnder(problem, Infinity)).poured < sumOf(items.map(({ size }) => size))) {
    return { kind: 'none' };
  }
  return new Leveller(problem, options).placeAll();
}

/** Work for one attempt at repairing, and at a complete search, in steps. */
const REPAIR_STEPS = 60_000;
const EXACT_STEPS = 400_000;

class Leveller {
  readonly #problem: PackingProblem;
  readonly #work: Work;
  readonly #previous: Placement | null;
  readonly #random: Random;
  readonly #isUniform: boolean;
  /** May the largest items be divided in the place of any others? Not with windows or households. */
  readonly #canExchange: boolean;
  /** Items that may be divided, largest first. */
  readonly #divisible: readonly number[];

  constructor(problem: PackingProblem, { work, seed, previous }: LevelOptions) {
    this.#problem = problem;
    this.#work = work;
    this.#previous = previous;
    this.#random = randomOf(seed);
    this.#isUniform = isUniform(problem);
    this.#canExchange = this.#isUniform && problem.items.every(({ parts }) => typeof parts === 'string');
    this.#divisible = problem.items
      .flatMap(({ parts }, index) => (parts === 'whole' ? [] : [index]))
      .sort((a, b) => this.#item(b).size - this.#item(a).size || a - b);
  }

  placeAll(): Attempt<readonly Share[]> {
    return this.#atPeak(Infinity);
  }

  leastPeak(low: number, known: { value: number; answer: readonly Share[] }): Least<readonly Share[]> {
    const { least, bound } = leastFeasible({ low, high: known.value - 1 }, (peak) => this.#atPeak(peak));
    return least ?? { ...known, bound: Math.min(bound, known.value) };
  }

  /** First without dividing anything, then dividing whatever can be. */
  #atPeak(peak: number): Attempt<readonly Share[]> {
    const all = new Set(this.#divisible);
    const end = this.#problem.room.length - 1;
    const whole = this.#arrange(peak, end, new Set());
    const arranged = whole.kind === 'found' || all.size === 0 ? whole : this.#arrange(peak, end, all);
    if (arranged.kind !== 'found') return arranged;
    return { ...arranged, value: peakOf(this.#problem, arranged.answer) };
  }

  fewestSplit(peak: number, known: readonly Share[]): Least<readonly Share[]> {
    const end = this.#problem.room.length - 1;
    const forced = this.#forced(peak).length;
    const most = splitCount(known);
    const { least, bound } = leastFeasible({ low: forced, high: most - 1 }, (count) => {
      const arranged = this.#arrange(peak, end, this.#toSplit(peak, count));
      if (arranged.kind === 'none' && count > forced && !this.#canExchange) return { kind: 'unknown' };
      return arranged.kind === 'found' ? { ...arranged, value: splitCount(arranged.answer) } : arranged;
    });
    return least ?? { value: most, bound: Math.min(bound, most), answer: known };
  }

  earliestEnd(peak: number, split: Least<readonly Share[]>): Least<readonly Share[]> {
    const locked = this.#problem.locked.findLastIndex((voters) => voters > 0);
    const endOf = (shares: readonly Share[]) => Math.max(lastSlot(shares), locked);
    const low = Math.max(fluidLast(this.#problem, peak), locked);
    const known = endOf(split.answer);
    const toSplit = this.#toSplit(peak, split.value);
    const { least, bound } = leastFeasible({ low, high: known - 1 }, (end) => {
      const arranged = this.#arrange(peak, end, toSplit);
      if (arranged.kind === 'none' && toSplit.size > 0 && !this.#canExchange) return { kind: 'unknown' };
      return arranged.kind === 'found' ? { ...arranged, value: endOf(arranged.answer) } : arranged;
    });
    return least ?? { value: known, bound: Math.min(bound, known), answer: split.answer };
  }

  /** Everybody into slots up to `end` with loads up to `peak`, dividing only the items in `toSplit`. */
  #arrange(peak: number, end: number, toSplit: ReadonlySet<number>): Attempt<readonly Share[]> {
    const room = roomUnder(this.#problem, peak, end);
    const fluid: number[] = [];
    const grains: Grain[] = [];
    for (const [index, item] of this.#problem.items.entries()) {
      if (!toSplit.has(index)) grains.push({ ...item, item: index, part: null });
      else if (item.parts === 'fluid') fluid.push(index);
      else grains.push(...grainsOf(index, item));
    }
    const packed = this.#pack(grains, room);
    if (packed.kind !== 'found') return packed;
    const shares = gather(grains, packed.answer);
    const left = [...room];
    for (const { slot, voters } of shares) left[slot] = (left[slot] ?? 0) - voters;
    const { portions, poured } = pour(
      fluid.map((index) => this.#item(index)),
      left,
    );
    if (poured < sumOf(fluid.map((index) => this.#item(index).size))) return { kind: 'unknown' };
    const rest = portions.map(({ item, ...portion }) => ({
      ...portion,
      item: fluid[item] ?? 0,
      parts: null,
    }));
    return { kind: 'found', value: peak, answer: [...shares, ...rest] };
  }

  #pack(pieces: readonly Grain[], room: readonly number[]): Attempt<Placement> {
    const found = (answer: Placement): Attempt<Placement> => ({ kind: 'found', value: 0, answer });
    const random = this.#random;
    if (this.#previous !== null) {
      const previous = pieces.map(({ item }) => this.#previous?.[item] ?? -1);
      const kept = repair(pieces, room, previous, { random, work: this.#work.share(REPAIR_STEPS) });
      if (kept !== null) return found(kept);
    }
    const inOrder = fillInOrder(pieces, room, this.#work);
    if (inOrder.every((slot) => slot !== -1)) return found(inOrder);
    const repaired = repair(pieces, room, inOrder, { random, work: this.#work.share(REPAIR_STEPS) });
    if (repaired !== null) return found(repaired);
    const work = this.#work.share(EXACT_STEPS);
    const exact = packExactly(pieces, room, { isUniform: this.#isUniform, work });
    return exact.kind === 'found' ? found(exact.placement) : exact;
  }

  /** Items that fit whole in none of their slots. */
  #forced(peak: number): number[] {
    const room = roomUnder(this.#problem, peak);
    return this.#divisible.filter((index) => {
      const { size, first, last } = this.#item(index);
      return !room.some((free, slot) => slot >= first && slot <= last && free >= size);
    });
  }

  #toSplit(peak: number, count: number): Set<number> {
    const chosen = new Set(this.#forced(peak));
    for (const index of this.#divisible) {
      if (chosen.size >= count) break;
      chosen.add(index);
    }
    return chosen;
  }

  #item(index: number): Item {
    return this.#problem.items[index] ?? NOBODY;
  }
}

const NOBODY: Item = { size: 0, first: 0, last: -1, parts: 'whole' };

/** An item that comes whole (`part` null), or a part of one that is divided. */
type Grain = Piece & { readonly item: number; readonly part: number | null };

function grainsOf(item: number, { parts, first, last }: Item): Grain[] {
  return typeof parts === 'string' ? [] : parts.map((size, part) => ({ size, first, last, item, part }));
}

/** Parts of the same item in the same slot become one share. */
function gather(grains: readonly Grain[], placement: Placement): Share[] {
  const shares = new Map<string, { item: number; slot: number; voters: number; parts: number[] | null }>();
  for (const [position, { item, part, size }] of grains.entries()) {
    const slot = placement[position] ?? 0;
    const key = `${item}:${slot}`;
    const share = shares.get(key) ?? { item, slot, voters: 0, parts: part === null ? null : [] };
    share.voters += size;
    if (part !== null) share.parts?.push(part);
    shares.set(key, share);
  }
  return [...shares.values()];
}

export function loadsOf(problem: PackingProblem, shares: readonly Share[]): number[] {
  const loads = [...problem.locked];
  for (const { slot, voters } of shares) loads[slot] = (loads[slot] ?? 0) + voters;
  return loads;
}

function peakOf(problem: PackingProblem, shares: readonly Share[]): number {
  return loadsOf(problem, shares).reduce((most, load) => Math.max(most, load), 0);
}

export function splitCount(shares: readonly Share[]): number {
  const slots = new Map<number, number>();
  for (const { item } of shares) slots.set(item, (slots.get(item) ?? 0) + 1);
  return [...slots.values()].filter((count) => count > 1).length;
}

function lastSlot(shares: readonly Share[]): number {
  return shares.reduce((last, { slot }) => Math.max(last, slot), -1);
}
