/**
 * Who is done when, the earliest first: a binary heap ordered by time, then
 * by who was added first, so that equal times end in the same order on every machine.
 */
export class Agenda {
  length = 0;
  #until: Float64Array;
  #turn: Int32Array;
  #who: Int32Array;
  #turns = 0;

  constructor(room = 64) {
    this.#until = new Float64Array(room);
    this.#turn = new Int32Array(room);
    this.#who = new Int32Array(room);
  }

  clear(): void {
    this.length = 0;
    this.#turns = 0;
  }

  /** When the first is done; never, when nobody is at it. */
  get earliest(): number {
    return this.length === 0 ? Number.POSITIVE_INFINITY : (this.#until[0] ?? 0);
  }

  get first(): number {
    return this.#who[0] ?? 0;
  }

  add(until: number, who: number): void {
    if (this.length === this.#until.length) this.#grow();
    const times = this.#until;
    const turns = this.#turn;
    let at = this.length;
    this.length += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      // A new one has the latest turn, so it never passes an equal time.
      if ((times[above] ?? 0) <= until) break;
      times[at] = times[above] ?? 0;
      turns[at] = turns[above] ?? 0;
      this.#who[at] = this.#who[above] ?? 0;
      at = above;
    }
    times[at] = until;
    turns[at] = this.#turns;
    this.#who[at] = who;
    this.#turns += 1;
  }

  removeFirst(): void {
    this.length -= 1;
    const last = this.length;
    this.#sink(this.#until[last] ?? 0, this.#turn[last] ?? 0, this.#who[last] ?? 0);
  }

  /** As `removeFirst` and `add`, in one step. */
  replaceFirst(until: number, who: number): void {
    this.#sink(until, this.#turns, who);
    this.#turns += 1;
  }

  #sink(until: number, turn: number, who: number): void {
    const times = this.#until;
    const turns = this.#turn;
    const size = this.length;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const right = below + 1;
      if (
        right < size &&
        isBefore(times[right] ?? 0, turns[right] ?? 0, times[below] ?? 0, turns[below] ?? 0)
      ) {
        below = right;
      }
      if (!isBefore(times[below] ?? 0, turns[below] ?? 0, until, turn)) break;
      times[at] = times[below] ?? 0;
      turns[at] = turns[below] ?? 0;
      this.#who[at] = this.#who[below] ?? 0;
      at = below;
    }
    times[at] = until;
    turns[at] = turn;
    this.#who[at] = who;
  }

  #grow(): void {
    const size = this.#until.length * 2;
    const until = new Float64Array(size);
    const turn = new Int32Array(size);
    const who = new Int32Array(size);
    until.set(this.#until);
    turn.set(this.#turn);
    who.set(this.#who);
    this.#until = until;
    this.#turn = turn;
    this.#who = who;
  }
}

function isBefore(time: number, turn: number, otherTime: number, otherTurn: number): boolean {
  return time < otherTime || (time === otherTime && turn < otherTurn);
}
