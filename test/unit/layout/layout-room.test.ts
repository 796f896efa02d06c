import { describe, expect, test } from 'vitest';
import { type Layout, LayoutRequest } from '#domain/plan/layout.ts';
import type { Result } from '#domain/result.ts';
import { layoutViolations } from '#engines/geometry/layout-violations.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';

const HALL = {
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
};

function requestOf(wishes: Record<string, unknown> = {}): LayoutRequest {
  return LayoutRequest.parse({
    room: HALL,
    minDistance: 2,
    aisle: 1.2,
    stations: [
      { kind: 'check-in', count: 1 },
      { kind: 'candidate-board', count: 1 },
      { kind: 'writing', count: 'max' },
      { kind: 'ballot-box', count: 1 },
      { kind: 'stamp', count: 1 },
    ],
    timeLimitMs: 300,
    ...wishes,
  });
}

function solve(request: LayoutRequest, locked: Layout['items'] = []): Result<Layout> {
  const budget = { timeLimitMs: request.timeLimitMs ?? 300, elapsedMs: () => 0 };
  const search = layoutRoom(request, { budget, locked });
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

function made(request: LayoutRequest, locked: Layout['items'] = []): Layout {
  const answer = solve(request, locked);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

describe('a hall of 10 × 7 m with two doors', () => {
  const request = requestOf();
  const layout = made(request);

  test('gets every station once, writing places beside the way, and keeps every promise', () => {
    expect(layout.counts).toMatchObject({ 'check-in': 1, 'candidate-board': 1, 'ballot-box': 1, stamp: 1 });
    expect(layout.counts.writing ?? 0).toBeGreaterThanOrEqual(7);
    expect(layoutViolations({ ...request, items: layout.items, route: layout.route })).toEqual([]);
    expect(layout.checks.every(({ ok }) => ok)).toBe(true);
  });

  test('has no more writing places than the bound says', () => {
    expect(layout.counts.writing ?? 0).toBeLessThanOrEqual(layout.upperBound);
  });

  test('comes out the same to the byte when asked again', () => {
    expect(JSON.stringify(made(request))).toBe(JSON.stringify(layout));
  });

  test('comes out the same to the byte on a machine so busy that all takes fifteen times the limit', () => {
    const budget = { timeLimitMs: 300, elapsedMs: () => 15 * 300 };
    const search = layoutRoom(request, { budget });
    let step = search.next();
    while (step.done !== true) step = search.next();
    expect(JSON.stringify(step.value.ok ? step.value.value : null)).toBe(JSON.stringify(layout));
  });

  test('counts the people who are in it', () => {
    const people = layout.items.flatMap((item) => item.people);
    expect(layout.capacity.voters + layout.capacity.staff).toBe(people.length);
    expect(layout.capacity.staff).toBe(2);
  });
});

test('a number of writing places is met and not exceeded', () => {
  const stations = requestOf().stations.map((station) =>
    station.kind === 'writing' ? { ...station, count: 3 } : station,
  );
  const layout = made(requestOf({ stations }));
  expect(layout.counts.writing).toBe(3);
  expect(layout.proven).toBe(true);
});

test('what is locked stays where it is, and the others keep their distance from it', () => {
  const first = made(requestOf());
  const [desk] = first.items.filter(({ kind }) => kind === 'check-in');
  if (desk === undefined) throw new Error('a check-in desk');
  const again = made(requestOf({ seed: 9 }), [desk]);
  expect(again.items.find(({ id }) => id === desk.id)?.center).toEqual(desk.center);
  expect(again.counts['check-in']).toBe(1);
});

test('seats to wait and to watch get a place, and one desk more where it costs no writing place', () => {
  const more = [
    ...requestOf().stations.filter(({ kind }) => kind !== 'check-in'),
    { kind: 'check-in', count: 'max' },
    { kind: 'waiting', count: 2 },
    { kind: 'observer', count: 1 },
  ];
  const layout = made(requestOf({ stations: more }));
  expect(layout.counts).toMatchObject({ waiting: 2, observer: 1 });
  expect(layout.counts['check-in'] ?? 0).toBeGreaterThanOrEqual(1);
  expect(layout.items.map(({ id }) => id)).toContain('waiting-priority');
});

describe('what cannot be laid out is refused', () => {
  test('a room in which nobody keeps 2 m', () => {
    const outline = [
      [0, 0],
      [2.5, 0],
      [2.5, 2],
      [0, 2],
    ];
    const doors = [{ id: 'door', from: [0.5, 0], to: [1.4, 0], use: 'both' }];
    expect(solve(requestOf({ room: { outline, doors } }))).toMatchObject({
      problem: { code: 'layout-impossible' },
    });
  });

  test('an outline that crosses itself, a door in no wall, no door to leave by', () => {
    const crossed = {
      outline: [
        [0, 0],
        [5, 5],
        [5, 0],
        [0, 5],
      ],
      doors: [],
    };
    expect(solve(requestOf({ room: crossed }))).toMatchObject({ problem: { code: 'room-not-simple' } });
    const adrift = [{ id: 'door', from: [3, 3], to: [4, 3], use: 'both' }];
    expect(solve(requestOf({ room: { ...HALL, doors: adrift } }))).toMatchObject({
      problem: { code: 'door-not-in-wall' },
    });
    expect(solve(requestOf({ room: { ...HALL, doors: HALL.doors.slice(0, 1) } }))).toMatchObject({
      problem: { code: 'doors-missing' },
    });
  });
});
