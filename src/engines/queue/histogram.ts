/**
 * Counts of minutes in bins of equal relative width: 1024 for each doubling,
 * from 1 millisecond to 30 years. Counts are whole, so parts counted by
 * different workers add up to the same whatever the order.
 *
 * Quantiles are read as the middle of a bin: at most 0.05 % off. Less than a
 * millisecond counts as nothing.
 */

const PER_DOUBLING = 1024;
const SMALLEST_EXPONENT = -16;
const DOUBLINGS = 40;
/** Bins of a histogram; the first is for nothing. */
export const BINS = DOUBLINGS * PER_DOUBLING + 1;

const SMALLEST = 2 ** SMALLEST_EXPONENT;

/** Reads the exponent and the first ten bits of the fraction straight from the number. */
const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Where the sign and the exponent are: at the end on every machine with the byte order of x86 and ARM. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const OFFSET = (1023 + SMALLEST_EXPONENT) * PER_DOUBLING - 1;

export function binOf(minutes: number): number {
  if (!(minutes >= SMALLEST)) return 0;
  float[0] = minutes;
  return Math.min(BINS - 1, ((words[HIGH] ?? 0) >>> 10) - OFFSET);
}

function middleOf(bin: number): number {
  if (bin === 0) return 0;
  const doubling = Math.floor((bin - 1) / PER_DOUBLING);
  const step = bin - 1 - doubling * PER_DOUBLING;
  return SMALLEST * 2 ** doubling * (1 + (step + 0.5) / PER_DOUBLING);
}

/** The value that a `share` of what was counted does not exceed; 0 when nothing was counted. */
export function quantileOf(counts: Float64Array, share: number): number {
  let total = 0;
  for (let bin = 0; bin < BINS; bin += 1) total += counts[bin] ?? 0;
  const wanted = Math.max(1, Math.ceil(total * share));
  let below = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    below += counts[bin] ?? 0;
    if (below >= wanted) return middleOf(bin);
  }
  return 0;
}
