import { describe, expect, test } from 'vitest';
import type { PollingArea } from '#domain/plan/area.ts';
import { floorOf } from '#domain/plan/floor.ts';
import { layoutRequestOf, layoutState, roomDistanceOf } from '#domain/plan/layout-request.ts';
import { metres } from '#domain/scalars.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const first = itemAt(plan.areas, 0);
const room = { ...first.room, floor: null, lengthMetres: metres(12), widthMetres: metres(8), doorCount: 2 };
const area: PollingArea = { ...first, room, layout: null };

/** Check-in desks of a hall of 30 × 20 m, or of another size, for so many voters. */
function desks(voters: number, length = 30, width = 20) {
  const hall: PollingArea = {
    ...area,
    room: { ...room, lengthMetres: metres(length), widthMetres: metres(width) },
    hamlets: [{ ...itemAt(first.hamlets, 0), voters }],
  };
  return layoutRequestOf(plan, hall)?.stations.find(({ kind }) => kind === 'check-in')?.count;
}

describe('the floor of a room nobody has drawn', () => {
  test('is a rectangle with doors in its long wall, the first to come in and the last to leave', () => {
    const floor = floorOf(room);
    expect(floor?.outline).toEqual([
      [0, 0],
      [12, 0],
      [12, 8],
      [0, 8],
    ]);
    expect(floor?.doors.map(({ use, from, to }) => [use, from[0], to[0]])).toEqual([
      ['in', 0.5, 1.7],
      ['out', 10.3, 11.5],
    ]);
  });

  test('has one door for both ways where there is one or the number is unknown', () => {
    for (const doorCount of [1, 0, null]) {
      expect(floorOf({ ...room, doorCount })?.doors.map(({ use }) => use)).toEqual(['both']);
    }
  });

  test('is unknown without a length or a width', () => {
    expect(floorOf({ ...room, lengthMetres: null })).toBeNull();
    expect(floorOf({ ...room, widthMetres: metres(0) })).toBeNull();
  });

  test('keeps its doors inside the wall, however many there are and however short it is', () => {
    const floor = floorOf({ ...room, lengthMetres: metres(2), widthMetres: metres(2), doorCount: 9 });
    for (const { from, to } of floor?.doors ?? []) {
      expect(from[0]).toBeGreaterThanOrEqual(0);
      expect(to[0]).toBeLessThanOrEqual(2);
    }
  });
});

describe('what the layout engine would be asked', () => {
  test('keeps the largest distance of the situations of the whole locality', () => {
    const scenarios = plan.scenarios.map((scenario) => ({
      ...scenario,
      enabled: true,
      distanceMetres: metres(scenario.kind === 'lockdown' ? 2.5 : scenario.kind === 'treatment-site' ? 9 : 1),
    }));
    expect(roomDistanceOf({ ...plan, scenarios })).toBe(2.5);
    expect(roomDistanceOf({ ...plan, scenarios: [] })).toBe(2);
  });

  test('has more check-in desks where more voters come, and as many writing places as fit', () => {
    expect([desks(0), desks(400), desks(1000), desks(900_000)]).toEqual([1, 1, 3, 6]);
    expect(layoutRequestOf(plan, area)?.stations).toContainEqual({ kind: 'writing', count: 'max' });
  });

  test('has no more check-in desks than the writing places of a small room can keep busy', () => {
    expect([desks(2000, 6, 6), desks(2000, 9, 7), desks(2000, 30, 20)]).toEqual([1, 2, 5]);
  });

  test('follows the wishes for this room', () => {
    const layoutWishes = {
      aisleMetres: metres(1.5),
      screens: true,
      stations: [{ kind: 'writing' as const, count: 3 }],
    };
    expect(layoutRequestOf(plan, { ...area, layoutWishes })).toMatchObject({
      aisle: 1.5,
      screens: true,
      stations: [{ kind: 'writing', count: 3 }],
    });
  });
});

describe('the state of a layout', () => {
  const request = layoutRequestOf(plan, area);
  if (request === null) throw new Error('the room has a size');
  const kept = {
    request: { ...request, seed: 7 },
    floor: floorOf(room) ?? { outline: [], obstacles: [], doors: [], windows: [], backdrop: null },
    result: {
      items: [],
      route: [],
      counts: {},
      capacity: { voters: 0, staff: 0 },
      minDistance: metres(2),
      upperBound: 0,
      proven: true,
      checks: [],
    },
    lockedItems: [],
    isEdited: false,
    name: '',
  };

  test('none, current, edited, stale when the room changed, unknown without a room', () => {
    expect(layoutState(plan, area)).toBe('none');
    expect(layoutState(plan, { ...area, layout: kept })).toBe('current');
    expect(layoutState(plan, { ...area, layout: { ...kept, isEdited: true } })).toBe('edited');
    const longer = { ...room, lengthMetres: metres(13) };
    expect(layoutState(plan, { ...area, layout: kept, room: longer })).toBe('stale');
    const unknown = { ...room, lengthMetres: null };
    expect(layoutState(plan, { ...area, room: unknown })).toBe('unknown');
  });
});
