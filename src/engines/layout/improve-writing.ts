import type { Random } from '#engines/search/random.ts';
import { type Bits, membersOf } from './seats-bits.ts';
import { SeatSearch } from './seats-local-search.ts';
import type { Work } from './work.ts';
import type { WritingBoard } from './writing-board.ts';

/**
 * More writing places than are chosen among the open ones, by exchanging one for
 * two and shaking `shakes` times; the chosen where there are none more.
 */
export function improveWriting(
  board: WritingBoard,
  { open, chosen: start }: { readonly open: Bits; readonly chosen: readonly number[] },
  { shakes, random, work }: { readonly shakes: number; readonly random: Random; readonly work: Work },
): readonly number[] {
  const numbers = membersOf(open);
  if (numbers.length === 0) return start;
  const turnOf = new Map(numbers.map((number, turn) => [number, turn]));
  const search = new SeatSearch(board.conflictsAmong(open), random);
  search.start(start.flatMap((number) => turnOf.get(number) ?? []));
  let best = search.count > start.length ? membersOf(search.seated()) : null;
  for (let shake = 0; shake < shakes; shake += 1) {
    search.step();
    if (search.count > (best?.length ?? start.length)) best = membersOf(search.seated());
  }
  work.add((search.rowsRead * numbers.length) / ROW);
  return best === null ? start : best.flatMap((turn) => numbers[turn] ?? []);
}

/** Places of a row of the graph that are read in the time in which one place is looked at. */
const ROW = 1000;
