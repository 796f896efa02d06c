import type { Vector } from './points.ts';

/**
 * Pairs of places that may be nearer than `reach` to each other, each pair once,
 * the earlier place of the list first. Sweeps from left to right; near pairs
 * are all in it, a few that are farther apart may be too.
 */
export function nearPairs<Thing>(
  things: readonly Thing[],
  placeOf: (thing: Thing) => Vector,
  reach: number,
): readonly (readonly [Thing, Thing])[] {
  const sorted = things.map((thing, at) => ({ thing, at, place: placeOf(thing) }));
  sorted.sort((a, b) => a.place[0] - b.place[0] || a.at - b.at);
  const pairs: { readonly order: readonly [number, number]; readonly pair: readonly [Thing, Thing] }[] = [];
  sorted.forEach((one, index) => {
    for (let back = index - 1; back >= 0; back -= 1) {
      const other = sorted[back];
      if (other === undefined || one.place[0] - other.place[0] > reach) break;
      if (Math.abs(one.place[1] - other.place[1]) > reach) continue;
      const [early, late] = one.at < other.at ? [one, other] : [other, one];
      pairs.push({ order: [early.at, late.at], pair: [early.thing, late.thing] });
    }
  });
  // In the order of the list, so that the same layout gives the same findings.
  pairs.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  return pairs.map(({ pair }) => pair);
}
