import type { Crowd } from './day.ts';

/** How long a line had each length, and the longest it was. Index is persons, values minutes; nobody is not timed. */
export class Levels {
  minutes = new Float64Array(16);
  longest = 0;

  /**
   * Adds one day. Time counts between `from` and `to`; the longest is looked
   * for from `from` to `until`. Who leaves as another comes leaves first.
   */
  add({ ups, downs }: Crowd, { from, to, until }: { from: number; to: number; until: number }): void {
    const { values: up, length: upCount } = ups;
    const { values: down, length: downCount } = downs;
    let level = 0;
    let since = 0;
    let nextUp = 0;
    let nextDown = 0;
    while (nextUp < upCount || nextDown < downCount) {
      const rise = nextUp < upCount ? (up[nextUp] ?? 0) : Number.POSITIVE_INFINITY;
      const fall = nextDown < downCount ? (down[nextDown] ?? 0) : Number.POSITIVE_INFINITY;
      const isFall = fall <= rise;
      const at = isFall ? fall : rise;
      if (at > since && level > 0) this.#spend(level, Math.max(since, from), Math.min(at, to));
      if (at > until) break;
      // The length just before counts too, for lines that were there when counting began.
      if (level > this.longest && at > from) this.longest = level;
      since = at;
      if (isFall) {
        nextDown += 1;
        level -= 1;
      } else {
        nextUp += 1;
        level += 1;
      }
    }
  }

  #spend(level: number, from: number, to: number): void {
    if (to <= from) return;
    if (level >= this.minutes.length) {
      const grown = new Float64Array(level * 2);
      grown.set(this.minutes);
      this.minutes = grown;
    }
    this.minutes[level] = (this.minutes[level] ?? 0) + to - from;
  }
}
