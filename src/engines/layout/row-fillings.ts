import { type Bits, hasBit } from './seats-bits.ts';
import { takeInOrder, type WritingBoard } from './writing-board.ts';
import type { WritingPlace } from './writing-places.ts';

/** From one wall to the opposite one, backs to the first: the rows of the densest pattern form by themselves. */
const SWEEPS: readonly {
  readonly key: (place: WritingPlace) => readonly [number, number];
  readonly angle: number;
}[] = [
  { key: ({ row, column }) => [row, column], angle: 0 },
  { key: ({ row, column }) => [column, row], angle: 270 },
  { key: ({ row, column }) => [-row, column], angle: 180 },
  { key: ({ row, column }) => [-column, row], angle: 90 },
];

/** The orders in which places are taken, sorted once a room. */
export type Sweep = {
  readonly order: readonly number[];
  /** The same places by the square net at exactly the distance that they lie on. */
  readonly nets: readonly (readonly number[])[];
};

export function sweepsOf({ places, net }: WritingBoard): readonly Sweep[] {
  return SWEEPS.map(({ key, angle }) => {
    const order = places
      .map((place, at) => ({ at, key: key(place), isOff: place.item.angle === angle ? 0 : 1 }))
      .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.isOff - b.isOff || a.at - b.at)
      .map(({ at }) => at);
    const { perDistance } = net;
    const nets: number[][] = Array.from({ length: perDistance ** 2 }, () => []);
    for (const at of order) {
      const { column = 0, row = 0 } = places[at] ?? {};
      nets[(column % perDistance) * perDistance + (row % perDistance)]?.push(at);
    }
    return { order, nets };
  });
}

/** Good fillings of the open places in straight or staggered rows; those in straight rows first. */
export function rowFillings(
  board: WritingBoard,
  sweeps: readonly Sweep[],
  open: Bits,
): readonly (readonly number[])[] {
  return sweeps.flatMap(({ order, nets }) => [
    straightRows(board, nets, open),
    takeInOrder(board, open, order),
  ]);
}

/** The fullest of the square nets at exactly the distance, over all shifts. */
function straightRows(
  board: WritingBoard,
  nets: readonly (readonly number[])[],
  open: Bits,
): readonly number[] {
  let fullest: readonly number[] = [];
  for (const net of nets) {
    const there = net.filter((at) => hasBit(open, at));
    if (there.length <= fullest.length) continue;
    const taken = takeInOrder(board, open, there);
    if (taken.length > fullest.length) fullest = taken;
  }
  return fullest;
}
