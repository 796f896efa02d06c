import { describe, expect, it } from 'vitest';
import type { StockUse } from '#domain/plan/supply-report.ts';
import { stockUses } from '#engines/supplies/stock-use.ts';
import { supplySheetOf } from '#engines/supplies/supply-report.ts';
import { messagesIn } from '#i18n/messages.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { countMarks, usedByCount } from '#ui/screens/workspace/supplies/count-rows.ts';
import { placesWithStock, rowsOfNeed, rowsOfPlace } from '#ui/screens/workspace/supplies/placed-rows.ts';
import { barOf } from '#ui/screens/workspace/supplies/shortage-bars.ts';
import { stockDrawing } from '#ui/screens/workspace/supplies/stock-line.ts';
import { speechIn } from '#ui/state/language.tsx';

const plan = electionPlanFixture('full');
const sheet = supplySheetOf(plan);
const vietnamese = speechIn('vi', messagesIn('vi'));

function lineOf(needId: string) {
  const line = sheet.lines.find((each) => each.needId === needId);
  if (line === undefined) throw new Error(`no line ${needId}`);
  return line;
}

describe('a bar of the shortage chart', () => {
  const line = { ...lineOf('pens'), need: { low: 80, expected: 100, high: 120 } };

  it('is filled for what there is and hatched for what is missing, up to the most that may be needed', () => {
    const bar = barOf({ ...line, usable: 40, shortage: 60 }, 'expected');
    expect(bar.have).toBeCloseTo(40 / 120);
    expect(bar.missing).toBeCloseTo(60 / 120);
    expect([bar.low, bar.high]).toEqual([80 / 120, 1]);
    expect(bar.covered).toBe(0.4);
  });

  it('stays within its frame where there is more than is needed, and is whole where nothing is', () => {
    expect(barOf({ ...line, usable: 400, shortage: 0 }, 'high')).toMatchObject({ have: 1, covered: 1 });
    const none = { low: 0, expected: 0, high: 0 };
    expect(barOf({ ...line, need: none, usable: 0, shortage: 0 }, 'low')).toMatchObject({
      have: 0,
      missing: 0,
      covered: 1,
    });
  });
});

describe('stock at the places', () => {
  const [place] = placesWithStock(sheet.lines);
  const stocked = (amount: number) =>
    supplySheetOf({
      ...plan,
      supplyPlan: {
        ...plan.supplyPlan,
        placedStock: [{ needId: 'pens', placeId: place?.id ?? '', amount }],
        offers: [
          {
            id: 'o',
            needId: 'pens',
            seller: '',
            packSize: 1,
            packPrice: 3000,
            most: null,
            deliveryDays: null,
          },
        ],
        budget: null,
      },
    });

  it('lists every area and site once, but not the commune, whose stock is the store', () => {
    const ids = placesWithStock(sheet.lines).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(plan.areas.length + plan.specialSites.length);
  });

  it('is the same figure by kind and by place: what the place receives is what it lacks', () => {
    const after = stocked(10);
    const byNeed = rowsOfNeed(after, 'pens').find(({ placeId }) => placeId === place?.id);
    const byPlace = rowsOfPlace(after, place?.id ?? '').find(({ needId }) => needId === 'pens');
    expect(byNeed).toMatchObject({ stock: 10, receives: (byNeed?.need ?? 0) - 10, surplus: 0, returns: 0 });
    expect({ ...byPlace, label: '' }).toEqual({ ...byNeed, label: '' });
  });

  it('shows a surplus and what of it goes back to the store', () => {
    const after = stocked(5000);
    const row = rowsOfNeed(after, 'pens').find(({ placeId }) => placeId === place?.id);
    expect(row?.surplus).toBe(5000 - (row?.need ?? 0));
    expect(row?.receives).toBe(0);
    expect(row?.returns).toBe(row?.surplus);
  });
});

describe('counts of a stock', () => {
  const count = (id: string, date: string, left: number, received = 0) => ({
    id,
    needId: 'pens',
    date,
    received,
    left,
  });
  const counted = (counts: ReturnType<typeof count>[]): StockUse | undefined =>
    stockUses({ ...plan, supplyPlan: { ...plan.supplyPlan, counts } }, sheet)[0];

  it('are drawn from the first count to election day, the forecast from the last count on', () => {
    const use = counted([count('1', '2021-05-10', 120), count('2', '2021-05-12', 100)]);
    const drawing = use === undefined ? null : stockDrawing(use, '2021-05-23');
    expect(drawing?.counted).toEqual([
      { day: 0, left: 120 },
      { day: 2, left: 100 },
    ]);
    // Ten a day: gone ten days after the last count, a day before election day.
    expect(drawing?.foreseen).toEqual([
      { day: 2, left: 100 },
      { day: 12, left: 0 },
      { day: 13, left: 0 },
    ]);
    expect(drawing?.lastDay).toBe(13);
  });

  it('foresee nothing from one day, and a count after election day is still in the picture', () => {
    const use = counted([count('1', '2021-05-25', 120)]);
    expect(use === undefined ? null : stockDrawing(use, '2021-05-23')).toMatchObject({
      foreseen: [],
      lastDay: 1,
      electionDay: -2,
    });
  });

  it('are marked at the cell where they cannot be: twice a day, more than there can be, too late', () => {
    const counts = [
      count('1', '2021-05-10', 120),
      count('2', '2021-05-11', 150, 5),
      count('3', '2021-05-11', 90),
      count('4', '2021-06-01', 0),
    ];
    const use = counted(counts);
    const marks = countMarks(vietnamese, counts, usedByCount(use === undefined ? [] : [use]), '2021-05-23');
    const words = vietnamese.text.supplies.tracking;
    expect(marks.map(({ rowId, columnId, message }) => [rowId, columnId, message])).toEqual([
      ['2', 'left', words.negative],
      ['3', 'date', words.twice],
      ['4', 'date', words.afterElection],
    ]);
  });
});
