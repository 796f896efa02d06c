import type { Door } from '#domain/plan/room.ts';
import { add, between, distance, lengthOf, scale, subtract, type Vector } from './points.ts';
import { isEnclosed, type Polygon } from './polygons.ts';
import type { Rectangle } from './rectangles.ts';

/** How far beside a door we look which side is the room. Metres. */
const PROBE = 1e-3;

/** Unit vector from a door into the room; null where the door is not in a wall of it. */
export function inwardOf({ from, to }: Door, outline: Polygon): Vector | null {
  const along = subtract(to, from);
  const length = lengthOf(along);
  if (length === 0) return null;
  const left: Vector = [-along[1] / length, along[0] / length];
  const middle = between(from, to, 0.5);
  const isLeftInside = isEnclosed(add(middle, scale(left, PROBE)), outline);
  const isRightInside = isEnclosed(add(middle, scale(left, -PROBE)), outline);
  if (isLeftInside === isRightInside) return null;
  return isLeftInside ? left : scale(left, -1);
}

/**
 * The floor a door's leaf may sweep: a square on the door as deep as the door
 * is wide, so that either jamb may carry the hinge. Null for a door that is in
 * no wall.
 */
export function doorSwing(door: Door, outline: Polygon): Rectangle | null {
  const inward = inwardOf(door, outline);
  if (inward === null) return null;
  const width = distance(door.from, door.to);
  return {
    center: add(between(door.from, door.to, 0.5), scale(inward, width / 2)),
    width,
    depth: width,
    angle: (Math.atan2(inward[1], inward[0]) * 180) / Math.PI - 90,
  };
}
