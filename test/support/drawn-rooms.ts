import type { Layout, LayoutItem, RoomLayout, StationKind } from '#domain/plan/layout.ts';
import type { Door, FloorPlan, Obstacle, Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { add, rotate } from '#engines/geometry/points.ts';

/** Rooms laid out by hand, so that drawings can be tested without the engine. */

const SIZES: Readonly<
  Record<StationKind, { readonly width: number; readonly depth: number; readonly staff: boolean }>
> = {
  screening: { width: 1.2, depth: 0.5, staff: true },
  sanitiser: { width: 0.4, depth: 0.4, staff: false },
  waiting: { width: 0.5, depth: 0.5, staff: false },
  'check-in': { width: 1.2, depth: 0.5, staff: true },
  'candidate-board': { width: 1.6, depth: 0.4, staff: false },
  writing: { width: 0.6, depth: 0.5, staff: false },
  'ballot-box': { width: 0.5, depth: 0.5, staff: false },
  stamp: { width: 1.2, depth: 0.5, staff: true },
  observer: { width: 0.5, depth: 0.5, staff: false },
  isolation: { width: 1.2, depth: 2, staff: false },
};

/** Voters stand below the furniture at angle 0, 2 m from the staff behind it. */
function itemAt(id: string, kind: StationKind, center: Point, angle = 0): LayoutItem {
  const { width, depth, staff } = SIZES[kind];
  const voter: Point = kind === 'waiting' || kind === 'observer' ? [0, 0] : staff ? [0, -1.3] : [0, -0.65];
  const roles = kind === 'observer' ? ([] as const) : (['voter'] as const);
  const people: LayoutItem['people'] = roles.map((role) => ({ role, at: add(center, rotate(voter, angle)) }));
  if (staff || kind === 'observer') {
    people.push({ role: 'staff', at: add(center, rotate(staff ? [0, 0.7] : [0, 0], angle)) });
  }
  return { id, kind, center, width: metres(width), depth: metres(depth), angle, people };
}

function layoutOf(items: LayoutItem[], route: Layout['route']): Layout {
  const people = items.flatMap((item) => item.people);
  const writing = items.filter(({ kind }) => kind === 'writing').length;
  return {
    items,
    route,
    counts: { writing, 'check-in': 1, 'ballot-box': 1, stamp: 1 },
    capacity: {
      voters: people.filter(({ role }) => role === 'voter').length,
      staff: people.filter(({ role }) => role === 'staff').length,
    },
    minDistance: metres(2),
    upperBound: writing,
    proven: true,
    checks: [
      { code: 'distance', ok: true, value: 2, limit: 2 },
      { code: 'aisle', ok: true, value: 1.2, limit: 1.2 },
    ],
  };
}

export function roomLayout(floor: FloorPlan, layout: Layout): RoomLayout {
  return {
    request: {
      room: {
        outline: floor.outline,
        ...(floor.obstacles.length === 0 ? {} : { keepOut: floor.obstacles.map(({ outline }) => outline) }),
        doors: floor.doors,
      },
      minDistance: metres(2),
      aisle: metres(1.2),
      stations: [{ kind: 'writing', count: 'max' }],
    },
    floor,
    result: layout,
    lockedItems: [],
    isEdited: false,
    name: '',
  };
}

const door = (id: string, from: Point, to: Point, use: Door['use']): Door => ({ id, from, to, use });
const box = (id: string, kind: Obstacle['kind'], [x, y]: Point, width: number, depth: number): Obstacle => ({
  id,
  kind,
  outline: [
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ],
});

/** The village hall of the sample, 12.5 by 8 m, two doors in one long wall. */
export const hall: RoomLayout = roomLayout(
  {
    outline: [
      [0, 0],
      [12.5, 0],
      [12.5, 8],
      [0, 8],
    ],
    obstacles: [],
    doors: [door('door-1', [0.6, 0], [1.8, 0], 'in'), door('door-2', [10.7, 0], [11.9, 0], 'out')],
    windows: [
      { id: 'w1', from: [3, 8], to: [4.5, 8] },
      { id: 'w2', from: [8, 8], to: [9.5, 8] },
      { id: 'w3', from: [0, 4.5], to: [0, 6] },
    ],
    backdrop: null,
  },
  layoutOf(
    [
      itemAt('check-in-1', 'check-in', [0.8, 2.9], 90),
      itemAt('candidate-board-1', 'candidate-board', [2.4, 7.8], 0),
      ...Array.from({ length: 4 }, (_, index) =>
        itemAt(`writing-${index + 1}`, 'writing', [5 + index * 2, 7.4], 0),
      ),
      ...Array.from({ length: 3 }, (_, index) =>
        itemAt(`writing-${index + 5}`, 'writing', [5.4 + index * 2, 3.1], 180),
      ),
      itemAt('ballot-box-1', 'ballot-box', [12.2, 5.3], -90),
      itemAt('stamp-1', 'stamp', [11.7, 2.7], -90),
      itemAt('waiting-1', 'waiting', [3.4, 0.6], 0),
      itemAt('observer-1', 'observer', [7.4, 0.5], 0),
    ],
    [
      {
        from: 'door-1',
        to: 'check-in-1',
        points: [
          [1.2, 0],
          [1.6, 1.6],
          [2.1, 2.9],
        ],
      },
      {
        from: 'check-in-1',
        to: 'candidate-board-1',
        points: [
          [2.1, 2.9],
          [2.4, 7.15],
        ],
      },
      {
        from: 'candidate-board-1',
        to: 'writing-1',
        points: [
          [2.4, 7.15],
          [3.6, 5.6],
          [5, 5.6],
          [5, 6.75],
        ],
      },
      {
        from: 'writing-1',
        to: 'ballot-box-1',
        points: [
          [5, 6.75],
          [5, 5.3],
          [11.5, 5.3],
        ],
      },
      {
        from: 'ballot-box-1',
        to: 'stamp-1',
        points: [
          [11.5, 5.3],
          [10.4, 4],
          [10.4, 2.7],
        ],
      },
      {
        from: 'stamp-1',
        to: 'door-2',
        points: [
          [10.4, 2.7],
          [10.9, 1.3],
          [11.3, 0],
        ],
      },
    ],
  ),
);

/** An L with a column, a stage and a single door. */
export const ell: RoomLayout = roomLayout(
  {
    outline: [
      [0, 0],
      [10, 0],
      [10, 5],
      [6, 5],
      [6, 11],
      [0, 11],
    ],
    obstacles: [box('column-1', 'column', [5.4, 4.4], 0.4, 0.4), box('stage-1', 'stage', [0, 9.6], 6, 1.4)],
    doors: [door('door-1', [3.4, 0], [4.8, 0], 'both')],
    windows: [{ id: 'w1', from: [0, 6], to: [0, 8] }],
    backdrop: null,
  },
  layoutOf(
    [
      itemAt('check-in-1', 'check-in', [0.8, 3], 90),
      itemAt('candidate-board-1', 'candidate-board', [0.2, 5.5], 90),
      itemAt('writing-1', 'writing', [1.5, 9.2], 0),
      itemAt('writing-2', 'writing', [3.6, 9.2], 0),
      itemAt('writing-3', 'writing', [5.6, 8.2], -90),
      itemAt('ballot-box-1', 'ballot-box', [9.6, 3.5], -90),
      itemAt('stamp-1', 'stamp', [8, 0.75], 180),
    ],
    [
      {
        from: 'door-1',
        to: 'check-in-1',
        points: [
          [3.8, 0],
          [3.4, 2.2],
          [2.1, 3],
        ],
      },
      {
        from: 'check-in-1',
        to: 'candidate-board-1',
        points: [
          [2.1, 3],
          [0.85, 5.5],
        ],
      },
      {
        from: 'candidate-board-1',
        to: 'writing-1',
        points: [
          [0.85, 5.5],
          [1.5, 8.55],
        ],
      },
      {
        from: 'writing-1',
        to: 'ballot-box-1',
        points: [
          [1.5, 8.55],
          [4.6, 7],
          [4.6, 3.5],
          [8.95, 3.5],
        ],
      },
      {
        from: 'ballot-box-1',
        to: 'stamp-1',
        points: [
          [8.95, 3.5],
          [8, 2.05],
        ],
      },
      {
        from: 'stamp-1',
        to: 'door-1',
        points: [
          [8, 2.05],
          [5.6, 1.4],
          [4.4, 0],
        ],
      },
    ],
  ),
);

/** Walls at no right angle. */
export const skewed: RoomLayout = roomLayout(
  {
    outline: [
      [0, 0],
      [8, 0.8],
      [7.2, 6.6],
      [0.9, 6],
    ],
    obstacles: [],
    doors: [
      door('door-1', [1, 0.1], [1.995, 0.1995], 'in'),
      door('door-2', [7.8, 2.25], [7.64, 3.41], 'out'),
    ],
    windows: [],
    backdrop: null,
  },
  layoutOf(
    [
      itemAt('check-in-1', 'check-in', [1.2, 2.6], 81),
      itemAt('writing-1', 'writing', [3.2, 5.7], 5),
      itemAt('writing-2', 'writing', [5.3, 5.9], 5),
      itemAt('ballot-box-1', 'ballot-box', [6.8, 4.8], -82),
      itemAt('stamp-1', 'stamp', [5.6, 1.3], 186),
    ],
    [
      {
        from: 'door-1',
        to: 'check-in-1',
        points: [
          [1.5, 0.15],
          [2.5, 2.4],
        ],
      },
      {
        from: 'check-in-1',
        to: 'writing-1',
        points: [
          [2.5, 2.4],
          [3.26, 5.05],
        ],
      },
      {
        from: 'writing-1',
        to: 'ballot-box-1',
        points: [
          [3.26, 5.05],
          [4.6, 4.2],
          [6.15, 4.7],
        ],
      },
      {
        from: 'ballot-box-1',
        to: 'stamp-1',
        points: [
          [6.15, 4.7],
          [5.46, 2.6],
        ],
      },
      {
        from: 'stamp-1',
        to: 'door-2',
        points: [
          [5.46, 2.6],
          [7.72, 2.83],
        ],
      },
    ],
  ),
);
