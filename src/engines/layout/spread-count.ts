import type { Point } from '#domain/plan/room.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { distance, squaredDistance } from '#engines/geometry/points.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import type { Random } from '#engines/search/random.ts';
import {
  bringIn,
  type Floor,
  type Places,
  placesOf,
  pointsOf,
  randomBorderPlace,
  randomPlace,
} from './spread-floor.ts';
import { framesOf, rowsForCount } from './spread-patterns.ts';
import { MOST_POLISHED, polish } from './spread-polish.ts';
import { Relaxation } from './spread-relax.ts';

/** What drives a search for places. */
export type SpreadDrive = {
  readonly random: Random;
  readonly seed: number;
  readonly solve: MilpSolver;
  /** A distance that is enough: nobody is pressed for more. Null for as far as possible. */
  readonly wanted: number | null;
  /** The brake: false when the clock says to end. */
  readonly hasTime: () => boolean;
  /** Work in pairs looked at that may still be done; the search takes from it. */
  readonly work: { left: number };
};

/** What a polish costs, in pairs looked at: measured with 5 to 50 people. */
const POLISH_WORK = { always: 20_000, perPair: 20 };

/** The distance of a start is raised by this share, so that people begin pressed together. */
const PRESSED = 1.03;
/** A start is given up when, pressed and settled, it promises less than this share of the best. */
const HOPELESS = 0.985;
/** Steps of the first settling, and of those that follow it. */
const FIRST_STEPS = 120;
const NEXT_STEPS = 60;
const MOST_ROUNDS = 8;
/** Promises closer than this share of the best are the same arrangement again. */
const SAME = 1e-6;

/**
 * The search for the places of a fixed number of people: starts in rows, in
 * chance, and from the best known with a few people moved; each is relaxed,
 * and polished when it promises more than the best.
 */
export class CountSearch {
  readonly #floor: Floor;
  readonly #count: number;
  readonly #drive: SpreadDrive;
  readonly #relaxation: Relaxation;
  #best: Places;
  #apart: number;

  constructor(floor: Floor, count: number, drive: SpreadDrive) {
    this.#floor = floor;
    this.#count = count;
    this.#drive = drive;
    this.#relaxation = new Relaxation(floor, count);
    this.#best = placesOf(farthestApart(floor, count, drive.random));
    this.#apart = smallestDistance(pointsOf(this.#best));
  }

  get apart(): number {
    return this.#apart;
  }

