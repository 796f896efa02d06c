import type { LayoutItem, LayoutRoom, StationKind } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';
import type { LayoutSubject } from '#engines/geometry/layout-violations.ts';

/** A hall of 8 × 6 m with a door in and a door out in its lower wall. */
export const HALL: LayoutRoom = {
  outline: [
    [0, 0],
    [8, 0],
    [8, 6],
    [0, 6],
  ],
  doors: [
    { id: 'in', from: [0.5, 0], to: [1.5, 0], use: 'in' },
    { id: 'out', from: [6.5, 0], to: [7.5, 0], use: 'out' },
  ],
};

/** One piece of furniture with its people, where a test wants it. */
export function itemOf(kind: StationKind, center: Point, angle = 0, id = `${kind}-1`): LayoutItem {
  return placeFurniture(furnitureOf({ kind }, { minDistance: 2, screens: false }), { id, center, angle });
}

/** Items in the hall, without a way between them. */
export function subjectOf(items: readonly LayoutItem[], room: LayoutRoom = HALL): LayoutSubject {
  return { room, minDistance: metres(2), aisle: metres(1.2), items: [...items], route: [] };
}
