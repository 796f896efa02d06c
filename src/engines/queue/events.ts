import { type DayRequest, serversAtWork } from '#domain/plan/forecast.ts';
import { Agenda } from './agenda.ts';
import { type Day, FATE } from './day.ts';
import type { Kernel } from './flow.ts';
import { Lines } from './lines.ts';

/** Does something tie the stations together, so that the day must be played event by event? */
export function isCoupled({ roomLimit, cleaning, breaks, priorityShare, stations }: DayRequest): boolean {
  return (
    (breaks ?? []).length > 0 ||
    roomLimit !== undefined ||
    cleaning !== undefined ||
    (priorityShare ?? 0) > 0 ||
    stations.some(({ waitingPlaces }) => waitingPlaces !== undefined)
  );
}

/** Plays a day event by event: room limit, waiting places, cleaning, breaks, a priority line. */
export function eventByEvent(request: DayRequest): Kernel {
  const place = new Place(request);
  return (day) => place.play(day);
}

/** From `from` on so many serve at each station. Minutes after opening. */
type Shift = { readonly from: number; readonly servers: readonly number[] };

/** Who is at work from when on; the first from the start of the day. */
function shiftsOf({ stations, breaks = [] }: DayRequest): Shift[] {
  const starts = new Set([Number.NEGATIVE_INFINITY, ...breaks.flatMap(({ from, to }) => [from, to])]);
  return [...starts]
    .sort((a, b) => a - b)
    .map((from) => ({
      from,
      servers: stations.map(({ id, servers }) => {
        const here = breaks.filter(
          (one) => one.from <= from && from < one.to && (one.stations?.includes(id) ?? true),
        );
        return Math.min(servers, ...here.map(({ share }) => serversAtWork(servers, share)));
      }),
    }));
}

/**
 * A polling place in the middle of its day.
 *
 * Arrivals and ends of service are taken in order of time; at equal times the
 * ends come first, so that a place that becomes free is free for who comes. A
 * voter who cannot go on holds the server (blocking after service) until there
 * is a place at the next station.
 */
class Place {
  /** Servers at work, by station. */
  readonly #servers: Int32Array;
  readonly #shifts: readonly Shift[];
  #nextShift = 0;
  readonly #places: Float64Array;
  readonly #roomLimit: number;
  readonly #balk: boolean;
  readonly #batch: number;
  readonly #cleaningMinutes: number;
  readonly #last: number;
  /** Servers serving or blocked, by station. */
  readonly #taken: Int32Array;
  /** The station each voter is at. */
  #stage = new Uint8Array(64);
  readonly #agenda = new Agenda();
  /** Lines before the stations, then those blocked at each station, then the one outside. */
  readonly #lines: Lines;
  readonly #outside: number;
  #inside = 0;
  #sinceCleaning = 0;
  /** When cleaning ends; infinite while none is going on. */
  #cleanAt = Number.POSITIVE_INFINITY;
  #now = 0;

