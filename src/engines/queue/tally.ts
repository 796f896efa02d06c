import type { DayRequest } from '#domain/plan/forecast.ts';
import { type Day, FATE } from './day.ts';
import { BINS, binOf } from './histogram.ts';
import { Levels } from './levels.ts';

/** Where a day's figures stand in its row; the mean waits at the stations follow. */
export const ROW = {
  served: 0,
  lost: 1,
  wait: 2,
  time: 3,
  longest: 4,
  last: 5,
  priority: 6,
  priorityWait: 7,
  stations: 8,
} as const;

export function rowLength(request: DayRequest): number {
  return ROW.stations + request.stations.length;
}

/** Batches that take the place of days when there is one day only. */
const BATCHES = 30;

/** Days up to this long are shown by quarter of an hour, minutes. */
const LONGEST_BY_QUARTER = 48 * 60;

/** The parts of the day that statistics are kept for. */
export function bucketsOf({ horizonMinutes }: DayRequest): { width: number; count: number } {
  const width = horizonMinutes <= LONGEST_BY_QUARTER ? 15 : 60;
  return { width, count: Math.ceil(horizonMinutes / width) };
}

/** Minutes that `over` is asked for: those it always has, and the request's own. */
export function limitsOf({ waitLimits = [] }: DayRequest): { voters: number[]; days: number[] } {
  const sorted = (limits: number[]) => [...new Set([...limits, ...waitLimits])].sort((a, b) => a - b);
  return { voters: sorted([10, 30]), days: sorted([30, 60]) };
}

/** What is counted by part of the day. Persons, and person-minutes. */
export type ByPart = {
  readonly arrivals: Float64Array;
  readonly served: Float64Array;
  readonly wait: Float64Array;
  readonly outside: Float64Array;
  readonly inside: Float64Array;
};

const PART_COLUMNS = ['arrivals', 'served', 'wait', 'outside', 'inside'] as const;

export function byPart(parts: number): ByPart {
  const column = () => new Float64Array(parts);
  return { arrivals: column(), served: column(), wait: column(), outside: column(), inside: column() };
}

export function addParts(into: ByPart, more: ByPart): void {
  for (const name of PART_COLUMNS) {
    const column = into[name];
    for (const [part, value] of more[name].entries()) add(column, part, value);
  }
}

/** Whole counts over all voters of all days: they may be added in any order. */
export type Counts = {
  readonly waits: Float64Array;
  readonly times: Float64Array;
  /** Voters who waited longer than each limit. */
  readonly over: Float64Array;
};

export function newCounts(request: DayRequest): Counts {
  return {
    waits: new Float64Array(BINS),
    times: new Float64Array(BINS),
    over: new Float64Array(limitsOf(request).voters.length),
  };
}

/**
 * The figures of a block of days. Sums of fractions depend on the order they
 * are added in, so a block is always the same days, whoever plays it, and
 * blocks are added in order.
 */
export class Tally {
  /** One row a day, laid out as `ROW`. */
  readonly rows: number[] = [];
  /** Where there is one day: the row as it stood after each batch of voters. */
  readonly batches: number[] = [];
  readonly busy: Float64Array;
  readonly blocked: Float64Array;
  readonly lines: readonly Levels[];
  readonly outside = new Levels();
  readonly inside = new Levels();
  readonly parts: ByPart;
  /** By day and part, where kept: mean wait, and mean number outside. */
  readonly daily: number[] = [];

  readonly #request: DayRequest;
  readonly #counts: Counts;
  readonly #limits: readonly number[];
  readonly #width: number;
  readonly #today: ByPart;
  readonly #row: Float64Array;

  constructor(request: DayRequest, counts: Counts) {
    const { width, count } = bucketsOf(request);
    this.#request = request;
    this.#counts = counts;
    this.#limits = limitsOf(request).voters;
    this.#width = width;
    this.#today = byPart(count);
    this.#row = new Float64Array(rowLength(request));
    this.busy = new Float64Array(request.stations.length);
    this.blocked = new Float64Array(request.stations.length);
    this.lines = request.stations.map(() => new Levels());
    this.parts = byPart(count);
  }

