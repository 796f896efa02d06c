/** Nobody. */
export const NOBODY = -1;

/**
 * Lines of voters, first come first served, those who go first before the
 * others. A voter stands in at most one line, so one list of who is behind
 * whom serves all.
 */
export class Lines {
  /** People in each line. */
  readonly lengths: Int32Array;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  #behind = new Int32Array(64);

  constructor(lines: number) {
    this.lengths = new Int32Array(lines);
    // Two queues a line: those who go first at 2 × line, the others behind them.
    this.#heads = new Int32Array(lines * 2);
    this.#tails = new Int32Array(lines * 2);
  }

  clear(voters: number): void {
    if (this.#behind.length < voters) this.#behind = new Int32Array(voters * 2);
    this.lengths.fill(0);
    this.#heads.fill(NOBODY);
    this.#tails.fill(NOBODY);
  }

  isEmpty(line: number): boolean {
    return this.lengths[line] === 0;
  }

  join(line: number, voter: number, goesFirst: number | undefined): void {
    const queue = 2 * line + (goesFirst === 1 ? 0 : 1);
    const last = this.#tails[queue] ?? NOBODY;
    this.#behind[voter] = NOBODY;
    if (last === NOBODY) this.#heads[queue] = voter;
    else this.#behind[last] = voter;
    this.#tails[queue] = voter;
    this.lengths[line] = (this.lengths[line] ?? 0) + 1;
  }

  /** Takes the first out of a line that is not empty. */
  takeFirst(line: number): number {
    const queue = this.#heads[2 * line] === NOBODY ? 2 * line + 1 : 2 * line;
    const voter = this.#heads[queue] ?? NOBODY;
    const next = this.#behind[voter] ?? NOBODY;
    this.#heads[queue] = next;
    if (next === NOBODY) this.#tails[queue] = NOBODY;
    this.lengths[line] = (this.lengths[line] ?? 0) - 1;
    return voter;
  }
}
