import { type Point, signedArea } from '#domain/plan/room.ts';
import { cross, distance, isSamePlace, subtract, type Vector } from './points.ts';
import { closestOnSegment, doTouch, isOnSegment, type Segment } from './segments.ts';
import { SAME_PLACE } from './tolerance.ts';

/** Corners in order, in either direction; the last is joined to the first. */
export type Polygon = readonly Vector[];

export type Bounds = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

export function edgesOf(polygon: Polygon): readonly Segment[] {
  return polygon.map((from, at) => ({ from, to: polygon[(at + 1) % polygon.length] ?? from }));
}

export function perimeterOf(polygon: Polygon): number {
  return edgesOf(polygon).reduce((sum, { from, to }) => sum + distance(from, to), 0);
}

export function boundsOf(points: readonly Vector[]): Bounds {
  return points.reduce<Bounds>(
    ({ left, bottom, right, top }, [x, y]) => ({
      left: Math.min(left, x),
      bottom: Math.min(bottom, y),
      right: Math.max(right, x),
      top: Math.max(top, y),
    }),
    {
      left: Number.POSITIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
      right: Number.NEGATIVE_INFINITY,
      top: Number.NEGATIVE_INFINITY,
    },
  );
}

/** The same corners so that the inside is to the left of every edge. */
export function counterClockwise(polygon: Polygon): Polygon {
  return signedArea(polygon) < 0 ? polygon.toReversed() : polygon;
}

/** Without corners that the next one repeats, as where a drawing is closed on its first corner. */
export function withoutRepeats(polygon: Polygon): Polygon {
  return polygon.filter((corner, at) => {
    const next = polygon[(at + 1) % polygon.length];
    return polygon.length === 1 || next === undefined || !isSamePlace(corner, next);
  });
}

/** Has it an inside, and do its edges meet only where one ends and the next begins? */
export function isSimple(polygon: Polygon): boolean {
  const edges = edgesOf(polygon);
  if (edges.length < 3 || Math.abs(signedArea(polygon)) <= SAME_PLACE ** 2) return false;
  return edges.every(
    (edge, at) =>
      !isSamePlace(edge.from, edge.to) &&
      edges.slice(at + 1).every((other, skipped) => {
        if (skipped === 0) return !isSpike(edge, other);
        if (at === 0 && skipped === edges.length - 2) return !isSpike(other, edge);
        return !doTouch(edge, other);
      }),
  );
}

/** Does an edge turn back onto the one it follows? */
function isSpike(edge: Segment, next: Segment): boolean {
  return isOnSegment(next.to, edge) || isOnSegment(edge.from, next);
}

/** Where a place is; `edge` within the tolerance. */
export function locate(place: Vector, polygon: Polygon): 'inside' | 'edge' | 'outside' {
  if (distanceToBoundary(place, polygon) <= SAME_PLACE) return 'edge';
  return isEnclosed(place, polygon) ? 'inside' : 'outside';
}

/** Inside or on the edge? */
export function containsPoint(polygon: Polygon, place: Vector): boolean {
  return locate(place, polygon) !== 'outside';
}

/** Even-odd rule; either answer may come for a place on the edge. */
export function isEnclosed([x, y]: Vector, polygon: Polygon): boolean {
  let isInside = false;
  let [beforeX, beforeY] = polygon.at(-1) ?? [0, 0];
  for (const [cornerX, cornerY] of polygon) {
    if (
      cornerY > y !== beforeY > y &&
      x < cornerX + ((beforeX - cornerX) * (y - cornerY)) / (beforeY - cornerY)
    ) {
      isInside = !isInside;
    }
    [beforeX, beforeY] = [cornerX, cornerY];
  }
  return isInside;
}

/** The place on the edge nearest to another place. */
export function closestOnBoundary(place: Vector, polygon: Polygon): Point {
  return closestOf(place, edgesOf(polygon));
}

/** The nearest place on any of the segments, of which there is at least one. */
export function closestOf(place: Vector, segments: readonly Segment[]): Point {
  let nearest: Point = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let least = Number.POSITIVE_INFINITY;
  for (const segment of segments) {
    const candidate = closestOnSegment(place, segment);
    const away = distance(place, candidate);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}

export function distanceToBoundary(place: Vector, polygon: Polygon): number {
  return distance(place, closestOnBoundary(place, polygon));
}

/** Smallest convex polygon around the points, counter-clockwise (Andrew's monotone chain). */
export function convexHull(points: readonly Vector[]): Polygon {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const chain = (ordered: readonly Vector[]) => {
    const kept: Vector[] = [];
    for (const point of ordered) {
      while (kept.length >= 2 && !isLeftTurn(kept.at(-2), kept.at(-1), point)) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function isLeftTurn(before: Vector | undefined, corner: Vector | undefined, next: Vector): boolean {
  if (before === undefined || corner === undefined) return true;
  return cross(subtract(corner, before), subtract(next, corner)) > 0;
}

/** Does every corner turn the same way? Corners on a straight edge are allowed. */
export function isConvex(polygon: Polygon): boolean {
  const corners = counterClockwise(polygon);
  return corners.every((corner, at) => {
    const along = subtract(corner, corners.at(at - 1) ?? corner);
    const next = subtract(corners[(at + 1) % corners.length] ?? corner, corner);
    return cross(along, next) >= -SAME_PLACE * Math.hypot(...along) * Math.hypot(...next);
  });
}
