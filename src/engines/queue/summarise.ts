import type { DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import { Days, mean } from './days.ts';
import { quantileOf } from './histogram.ts';
import type { BlockFigures, LevelFigures, PlayedPart } from './play.ts';
import { addParts, bucketsOf, byPart, type Counts, limitsOf, newCounts, ROW } from './tally.ts';

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

/** The value that a share of the days does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}

function spreadOf(values: readonly number[]) {
  return { mean: mean(values), p95: quantile(values, 0.95), max: largest(values) };
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
