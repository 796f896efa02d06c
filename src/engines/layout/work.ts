import type { Budget } from '#engines/search/budget.ts';

/**
 * Work done by a search, counted and not timed, so that the same question ends
 * at the same answer on every machine and under every load. One unit is about
 * a place of a net looked at with all that is near it.
 */
export class Work {
  #done = 0;

  get done(): number {
    return this.#done;
  }

  add(units: number): void {
    this.#done += units;
  }
}

/** Units of work one millisecond pays for: less than half of what one core of 2.5 GHz does, measured on a busy one. */
const UNITS_PER_MS = 900;
/** The clock stops a search only after so many times its limit: a core shared by ten others must still give the same layout. */
const BRAKE = 20;

/** The units of work a time limit pays for. */
export function allowanceOf({ timeLimitMs }: Budget): number {
  return timeLimitMs * UNITS_PER_MS;
}

/** Has the search taken so long that it must stop, whatever the work done? */
export function isFarOver({ timeLimitMs, elapsedMs }: Budget): boolean {
  return elapsedMs() > BRAKE * timeLimitMs;
}