  points(): Point[] {
    return pointsOf(this.#best);
  }

  /** Goes on for ever; the caller looks at work and clock between steps. */
  *run(): Generator<void, void, void> {
    yield* this.tryPatterns();
    for (;;) {
      this.tryOne();
      yield;
    }
  }

  /** The best to the last digits, in the time kept for it. */
  finish(hasTime: () => boolean): void {
    if (this.#count > MOST_POLISHED) return;
    this.take(polish(this.#floor, this.#best, { ...this.#drive, accuracy: EXACT, hasTime }));
  }

  /** Starts that make sense in any room: rows, as they are and pressed into shape. */
  *tryPatterns(): Generator<void, void, void> {
    this.tryStart(this.#best.slice(), this.#apart);
    const frames = framesOf(this.#floor);
    for (const kind of ['square', 'hexagonal', 'fitted'] as const) {
      const rows = rowsForCount(this.#floor, kind, this.#count, { frames, hasTime: this.#drive.hasTime });
      if (rows === null || !this.#drive.hasTime()) continue;
      this.#drive.work.left -= PATTERN_WORK * rows.points.length;
      const removals = rows.points.length === this.#count ? 1 : REMOVALS;
      for (let removal = 0; removal < removals; removal += 1) {
        const start = placesOf(this.#withoutSome(rows.points));
        this.take(start.slice());
        this.tryStart(start, rows.spacing);
        yield;
      }
    }
  }

  /** One more start: by chance, or from the best. */
  tryOne(): void {
    const { random } = this.#drive;
    const start = random.below(4) === 0 ? this.#byChance() : this.#fromBest();
    this.tryStart(start, this.#apart);
  }

  /** Relaxes a start from a distance it may reach; keeps it if it is better than the best. */
  tryStart(places: Places, hoped: number): void {
    const before = this.#relaxation.work;
    const promised = this.#relax(places, Math.max(hoped, this.#drive.wanted ?? 0, this.#apart) * PRESSED);
    this.#drive.work.left -= this.#relaxation.work - before;
    if (promised <= this.#apart * (1 + SAME)) return;
    bringIn(this.#floor, places);
    this.take(places);
    if (this.#count > MOST_POLISHED || smallestDistance(pointsOf(places)) < this.#apart * (1 - POLISHABLE))
      return;
    this.#drive.work.left -= POLISH_WORK.always + this.#count ** 2 * POLISH_WORK.perPair;
    this.take(polish(this.#floor, places, { ...this.#drive, accuracy: GOOD }));
  }

  /** Keeps these places if they are better. They must be on the floor. */
  take(places: Places): void {
    const apart = smallestDistance(pointsOf(places));
    if (apart > this.#apart) [this.#best, this.#apart] = [places, apart];
  }

  /** Settles people and lowers the target until nobody overlaps; the distance this ends at. */
  #relax(places: Places, pressed: number): number {
    let target = pressed;
    let promised = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const energy = this.#relaxation.settle(places, target, round === 0 ? FIRST_STEPS : NEXT_STEPS);
      const relaxed = this.#relaxation.relaxed(target, energy);
      if (relaxed < this.#apart * HOPELESS) return 0;
      const change = Math.abs(target - relaxed);
      promised = relaxed;
      if (change === 0) target *= PRESSED;
      else target = relaxed + change * 0.05;
      if (change !== 0 && change < SAME * target) break;
    }
    return promised;
  }

  #byChance(): Places {
    return placesOf(Array.from({ length: this.#count }, () => this.#anyPlace()));
  }

  /** A third of people begin at the border, where every good arrangement has many. */
  #anyPlace(): Point {
    const { random } = this.#drive;
    return random.below(3) === 0 ? randomBorderPlace(this.#floor, random) : randomPlace(this.#floor, random);
  }

  /** The best with one to three people put where there is most room, or with everybody moved a little. */
  #fromBest(): Places {
    const { random } = this.#drive;
    const points = this.points();
    if (random.below(3) === 0) {
      const reach = this.#apart * (0.1 + 0.5 * random.next());
      return placesOf(
        points.map(([x, y]): Point => [x + (random.next() - 0.5) * reach, y + (random.next() - 0.5) * reach]),
      );
    }
    const moves = 1 + random.below(3);
    for (let move = 0; move < moves; move += 1) {
      const [leaving] = points.splice(random.below(points.length), 1);
      points.push(
        roomiest(
          points,
          Array.from({ length: HOLES }, () => this.#anyPlace()),
        ) ??
          leaving ?? [0, 0],
      );
    }
    return placesOf(points);
  }

  #withoutSome(points: readonly Point[]): Point[] {
    const kept = [...points];
    while (kept.length > this.#count) kept.splice(this.#drive.random.below(kept.length), 1);
    return kept;
  }
}

/** Accuracy of a candidate, and of the answer. */
const GOOD = 1e-5;
const EXACT = 1e-12;
/** How many places are drawn to find one with room. */
const HOLES = 24;
/** How many ways to leave people out of rows that have too many. */
const REMOVALS = 4;
/** What setting one person in rows costs over all halvings. */
const PATTERN_WORK = 500;
/** Farther below the best than this share, a polish is not worth its programmes. */
const POLISHABLE = 0.02;

/** The candidate farthest from everybody. */
function roomiest(points: readonly Point[], candidates: readonly Point[]): Point | undefined {
  let best: Point | undefined;
  let most = -1;
  for (const candidate of candidates) {
    let least = Number.POSITIVE_INFINITY;
    for (const point of points) least = Math.min(least, squaredDistance(point, candidate));
    if (least > most) [best, most] = [candidate, least];
  }
  return best;
}

/** Two people at the farthest corners, then each where there is most room: corners and border first. */
export function farthestApart(floor: Floor, count: number, random: Random): Point[] {
  const corners = floor.region.border.map(({ from }): Point => [from[0], from[1]]);
  const candidates = [
    ...corners,
    ...Array.from({ length: count * 2 }, () => randomBorderPlace(floor, random)),
    ...Array.from({ length: count * 4 }, () => randomPlace(floor, random)),
  ];
  let pair: Point[] = corners.slice(0, 1);
  let most = 0;
  for (const a of floor.hull) {
    for (const b of floor.hull) {
      const apart = distance(a, b);
      if (apart > most) [pair, most] = [[[...a], [...b]], apart];
    }
  }
  const points = pair.slice(0, count);
  const room = candidates.map((candidate) =>
    Math.min(...points.map((point) => squaredDistance(point, candidate))),
  );
  while (points.length < count) {
    const widest = room.reduce((best, value, at) => (value > (room[best] ?? 0) ? at : best), 0);
    const next = candidates[widest] ?? [0, 0];
    points.push(next);
    candidates.forEach((candidate, at) => {
      room[at] = Math.min(room[at] ?? 0, squaredDistance(next, candidate));
    });
  }
  return points;
}
