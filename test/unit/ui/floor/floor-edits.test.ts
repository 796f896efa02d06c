import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FloorPlan, type Point } from '#domain/plan/room.ts';
import { distance } from '#engines/geometry/points.ts';
import { distanceToBoundary } from '#engines/geometry/polygons.ts';
import {
  addCorner,
  emptyFloor,
  moveCorner,
  moveObstacles,
  moveOpening,
  moveWall,
  openingWidth,
  placeOfOpening,
  rectangle,
  removeCorner,
  replaceOutline,
  setOpening,
  setWallLength,
  wallLengths,
} from '#ui/screens/workspace/floor/model/floor-edits.ts';

/** 10 × 6 m, a door near the left end of the lower wall, one near the right end of the upper, a window at the right. */
const room: FloorPlan = {
  ...emptyFloor(rectangle(10, 6)),
  doors: [
    { id: 'in', from: [0.5, 0], to: [1.7, 0], use: 'in' },
    { id: 'out', from: [9.5, 6], to: [8.3, 6], use: 'out' },
  ],
  windows: [{ id: 'window', from: [10, 2], to: [10, 3.2] }],
  obstacles: [
    {
      id: 'column',
      kind: 'column',
      outline: [
        [4, 3],
        [4.3, 3],
        [4.3, 3.3],
        [4, 3.3],
      ],
    },
  ],
};

describe('walls', () => {
  test('a typed length moves the wall behind as a whole, so that right angles stay', () => {
    const longer = setWallLength(room, 0, 12);
    expect(longer.outline).toEqual([
      [0, 0],
      [12, 0],
      [12, 6],
      [0, 6],
    ]);
  });

  test('in a triangle a wall takes its length, too', () => {
    const triangle = emptyFloor([
      [0, 0],
      [4, 0],
      [0, 3],
    ]);
    expect(wallLengths(setWallLength(triangle, 0, 8))[0]).toBeCloseTo(8);
  });

  test('doors keep their distance from the nearer corner when their wall grows', () => {
    const longer = setWallLength(room, 0, 14);
    expect(longer.doors[0]).toMatchObject({ from: [0.5, 0], to: [1.7, 0] });
    const out = longer.doors[1];
    expect(out && placeOfOpening(longer.outline, out)).toMatchObject({ wall: 2, start: 0.5, end: 1.7 });
    expect(longer.windows[0]).toMatchObject({ from: [14, 2], to: [14, 3.2] });
  });

  test('a corner set into a wall makes an L-shaped room, and what was on the wall stays on a wall', () => {
    const split = addCorner(room, 0, [5, 0]);
    expect(split.outline).toHaveLength(5);
    const bent = moveCorner(split, 1, [5, 2]);
    for (const door of bent.doors) expect(distanceToBoundary(door.from, bent.outline)).toBeLessThan(0.002);
  });

  test('walls never cross: a corner dragged through the opposite wall stays where it was', () => {
    expect(moveCorner(room, 0, [5, 9])).toBe(room);
    expect(moveWall(room, 0, [0, 7])).toBe(room);
  });

  test('a room keeps three corners', () => {
    const triangle = emptyFloor([
      [0, 0],
      [4, 0],
      [0, 3],
    ]);
    expect(removeCorner(triangle, 1)).toBe(triangle);
    expect(removeCorner(room, 1).outline).toHaveLength(3);
  });

  test('doors go along to the nearest wall of a new outline', () => {
    const small = replaceOutline(room, rectangle(4, 3));
    for (const opening of [...small.doors, ...small.windows])
      expect(distanceToBoundary(opening.from, small.outline)).toBeLessThan(0.002);
  });

  test('whatever corners are dragged to, the plan stays a plan and openings stay on walls', () => {
    const place = fc.tuple(
      fc.double({ min: -5, max: 15, noNaN: true }),
      fc.double({ min: -5, max: 15, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), place), { maxLength: 6 }), (drags) => {
        const end = drags.reduce((floor, [corner, to]) => moveCorner(floor, corner, to), room);
        expect(FloorPlan.safeParse(end).success).toBe(true);
        for (const opening of [...end.doors, ...end.windows])
          expect(distanceToBoundary(opening.from, end.outline)).toBeLessThan(0.01);
      }),
    );
  });
});

describe('doors, windows and obstacles', () => {
  test('a door dragged to another wall keeps its width and does not stick out at the corner', () => {
    const moved = moveOpening(room, 'in', [10, 0.1]);
    const door = moved.doors[0];
    expect(door && openingWidth(door)).toBe(1.2);
    expect(door && placeOfOpening(moved.outline, door)?.start).toBeGreaterThanOrEqual(0);
  });

  test('a door is put by figures: wall, distance from its corner, width', () => {
    const put = setOpening(room, 'in', { wall: 1, start: 2, end: 3 });
    expect(put.doors[0]).toMatchObject({ from: [10, 2], to: [10, 3], use: 'in' });
  });

  test('a door wider than its wall becomes as wide as the wall', () => {
    const put = setOpening(room, 'in', { wall: 1, start: 0, end: 50 });
    expect(put.doors[0] && openingWidth(put.doors[0])).toBe(6);
  });

  test('moving an obstacle there and back leaves it to the millimetre', () => {
    const ids = new Set(['column']);
    const by: Point = [0.123, -0.456];
    const back = moveObstacles(moveObstacles(room, ids, by), ids, [-by[0], -by[1]]);
    expect(back.obstacles).toEqual(room.obstacles);
    expect(
      distance(moveObstacles(room, ids, by).obstacles[0]?.outline[0] ?? [0, 0], [4.123, 2.544]),
    ).toBeLessThan(1e-9);
  });
});
