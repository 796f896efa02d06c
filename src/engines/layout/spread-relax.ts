import { awayFromBorder, type Floor, isOpenFloor, type Places } from './spread-floor.ts';

/**
 * Pushes people apart who are nearer than `target`, and back in who are outside:
 * the energy is the sum of squared overlaps. Minimised with limited-memory BFGS.
 *
 * From what is left of the energy the largest distance without overlap is told
 * in advance: near it the root of the energy grows in proportion to the
 * distance, so one Newton step in `target` leads there (`relaxed`).
 */
export class Relaxation {
  readonly #floor: Floor;
  readonly #size: number;
  #pairs: Int32Array;
  #pairCount = 0;
  /** Where people were when the pairs were listed. */
  readonly #listedAt: Places;
  #listedFor = Number.NaN;
  #overlap = 0;
  #work = 0;

  constructor(floor: Floor, count: number) {
    this.#floor = floor;
    this.#size = count * 2;
    this.#pairs = new Int32Array(count * 16);
    this.#listedAt = new Float64Array(this.#size).fill(Number.NaN);
  }

  /** Pairs and walls looked at so far. */
  get work(): number {
    return this.#work;
  }

  /** Moves people to a place of rest for `target`, in at most so many steps. Returns the energy left. */
  settle(places: Places, target: number, steps: number): number {
    const memory = new Memory(this.#size);
    const gradient = new Float64Array(this.#size);
    const trial = new Float64Array(this.#size);
    const trialGradient = new Float64Array(this.#size);
    let energy = this.#energy(places, target, gradient);
    const small = (target * ENOUGH) ** 2;
    for (let step = 0; step < steps && energy > small; step += 1) {
      const direction = memory.direction(gradient);
      let slope = product(direction, gradient);
      if (slope >= 0) {
        memory.forget();
        direction.set(gradient.map((value) => -value));
        slope = -product(gradient, gradient);
      }
      if (-slope <= small * FLAT) break;
      let share = Math.min(1, (target * LONGEST_MOVE) / largest(direction));
      let next = energy;
      for (let halving = 0; halving < 12; halving += 1, share /= 3) {
        for (let at = 0; at < this.#size; at += 1)
          trial[at] = (places[at] ?? 0) + share * (direction[at] ?? 0);
        next = this.#energy(trial, target, trialGradient);
        if (next <= energy + 1e-4 * share * slope) break;
      }
      if (next >= energy) break;
      memory.learn(places, trial, gradient, trialGradient);
      const isStuck = energy - next < energy * STUCK;
      places.set(trial);
      gradient.set(trialGradient);
      energy = next;
      if (isStuck) break;
    }
    return energy;
  }

  /** The distance at which these people would just not overlap any more, if `energy` is left at `target`. */
  relaxed(target: number, energy: number): number {
    return this.#overlap === 0 ? target : target - energy / this.#overlap;
  }

  #energy(places: Places, target: number, gradient: Float64Array): number {
    if (this.#mustList(places, target)) this.#list(places, target);
    gradient.fill(0);
    this.#overlap = 0;
    const walls = this.#floor.isConvex ? 1 : this.#floor.border.length / 4;
    this.#work += this.#pairCount + this.#size * (2 + walls / 2) + EACH_LOOK;
    return this.#pairEnergy(places, target, gradient) + this.#wallEnergy(places, gradient);
  }

  #pairEnergy(places: Places, target: number, gradient: Float64Array): number {
    let energy = 0;
    for (let pair = 0; pair < this.#pairCount; pair += 1) {
      const a = this.#pairs[2 * pair] ?? 0;
      const b = this.#pairs[2 * pair + 1] ?? 0;
      const x = (places[a] ?? 0) - (places[b] ?? 0);
      const y = (places[a + 1] ?? 0) - (places[b + 1] ?? 0);
      const squared = x * x + y * y;
      if (squared >= target * target) continue;
      const apart = Math.sqrt(squared);
      const overlap = target - apart;
      energy += overlap * overlap;
      this.#overlap += overlap;
      // Two people on one spot part along the x axis, the first to the right.
      const pushX = apart === 0 ? -2 * overlap : (-2 * overlap * x) / apart;
      const pushY = apart === 0 ? 0 : (-2 * overlap * y) / apart;
      gradient[a] = (gradient[a] ?? 0) + pushX;
      gradient[a + 1] = (gradient[a + 1] ?? 0) + pushY;
      gradient[b] = (gradient[b] ?? 0) - pushX;
      gradient[b + 1] = (gradient[b + 1] ?? 0) - pushY;
    }
    return energy;
  }

  #wallEnergy(places: Places, gradient: Float64Array): number {
    let energy = 0;
    for (let at = 0; at < this.#size; at += 2) {
      energy += this.#floor.isConvex
        ? convexWall(this.#floor.walls, places, gradient, at)
        : anyWall(this.#floor, places, gradient, at);
    }
    return energy;
  }

  #mustList(places: Places, target: number): boolean {
    if (!(Math.abs(target - this.#listedFor) <= 0.1 * this.#listedFor)) return true;
    const far = (MARGIN - 0.1) * 0.5 * this.#listedFor;
    for (let at = 0; at < this.#size; at += 1) {
      if (!(Math.abs((places[at] ?? 0) - (this.#listedAt[at] ?? 0)) <= far * Math.SQRT1_2)) return true;
    }
    return false;
  }

  /** Lists the pairs that may overlap until somebody has moved far. Sweeps from left to right. */
  #list(places: Places, target: number): void {
    const reach = target * (1 + MARGIN);
    const order = Array.from({ length: this.#size / 2 }, (_, at) => at * 2).sort(
      (a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b,
    );
    this.#pairCount = 0;
    order.forEach((a, at) => {
      for (let next = at + 1; next < order.length; next += 1) {
        const b = order[next] ?? 0;
        const x = (places[b] ?? 0) - (places[a] ?? 0);
        if (x >= reach) break;
        const y = (places[b + 1] ?? 0) - (places[a + 1] ?? 0);
        if (x * x + y * y < reach * reach) this.#addPair(a, b);
      }
    });
    this.#work += this.#size * 4;
    this.#listedAt.set(places);
    this.#listedFor = target;
  }

  #addPair(a: number, b: number): void {
    if (this.#pairCount * 2 === this.#pairs.length) {
      const larger = new Int32Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[2 * this.#pairCount] = a;
    this.#pairs[2 * this.#pairCount + 1] = b;
    this.#pairCount += 1;
  }
}

/** What looking at anybody costs at all, in pairs. */
const EACH_LOOK = 30;
/** Overlap too small to matter, as a share of the distance. */
const ENOUGH = 1e-9;
/** A slope this small beside the least energy that matters leads nowhere. */
const FLAT = 1e-3;
/** Longest move of one step, as a share of the distance: farther, and pairs pass through each other. */
const LONGEST_MOVE = 0.3;
/** A step that gains less than this share of the energy is the last. */
const STUCK = 1e-5;
/** Pairs are listed a little farther than they overlap, so that lists last some steps. */
const MARGIN = 0.5;

/** Outside a convex room: the squared distances beyond each wall. */
function convexWall(walls: Float64Array, places: Places, gradient: Float64Array, at: number): number {
  let energy = 0;
  const x = places[at] ?? 0;
  const y = places[at + 1] ?? 0;
  for (let wall = 0; wall < walls.length; wall += 3) {
    const normalX = walls[wall] ?? 0;
    const normalY = walls[wall + 1] ?? 0;
    const beyond = (walls[wall + 2] ?? 0) - normalX * x - normalY * y;
    if (beyond <= 0) continue;
    energy += beyond * beyond;
    gradient[at] = (gradient[at] ?? 0) - 2 * beyond * normalX;
    gradient[at + 1] = (gradient[at + 1] ?? 0) - 2 * beyond * normalY;
  }
  return energy;
}

/** Outside any room: the squared distance to the nearest place. */
function anyWall(floor: Floor, places: Places, gradient: Float64Array, at: number): number {
  const x = places[at] ?? 0;
  const y = places[at + 1] ?? 0;
  if (isOpenFloor(floor, [x, y])) return 0;
  const [awayX, awayY] = awayFromBorder(floor, x, y);
  gradient[at] = (gradient[at] ?? 0) + 2 * awayX;
  gradient[at + 1] = (gradient[at + 1] ?? 0) + 2 * awayY;
  return awayX * awayX + awayY * awayY;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}

/** What limited-memory BFGS remembers of the last steps (Nocedal and Wright, "Numerical Optimization", algorithm 7.4). */
class Memory {
  readonly #size: number;
  readonly #moves: Float64Array[] = [];
  readonly #turns: Float64Array[] = [];
  readonly #weights: number[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  forget(): void {
    this.#moves.length = 0;
    this.#turns.length = 0;
    this.#weights.length = 0;
  }

  learn(before: Places, after: Places, gradientBefore: Float64Array, gradientAfter: Float64Array): void {
    const move = after.map((value, at) => value - (before[at] ?? 0));
    const turn = gradientAfter.map((value, at) => value - (gradientBefore[at] ?? 0));
    const curvature = product(move, turn);
    if (curvature <= 1e-12 * product(turn, turn)) return;
    if (this.#moves.length === REMEMBERED) {
      this.#moves.shift();
      this.#turns.shift();
      this.#weights.shift();
    }
    this.#moves.push(move);
    this.#turns.push(turn);
    this.#weights.push(1 / curvature);
  }

  direction(gradient: Float64Array): Float64Array {
    const result = gradient.map((value) => -value);
    const shares: number[] = [];
    for (let back = this.#moves.length - 1; back >= 0; back -= 1) {
      const share = (this.#weights[back] ?? 0) * product(this.#moves[back] ?? result, result);
      shares[back] = share;
      addTimes(result, this.#turns[back], -share);
    }
    const turn = this.#turns.at(-1);
    // Without a memory: half the gradient, which parts two overlapping people exactly.
    const scale = turn === undefined ? 0.25 : 1 / ((this.#weights.at(-1) ?? 1) * product(turn, turn));
    for (let at = 0; at < this.#size; at += 1) result[at] = (result[at] ?? 0) * scale;
    this.#moves.forEach((move, at) => {
      const share = (this.#weights[at] ?? 0) * product(this.#turns[at] ?? result, result);
      addTimes(result, move, (shares[at] ?? 0) - share);
    });
    return result;
  }
}

const REMEMBERED = 8;

function addTimes(sum: Float64Array, other: Float64Array | undefined, factor: number): void {
  if (other === undefined) return;
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (other[at] ?? 0);
}
