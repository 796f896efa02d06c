import { describe, expect, test } from 'vitest';
import { type Layout, LayoutRequest } from '#domain/plan/layout.ts';
import { between, distance } from '#engines/geometry/points.ts';
import { piecesOf, routeViolations } from '#engines/geometry/route-violations.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';
import { settleWay } from '#engines/layout/settle-way.ts';
import { stationAt } from '#test/support/room-layouts.ts';

const REQUEST = LayoutRequest.parse({
  room: {
    outline: [
      [0, 0],
      [10, 0],
      [10, 7],
      [0, 7],
    ],
    doors: [
      { id: 'in', from: [0.5, 0], to: [1.7, 0], use: 'in' },
      { id: 'out', from: [8.3, 0], to: [9.5, 0], use: 'out' },
    ],
  },
  minDistance: 2,
  aisle: 1.2,
  stations: [
    { kind: 'check-in', count: 1 },
    { kind: 'candidate-board', count: 1 },
    { kind: 'writing', count: 4 },
    { kind: 'ballot-box', count: 1 },
    { kind: 'stamp', count: 1 },
  ],
});

function made(): Layout {
  const search = layoutRoom(REQUEST, { budget: { timeLimitMs: 100, elapsedMs: () => 0 } });
  for (;;) {
    const step = search.next();
    if (step.done !== true) continue;
    if (!step.value.ok) throw new Error(step.value.problem.code);
    return step.value.value;
  }
}

describe('the way through a room that somebody changed by hand', () => {
  const layout = made();
  const { items, route } = layout;

  test('stays as it is where nothing is wrong with it', () => {
    expect(settleWay(REQUEST, { items, route })).toEqual({ route, unreachable: [] });
  });

  test('is found anew where there was none, and keeps every promise of ways', () => {
    const settled = settleWay(REQUEST, { items, route: [] });
    expect(settled.route[0]?.from).toBe('in');
    expect(settled.route.at(-1)?.to).toBe('out');
    expect(routeViolations({ ...REQUEST, items, route: settled.route })).toEqual([]);
  });

  test('leads round a chair that was put on it', () => {
    const pieces = route.flatMap(({ points }) => piecesOf(points));
    const longest = pieces.reduce((a, b) => (distance(b.from, b.to) > distance(a.from, a.to) ? b : a));
    const chair = stationAt('observer', 9, between(longest.from, longest.to, 0.5));
    const moved = [...items, chair];
    expect(routeViolations({ ...REQUEST, items: moved, route }).map(({ code }) => code)).toContain(
      'route-narrow',
    );
    const settled = settleWay(REQUEST, { items: moved, route });
    expect(routeViolations({ ...REQUEST, items: moved, route: settled.route })).toEqual([]);
  });

  test('is none where furniture stands from wall to wall', () => {
    const wall = Array.from({ length: 12 }, (_, at) => stationAt('observer', 20 + at, [5, 0.3 + at * 0.58]));
    const blocked = settleWay(REQUEST, {
      items: [...items.filter(({ kind }) => kind !== 'writing'), ...wall],
      route,
    });
    expect(blocked.route).toEqual([]);
  });

  test('does not reach a desk that is walled in by others, and says which', () => {
    const corner = stationAt('writing', 50, [9.5, 6.3], 90);
    const around = [
      stationAt('observer', 30, [8.2, 6.7]),
      stationAt('observer', 31, [8.2, 6.2]),
      stationAt('observer', 32, [8.2, 5.7]),
      stationAt('observer', 33, [8.2, 5.2]),
      stationAt('observer', 34, [8.7, 4.9]),
      stationAt('observer', 35, [9.2, 4.9]),
      stationAt('observer', 36, [9.7, 4.9]),
    ];
    const open = items.filter(({ center }) => !(center[0] > 7 && center[1] > 4));
    const settled = settleWay(REQUEST, { items: [...open, corner, ...around], route: [] });
    expect(settled.unreachable).toContain('writing-50');
  });
});
