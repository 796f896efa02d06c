import { add, between, distance, rotate, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { isEnclosed } from '#engines/geometry/polygons.ts';

/** How far beside a wall we look for the floor, metres. */
const PROBE = 0.02;

/** Is the floor to the left of somebody who walks along a wall from `from` to `to`? */
export function isLeftInside(outline: readonly Vector[], from: Vector, to: Vector): boolean {
  const length = distance(from, to);
  if (length === 0) return true;
  const left = scale(rotate(subtract(to, from), 90), PROBE / length);
  return isEnclosed(add(between(from, to, 0.5), left), outline);
}
