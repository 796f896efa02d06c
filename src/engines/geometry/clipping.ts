import type { Point } from '#domain/plan/room.ts';
import { between, cross, subtract, type Vector } from './points.ts';
import { counterClockwise, edgesOf, type Polygon } from './polygons.ts';
import type { Segment } from './segments.ts';

/**
 * What of a convex polygon lies to the left of the line through `border`
 * (Sutherland–Hodgman, one side). Empty when nothing does.
 */
export function clipToLeft(polygon: Polygon, border: Segment): Polygon {
  const along = subtract(border.to, border.from);
  const heightOf = (place: Vector) => cross(along, subtract(place, border.from));
  return edgesOf(polygon).flatMap(({ from, to }): Point[] => {
    const [start, end] = [heightOf(from), heightOf(to)];
    const kept: Point[] = start >= 0 ? [[from[0], from[1]]] : [];
    // An end exactly on the border is kept as a corner and needs no crossing.
    if (start * end < 0) kept.push(between(from, to, start / (start - end)));
    return kept;
  });
}

/** What two convex polygons have in common; empty when nothing or only an edge. */
export function clipConvex(polygon: Polygon, convex: Polygon): Polygon {
  return edgesOf(counterClockwise(convex)).reduce<Polygon>(clipToLeft, polygon);
}
