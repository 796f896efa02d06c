import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { distance, rotate, type Vector } from '#engines/geometry/points.ts';
import { boundsOf, containsPoint, distanceToBoundary, type Polygon } from '#engines/geometry/polygons.ts';
import { regionOf } from '#engines/geometry/regions.ts';
import { namedCorners } from '#report/drawing/corners.ts';
import { markingSheets } from '#report/marking/marking-sheets.ts';
import { signSheets } from '#report/marking/signs.ts';
import { type Fix, fixesFor, isReliable } from '#report/marking/tape.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';

/** What the sheet promises a helper. Metres. */
const MOST_ERROR = 0.02;

/** Both places where tapes of these lengths meet. */
function meetingPlaces({ corners: [first, second], centimetres }: Fix): readonly Point[] {
  const [a, b] = centimetres.map((length) => length / 100) as [number, number];
  const base = distance(first.at, second.at);
  const along = (base * base + a * a - b * b) / (2 * base);
  const across = Math.sqrt(Math.max(0, a * a - along * along));
  const [ux, uy] = [(second.at[0] - first.at[0]) / base, (second.at[1] - first.at[1]) / base];
  return [1, -1].map((side) => [
    first.at[0] + ux * along - uy * across * side,
    first.at[1] + uy * along + ux * across * side,
  ]);
}

function sideOf(place: Vector, { corners: [first, second] }: Fix): number {
  return Math.sign(
    (second.at[0] - first.at[0]) * (place[1] - first.at[1]) -
      (second.at[1] - first.at[1]) * (place[0] - first.at[0]),
  );
}

/** Where a helper with this line of the sheet puts the mark: inside the room, on the side the sheet names. */
function whereMarked(fix: Fix, outline: Polygon): readonly Point[] {
  const { towards } = fix;
  return towards === null
    ? meetingPlaces(fix).filter((place) => containsPoint(outline, place))
    : meetingPlaces(fix).filter((place) => sideOf(place, fix) === sideOf(towards.at, fix));
}

const metres = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((mm) => mm / 1000);

/** Up to three times as long as wide, lying or standing. */
const rectangle = fc.record({ a: metres(4, 20), b: metres(4, 20) }).map(({ a, b }): Polygon => {
  const [width, depth] = [Math.min(a, 3 * b), Math.min(b, 3 * a)];
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
});

const ell = fc
  .record({ width: metres(8, 20), depth: metres(8, 16), right: metres(3, 5), top: metres(3, 5) })
  .map(
    ({ width, depth, right, top }): Polygon => [
      [0, 0],
      [width, 0],
      [width, depth - top],
      [width - right, depth - top],
      [width - right, depth],
      [0, depth],
    ],
  );

const skewed = fc
  .record({
    width: metres(6, 15),
    depth: metres(6, 12),
    a: metres(0, 1.5),
    b: metres(0, 1.5),
    turn: fc.integer({ min: 0, max: 359 }),
  })
  .map(({ width, depth, a, b, turn }): Polygon => {
    const corners: Polygon = [
      [0, 0],
      [width, a],
      [width - b, depth],
      [a, depth - b],
    ];
    return corners.map((corner) => rotate(corner, turn));
  });

/** Marks where people and desks may be: at least 25 cm from the walls. */
function marksIn(outline: Polygon, shares: readonly (readonly [number, number])[]): readonly Point[] {
  const { left, right, bottom, top } = boundsOf(outline);
  return shares
    .map(([x, y]): Point => [left + x * (right - left), bottom + y * (top - bottom)])
    .filter((place) => containsPoint(outline, place) && distanceToBoundary(place, outline) >= 0.25);
}

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const shares = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 30 });

describe.each([
  ['a rectangle', rectangle],
  ['an L', ell],
  ['skewed walls', skewed],
] as const)('in %s', (_, shape) => {
  test('two lengths rounded to a centimetre put every mark within 2 cm, and on one side only', () => {
    fc.assert(
      fc.property(shape, shares, (outline, at) => {
        const marks = marksIn(outline, at);
        const fixes = fixesFor(marks, namedCorners(outline), regionOf(outline));
        marks.forEach((mark, index) => {
          const fix = fixes[index];
          expect(fix && isReliable(fix)).toBe(true);
          const places = fix ? whereMarked(fix, outline) : [];
          expect(places).toHaveLength(1);
          expect(distance(places[0] ?? [0, 0], mark)).toBeLessThan(MOST_ERROR);
        });
      }),
      { numRuns: 300 },
    );
  });
});

test('a tape is never led through a column', () => {
  const outline: Polygon = [
    [0, 0],
    [10, 0],
    [10, 8],
    [0, 8],
  ];
  const column: Polygon = [
    [4.5, 1.5],
    [5.5, 1.5],
    [5.5, 2.5],
    [4.5, 2.5],
  ];
  const region = regionOf(outline, [column]);
  const [fix] = fixesFor([[6.5, 3]], namedCorners(outline), region);
  expect(fix?.isClear).toBe(true);
  expect(fix?.corners.map(({ name }) => name)).not.toContain('A');
});

test('corners are lettered from the lower left one, with the room on the left hand', () => {
  const clockwise: Polygon = [
    [0, 5],
    [8, 5],
    [8, 0],
    [4, 0],
    [0, 0],
  ];
  expect(namedCorners(clockwise)).toEqual([
    { name: 'A', at: [0, 0] },
    { name: 'B', at: [8, 0] },
    { name: 'C', at: [8, 5] },
    { name: 'D', at: [0, 5] },
  ]);
});

test('whatever a plan holds, its marking sheets and signs can be written, and no measure is "NaN"', () => {
  fc.assert(
    fc.property(anyElectionPlan, (plan) => {
      const words = JSON.stringify([...markingSheets(plan), ...signSheets(plan)]);
      expect(words).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/u);
    }),
    { numRuns: 60 },
  );
});
