import { directionOf, dot, lengthOf, rotate, subtract, type Vector } from './points.ts';
import { edgesOf, isEnclosed, type Polygon } from './polygons.ts';
import { cornersOf, type Rectangle } from './rectangles.ts';
import { type Segment, segmentDistance } from './segments.ts';

/** Furniture may touch a wall or other furniture: less overlap than this does not count. Metres. */
export const FIT = 1e-6;

/** How deep do two pieces of furniture reach into each other? 0 when they do not. Metres. */
export function overlapDepth(a: Rectangle, b: Rectangle): number {
  const apart = subtract(b.center, a.center);
  if (lengthOf(apart) >= outerRadius(a) + outerRadius(b)) return 0;
  // Separating axes: two rectangles are apart if they are so along a side of either.
  const depths = [a.angle, a.angle + 90, b.angle, b.angle + 90].map((angle) => {
    const axis = directionOf(angle);
    return halfAlong(a, axis) + halfAlong(b, axis) - Math.abs(dot(apart, axis));
  });
  const least = Math.min(...depths);
  return least > FIT ? least : 0;
}

/** Half the diagonal. */
export function outerRadius({ width, depth }: Pick<Rectangle, 'width' | 'depth'>): number {
  // Not `Math.hypot`, which takes ten times as long and is asked for a million times a layout.
  return Math.sqrt(width * width + depth * depth) / 2;
}

function halfAlong({ width, depth, angle }: Rectangle, axis: Vector): number {
  const across = Math.abs(dot(directionOf(angle + 90), axis));
  return (Math.abs(dot(directionOf(angle), axis)) * width + across * depth) / 2;
}

/** Does a wall or an edge run through the furniture and not only along it? */
export function doesIntrude(edge: Segment, rectangle: Rectangle): boolean {
  const [fromX, fromY] = inFrameOf(rectangle, edge.from);
  const [toX, toY] = inFrameOf(rectangle, edge.to);
  const [halfWidth, halfDepth] = [rectangle.width / 2 - FIT, rectangle.depth / 2 - FIT];
  // Liang–Barsky: the shares of the edge between the two pairs of sides.
  const [xEnter, xLeave] = sharesWithin(fromX, toX, halfWidth);
  const [yEnter, yLeave] = sharesWithin(fromY, toY, halfDepth);
  return Math.max(0, xEnter, yEnter) < Math.min(1, xLeave, yLeave);
}

function sharesWithin(from: number, to: number, half: number): readonly [number, number] {
  if (from === to) {
    return Math.abs(from) < half
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  const [a, b] = [(-half - from) / (to - from), (half - from) / (to - from)];
  return a < b ? [a, b] : [b, a];
}

/** A place as the furniture sees it: its middle is the origin, its width runs along x. */
export function inFrameOf({ center, angle }: Rectangle, place: Vector): Vector {
  return rotate(subtract(place, center), -angle);
}

/** Does furniture stand wholly inside a polygon? Touching its edge is inside. */
export function isRectangleInside(rectangle: Rectangle, polygon: Polygon): boolean {
  return (
    isEnclosed(rectangle.center, polygon) && !edgesOf(polygon).some((edge) => doesIntrude(edge, rectangle))
  );
}

/** Do furniture and a polygon share floor? Touching does not count. */
export function doesRectangleMeet(rectangle: Rectangle, polygon: Polygon): boolean {
  return (
    isEnclosed(rectangle.center, polygon) || edgesOf(polygon).some((edge) => doesIntrude(edge, rectangle))
  );
}

/** Distance from a place to the nearest side; 0 inside. Metres. */
export function distanceToRectangle(rectangle: Rectangle, place: Vector): number {
  const [x, y] = inFrameOf(rectangle, place);
  return Math.hypot(
    Math.max(0, Math.abs(x) - rectangle.width / 2),
    Math.max(0, Math.abs(y) - rectangle.depth / 2),
  );
}

/** Distance from a straight way to the nearest side; 0 when it runs through. Metres. */
export function segmentToRectangle(segment: Segment, rectangle: Rectangle): number {
  if (doesIntrude(segment, rectangle)) return 0;
  return Math.min(...edgesOf(cornersOf(rectangle)).map((side) => segmentDistance(segment, side)));
}
