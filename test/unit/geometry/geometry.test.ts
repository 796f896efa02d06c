import { describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { rotate } from '#engines/geometry/points.ts';
import { isConvex, isSimple, locate, perimeterOf, withoutRepeats } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { containsPlace, containsSegment, nearestPlace, regionOf } from '#engines/geometry/regions.ts';
import { doCross, doTouch, lineIntersection } from '#engines/geometry/segments.ts';

const rectangle = (left: number, bottom: number, right: number, top: number): Point[] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
];
const lShape: Point[] = [
  [0, 0],
  [6, 0],
  [6, 2],
  [2, 2],
  [2, 6],
  [0, 6],
];

describe('segments', () => {
  const level = { from: [0, 0], to: [4, 0] } as const;

  test('cross in the middle, touch at ends, and are parallel', () => {
    const upright = { from: [2, -1], to: [2, 1] } as const;
    expect(doCross(level, upright)).toBe(true);
    expect(lineIntersection(level, upright)).toEqual([2, 0]);
    const standing = { from: [2, 0], to: [2, 1] } as const;
    expect(doCross(level, standing)).toBe(false);
    expect(doTouch(level, standing)).toBe(true);
    expect(lineIntersection(level, { from: [0, 1], to: [4, 1] })).toBeNull();
  });
});

describe('polygons', () => {
  test('are refused as simple when edges cross, touch, fold back or enclose nothing', () => {
    expect(isSimple(lShape)).toBe(true);
    expect(isSimple(lShape.toReversed())).toBe(true);
    const bowTie: Point[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ];
    const spike: Point[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 0],
      [0, 4],
    ];
    const touching: Point[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
    ];
    const flat: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
    ];
    for (const polygon of [bowTie, spike, touching, flat, []]) expect(isSimple(polygon)).toBe(false);
  });

  test('may be closed on their first corner', () => {
    expect(withoutRepeats([...lShape, [0, 0]])).toEqual(lShape);
  });

  test('know inside, edge and outside, corners included', () => {
    expect(locate([1, 1], lShape)).toBe('inside');
    expect(locate([2, 2], lShape)).toBe('edge');
    expect(locate([0, 3 + 1e-12], lShape)).toBe('edge');
    expect(locate([4, 4], lShape)).toBe('outside');
    expect(isConvex(lShape)).toBe(false);
    expect(perimeterOf(lShape)).toBe(24);
  });
});

test('a desk turned by a quarter has exact corners', () => {
  expect(cornersOf({ center: [1, 2], width: 1.2, depth: 0.6, angle: 90 })).toEqual([
    [1.3, 1.4],
    [1.3, 2.6],
    [0.7, 2.6],
    [0.7, 1.4],
  ]);
  expect(rotate([1, 0], -270)).toEqual([0, 1]);
});

describe('a room with a stage flush against the wall', () => {
  const room = regionOf(rectangle(0, 0, 10, 8), [rectangle(3, 6, 7, 8), rectangle(7, 6, 8, 8)]);

  test('has no place behind the stage nor in the joint of two blocks, but along its front', () => {
    expect(containsPlace(room, [5, 8])).toBe(false);
    expect(containsPlace(room, [7, 7])).toBe(false);
    expect(containsPlace(room, [5, 6])).toBe(true);
    expect(containsPlace(room, [7, 6])).toBe(true);
    expect(containsPlace(room, [3, 8])).toBe(true);
    expect(nearestPlace(room, [4, 7.9])).toEqual([3, 7.9]);
    expect(nearestPlace(room, [5, 7.9])).toEqual([5, 6]);
  });

  test('is seen along the front of the stage, not through it', () => {
    expect(containsSegment(room, { from: [0, 6], to: [10, 6] })).toBe(true);
    expect(containsSegment(room, { from: [0, 7], to: [10, 7] })).toBe(false);
    expect(containsSegment(room, { from: [0, 0], to: [3, 6] })).toBe(true);
  });
});

test('a room that is all keep-out has no place', () => {
  const room = regionOf(rectangle(0, 0, 2, 2), [rectangle(-1, -1, 1.5, 3), rectangle(1, -1, 3, 3)]);
  expect(nearestPlace(room, [1, 1])).toBeNull();
  expect(regionOf(rectangle(0, 0, 2, 2), [rectangle(0, 0, 2, 2)]).border).toEqual([]);
});
