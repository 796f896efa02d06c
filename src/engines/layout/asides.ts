import type { LayoutItem } from '#domain/plan/layout.ts';
import { outerRadius, segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { squaredToSegment } from '#engines/geometry/segments.ts';
import type { FixedStation } from './fixed-stations.ts';
import { areCompatible, MARGIN } from './room-model.ts';
import type { Sweep } from './row-fillings.ts';
import { type Bits, countBits } from './seats-bits.ts';
import type { Work } from './work.ts';
import { common, takeInOrder, type WritingBoard } from './writing-board.ts';
import { isApartFrom, type Surroundings } from './writing-places.ts';

type AsideTask = {
  readonly board: WritingBoard;
  readonly sweeps: readonly Sweep[];
  readonly around: Surroundings;
  readonly work: Work;
};

/**
 * Seats to wait and to watch, where they cost the fewest writing places; null
 * where one finds no place at all. With the writing places that stay open.
 */
export function placeAsides(
  asides: readonly FixedStation[],
  open: Bits,
  task: AsideTask,
): { readonly placed: readonly LayoutItem[]; readonly open: Bits } | null {
  const placed: LayoutItem[] = [];
  let left = open;
  for (const { id, poses } of asides) {
    const [first, ...others] = clearPoses(poses, placed, task)
      .map((item) => {
        const after = common(left, task.board.openBeside(item));
        return { item, after, spare: countBits(after) };
      })
      .toSorted((a, b) => b.spare - a.spare)
      .slice(0, LOOKED_AT)
      .map((choice) => ({ ...choice, places: quickCount(choice.after, task) }));
    if (first === undefined) return null;
    // Of equal ones the first, which leaves most places open.
    const best = others.reduce((a, b) => (b.places > a.places ? b : a), first);
    placed.push({ ...best.item, id });
    left = best.after;
  }
  return { placed, open: left };
}

/** Stations of which as many were asked for as fit, where they cost none of the chosen writing places. */
export function placeOptional(
  stations: readonly FixedStation[],
  standing: readonly LayoutItem[],
  { writing, task }: { readonly writing: readonly number[]; readonly task: AsideTask },
): readonly LayoutItem[] {
  const desks = writing.flatMap((at) => task.board.places[at] ?? []);
  const placed: LayoutItem[] = [];
  for (const { id, poses } of stations) {
    const item = clearPoses(poses, [...standing, ...placed], task).find((each) =>
      desks.every((desk) => isApartFrom(task.around, desk, each)),
    );
    if (item !== undefined) placed.push({ ...item, id });
  }
  return placed;
}

/** Of the places for a seat, as many as this are tried out. */
const LOOKED_AT = 6;

/** How many people write there, if they take their places from wall to wall: a guess that is cheap to make. */
function quickCount(open: Bits, { board, sweeps }: AsideTask): number {
  return Math.max(...sweeps.map(({ order }) => takeInOrder(board, open, order).length));
}

function clearPoses(
  poses: FixedStation['poses'],
  placed: readonly LayoutItem[],
  { around, work }: AsideTask,
): readonly LayoutItem[] {
  work.add(poses.length);
  return poses
    .filter(({ facing, item }) => facing === 'inward' && isClear(item, placed, around))
    .map(({ item }) => item);
}

function isClear(
  item: LayoutItem,
  placed: readonly LayoutItem[],
  { fixed, way, minDistance, aisle }: Surroundings,
): boolean {
  const reach = aisle / 2 + MARGIN;
  const enough = (reach + outerRadius(item)) ** 2;
  return (
    [...fixed, ...placed].every((other) => areCompatible(item, other, minDistance)) &&
    way.every(
      (piece) =>
        (squaredToSegment(item.center, piece) >= enough || segmentToRectangle(piece, item) >= reach) &&
        item.people.every(({ at }) => squaredToSegment(at, piece) >= reach ** 2),
    )
  );
}
