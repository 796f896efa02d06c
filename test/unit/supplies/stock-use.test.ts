import { describe, expect, it } from 'vitest';
import type { StockCount } from '#domain/plan/supplies.ts';
import { stockUses } from '#engines/supplies/stock-use.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const ELECTION = '2021-05-23';

/** How pens go, of which the day itself needs a hundred, with seven days from order to delivery. */
function pensGone(counts: readonly Omit<StockCount, 'id' | 'needId'>[]) {
  const plan = electionPlanFixture('minimal');
  const counted = {
    ...plan,
    election: { ...plan.election, date: ELECTION },
    supplyPlan: {
      ...plan.supplyPlan,
      settings: { ...plan.supplyPlan.settings, deliveryDays: 7, preparationDays: 1 },
      counts: counts.map((count, at) => ({ ...count, id: `c${at}`, needId: 'pens' })),
    },
  };
  const report = supplyReportOf(counted);
  const lines = report.lines.map((line) =>
    line.needId === 'pens' ? { ...line, need: { low: 80, expected: 100, high: 120 } } : line,
  );
  return stockUses(counted, { ...report, lines });
}

describe('how a supply goes during preparation', () => {
  it('is the published example: 120, then 104 the day after, gone on the seventh day and ordered a week before', () => {
    const [gone] = pensGone([
      { date: '2021-05-10', received: 0, left: 120 },
      { date: '2021-05-11', received: 0, left: 104 },
    ]);
    expect(gone).toMatchObject({
      perDay: 16,
      daysLeft: 6.5,
      runsOut: '2021-05-18',
      orderBy: '2021-05-11',
      leftOnElection: 0,
      outlook: 'runs-out',
    });
  });

  it('says what was used between two counts, with what came in, whatever order they were entered in', () => {
    const [gone] = pensGone([
      { date: '2021-05-14', received: 50, left: 300 },
      { date: '2021-05-12', received: 0, left: 270 },
    ]);
    expect(gone?.counts.map(({ date, used, perDay }) => [date, used, perDay])).toEqual([
      ['2021-05-12', null, null],
      ['2021-05-14', 20, 10],
    ]);
  });

  it('keeps a count that cannot be: more left than there was and came', () => {
    const [gone] = pensGone([
      { date: '2021-05-12', received: 0, left: 10 },
      { date: '2021-05-13', received: 5, left: 30 },
    ]);
    expect(gone?.counts.at(-1)?.used).toBe(-15);
  });

  it('lasts until the day and still lacks for it: then the order is due before the preparation begins', () => {
    const [gone] = pensGone([
      { date: '2021-05-10', received: 0, left: 110 },
      { date: '2021-05-12', received: 0, left: 106 },
    ]);
    expect(gone).toMatchObject({ leftOnElection: 84, outlook: 'short-for-day', orderBy: '2021-05-15' });
  });

  it('orders nothing of what lasts, and foresees nothing from one count', () => {
    const lasting = pensGone([
      { date: '2021-05-10', received: 0, left: 500 },
      { date: '2021-05-12', received: 0, left: 500 },
    ]);
    expect(lasting[0]).toMatchObject({
      outlook: 'enough',
      orderBy: null,
      runsOut: null,
      leftOnElection: 500,
    });
    const once = pensGone([{ date: '2021-05-10', received: 0, left: 500 }]);
    expect(once[0]).toMatchObject({ outlook: 'unknown', perDay: null, leftOnElection: null, orderBy: null });
    expect(pensGone([])).toEqual([]);
  });
});