  constructor(request: DayRequest) {
    const { stations, roomLimit, balk, cleaning } = request;
    this.#servers = new Int32Array(stations.length);
    this.#shifts = shiftsOf(request);
    this.#places = Float64Array.from(
      stations,
      ({ waitingPlaces }) => waitingPlaces ?? Number.POSITIVE_INFINITY,
    );
    this.#roomLimit = roomLimit ?? Number.POSITIVE_INFINITY;
    this.#balk = balk ?? false;
    this.#batch = cleaning?.everyVoters ?? Number.POSITIVE_INFINITY;
    this.#cleaningMinutes = cleaning?.minutes ?? 0;
    this.#last = stations.length - 1;
    this.#taken = new Int32Array(stations.length);
    this.#outside = stations.length * 2;
    this.#lines = new Lines(this.#outside + 1);
  }

  play(day: Day): void {
    this.#begin(day);
    const arrivals = day.arrival.values;
    let next = 0;
    for (;;) {
      const arrival = next < day.admitted ? (arrivals[next] ?? 0) : Number.POSITIVE_INFINITY;
      const shift = this.#shifts[this.#nextShift];
      const shiftAt = shift?.from ?? Number.POSITIVE_INFINITY;
      const done = Math.min(this.#agenda.earliest, this.#cleanAt, shiftAt);
      if (done === Number.POSITIVE_INFINITY && next >= day.admitted) return;
      this.#now = Math.min(arrival, done);
      if (arrival < done) {
        this.#arrive(day, next);
        next += 1;
      } else if (shift !== undefined && shiftAt <= done) {
        this.#servers.set(shift.servers);
        this.#nextShift += 1;
        this.#settle(day, this.#last);
      } else if (this.#cleanAt <= this.#agenda.earliest) {
        this.#cleanAt = Number.POSITIVE_INFINITY;
        this.#sinceCleaning = 0;
        this.#letIn(day);
      } else this.#finish(day);
    }
  }

  #begin(day: Day): void {
    if (this.#stage.length < day.voters) this.#stage = new Uint8Array(day.voters * 2);
    // What a voter never comes to stays not a number.
    for (const { came, began } of day.visits) {
      came.values.fill(Number.NaN, 0, day.voters);
      began.values.fill(Number.NaN, 0, day.voters);
    }
    this.#lines.clear(day.voters);
    this.#nextShift = 0;
    this.#taken.fill(0);
    this.#agenda.clear();
    this.#inside = 0;
    this.#sinceCleaning = 0;
    this.#cleanAt = Number.POSITIVE_INFINITY;
  }

  #arrive(day: Day, voter: number): void {
    if (this.#lines.isEmpty(this.#outside) && this.#isOpen() && this.#mayTry(0)) this.#enter(day, voter);
    else {
      this.#lines.join(this.#outside, voter, day.goesFirst[voter]);
      day.outside.ups.push(this.#now);
    }
  }

  /** May another voter come into the room? */
  #isOpen(): boolean {
    return this.#inside < this.#roomLimit && this.#sinceCleaning < this.#batch;
  }

  #hasSpace(station: number): boolean {
    return (
      (this.#taken[station] ?? 0) < (this.#servers[station] ?? 0) ||
      (this.#lines.lengths[station] ?? 0) < (this.#places[station] ?? 0)
    );
  }

  /** Goes on to the station, be it to find it full and leave? */
  #mayTry(station: number): boolean {
    return this.#balk || this.#hasSpace(station);
  }

  #enter(day: Day, voter: number): void {
    if (!this.#hasSpace(0)) {
      this.#lose(day, voter);
      return;
    }
    this.#inside += 1;
    this.#sinceCleaning += 1;
    day.inside.ups.push(this.#now);
    this.#come(day, 0, voter);
  }

  /** A voter comes to a station with space: to a server if one is free, else in line. */
  #come(day: Day, station: number, voter: number): void {
    this.#stage[voter] = station;
    const visits = day.visits[station];
    if (visits !== undefined) visits.came.values[voter] = this.#now;
    if ((this.#taken[station] ?? 0) < (this.#servers[station] ?? 0)) this.#start(day, station, voter);
    else {
      this.#lines.join(station, voter, day.goesFirst[voter]);
      day.lines[station]?.ups.push(this.#now);
    }
  }

  #start(day: Day, station: number, voter: number): void {
    this.#taken[station] = (this.#taken[station] ?? 0) + 1;
    const visits = day.visits[station];
    if (visits === undefined) return;
    visits.began.values[voter] = this.#now;
    this.#agenda.add(this.#now + (visits.takes.values[voter] ?? 0), voter);
  }

  #finish(day: Day): void {
    const voter = this.#agenda.first;
    const station = this.#stage[voter] ?? 0;
    this.#agenda.removeFirst();
    const next = station + 1;
    if (station < this.#last && !this.#mayTry(next)) {
      this.#lines.join(this.#last + 1 + station, voter, day.goesFirst[voter]);
      return;
    }
    this.#taken[station] = (this.#taken[station] ?? 0) - 1;
    if (station === this.#last) this.#leave(day, voter);
    else if (this.#hasSpace(next)) this.#come(day, next, voter);
    else {
      this.#leave(day, voter);
      day.fate[voter] = FATE.lost;
    }
    this.#settle(day, station);
  }

  #leave(day: Day, voter: number): void {
    day.departure.values[voter] = this.#now;
    day.inside.downs.push(this.#now);
    this.#inside -= 1;
    if (this.#inside === 0 && this.#sinceCleaning >= this.#batch) {
      this.#cleanAt = this.#now + this.#cleaningMinutes;
    }
  }

  /** Leaves before having come in. */
  #lose(day: Day, voter: number): void {
    day.departure.values[voter] = this.#now;
    day.fate[voter] = FATE.lost;
  }

  /** A server is free: the line moves up, which may make room at the station before, and so to the door. */
  #settle(day: Day, from: number): void {
    for (let station = from; station >= 0; station -= 1) {
      const blocked = this.#last + station;
      for (;;) {
        if (!this.#lines.isEmpty(station) && (this.#taken[station] ?? 0) < (this.#servers[station] ?? 0)) {
          day.lines[station]?.downs.push(this.#now);
          this.#start(day, station, this.#lines.takeFirst(station));
        } else if (station > 0 && !this.#lines.isEmpty(blocked) && this.#hasSpace(station)) {
          this.#taken[station - 1] = (this.#taken[station - 1] ?? 0) - 1;
          this.#come(day, station, this.#lines.takeFirst(blocked));
        } else break;
      }
    }
    this.#letIn(day);
  }

  #letIn(day: Day): void {
    while (!this.#lines.isEmpty(this.#outside) && this.#isOpen() && this.#mayTry(0)) {
      day.outside.downs.push(this.#now);
      this.#enter(day, this.#lines.takeFirst(this.#outside));
    }
  }
}
