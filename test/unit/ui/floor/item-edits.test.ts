import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RoomLayout } from '#domain/plan/layout.ts';
import { distance } from '#engines/geometry/points.ts';
import { vietnamese } from '#i18n/vietnamese.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { roomLayoutOf, stationAt } from '#test/support/room-layouts.ts';
import {
  brokenAfter,
  brokenByPlace,
  newlyBroken,
  violationKey,
  violationWords,
} from '#ui/screens/workspace/floor/model/broken-rules.ts';
import {
  addItems,
  alignItems,
  copiesOf,
  distributeItems,
  lockItems,
  moveItems,
  namesOf,
  placeItem,
  removeItems,
  turnItems,
} from '#ui/screens/workspace/floor/model/item-edits.ts';
import { speechIn } from '#ui/state/language.tsx';

const plan = electionPlanFixture('full');
const area = plan.areas[0];
if (area === undefined) throw new Error('The fixture has an area');
const layout = roomLayoutOf(plan, area);
const one = new Set(['writing-1']);
const all = namesOf(layout);
const itemOf = (of: RoomLayout, id: string) => {
  const item = of.result.items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`No ${id}`);
  return item;
};

describe('taking away', () => {
  test('leaves as many places for people as there are, so that the room limit follows', () => {
    const before = layout.result;
    const after = removeItems(layout, one).result;
    expect(after.counts.writing).toBe((before.counts.writing ?? 0) - 1);
    const { people } = itemOf(layout, 'writing-1');
    expect(after.capacity.voters).toBe(
      before.items.flatMap((item) => item.people).filter(({ role }) => role === 'voter').length -
        people.length,
    );
  });
});

describe('moving and turning', () => {
  test('people go where their furniture goes, and the layout is marked as changed by hand', () => {
    const moved = moveItems(layout, one, [1, -0.5]);
    const [before, after] = [itemOf(layout, 'writing-1'), itemOf(moved, 'writing-1')];
    expect(after.center).toEqual([4, 4.5]);
    expect(after.people[0]?.at).toEqual([
      (before.people[0]?.at[0] ?? 0) + 1,
      expect.closeTo((before.people[0]?.at[1] ?? 0) - 0.5),
    ]);
    expect(moved).toMatchObject({ isEdited: true, result: { proven: false } });
    expect(itemOf(moved, 'writing-2')).toBe(itemOf(layout, 'writing-2'));
  });

  test('there and back is where it was; four quarter turns are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (x, y) => {
        const by = [x / 100, y / 100] as const;
        const back = moveItems(moveItems(layout, all, by), all, [-by[0], -by[1]]);
        expect(back.result.items).toEqual(layout.result.items);
      }),
    );
    const turned = [1, 2, 3, 4].reduce((each) => turnItems(each, all, 90), layout);
    expect(turned.result.items).toEqual(layout.result.items);
  });

  test('a turned group keeps its distances', () => {
    const turned = turnItems(layout, all, 37);
    const gap = (of: RoomLayout) =>
      distance(itemOf(of, 'writing-1').center, itemOf(of, 'ballot-box-1').center);
    expect(gap(turned)).toBeCloseTo(gap(layout), 2);
  });

  test('a typed place and angle are taken as typed', () => {
    const put = itemOf(placeItem(layout, 'writing-1', [2, 2], 90), 'writing-1');
    expect(put).toMatchObject({ center: [2, 2], angle: 90 });
    expect(distance(put.center, put.people[0]?.at ?? [0, 0])).toBeCloseTo(0.65);
  });
});

describe('several at once', () => {
  test('aligning brings edges to one line, distributing makes equal steps', () => {
    const ids = new Set(['writing-1', 'writing-2', 'writing-3']);
    const aligned = alignItems(layout, ids, 'top');
    expect(new Set([...ids].map((id) => itemOf(aligned, id).center[1]))).toEqual(new Set([5.5]));
    const spread = distributeItems(moveItems(layout, new Set(['writing-2']), [1, 0]), ids, 'x');
    expect([...ids].map((id) => itemOf(spread, id).center[0])).toEqual([3, 6, 9]);
  });

  test('copies get names nobody has and are counted', () => {
    const copies = copiesOf([itemOf(layout, 'writing-1'), itemOf(layout, 'writing-2')], all, [0.5, 0.5]);
    expect(copies.map(({ id }) => id)).toEqual(['writing-4', 'writing-5']);
    const more = addItems(layout, copies);
    expect(more.result.counts.writing).toBe(5);
    expect(RoomLayout.safeParse(more).success).toBe(true);
  });

  test('what is taken away is no longer locked nor counted', () => {
    const less = removeItems(lockItems(layout, all, true), one);
    expect(less.lockedItems).not.toContain('writing-1');
    expect(less.result.counts.writing).toBe(2);
  });
});

describe('broken rules', () => {
  test('a desk moved too close is told with both names, the distance and the limit', () => {
    const near = moveItems(layout, one, [1.5, 0]);
    const worse = newlyBroken(brokenByPlace(layout.floor, layout), brokenByPlace(layout.floor, near));
    const words = worse.map((each) => violationWords(speechIn('vi', vietnamese), near.result, each));
    expect(words).toContain(
      'Người ở Chỗ viết phiếu 1 và người ở Chỗ viết phiếu 2 cách nhau 1,5 m, phải giữ 2 m.',
    );
  });

  test('what was wrong already does not stop another change, getting worse does', () => {
    const near = moveItems(layout, one, [1.5, 0]);
    const wrong = brokenByPlace(layout.floor, near);
    const elsewhere = moveItems(near, new Set(['ballot-box-1']), [0.5, 0]);
    expect(newlyBroken(wrong, brokenByPlace(layout.floor, elsewhere))).toEqual([]);
    const nearer = moveItems(near, one, [0.3, 0]);
    expect(newlyBroken(wrong, brokenByPlace(layout.floor, nearer))).not.toEqual([]);
  });

  test('looking only near what changed finds just what looking everywhere finds', () => {
    const metre = fc.integer({ min: 0, max: 1200 }).map((centimetres) => centimetres / 100);
    const spots = fc.array(fc.tuple(metre, metre, fc.integer({ min: 0, max: 359 })), {
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(
      fc.property(spots, fc.nat(), metre, metre, (places, which, x, y) => {
        const items = places.map(([px, py, angle], at) => stationAt('check-in', at + 1, [px, py], angle));
        const base = roomLayoutOf(plan, area, items);
        const moved = moveItems(base, new Set([`check-in-${(which % items.length) + 1}`]), [x - 6, y - 6]);
        const keys = (found: ReturnType<typeof brokenAfter>) => found.map(violationKey).sort();
        expect(keys(brokenAfter(base.floor, base, moved))).toEqual(
          keys(brokenByPlace(base.floor, { ...moved })),
        );
        expect(brokenAfter(base.floor, base, removeItems(base, new Set(['check-in-1'])))).toHaveLength(
          brokenByPlace(base.floor, { ...removeItems(base, new Set(['check-in-1'])) }).length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
