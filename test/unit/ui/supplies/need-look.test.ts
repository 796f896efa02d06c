import { describe, expect, it } from 'vitest';
import type { SupplyNeed } from '#domain/plan/supplies.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { keepArrangement } from '#ui/parts/grid/view.ts';
import {
  arrangeNeeds,
  groupSums,
  isAssumed,
  isShort,
  PLAIN_LOOK,
} from '#ui/screens/workspace/supplies/need-look.ts';
import { needRows } from '#ui/screens/workspace/supplies/need-row.ts';
import { ownFigures } from '#ui/screens/workspace/supplies/own-figures.ts';

const plan = electionPlanFixture('full');
const rows = needRows(plan.supplyPlan, supplyReportOf(plan).lines);

function shown(look: Parameters<typeof arrangeNeeds>[1]) {
  const arrangement = arrangeNeeds(rows, look);
  return arrangement === null ? rows : keepArrangement(arrangement, rows, ({ need }) => need.id);
}

describe('which kinds of supply the table shows', () => {
  it('is all of them where nothing is asked', () => {
    expect(arrangeNeeds(rows, PLAIN_LOOK)).toBeNull();
  });

  it('is what is missing, or what rests on a guess, or both at once', () => {
    const both = shown({ onlyShort: true, onlyAssumed: true, grouping: 'none' });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((row) => isShort(row) && isAssumed(row))).toBe(true);
    expect(both.length).toBe(rows.filter((row) => isShort(row) && isAssumed(row)).length);
  });

  it('keeps a kind that is short no more while it is being edited, and shows new kinds', () => {
    const arrangement = arrangeNeeds(rows, { ...PLAIN_LOOK, onlyShort: true });
    const [first] = rows.filter(isShort);
    if (arrangement === null || first === undefined) throw new Error('the fixture lacks nothing');
    const enough = rows.map((row) => (row === first ? { ...row, line: undefined } : row));
    const added = { ...first, need: { ...first.need, id: 'own-new' } satisfies SupplyNeed };
    const kept = keepArrangement(arrangement, [...enough, added], ({ need }) => need.id);
    expect(kept.map(({ need }) => need.id)).toEqual(expect.arrayContaining([first.need.id, 'own-new']));
  });

  it('is ordered by importance, the indispensable first, in the order of the list within', () => {
    const ordered = shown({ ...PLAIN_LOOK, grouping: 'importance' });
    const importances = ordered.map(({ need }) => need.importance);
    expect(importances).toEqual([...importances].sort());
    expect(ordered).toHaveLength(rows.length);
  });

  it('adds up by group to the same as the whole', () => {
    for (const grouping of ['importance', 'scope'] as const) {
      const sums = groupSums(rows, grouping);
      expect(sums.reduce((sum, { kinds }) => sum + kinds, 0)).toBe(rows.length);
      expect(sums.reduce((sum, { short }) => sum + short, 0)).toBe(rows.filter(isShort).length);
      expect(sums.reduce((sum, { cost }) => sum + cost, 0)).toBe(
        rows.reduce((sum, { line }) => sum + (line?.cost ?? 0), 0),
      );
    }
  });
});

describe("the user's own figure in a table", () => {
  const change = (columnId: string, value: string | number | null) => ({ rowId: 'pens', columnId, value });
  const none = new Map([['pens', null]]);
  const owned = new Map([['pens', { amount: 900, reason: '' }]]);

  it('is one entry with its reason when both are pasted, whichever comes first', () => {
    expect(ownFigures(none, [change('reason', 'Đã đặt'), change('own', 900)])).toEqual([
      { rowId: 'pens', amount: 900, reason: 'Đã đặt' },
    ]);
  });

  it('keeps the figure while its reason is written, and goes when its cell is emptied', () => {
    expect(ownFigures(owned, [change('reason', 'Theo kho')])).toEqual([
      { rowId: 'pens', amount: 900, reason: 'Theo kho' },
    ]);
    expect(ownFigures(owned, [change('own', null)])[0]?.amount).toBeNull();
    expect(ownFigures(owned, [change('formula', '2')])).toEqual([]);
  });
});
