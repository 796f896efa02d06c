import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance that repeats: the same seed and stream give the same numbers on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Uniform whole number from 0 to `bound - 1`. */
  readonly below: (bound: number) => number;
};

/** Streams with different numbers do not overlap: each starts 2^64 steps after the one before. */
export function randomOf(seed: number, stream = 0): Random {
  const generator = xoroshiro128plus(seed);
  for (let jumps = 0; jumps < stream; jumps += 1) generator.jump();
  return {
    next: () => uniformFloat64(generator),
    below: (bound) => uniformInt(generator, 0, bound - 1),
  };
}
