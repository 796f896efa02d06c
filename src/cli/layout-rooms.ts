import type { PollingArea } from '#domain/plan/area.ts';
import { floorOf } from '#domain/plan/floor.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutRequestOf, layoutState } from '#domain/plan/layout-request.ts';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';
import type { Io } from './command.ts';

/** For each room: a commune of twenty areas is done while one fetches a cup of tea. Milliseconds; less than half of it is used. */
const TIME_PER_ROOM = 1000;

/**
 * Lays out every polling room whose size is known and that has no layout yet.
 * A layout that is there stays, also one that is out of date: it may be somebody's work, and the
 * findings say so. A room that does not work stays without, which is a finding too.
 */
export function layoutRooms(plan: Plan, io: Io): Plan {
  if (plan.kind !== 'election') return plan;
  return { ...plan, areas: plan.areas.map((area) => withLayout(plan, area, io)) };
}

function withLayout(plan: ElectionPlan, area: PollingArea, io: Io): PollingArea {
  if (layoutState(plan, area) !== 'none') return area;
  const layout = layoutFor(plan, area, io);
  return layout === null ? area : { ...area, layout };
}

function layoutFor(plan: ElectionPlan, area: PollingArea, io: Io): RoomLayout | null {
  const request = layoutRequestOf(plan, area);
  const floor = floorOf(area.room);
  if (request === null || floor === null) return null;
  const started = io.elapsed();
  const budget = { timeLimitMs: TIME_PER_ROOM, elapsedMs: () => io.elapsed() - started };
  const search = layoutRoom(request, { budget });
  for (;;) {
    const step = search.next();
    if (step.done !== true) continue;
    if (!step.value.ok) return null;
    return { request, floor, result: step.value.value, lockedItems: [], isEdited: false, name: '' };
  }
}
