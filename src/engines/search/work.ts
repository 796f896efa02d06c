import type { Budget } from './budget.ts';

/**
 * Steps a search may still take. Steps and not milliseconds end a search, so
 * that the same request gives the same answer on every machine.
 */
export class Work {
  #left: number;
  #sinceLook = 0;
  readonly #budget: Budget;
  readonly #whole: Work | null;

  constructor(steps: number, budget: Budget, whole: Work | null = null) {
    this.#left = steps;
    this.#budget = budget;
    this.#whole = whole;
  }

  /** Takes `steps`; false when none are left, or when the machine is so slow that the clock must brake. */
  spend(steps = 1): boolean {
    this.#left -= steps;
    this.#sinceLook += steps;
    if (this.#sinceLook >= STEPS_BETWEEN_LOOKS) {
      this.#sinceLook = 0;
      if (this.#budget.elapsedMs() > this.#budget.timeLimitMs) this.#left = 0;
    }
    if (this.#whole?.spend(steps) === false) this.#left = 0;
    return this.#left > 0;
  }

  /** A part of the work for one attempt; what it leaves over is not lost. */
  share(steps: number): Work {
    return new Work(Math.min(steps, Math.max(0, this.#left)), this.#budget, this);
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }
}

const STEPS_BETWEEN_LOOKS = 4096;