  addDay(day: Day): void {
    const { warmupMinutes = 0, horizonMinutes, closing } = this.#request;
    const window = {
      from: warmupMinutes,
      to: horizonMinutes,
      until: closing === 'strict' ? horizonMinutes : Number.POSITIVE_INFINITY,
    };
    for (const name of PART_COLUMNS) this.#today[name].fill(0);
    this.#addVoters(day);
    for (const [station, line] of day.lines.entries()) this.lines[station]?.add(line, window);
    this.outside.add(day.outside, window);
    this.inside.add(day.inside, window);
    this.#addStations(day);
    this.#addPresence(day);
    addParts(this.parts, this.#today);
    if (keepsDaily(this.#request)) this.#keepDaily();
  }

  #addVoters(day: Day): void {
    const row = this.#row.fill(0);
    const first = this.#firstCounted(day);
    const batch = this.#request.replications === 1 ? Math.floor((day.voters - first) / BATCHES) : 0;
    for (let voter = first; voter < day.voters; voter += 1) {
      if (day.fate[voter] === FATE.lost) add(row, ROW.lost, 1);
      else this.#addServed(day, voter, row);
      // The last voters, too few for a batch of their own, belong to none.
      if (batch > 1 && (voter - first + 1) % batch === 0) this.batches.push(...row);
    }
    this.rows.push(...row);
  }

  /** Statistics count who comes after the warm-up; voters are in order of coming. */
  #firstCounted(day: Day): number {
    const warmup = this.#request.warmupMinutes ?? 0;
    let low = 0;
    let high = day.voters;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((day.arrival.values[middle] ?? 0) < warmup) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #addServed(day: Day, voter: number, row: Float64Array): void {
    const arrival = day.arrival.values[voter] ?? 0;
    const time = (day.departure.values[voter] ?? 0) - arrival;
    const wait = this.#waitOf(day, voter, row);
    add(this.#counts.waits, binOf(wait), 1);
    add(this.#counts.times, binOf(time), 1);
    for (let limit = 0; limit < this.#limits.length; limit += 1) {
      if (wait > (this.#limits[limit] ?? 0)) add(this.#counts.over, limit, 1);
    }
    add(row, ROW.served, 1);
    add(row, ROW.wait, wait);
    add(row, ROW.time, time);
    if (wait > (row[ROW.longest] ?? 0)) row[ROW.longest] = wait;
    if (arrival + time > (row[ROW.last] ?? 0)) row[ROW.last] = arrival + time;
    if (day.goesFirst[voter] === 1) {
      add(row, ROW.priority, 1);
      add(row, ROW.priorityWait, wait);
    }
    const part = Math.floor(arrival / this.#width);
    if (part < this.#today.served.length) {
      add(this.#today.served, part, 1);
      add(this.#today.wait, part, wait);
    }
  }

  /** All the time between coming and leaving that nobody serves the voter; the stations' shares go into the row. */
  #waitOf(day: Day, voter: number, row: Float64Array): number {
    const { visits } = day;
    let wait = 0;
    let ready = day.arrival.values[voter] ?? 0;
    for (let station = 0; station < visits.length; station += 1) {
      const visit = visits[station];
      if (visit === undefined) break;
      const began = visit.began.values[voter] ?? 0;
      // In pieces and not as leaving less coming less service: who never waits waits exactly 0.
      wait += began - ready;
      add(row, ROW.stations + station, began - (visit.came.values[voter] ?? 0));
      ready = began + (visit.takes.values[voter] ?? 0);
    }
    return wait;
  }

  /** Minutes of service, and of servers held by who cannot go on, between warm-up and horizon. */
  #addStations(day: Day): void {
    const { warmupMinutes: from = 0, horizonMinutes: to } = this.#request;
    day.visits.forEach(({ began, takes }, station) => {
      const next = day.visits[station + 1]?.came.values;
      let busy = 0;
      let blocked = 0;
      for (let voter = 0; voter < day.admitted; voter += 1) {
        const start = began.values[voter] ?? 0;
        const end = start + (takes.values[voter] ?? 0);
        if (start >= from && end <= to) busy += end - start;
        else if (end > from && start < to) busy += Math.min(end, to) - Math.max(start, from);
        const went = next?.[voter] ?? end;
        if (went > end) blocked += Math.max(0, Math.min(went, to) - Math.max(end, from));
      }
      add(this.busy, station, busy);
      add(this.blocked, station, blocked);
    });
  }

  /** Who came, and who stood outside and was inside, by part of the day. */
  #addPresence(day: Day): void {
    const came = day.visits[0]?.came.values;
    const { arrivals, outside, inside } = this.#today;
    const end = this.#request.horizonMinutes;
    for (let voter = 0; voter < day.voters; voter += 1) {
      const arrival = day.arrival.values[voter] ?? 0;
      const departure = day.departure.values[voter] ?? 0;
      const part = Math.floor(arrival / this.#width);
      if (part < arrivals.length) add(arrivals, part, 1);
      if (voter >= day.admitted) continue;
      const entered = came?.[voter] ?? arrival;
      // Never let in: not a number.
      const hasEntered = entered >= 0;
      const waitedUntil = hasEntered ? entered : departure;
      if (waitedUntil > arrival) spread(outside, arrival, Math.min(waitedUntil, end), this.#width);
      if (hasEntered) spread(inside, entered, Math.min(departure, end), this.#width);
    }
  }

  #keepDaily(): void {
    const { served, wait, outside } = this.#today;
    for (let part = 0; part < served.length; part += 1) {
      this.daily.push((wait[part] ?? 0) / Math.max(1, served[part] ?? 0), (outside[part] ?? 0) / this.#width);
    }
  }
}

/** Are the parts of each day kept, for a band around their mean? Up to two million of them: 32 MB. */
export function keepsDaily(request: DayRequest): boolean {
  const { width, count } = bucketsOf(request);
  return width === 15 && count * request.replications <= 2_000_000;
}

/** Spreads the minutes from `from` to `to` over the parts of the day they fall into. */
function spread(minutes: Float64Array, from: number, to: number, width: number): void {
  let at = from;
  for (let part = Math.floor(from / width); at < to; part += 1) {
    const until = Math.min(to, (part + 1) * width);
    add(minutes, part, until - at);
    at = until;
  }
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}
