import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layout, LayoutRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import type { Result } from '#domain/result.ts';
import { layoutViolations } from '#engines/geometry/layout-violations.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';

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
