import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { distance } from '#engines/geometry/points.ts';
import { segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { distanceBehind, writersOf } from '#engines/geometry/secrecy.ts';
import { squaredToSegment } from '#engines/geometry/segments.ts';
import type { FixedStation } from './fixed-stations.ts';
import { areCompatible, MARGIN } from './room-model.ts';
import type { Surroundings } from './writing-places.ts';

/**
 * Seats to wait and to watch, where they cost the fewest writing places; null
 * where one finds no place at all. The writing places they cost are left out.
 */
export function placeAsides(
  asides: readonly FixedStation[],
  writing: readonly LayoutItem[],
  around: Surroundings,
): { readonly placed: readonly LayoutItem[]; readonly writing: readonly LayoutItem[] } | null {
  const placed: LayoutItem[] = [];
  let left = writing;
  for (const { id, poses, isOptional } of asides) {
    const free = poses
      .filter(({ facing, item }) => facing === 'inward' && isClear(item, placed, around))
      .map(({ item }) => ({ item, kept: left.filter((desk) => doKeepApart(desk, item, around)) }));
    const [first, ...others] = free;
    if (first === undefined && isOptional) continue;
    if (first === undefined) return null;
    const best = others.reduce((a, b) => (b.kept.length > a.kept.length ? b : a), first);
    if (isOptional && best.kept.length < left.length) continue;
    placed.push({ ...best.item, id });
    left = best.kept;
  }
  return { placed, writing: left };
}

function isClear(
  item: LayoutItem,
  placed: readonly LayoutItem[],
  { fixed, way, minDistance, aisle }: Surroundings,
): boolean {
  const reach = aisle / 2 + MARGIN;
  return (
    [...fixed, ...placed].every((other) => areCompatible(item, other, minDistance)) &&
    way.every(
      (piece) =>
        segmentToRectangle(piece, item) >= reach &&
        item.people.every(({ at }) => squaredToSegment(at, piece) >= reach ** 2),
    )
  );
}

function doKeepApart(desk: LayoutItem, item: LayoutItem, { room, minDistance }: Surroundings): boolean {
  return (
    areCompatible(desk, item, minDistance) &&
    writersOf(desk).every((writer) =>
      item.people.every(
        ({ at }) =>
          distance(writer.at, at) >= FURNITURE.figures.secrecyReach + MARGIN ||
          distanceBehind(writer, { from: at, to: at }, room.walls, MARGIN) === null,
      ),
    )
  );
}
