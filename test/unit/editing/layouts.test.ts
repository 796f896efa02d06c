import { describe, expect, test } from 'vitest';
import { floorOf } from '#domain/plan/floor.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import { ElectionPlan } from '#domain/plan/plan.ts';
import type { EditResult } from '#editing/command.ts';
import { setFloor } from '#editing/floor.ts';
import {
  arrangeRoom,
  chooseLayout,
  copyLayout,
  dropLayout,
  editLayout,
  keepLayout,
  OTHER_LAYOUTS,
} from '#editing/layout.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { roomLayoutOf } from '#test/support/room-layouts.ts';

const plan = electionPlanFixture('full');
const [area, second] = plan.areas;
if (area === undefined || second === undefined) throw new Error('The fixture has two areas');
const areaId = area.id;
const layout = roomLayoutOf(plan, area);

function done(result: EditResult): ElectionPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return ElectionPlan.parse(result.value);
}
const areaOf = (of: ElectionPlan, id = areaId) => of.areas.find((each) => each.id === id);
const named = (name: string): RoomLayout => ({ ...layout, name });

describe('the drawing of a room', () => {
  const floor = floorOf(area.room);

  test('is put into the room of an area and taken away again, the rest is shared', () => {
    const drawn = done(setFloor(plan, { room: { list: 'areas', id: areaId }, floor }));
    expect(areaOf(drawn)?.room.floor).toEqual(floor);
    expect(drawn.areas[1]).toEqual(second);
    const bare = setFloor(drawn, { room: { list: 'areas', id: areaId }, floor: null });
    expect(areaOf(done(bare))?.room).toEqual(area.room);
  });

  test('is put into the room of a school', () => {
    const school = schoolPlanFixture();
    const id = school.rooms[0]?.id ?? '';
    const result = setFloor(school, { room: { list: 'rooms', id }, floor });
    expect(result.ok && result.value.kind === 'school' && result.value.rooms[0]?.room.floor).toEqual(floor);
  });

  test('with a wall of two corners is refused with its place', () => {
    const outline = (floor?.outline ?? []).slice(0, 2);
    const broken = floor && { ...floor, outline };
    const result = setFloor(plan, { room: { list: 'areas', id: areaId }, floor: broken });
    expect(result).toMatchObject({ ok: false, problem: { code: 'value-refused' } });
  });
});

describe('layouts', () => {
  test('an arranged and a changed layout are both what the area uses from then on', () => {
    const arranged = done(arrangeRoom(plan, { areaId, layout }));
    expect(areaOf(arranged)?.layout).toEqual(layout);
    const edited = done(editLayout(arranged, { areaId, layout: named('Cách 2') }));
    expect(areaOf(edited)?.layout?.name).toBe('Cách 2');
  });

  test('two can be kept beside the one in use, a third is refused', () => {
    let kept: ElectionPlan = done(arrangeRoom(plan, { areaId, layout }));
    for (let count = 0; count < OTHER_LAYOUTS; count += 1) kept = done(keepLayout(kept, { areaId }));
    expect(areaOf(kept)?.otherLayouts).toHaveLength(2);
    expect(keepLayout(kept, { areaId })).toMatchObject({
      ok: false,
      problem: { code: 'list-full', details: { limit: 2 } },
    });
  });

  test('choosing a kept one swaps it with the one in use; nothing is lost', () => {
    const both = done(arrangeRoom(plan, { areaId, layout: named('A') }));
    const kept = done(arrangeRoom(done(keepLayout(both, { areaId })), { areaId, layout: named('B') }));
    const chosen = areaOf(done(chooseLayout(kept, { areaId, index: 0 })));
    expect(chosen?.layout?.name).toBe('A');
    expect(chosen?.otherLayouts.map(({ name }) => name)).toEqual(['B']);
    const dropped = areaOf(done(dropLayout(kept, { areaId, index: 0 })));
    expect(dropped?.otherLayouts).toEqual([]);
    expect(dropped?.layout?.name).toBe('B');
  });

  test('what is not kept cannot be chosen, dropped or kept again', () => {
    for (const result of [
      chooseLayout(plan, { areaId, index: 0 }),
      dropLayout(plan, { areaId, index: 1 }),
      keepLayout(plan, { areaId }),
      arrangeRoom(plan, { areaId: 'nobody', layout }),
    ])
      expect(result).toMatchObject({ ok: false, problem: { code: 'item-not-found' } });
  });

  test('copying gives other areas the room and the layout, and leaves what else they have', () => {
    const floor = floorOf(area.room);
    const drawn = done(setFloor(plan, { room: { list: 'areas', id: areaId }, floor }));
    const from = done(arrangeRoom(drawn, { areaId, layout }));
    const copied = done(copyLayout(from, { fromAreaId: areaId, toAreaIds: [second.id] }));
    const target = areaOf(copied, second.id);
    expect(target?.room.floor).toEqual(floor);
    expect(target?.layout).toEqual(layout);
    expect(target?.venue).toBe(second.venue);
    expect(target?.room.ventilated).toBe(second.room.ventilated);
    // The same room, asked for by another number of voters, may need another number of desks.
    expect(target && layoutRequestOf(copied, target)?.room).toEqual(layout.request.room);
  });
});
