import type { DayRequest } from '#domain/plan/forecast.ts';
import { isPaired } from './chance.ts';
import type { BlockFigures } from './play.ts';
import { studentQuantile } from './quantiles.ts';
import { ROW, rowLength } from './tally.ts';

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** A mean with its 99 % interval. */
type Estimate = { mean: number; ci99: [number, number] };

/** The rows of all days, in order. */
export class Days {
  readonly count: number;
  readonly #rows: readonly Float64Array[];
  readonly #width: number;
  /** What the confidence interval is drawn from: rows that belong together. */
  readonly #samples: readonly (readonly Float64Array[])[];

  constructor(request: DayRequest, blocks: readonly BlockFigures[]) {
    this.#width = rowLength(request);
    this.#rows = blocks.flatMap(({ rows }) => this.#split(rows));
    this.count = this.#rows.length;
    this.#samples = isPaired(request) ? pairsOf(this.#rows) : this.#singles(blocks);
  }

  #singles(blocks: readonly BlockFigures[]): Float64Array[][] {
    const batches = batchesOf(blocks.flatMap((one) => this.#split(one.batches)));
    return (this.count === 1 ? batches : this.#rows).map((row) => [row]);
  }

  #split(rows: Float64Array): Float64Array[] {
    return Array.from({ length: rows.length / this.#width }, (_, row) =>
      rows.subarray(row * this.#width, (row + 1) * this.#width),
    );
  }

  column(figure: number): number[] {
    return this.#rows.map((row) => row[figure] ?? 0);
  }

  sum(figure: number): number {
    return this.#rows.reduce((sum, row) => sum + (row[figure] ?? 0), 0);
  }

  /**
   * Mean per voter served, over all voters of all days, with its 99 % interval.
   *
   * A busy day has more voters and so more weight. The interval is that of a
   * ratio (Cochran, Sampling Techniques, 1977, section 6.3): Student's, from how
   * far each day's mean lies from the whole, weighted with the day's voters; with
   * the same number of voters every day it is the plain one of the days' means. Of days
   * played in opposite pairs the pair is the sample; of a single day the batch. With
   * fewer than two samples nothing is known of the spread, and the interval is the mean.
   */
  meanOf(figure: number): Estimate {
    const served = this.sum(ROW.served);
    const whole = this.sum(figure) / Math.max(1, served);
    const half = studentHalf(this.apart(figure));
    return { mean: whole, ci99: [Math.max(0, whole - half), whole + half] };
  }

  /** How far each sample pulls the mean from the whole; they add up to about nothing. */
  apart(figure: number): number[] {
    const samples = this.#samples.map((rows) => ({
      voters: total(rows, ROW.served),
      sum: total(rows, figure),
    }));
    const whole = this.sum(figure) / Math.max(1, this.sum(ROW.served));
    const perSample = mean(samples.map(({ voters }) => voters));
    return samples.map(({ voters, sum }) => (perSample === 0 ? 0 : (sum - whole * voters) / perSample));
  }

  /** What a voter had on average on each day, averaged over the days that served any: each day counts alike. */
  meanOfDays(figure: number): number {
    return mean(
      this.#rows.flatMap((row) => {
        const served = row[ROW.served] ?? 0;
        return served === 0 ? [] : [(row[figure] ?? 0) / served];
      }),
    );
  }
}

function total(rows: readonly Float64Array[], figure: number): number {
  return rows.reduce((sum, row) => sum + (row[figure] ?? 0), 0);
}

/** Half the width of Student's 99 % interval of the mean of independent samples; of fewer than two nothing is known: 0. */
export function studentHalf(samples: readonly number[]): number {
  if (samples.length < 2) return 0;
  const centre = mean(samples);
  const squares = samples.reduce((sum, sample) => sum + (sample - centre) ** 2, 0);
  const error = Math.sqrt(squares / (samples.length - 1) / samples.length);
  return studentQuantile(0.99, samples.length - 1) * error;
}

/** Two by two; the last alone where the number is odd. */
function pairsOf(rows: readonly Float64Array[]): Float64Array[][] {
  return Array.from({ length: Math.ceil(rows.length / 2) }, (_, pair) => rows.slice(2 * pair, 2 * pair + 2));
}

/** Batches are kept as running sums; each is what was added since the one before. */
function batchesOf(running: readonly Float64Array[]): Float64Array[] {
  return running.map((row, index) => row.map((value, figure) => value - (running[index - 1]?.[figure] ?? 0)));
}
