import { describe, expect, test } from 'vitest';
import { ElectionPlan } from '#domain/plan/plan.ts';
import type { EditResult } from '#editing/command.ts';
import { insertItems, removeItems, updateItems } from '#editing/items.ts';
import { setPlacedStock, setSupplyFigure } from '#editing/supplies.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const [area] = plan.areas;
const areaId = area?.id ?? '';

function election(result: EditResult): ElectionPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return ElectionPlan.parse(result.value);
}

describe('stock that lies at a place', () => {
  const here = { needId: 'pens', placeId: areaId };

  test('is entered once for each kind and place, changed, and taken out by 0 or an empty cell', () => {
    const entered = election(setPlacedStock(plan, { ...here, amount: 40 }));
    const changed = election(setPlacedStock(entered, { ...here, amount: 45.5 }));
    expect(changed.supplyPlan.placedStock.filter(({ needId }) => needId === 'pens')).toEqual([
      { ...here, amount: 45.5 },
    ]);
    for (const amount of [0, null]) {
      expect(
        election(setPlacedStock(changed, { ...here, amount })).supplyPlan.placedStock.some(
          ({ needId, placeId }) => needId === 'pens' && placeId === areaId,
        ),
      ).toBe(false);
    }
  });

  test('is never negative, and entering what is there already changes nothing', () => {
    expect(setPlacedStock(plan, { ...here, amount: -1 }).ok).toBe(false);
    const entered = election(setPlacedStock(plan, { ...here, amount: 40 }));
    const again = setPlacedStock(entered, { ...here, amount: 40 });
    expect(again.ok && again.value).toBe(entered);
  });

  test('goes with its area, and so does a figure of the area alone', () => {
    const entered = election(setPlacedStock(plan, { ...here, amount: 40 }));
    const own = election(setSupplyFigure(entered, { ...here, amount: 9, reason: 'Đã đặt' }));
    const { supplyPlan } = election(removeItems(own, { list: 'areas', ids: [areaId] }));
    expect(
      [...supplyPlan.placedStock, ...supplyPlan.overrides].some(({ placeId }) => placeId === areaId),
    ).toBe(false);
  });
});

test('counts are a list like the others: entered, corrected, never below zero', () => {
  const count = { id: 'count-new', needId: 'pens', date: '2021-05-20', received: 0, left: 100 };
  const entered = election(insertItems(plan, { list: 'counts', items: [count] }));
  expect(entered.supplyPlan.counts.at(-1)).toEqual(count);
  const wrong = updateItems(entered, { list: 'counts', changes: [{ id: count.id, patch: { left: -5 } }] });
  expect(wrong.ok).toBe(false);
});
