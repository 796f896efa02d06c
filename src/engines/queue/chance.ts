import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of 32 random bits at a time. */
export type Stream = { readonly next: () => number };

/** What a stream of chance is for. Service times of station k use `service + k`. */
export const PURPOSE = {
  arrival: 0,
  absence: 1,
  earliness: 2,
  deviation: 3,
  priority: 4,
  service: 16,
} as const;

/** Murmur3's finaliser: every input bit reaches every output bit. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** From so many days on, days come in pairs. With fewer there would be too few pairs to judge the spread. */
const FEWEST_PAIRED = 20;

/** Are the days of a request played in opposite pairs? */
export function isPaired({ replications }: { readonly replications: number }): boolean {
  return replications >= FEWEST_PAIRED;
}

/** Which day of a request chance is asked for. */
export type Dice = { readonly seed: number; readonly replication: number; readonly isPaired: boolean };

/**
 * The chance of one day, for one purpose.
 *
 * Each day and purpose has its own stream, so that two cases played with the
 * same seed meet the same voters: adding a desk or changing the minutes at one
 * station changes no other draw (common random numbers).
 *
 * Paired days are opposites (antithetic variates): where one draws u the other
 * draws 1 - u, so that a busy day is followed by a quiet one and their mean is
 * closer to the truth than that of two days that know nothing of each other.
 *
 * The 128 bits of the start are hashed from the three numbers; jumping would
 * cost more than the day itself when workers begin in the middle.
 */
export function streamOf({ seed, replication, isPaired }: Dice, purpose: number): Stream {
  const day = isPaired ? replication >> 1 : replication;
  const key = mixed(seed ^ 0x9e3779b9);
  const state = [1, 2, 3, 4].map((word) =>
    mixed(mixed(mixed(key + Math.imul(word, 0x9e3779b9)) ^ day) ^ Math.imul(purpose + 1, 0x632be5ab)),
  );
  // Xoroshiro stands still on zeros only.
  const generator = xoroshiro128plusFromState(state.every((word) => word === 0) ? [1, 0, 0, 0] : state);
  const opposite = isPaired && replication % 2 === 1 ? -1 : 0;
  return { next: () => generator.next() ^ opposite };
}

/** Uniform in (0, 1), never an end, in steps of 2^-32. */
export function uniform(stream: Stream): number {
  return ((stream.next() >>> 0) + 0.5) * 2 ** -32;
}

/** Exponential with mean 1; longest 22.9, which is met once in 10^10 draws. */
export function exponential(stream: Stream): number {
  return -Math.log(uniform(stream));
}
