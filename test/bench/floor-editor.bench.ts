import { bench, describe } from 'vitest';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { metres } from '#domain/scalars.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { roomLayoutOf, stationAt } from '#test/support/room-layouts.ts';
import { brokenAfter, brokenByPlace, newlyBroken } from '#ui/screens/workspace/floor/model/broken-rules.ts';
import { nearestGaps, standingIn } from '#ui/screens/workspace/floor/model/closeness.ts';
import { emptyFloor, rectangle } from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { moveItems } from '#ui/screens/workspace/floor/model/item-edits.ts';

/**
 * What one frame of a drag computes before React draws: 300 pieces of
 * furniture in a hall of 60 × 50 m. A frame has 16.7 ms; the whole frame in
 * the real window is measured by `test/e2e/web/floor.spec.ts`.
 */
const plan = electionPlanFixture('full');
const [area] = plan.areas;
if (area === undefined) throw new Error('The fixture has an area');
const floor = emptyFloor(rectangle(60, 50));
const hall = {
  ...area,
  room: { ...area.room, lengthMetres: metres(60), widthMetres: metres(50), floor },
};
const items: LayoutItem[] = Array.from({ length: 300 }, (_, at) =>
  stationAt('writing', at + 1, [3 + (at % 20) * 2.8, 3 + Math.floor(at / 20) * 3]),
);
const layout = roomLayoutOf(plan, hall, items);
const one = new Set(['writing-150']);
const twenty = new Set(items.slice(100, 120).map(({ id }) => id));
const before = brokenByPlace(floor, layout);
let shift = 0;
const by = (): [number, number] => {
  shift = (shift + 0.01) % 1;
  return [shift, shift];
};

describe('one frame of dragging among 300 pieces of furniture', () => {
  bench('one piece: where it is, what it breaks, who is near', () => {
    const moved = moveItems(layout, one, by());
    newlyBroken(before, brokenAfter(floor, layout, moved));
    const people = standingIn(moved.result.items);
    nearestGaps(
      people.filter(({ itemId }) => one.has(itemId)),
      people,
    );
  });
  bench('twenty pieces', () => {
    const moved = moveItems(layout, twenty, by());
    newlyBroken(before, brokenAfter(floor, layout, moved));
  });
  bench('twenty pieces, everything looked at again', () => {
    brokenByPlace(floor, moveItems(layout, twenty, by()));
  });
});
