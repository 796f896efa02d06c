import type { PollingArea } from '#domain/plan/area.ts';
import { floorOf } from '#domain/plan/floor.ts';
import type { LayoutItem, RoomLayout, StationKind } from '#domain/plan/layout.ts';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { Point } from '#domain/plan/room.ts';
import { metres } from '#domain/scalars.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';

/** One piece of furniture in its real size, where a test wants it. */
export function stationAt(kind: StationKind, number: number, center: Point, angle = 0): LayoutItem {
  const model = furnitureOf({ kind }, { minDistance: 2, screens: false });
  return placeFurniture(model, { id: `${kind}-${number}`, center, angle });
}

/** Three writing places and a box, far from each other in a room of 12 × 8 m. Not from the engine. */
export const FEW_ITEMS: readonly LayoutItem[] = [
  stationAt('writing', 1, [3, 5]),
  stationAt('writing', 2, [6, 5]),
  stationAt('writing', 3, [9, 5.5]),
  stationAt('ballot-box', 1, [6, 2]),
];

/** A layout of an area's room with these items in it, as if somebody had put them there. */
export function roomLayoutOf(
  plan: ElectionPlan,
  area: PollingArea,
  items: readonly LayoutItem[] = FEW_ITEMS,
): RoomLayout {
  const request = layoutRequestOf(plan, area);
  const floor = floorOf(area.room);
  if (request === null || floor === null) throw new Error('The size of the room is not known');
  const counts: RoomLayout['result']['counts'] = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    request,
    floor,
    lockedItems: [],
    isEdited: false,
    name: '',
    result: {
      items: [...items],
      route: [],
      counts,
      capacity: { voters: items.length, staff: 0 },
      minDistance: metres(request.minDistance),
      upperBound: items.length,
      proven: false,
      checks: [],
    },
  };
}
