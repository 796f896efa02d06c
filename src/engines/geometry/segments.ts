import type { Point } from '#domain/plan/room.ts';
import { add, cross, distance, dot, lengthOf, scale, subtract, type Vector } from './points.ts';
import { SAME_PLACE } from './tolerance.ts';

/** A straight piece of wall, edge or sight line. */
export type Segment = { readonly from: Vector; readonly to: Vector };

/** The point of a segment nearest to a place. */
export function closestOnSegment(place: Vector, { from, to }: Segment): Point {
  const along = subtract(to, from);
  const squaredLength = dot(along, along);
  if (squaredLength === 0) return [from[0], from[1]];
  const share = dot(subtract(place, from), along) / squaredLength;
  if (share <= 0) return [from[0], from[1]];
  // The end itself, not `from + along`, which may differ from it in the last bit.
  if (share >= 1) return [to[0], to[1]];
  return add(from, scale(along, share));
}

export function distanceToSegment(place: Vector, segment: Segment): number {
  return distance(place, closestOnSegment(place, segment));
}

/** The square of `distanceToSegment`, without making points: for loops over a hundred thousand places. */
export function squaredToSegment([x, y]: Vector, { from, to }: Segment): number {
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
  const squaredLength = alongX * alongX + alongY * alongY;
  const towards = (x - from[0]) * alongX + (y - from[1]) * alongY;
  const share = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, towards / squaredLength));
  const [awayX, awayY] = [from[0] + share * alongX - x, from[1] + share * alongY - y];
  return awayX * awayX + awayY * awayY;
}

export function isOnSegment(place: Vector, segment: Segment): boolean {
  return distanceToSegment(place, segment) <= SAME_PLACE;
}

/** Smallest distance between two segments; 0 when they cross. */
export function segmentDistance(a: Segment, b: Segment): number {
  if (doCross(a, b)) return 0;
  return Math.min(
    distanceToSegment(a.from, b),
    distanceToSegment(a.to, b),
    distanceToSegment(b.from, a),
    distanceToSegment(b.to, a),
  );
}

/** Do they meet in one point that is an end of neither? Touching ends and overlapping lines do not cross. */
export function doCross(a: Segment, b: Segment): boolean {
  return sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
}

/** Do they have any point in common? */
export function doTouch(a: Segment, b: Segment): boolean {
  return segmentDistance(a, b) <= SAME_PLACE;
}

/** 1 when a place is to the left of the line through a segment, -1 to the right, 0 on the line. */
export function sideOf({ from, to }: Segment, place: Vector): -1 | 0 | 1 {
  const along = subtract(to, from);
  const area = cross(along, subtract(place, from));
  if (Math.abs(area) <= SAME_PLACE * lengthOf(along)) return 0;
  return area > 0 ? 1 : -1;
}

/** Where the lines through two segments meet; null when they are parallel. */
export function lineIntersection(a: Segment, b: Segment): Point | null {
  const alongA = subtract(a.to, a.from);
  const alongB = subtract(b.to, b.from);
  const turn = cross(alongA, alongB);
  if (Math.abs(turn) <= SAME_PLACE * lengthOf(alongA) * lengthOf(alongB)) return null;
  return add(a.from, scale(alongA, cross(subtract(b.from, a.from), alongB) / turn));
}

/**
 * The shares of `segment`, from 0 to 1 in order, at which it meets any of the
 * others: crossings, touching ends, both ends of what they share. Starts with 0, ends with 1.
 */
export function cutsOf(segment: Segment, others: readonly Segment[]): readonly number[] {
  const along = subtract(segment.to, segment.from);
  const squaredLength = dot(along, along);
  const shareOf = (place: Vector) => dot(subtract(place, segment.from), along) / squaredLength;
  const cuts = [0, 1];
  for (const other of others) {
    if (doCross(segment, other)) {
      const meeting = lineIntersection(segment, other);
      if (meeting !== null) cuts.push(shareOf(meeting));
    } else {
      for (const end of [other.from, other.to]) if (isOnSegment(end, segment)) cuts.push(shareOf(end));
    }
  }
  return cuts.filter((share) => share >= 0 && share <= 1).sort((a, b) => a - b);
}
