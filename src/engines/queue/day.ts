/** A list of numbers that grows: doubles its room when full, and is emptied without giving it back. */
export class Column {
  values = new Float64Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length * 2);
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Room for `size` numbers. What is there already stays. */
  reserve(size: number): void {
    if (this.values.length >= size) return;
    const grown = new Float64Array(Math.max(size, this.values.length * 2));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }
}

/** Ups and downs of a number of people, each in order of time. Who comes and goes at once is in neither. */
export class Crowd {
  readonly ups = new Column();
  readonly downs = new Column();

  clear(): void {
    this.ups.length = 0;
    this.downs.length = 0;
  }
}

/** One voter's way through one station, by voter: came to it, began to be served, takes so long. Minutes. */
export type Visits = { readonly came: Column; readonly began: Column; readonly takes: Column };

/** How the day ended for a voter. */
export const FATE = { served: 0, lost: 1 } as const;

/**
 * One day at one polling place, voter by voter in order of coming. Filled by
 * the kernel, read by the statistics, and used again for the next day: at two
 * thousand voters nothing is allocated after the first.
 */
export class Day {
  /** Voters of the day; those from `admitted` on came after closing and were turned away. */
  voters = 0;
  admitted = 0;
  readonly arrival = new Column();
  /** When the voter left, having voted or not. */
  readonly departure = new Column();
  fate = new Uint8Array(0);
  /** 1 for those who go to the front of the line. */
  goesFirst = new Uint8Array(0);
  readonly visits: readonly Visits[];
  /** Lines before the stations, inside the room. */
  readonly lines: readonly Crowd[];
  readonly outside = new Crowd();
  readonly inside = new Crowd();

  constructor(stations: number) {
    const column = () => new Column();
    this.visits = Array.from({ length: stations }, () => ({
      came: column(),
      began: column(),
      takes: column(),
    }));
    this.lines = Array.from({ length: stations }, () => new Crowd());
  }

  /** Makes room for the voters who have arrived, and forgets the day before. */
  begin(): void {
    this.voters = this.arrival.length;
    this.admitted = this.voters;
    this.departure.reserve(this.voters);
    for (const { came, began, takes } of this.visits) {
      came.reserve(this.voters);
      began.reserve(this.voters);
      takes.reserve(this.voters);
    }
    if (this.fate.length < this.voters) {
      this.fate = new Uint8Array(this.arrival.values.length);
      this.goesFirst = new Uint8Array(this.arrival.values.length);
    }
    this.fate.fill(FATE.served, 0, this.voters);
    this.goesFirst.fill(0, 0, this.voters);
    for (const crowd of [this.outside, this.inside, ...this.lines]) crowd.clear();
  }
}
