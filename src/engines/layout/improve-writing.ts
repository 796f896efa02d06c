import type { Random } from '#engines/search/random.ts';
import type { RoomModel } from './room-model.ts';
import { membersOf, setBit, wordsFor } from './seats-bits.ts';
import type { ConflictGraph } from './seats-graph.ts';
import { SeatSearch } from './seats-local-search.ts';
import { areApart, type WritingPlace } from './writing-places.ts';

/** Which writing places cannot be used at once, as the graph that seats are chosen on. */
export function writingGraph(
  places: readonly WritingPlace[],
  around: { readonly room: RoomModel; readonly minDistance: number },
): ConflictGraph {
  const words = wordsFor(places.length);
  const rows = places.map(() => new Uint32Array(words));
  places.forEach((one, at) => {
    for (let next = at + 1; next < places.length; next += 1) {
      const other = places[next];
      if (other === undefined || areApart(around, one, other)) continue;
      setBit(rows[at] ?? new Uint32Array(words), next);
      setBit(rows[next] ?? new Uint32Array(words), at);
    }
  });
  return { size: places.length, rows };
}

/**
 * More writing places than `start` on the same floor, by exchanging one for
 * two and shaking `shakes` times; `start` itself where there are none more.
 */
export function improveWriting(
  places: readonly WritingPlace[],
  start: readonly WritingPlace[],
  {
    graph,
    shakes,
    random,
  }: { readonly graph: ConflictGraph; readonly shakes: number; readonly random: Random },
): readonly WritingPlace[] {
  if (places.length === 0) return start;
  const numbers = new Map(places.map((place, at) => [place.item, at]));
  const search = new SeatSearch(graph, random);
  search.start(start.flatMap(({ item }) => numbers.get(item) ?? []));
  let best = search.count > start.length ? membersOf(search.seated()) : null;
  for (let shake = 0; shake < shakes; shake += 1) {
    search.step();
    if (search.count > (best?.length ?? start.length)) best = membersOf(search.seated());
  }
  return best === null ? start : best.flatMap((at) => places[at] ?? []);
}
