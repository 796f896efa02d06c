/**
 * How long a search may think.
 *
 * Searches count their own steps and turn `timeLimitMs` into a number of them,
 * so that the same input and seed give the same answer on a slow and on a fast
 * machine. The clock is the brake for machines slower than we expected.
 */
export type Budget = {
  readonly timeLimitMs: number;
  /** Milliseconds since the search began. */
  readonly elapsedMs: () => number;
};

/**
 * A search that can be stopped at any time: yields each better answer, returns
 * the last. Whoever runs it may simply not ask for more.
 */
export type Search<Answer> = Generator<Answer, Answer, void>;

/** Runs a search to its end. */
export function finish<Answer>(search: Search<Answer>): Answer {
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}
