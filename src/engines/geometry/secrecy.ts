import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import {
  add,
  between,
  directionOf,
  distance,
  dot,
  lengthOf,
  scale,
  subtract,
  type Vector,
} from './points.ts';
import { FIT } from './rectangle-fit.ts';
import { closestOnSegment, doCross, type Segment } from './segments.ts';
import { SAME_PLACE } from './tolerance.ts';

const { secrecyReach, secrecyHalfAngle } = FURNITURE.figures;

/** Somebody who writes, and the way their back points (a unit vector). */
export type Writer = { readonly at: Vector; readonly back: Vector };

/** The people who write at a place; none for other furniture. */
export function writersOf(item: LayoutItem): readonly Writer[] {
  if (item.kind !== 'writing') return [];
  const back = directionOf(item.angle - 90);
  return item.people.filter(({ role }) => role === 'voter').map(({ at }) => ({ at, back }));
}

/**
 * From how far behind could somebody on this way read what the writer writes?
 * Metres; null when from nowhere: too far, too much to the side, or behind a
 * wall. A way of no length is somebody who stands. With `slack` metres, also
 * from where they could if everybody stood elsewhere by as much.
 */
export function distanceBehind(
  writer: Writer,
  way: Segment,
  walls: readonly Segment[],
  slack = 0,
): number | null {
  // The wedge behind the writer is where both of these are positive.
  const insides = [secrecyHalfAngle, -secrecyHalfAngle].map((degrees): Vector => {
    const backAngle = (Math.atan2(writer.back[1], writer.back[0]) * 180) / Math.PI;
    return directionOf(backAngle + degrees - 90 * Math.sign(degrees));
  });
  let [start, end] = [0, 1];
  for (const inside of insides) {
    const from = dot(subtract(way.from, writer.at), inside) + slack;
    const to = dot(subtract(way.to, writer.at), inside) + slack;
    if (from <= 0 && to <= 0) return null;
    if (from < 0) start = Math.max(start, from / (from - to));
    if (to < 0) end = Math.min(end, from / (from - to));
  }
  if (start > end) return null;
  const seen = { from: between(way.from, way.to, start), to: between(way.from, way.to, end) };
  // Of a way that is hidden in part, what counts is its nearest place.
  const nearest = closestOnSegment(writer.at, seen);
  const away = distance(writer.at, nearest);
  const sight = { from: writer.at, to: nearest };
  return away < secrecyReach - FIT + slack && !isHidden(sight, walls, slack) ? away : null;
}

/** Is there a wall in every line of sight that is `slack` beside this one or less? */
function isHidden(sight: Segment, walls: readonly Segment[], slack: number): boolean {
  const along = subtract(sight.to, sight.from);
  const aside = scale([-along[1], along[0]], slack / Math.max(lengthOf(along), SAME_PLACE));
  return (slack === 0 ? [0] : [-1, 1]).every((side) => {
    const moved = { from: add(sight.from, scale(aside, side)), to: add(sight.to, scale(aside, side)) };
    return walls.some((wall) => doCross(wall, moved));
  });
}
