import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { ell, hall, skewed } from '#test/support/drawn-rooms.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

/** The layout as made for today's question about the area. */
function laidOut(plan: ElectionPlan, index: number, layout: RoomLayout): ElectionPlan {
  const areas = plan.areas.map((area, at) => {
    if (at !== index) return area;
    const drawn = { ...area, room: { ...area.room, floor: layout.floor } };
    const request = layoutRequestOf(plan, drawn);
    return request === null ? drawn : { ...drawn, layout: { ...layout, request } };
  });
  return { ...plan, areas };
}

/** xã Phú Thành A with three rooms laid out by hand; the third for a distance that no longer holds, the others not yet. */
export function laidOutPlan(): ElectionPlan {
  const plan = [hall, ell, skewed].reduce<ElectionPlan>(
    (made, layout, index) => laidOut(made, index, layout),
    electionPlanFixture('full'),
  );
  const areas = plan.areas.map((area, index) =>
    index === 2 && area.layout !== null
      ? {
          ...area,
          layout: { ...area.layout, request: { ...area.layout.request, minDistance: skewed.request.aisle } },
        }
      : area,
  );
  return { ...plan, areas };
}
