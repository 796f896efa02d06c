import type { DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import { drawArrivals, expectedVoters, givenOrder } from './arrivals.ts';
import { type Dice, isPaired, PURPOSE, streamOf, uniform } from './chance.ts';
import { Day, FATE } from './day.ts';
import { eventByEvent, isCoupled } from './events.ts';
import { freeFlow, type Kernel } from './flow.ts';
import type { Levels } from './levels.ts';
import { drawServiceTimes } from './service-times.ts';
import { type ByPart, bucketsOf, type Counts, newCounts, Tally } from './tally.ts';

export type Trace = NonNullable<DayForecast['trace']>;

/** How long a line had each length (persons, minutes), and the longest it was. */
export type LevelFigures = { readonly minutes: Float64Array; readonly longest: number };

/** What a block of days came to. Plain arrays: it travels between threads. */
export type BlockFigures = {
  readonly block: number;
  readonly rows: Float64Array;
  readonly batches: Float64Array;
  readonly busy: Float64Array;
  readonly blocked: Float64Array;
  readonly lines: readonly LevelFigures[];
  readonly outside: LevelFigures;
  readonly inside: LevelFigures;
  readonly parts: ByPart;
  readonly daily: Float64Array;
  readonly trace: Trace | null;
};

/** Some blocks of days, and the counts of all their voters. */
export type PlayedPart = { readonly blocks: readonly BlockFigures[]; readonly counts: Counts };

/** Blocks are the unit of progress, and of work for several threads: a hundred at least, so that a bar moves. */
const FEWEST_BLOCKS = 100;
const MOST_BLOCKS = 5000;
/** Visits to stations in a block: some hundredths of a second, so that a cancel is felt at once. */
const VISITS_IN_BLOCK = 300_000;

/** How many blocks the days are divided into: depends on the request alone, so the figures do, too. */
export function blocksOf(request: DayRequest): number {
  // Every block keeps its figures by part of the day: on horizons of years fewer blocks.
  const affordable = Math.max(1, Math.floor(1_000_000 / bucketsOf(request).count));
  const visits = expectedVoters(request) * request.stations.length * request.replications;
  const wanted = Math.max(FEWEST_BLOCKS, Math.min(MOST_BLOCKS, Math.ceil(visits / VISITS_IN_BLOCK)));
  return Math.min(request.replications, wanted, affordable);
}

/** Plays the blocks from `first` to before `end`; yields how many it has done. */
export function* playBlocks(
  request: DayRequest,
  first = 0,
  end = blocksOf(request),
): Generator<number, PlayedPart, void> {
  const counts = newCounts(request);
  const blocks: BlockFigures[] = [];
  const player = new Player(request);
  const total = blocksOf(request);
  for (let block = first; block < end; block += 1) {
    const from = Math.floor((block * request.replications) / total);
    const to = Math.floor(((block + 1) * request.replications) / total);
    const tally = new Tally(request, counts);
    let trace: Trace | null = null;
    for (let replication = from; replication < to; replication += 1) {
      const day = player.play(replication);
      tally.addDay(day);
      if (replication === 0 && request.trace === true) trace = traceOf(request, day);
    }
    blocks.push(figuresOf(block, tally, trace));
    yield block + 1 - first;
  }
  return { blocks, counts };
}

function figuresOf(block: number, tally: Tally, trace: Trace | null): BlockFigures {
  const levels = ({ minutes, longest }: Levels) => ({ minutes: minutes.slice(0, longest + 1), longest });
  const { busy, blocked, parts } = tally;
  return {
    block,
    rows: Float64Array.from(tally.rows),
    batches: Float64Array.from(tally.batches),
    busy,
    blocked,
    lines: tally.lines.map(levels),
    outside: levels(tally.outside),
    inside: levels(tally.inside),
    parts,
    daily: Float64Array.from(tally.daily),
    trace,
  };
}

/** Plays the days of a request, one after the other, on the same sheet. */
class Player {
  readonly #request: DayRequest;
  readonly #day: Day;
  readonly #kernel: Kernel;
  readonly #given: (voter: number) => number;

  constructor(request: DayRequest) {
    this.#request = request;
    this.#day = new Day(request.stations.length);
    this.#kernel = isCoupled(request) ? eventByEvent(request) : freeFlow(request);
    this.#given = givenOrder(request);
  }

  play(replication: number): Day {
    const day = this.#day;
    const { stations, seed = 1 } = this.#request;
    const dice = { seed, replication, isPaired: isPaired(this.#request) };
    drawArrivals(this.#request, dice, day.arrival);
    day.begin();
    this.#turnAwayLateComers();
    stations.forEach(({ service }, index) => {
      const into = day.visits[index]?.takes.values;
      const stream = streamOf(dice, PURPOSE.service + index);
      if (into !== undefined)
        drawServiceTimes(service, { stream, count: day.admitted, given: this.#given }, into);
    });
    this.#drawPriority(dice);
    this.#kernel(day);
    if (this.#request.closing === 'strict') this.#seal();
    return day;
  }

  /** At the horizon the door is closed, unless nothing ever closes. */
  #turnAwayLateComers(): void {
    const day = this.#day;
    const { closing, horizonMinutes } = this.#request;
    if (closing === 'none') return;
    while (day.admitted > 0 && (day.arrival.values[day.admitted - 1] ?? 0) >= horizonMinutes) {
      day.admitted -= 1;
      day.fate[day.admitted] = FATE.lost;
      day.departure.values[day.admitted] = day.arrival.values[day.admitted] ?? 0;
    }
  }

  #drawPriority(dice: Dice): void {
    const { priorityShare = 0 } = this.#request;
    if (priorityShare === 0) return;
    const stream = streamOf(dice, PURPOSE.priority);
    for (let voter = 0; voter < this.#day.admitted; voter += 1) {
      this.#day.goesFirst[voter] = uniform(stream) < priorityShare ? 1 : 0;
    }
  }

  /** The box is sealed on time: who has not finished leaves without having voted. */
  #seal(): void {
    const { horizonMinutes } = this.#request;
    const { admitted, departure, fate } = this.#day;
    for (let voter = 0; voter < admitted; voter += 1) {
      if ((departure.values[voter] ?? 0) <= horizonMinutes) continue;
      departure.values[voter] = horizonMinutes;
      fate[voter] = FATE.lost;
    }
  }
}

function traceOf(request: DayRequest, day: Day): Trace {
  const isSealed = request.closing === 'strict';
  return Array.from({ length: day.voters }, (_, voter) => {
    const isLost = day.fate[voter] === FATE.lost;
    const begins = voter < day.admitted ? day.visits.map(({ began }) => began.values[voter] ?? 0) : [];
    // What was never begun is not a number; what would begin after sealing does not.
    const starts = begins.filter((start) => start >= 0 && !(isSealed && start > request.horizonMinutes));
    const arrival = day.arrival.values[voter] ?? 0;
    const departure = day.departure.values[voter] ?? 0;
    return { arrival, starts, departure, ...(isLost ? { lost: true as const } : {}) };
  });
}
