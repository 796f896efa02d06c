import { describe, expect, it } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import { ElectionPlan } from '#domain/plan/plan.ts';
import { countedIds } from '#domain/scalars.ts';
import { editTogether } from '#editing/together.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import type { CellChange, GridEdit } from '#ui/parts/grid/columns.ts';
import {
  areaRows,
  planAreaEdit,
  planRowInsertion,
  planRowRemoval,
} from '#ui/screens/workspace/tables/area-rows.ts';

const hamlet = (id: string, name: string, voters: number) => ({
  id,
  name,
  voters,
  households: null,
  homeQuarantined: null,
  note: '',
});

/** Area 01 with hamlets A and B, area 03 with hamlet C, each with a venue. */
function plan(): ElectionPlan {
  const full = electionPlanFixture('minimal');
  const [area] = full.areas;
  if (area === undefined) throw new Error('the fixture has an area');
  const make = (id: string, number: string, hamlets: (typeof area)['hamlets']) => ({
    ...area,
    id,
    number,
    hamlets,
    venue: `Nhà văn hóa ${number}`,
  });
  return {
    ...full,
    specialSites: [],
    totalMismatches: [],
    areas: [
      make('area-one', '01', [hamlet('a', 'Ấp A', 10), hamlet('b', 'Ấp B', 20)]),
      make('area-three', '03', [hamlet('c', 'Ấp C', 30)]),
    ],
  };
}

function outcome(before: ElectionPlan, steps: Parameters<typeof editTogether>[1]['steps']): ElectionPlan {
  const result = editTogether(before, { steps });
  if (!result.ok) throw new Error(result.problem.code);
  return ElectionPlan.parse(result.value);
}

function edit(changes: readonly CellChange[], newRows: GridEdit['newRows'] = []) {
  const before = plan();
  const planned = planAreaEdit(
    before,
    areaRows(before.areas),
    { kind: 'paste', changes, newRows },
    countedIds(),
  );
  return { plan: outcome(before, planned.steps), newRowIds: planned.newRowIds };
}

const shape = (of: ElectionPlan) =>
  of.areas.map((area) => `${area.number}: ${area.hamlets.map((each) => each.name).join(', ')}`);

describe('the table of areas', () => {
  it('has one row a hamlet, and one for an area without any', () => {
    const before = plan();
    const rows = areaRows([...before.areas, emptyArea('bare', '04')]);
    expect(rows.map((row) => [row.id, row.isFirst])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['bare', true],
    ]);
  });

  it('changes a hamlet in its own row', () => {
    const { plan: next } = edit([{ rowId: 'b', columnId: 'voters', value: 25 }]);
    expect(next.areas[0]?.hamlets[1]).toEqual(hamlet('b', 'Ấp B', 25));
  });

  it('changes the area from any of its rows', () => {
    const { plan: next } = edit([
      { rowId: 'b', columnId: 'venue', value: 'Trường học' },
      { rowId: 'b', columnId: 'hours', value: '06:00-20:00' },
      { rowId: 'b', columnId: 'ballots', value: 'national province' },
    ]);
    expect(next.areas[0]).toMatchObject({
      venue: 'Trường học',
      hours: { open: '06:00', close: '20:00' },
      ballots: ['national', 'province'],
    });
  });

  it('takes the one venue that a pasted merged cell writes on its first line', () => {
    const { plan: next } = edit([
      { rowId: 'a', columnId: 'venue', value: 'Nhà văn hóa mới' },
      { rowId: 'b', columnId: 'venue', value: '' },
    ]);
    expect(next.areas[0]?.venue).toBe('Nhà văn hóa mới');
  });

  it('moves a hamlet that is given another number', () => {
    const { plan: next } = edit([{ rowId: 'b', columnId: 'number', value: '3' }]);
    expect(shape(next)).toEqual(['01: Ấp A', '03: Ấp C, Ấp B']);
  });

  it('renames an area all of whose rows are given a number nobody has', () => {
    const { plan: next } = edit([{ rowId: 'c', columnId: 'number', value: '07' }]);
    expect(shape(next)).toEqual(['01: Ấp A, Ấp B', '07: Ấp C']);
    expect(next.areas[1]).toMatchObject({ id: 'area-three', venue: 'Nhà văn hóa 03' });
  });

  it('makes rows below the last in the area of their number, making areas as needed', () => {
    const { plan: next, newRowIds } = edit(
      [],
      [
        { number: '02', name: 'Ấp D', voters: 40, venue: 'Đình làng' },
        { name: 'Ấp E', voters: 50 },
        { number: '1', name: 'Ấp F' },
      ],
    );
    expect(shape(next)).toEqual(['01: Ấp A, Ấp B, Ấp F', '02: Ấp D, Ấp E', '03: Ấp C']);
    expect(next.areas[1]?.venue).toBe('Đình làng');
    expect(areaRows(next.areas).filter((row) => newRowIds.includes(row.id))).toHaveLength(3);
  });

  it('starts an empty plan with area 01', () => {
    const before = { ...plan(), areas: [] };
    const planned = planAreaEdit(
      before,
      [],
      { kind: 'edit', changes: [], newRows: [{ name: 'Ấp A' }] },
      countedIds(),
    );
    expect(shape(outcome(before, planned.steps))).toEqual(['01: Ấp A']);
  });

  it('removes hamlets, and an area only with its last row', () => {
    const before = plan();
    const rows = areaRows(before.areas);
    expect(shape(outcome(before, planRowRemoval(rows, ['b'])))).toEqual(['01: Ấp A', '03: Ấp C']);
    expect(shape(outcome(before, planRowRemoval(rows, ['b', 'c'])))).toEqual(['01: Ấp A']);
  });

  it('inserts a row in the area it stands in, and a new area at the end', () => {
    const before = plan();
    const rows = areaRows(before.areas);
    const inside = planRowInsertion(before, rows, 'b', countedIds());
    expect(shape(outcome(before, inside.steps))).toEqual(['01: Ấp A, , Ấp B', '03: Ấp C']);
    const below = planRowInsertion(before, rows, null, countedIds());
    expect(shape(outcome(before, below.steps))).toEqual(['01: Ấp A, Ấp B', '03: Ấp C', '04: ']);
  });
});
