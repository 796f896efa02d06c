import type { Vector } from '#engines/geometry/points.ts';
import { cross, distance, dot, subtract } from '#engines/geometry/points.ts';
import {
  boundsOf,
  convexHull,
  counterClockwise,
  type Polygon,
  withoutRepeats,
} from '#engines/geometry/polygons.ts';

/** A corner of the walls by its letter on the drawing. */
export type Corner = { readonly name: string; readonly at: Vector };

/** Letters a clerk knows, without O, which looks like a zero, and letters with marks. */
const LETTERS = 'ABCDEGHIKLMNPQRSTUVXY';

/** A bend of less than this cannot be found on a wall. Degrees. */
const LEAST_BEND = 10;

function bendAt(polygon: Polygon, index: number): number {
  const count = polygon.length;
  const here = polygon[index] ?? [0, 0];
  const into = subtract(here, polygon[(index + count - 1) % count] ?? here);
  const out = subtract(polygon[(index + 1) % count] ?? here, here);
  return (Math.abs(Math.atan2(cross(into, out), dot(into, out))) * 180) / Math.PI;
}

/** The sharpest bends, as many as there are letters, in their order along the wall. */
function findable(polygon: Polygon): readonly Vector[] {
  const bends = polygon
    .map((at, index) => ({ at, index, bend: bendAt(polygon, index) }))
    .filter(({ bend }) => bend >= LEAST_BEND);
  // A round wall has no bend that can be found: its outermost points then have to do.
  if (bends.length < 3) return convexHull(polygon).slice(0, LETTERS.length);
  return bends
    .toSorted((a, b) => b.bend - a.bend || a.index - b.index)
    .slice(0, LETTERS.length)
    .toSorted((a, b) => a.index - b.index)
    .map(({ at }) => at);
}

/** The corners of a room, lettered counter-clockwise from the lower left one. */
export function namedCorners(outline: Polygon): readonly Corner[] {
  const corners = findable(counterClockwise(withoutRepeats(outline)));
  const { left, bottom } = boundsOf(corners);
  const gaps = corners.map((corner) => distance(corner, [left, bottom]));
  const first = gaps.indexOf(Math.min(...gaps));
  return [...corners.slice(first), ...corners.slice(0, first)].map((at, index) => ({
    name: LETTERS[index] ?? '',
    at,
  }));
}
