import type { DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import { isPaired } from './chance.ts';
import { quantileOf } from './histogram.ts';
import type { BlockFigures, LevelFigures, PlayedPart } from './play.ts';
import { studentQuantile } from './quantiles.ts';
import { addParts, bucketsOf, byPart, type Counts, limitsOf, newCounts, ROW, rowLength } from './tally.ts';

/** What the played days say together; the parts may come from any number of workers, in any order. */
export function summarise(request: DayRequest, parts: readonly PlayedPart[]): DayForecast {
  const blocks = parts.flatMap((part) => part.blocks).sort((a, b) => a.block - b.block);
  const counts = addedCounts(request, parts);
  const days = new Days(request, blocks);
  const longest = days.column(ROW.longest);
  const voters = days.sum(ROW.served);
  const limits = limitsOf(request);
  const [wait, time] = [days.meanOf(ROW.wait), days.meanOf(ROW.time)];
  const trace = blocks.find((block) => block.trace !== null)?.trace ?? null;
  return {
    replications: request.replications,
    served: voters / days.count,
    lost: days.sum(ROW.lost) / days.count,
    wait: {
      ...wait,
      meanOfDays: days.meanOfDays(ROW.wait),
      p50: atMost(quantileOf(counts.waits, 0.5), longest),
      p95: atMost(quantileOf(counts.waits, 0.95), longest),
      p997: atMost(quantileOf(counts.waits, 0.997), longest),
      max: largest(longest),
      over: Object.fromEntries(
        limits.voters.map((limit, at) => [String(limit), (counts.over[at] ?? 0) / Math.max(1, voters)]),
      ),
    },
    timeInSystem: { ...time, p95: quantileOf(counts.times, 0.95) },
    ...presence(request, blocks, days.count),
    stations: stationsOf(request, blocks, days),
    lastDeparture: spreadOf(days.column(ROW.last)),
    longestWaitByDay: {
      mean: mean(longest),
      over: Object.fromEntries(
        limits.days.map((limit) => [String(limit), mean(longest.map((wait) => (wait > limit ? 1 : 0)))]),
      ),
    },
    ...byTime(request, blocks, days.count),
    ...((request.priorityShare ?? 0) > 0 ? { byPriority: priorityOf(days) } : {}),
    ...(trace === null ? {} : { trace: [...trace] }),
  };
}

function addedCounts(request: DayRequest, parts: readonly PlayedPart[]): Counts {
  const sum = newCounts(request);
  for (const { counts } of parts) {
    for (const name of ['waits', 'times', 'over'] as const) {
      const into = sum[name];
      counts[name].forEach((count, at) => {
        into[at] = (into[at] ?? 0) + count;
      });
    }
  }
  return sum;
}

/** A quantile read from a bin is never beyond what was seen. */
function atMost(value: number, seen: readonly number[]): number {
  return Math.min(value, largest(seen));
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share of the days does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}

function spreadOf(values: readonly number[]) {
  return { mean: mean(values), p95: quantile(values, 0.95), max: largest(values) };
}

type Estimate = { mean: number; ci99: [number, number] };

/** The rows of all days, in order. */
class Days {
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
    const samples = this.#samples.filter((rows) => total(rows, ROW.served) > 0);
    if (samples.length < 2) return { mean: whole, ci99: [whole, whole] };
    const perSample = mean(samples.map((rows) => total(rows, ROW.served)));
    const apart = samples.map((rows) => (total(rows, figure) - whole * total(rows, ROW.served)) / perSample);
    const half = studentHalf(apart);
    return { mean: whole, ci99: [Math.max(0, whole - half), whole + half] };
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

/** Half the width of Student's 99 % interval of the mean of independent samples; at least two. */
function studentHalf(samples: readonly number[]): number {
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

function priorityOf(days: Days): { priority: number; others: number } {
  const priority = days.sum(ROW.priority);
  const wait = days.sum(ROW.priorityWait);
  return {
    priority: wait / Math.max(1, priority),
    others: (days.sum(ROW.wait) - wait) / Math.max(1, days.sum(ROW.served) - priority),
  };
}

function addedLevels(levels: readonly LevelFigures[]): LevelFigures {
  const longest = levels.reduce((a, b) => Math.max(a, b.longest), 0);
  const minutes = new Float64Array(longest + 1);
  for (const each of levels) {
    each.minutes.forEach((spent, level) => {
      minutes[level] = (minutes[level] ?? 0) + spent;
    });
  }
  return { minutes, longest };
}

/** Mean, 95 % and most persons over the time that counts. */
function lengthsOf({ minutes, longest }: LevelFigures, window: number) {
  const personMinutes = minutes.reduce((sum, spent, level) => sum + spent * level, 0);
  const occupied = minutes.reduce((sum, spent) => sum + spent, 0);
  let below = window - occupied;
  let level = 0;
  while (below < 0.95 * window && level < longest) {
    level += 1;
    below += minutes[level] ?? 0;
  }
  return { mean: window === 0 ? 0 : personMinutes / window, p95: level, max: longest };
}

/** Minutes of all days that statistics over time are about. */
function windowOf({ horizonMinutes, warmupMinutes = 0 }: DayRequest, days: number): number {
  return Math.max(0, horizonMinutes - warmupMinutes) * days;
}

function presence(request: DayRequest, blocks: readonly BlockFigures[], days: number) {
  const window = windowOf(request, days);
  const inside = addedLevels(blocks.map((block) => block.inside));
  const { roomLimit } = request;
  const full = roomLimit === undefined ? 0 : (inside.minutes[roomLimit] ?? 0);
  const lengths = lengthsOf(inside, window);
  return {
    outside: lengthsOf(addedLevels(blocks.map((block) => block.outside)), window),
    inside: { mean: lengths.mean, max: lengths.max, shareFull: window === 0 ? 0 : full / window },
  };
}

function stationsOf(
  request: DayRequest,
  blocks: readonly BlockFigures[],
  days: Days,
): DayForecast['stations'] {
  const window = windowOf(request, days.count);
  return request.stations.map(({ id, servers }, station) => {
    const share = (minutes: (block: BlockFigures) => Float64Array) => {
      const sum = blocks.reduce((total, block) => total + (minutes(block)[station] ?? 0), 0);
      return window === 0 ? 0 : sum / (window * servers);
    };
    const lines = blocks.flatMap((block) => block.lines[station] ?? []);
    const mayBlock = request.stations[station + 1]?.waitingPlaces !== undefined && request.balk !== true;
    return {
      id,
      wait: days.meanOf(ROW.stations + station),
      queue: lengthsOf(addedLevels(lines), window),
      utilisation: share((block) => block.busy),
      ...(mayBlock ? { blocked: share((block) => block.blocked) } : {}),
    };
  });
}

function byTime(request: DayRequest, blocks: readonly BlockFigures[], days: number) {
  const { width, count } = bucketsOf(request);
  const sums = byPart(count);
  for (const block of blocks) addParts(sums, block.parts);
  const range = (from: number, to: number) => {
    const sum = (column: Float64Array) =>
      column.subarray(from, to).reduce((total, value) => total + value, 0);
    const minutes = (Math.min(to * width, request.horizonMinutes) - from * width) * days;
    return {
      from: from * width,
      arrivals: sum(sums.arrivals) / days,
      wait: sum(sums.wait) / Math.max(1, sum(sums.served)),
      outside: sum(sums.outside) / minutes,
      inside: sum(sums.inside) / minutes,
    };
  };
  const perHour = 60 / width;
  const byHour = Array.from({ length: Math.ceil(count / perHour) }, (_, hour) => {
    const { from, arrivals, wait, outside } = range(hour * perHour, Math.min(count, (hour + 1) * perHour));
    return { from, arrivals, wait, outside };
  });
  if (width === 60) return { byHour };
  const byQuarter = Array.from({ length: count }, (_, part) => ({
    ...range(part, part + 1),
    ...bandOf(blocks, count, part),
  }));
  return { byHour, byQuarter };
}

/** What nineteen days of twenty do not exceed in a quarter of an hour; 0 where the days were too many to keep. */
function bandOf(blocks: readonly BlockFigures[], count: number, part: number) {
  const figures = (offset: number) =>
    blocks.flatMap(({ daily }) =>
      Array.from(
        { length: daily.length / (2 * count) },
        (_, day) => daily[2 * (day * count + part) + offset] ?? 0,
      ),
    );
  return { waitP95: quantile(figures(0), 0.95), outsideP95: quantile(figures(1), 0.95) };
}
