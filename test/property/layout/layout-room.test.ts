import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layout, LayoutRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import type { Result } from '#domain/result.ts';
import { layoutViolations } from '#engines/geometry/layout-violations.ts';
import { distance, rotate } from '#engines/geometry/points.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';
import { mostDesks } from '#test/support/desk-rivals.ts';

const STATIONS = [
  { kind: 'check-in', count: 1 },
  { kind: 'candidate-board', count: 1 },
  { kind: 'writing', count: 'max' },
  { kind: 'ballot-box', count: 1 },
  { kind: 'stamp', count: 1 },
];

function solve(room: unknown): { readonly request: LayoutRequest; readonly answer: Result<Layout> } {
  const request = LayoutRequest.parse({
    room,
    minDistance: 2,
    aisle: 1.2,
    stations: STATIONS,
    timeLimitMs: 100,
  });
  const search = layoutRoom(request, { budget: { timeLimitMs: 100, elapsedMs: () => 0 } });
  for (;;) {
    const step = search.next();
    if (step.done === true) return { request, answer: step.value };
  }
}

/** A room with one corner pushed in or out, cut out or with a column, and two doors or one. */
const anyRoom = fc
  .record({
    long: fc.integer({ min: 8, max: 13 }),
    wide: fc.integer({ min: 7, max: 9 }),
    shape: fc.constantFrom('rectangle', 'L', 'skewed', 'column'),
    doors: fc.constantFrom(1, 2),
  })
  .map(({ long, wide, shape, doors }) => {
    const corner: Record<string, Point[]> = {
      L: [
        [long, wide - 2],
        [long - 2, wide - 2],
        [long - 2, wide],
      ],
      skewed: [[long - 1, wide]],
    };
    const outline: Point[] = [[0, 0], [long, 0], ...(corner[shape] ?? [[long, wide]]), [0, wide]];
    const keepOut: Point[][] =
      shape === 'column'
        ? [
            [
              [long / 2, wide / 2],
              [long / 2 + 0.3, wide / 2],
              [long / 2 + 0.3, wide / 2 + 0.3],
              [long / 2, wide / 2 + 0.3],
            ],
          ]
        : [];
    const door = (id: string, left: number, use: string) => ({
      id,
      from: [left, 0],
      to: [left + 1.2, 0],
      use,
    });
    return {
      outline,
      keepOut,
      doors: doors === 1 ? [door('d', 0.5, 'both')] : [door('a', 0.5, 'in'), door('b', long - 1.7, 'out')],
    };
  });

type AnyRoom = typeof anyRoom extends fc.Arbitrary<infer Room> ? Room : never;

/** The same room as somebody else may draw it: elsewhere, other corners first, the doors and columns in another order. */
function redrawn({ outline, keepOut, doors }: AnyRoom, { isMirrored, degrees, start }: Redrawing) {
  const at = (point: readonly number[]): Point => {
    const [x = 0, y = 0] = point;
    return rotate([isMirrored ? -x : x, y], degrees, [3, 2]);
  };
  const corners = outline.map(at);
  const from = start % corners.length;
  return {
    outline: [...corners.slice(from), ...corners.slice(0, from)],
    keepOut: keepOut.map((each) => each.map(at).toReversed()),
    doors: doors.map((door) => ({ ...door, from: at(door.to), to: at(door.from) })).toReversed(),
  };
}

type Redrawing = { readonly isMirrored: boolean; readonly degrees: number; readonly start: number };

const anyRedrawing = fc.record({
  isMirrored: fc.boolean(),
  degrees: fc.constantFrom(0, 90, 33, 211.7),
  start: fc.nat({ max: 5 }),
});

function lengthOfWay({ route }: Layout): number {
  return route
    .flatMap(({ points }) => points.slice(1).map((to, at) => distance(points[at] ?? to, to)))
    .reduce((sum, length) => sum + length, 0);
}

function expectAsGood(room: AnyRoom, redrawing: Redrawing) {
  const { answer } = solve(room);
  const { request, answer: other } = solve(redrawn(room, redrawing));
  expect(other.ok).toBe(answer.ok);
  if (!answer.ok || !other.ok) return;
  expect(other.value.counts).toEqual(answer.value.counts);
  expect(lengthOfWay(other.value)).toBeCloseTo(lengthOfWay(answer.value), 2);
  expect(other.value.minDistance).toBeCloseTo(answer.value.minDistance, 3);
  expect(other.value.upperBound).toBe(answer.value.upperBound);
  const { items, route } = other.value;
  expect(layoutViolations({ ...request, items, route })).toEqual([]);
}

test('whatever the room, a layout keeps every promise and stays under its bound', () => {
  fc.assert(
    fc.property(anyRoom, (room) => {
      const { request, answer } = solve(room);
      if (!answer.ok) return;
      const { items, route, counts, upperBound } = answer.value;
      expect(layoutViolations({ ...request, items, route })).toEqual([]);
      expect(counts.writing ?? 0).toBeLessThanOrEqual(upperBound);
    }),
    { numRuns: 6, seed: 7 },
  );
}, 120_000);

test('a room that is mirrored, turned or drawn in another order gets a layout as good', () => {
  fc.assert(
    fc.property(anyRoom, anyRedrawing, (room, redrawing) => {
      expectAsGood(room, redrawing);
    }),
    { numRuns: 10, seed: 11 },
  );
}, 120_000);

/** A door in and a door out in the same wall. */
function rectangle(long: number, wide: number): AnyRoom {
  const door = (id: string, left: number, use: string) => ({ id, from: [left, 0], to: [left + 1.2, 0], use });
  return {
    outline: [
      [0, 0],
      [long, 0],
      [long, wide],
      [0, wide],
    ],
    keepOut: [],
    doors: [door('a', 0.5, 'in'), door('b', long - 1.7, 'out')],
  };
}

test('a way that begins in a door is not lost to rounding when the room stands askew', () => {
  const room = rectangle(8, 7);
  expect(solve(room).answer.ok).toBe(true);
  for (const degrees of [33, 57.3]) expectAsGood(room, { isMirrored: true, degrees, start: 0 });
}, 60_000);

test.each([
  { long: 7, wide: 6 },
  { long: 7.5, wide: 6.5 },
  { long: 8, wide: 6 },
])(
  'a room of $long × $wide m gets as many writing places as every set of desks on a net of half a metre',
  ({ long, wide }) => {
    const { request, answer } = solve(rectangle(long, wide));
    if (!answer.ok) throw new Error(answer.problem.code);
    const best = mostDesks({ request, layout: answer.value }, 0.5);
    expect(best).toBeGreaterThan(0);
    expect(answer.value.counts.writing ?? 0).toBeGreaterThanOrEqual(best);
  },
  60_000,
);
