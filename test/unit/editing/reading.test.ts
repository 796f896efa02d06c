import { describe, expect, test } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import { ElectionPlan, SchoolPlan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { record, startHistory, undo } from '#editing/history.ts';
import { applyReading } from '#editing/reading.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const [first] = plan.areas;
if (first === undefined) throw new Error('the fixture lost its areas');

const importRecord = {
  id: 'import-new',
  fileName: 'danh-sach.xlsx',
  importedAt: '2021-05-01T01:00:00.000Z',
  cells: { read: 40, ignored: 3, questioned: 0 },
};

function hamlet(id: string, name: string, voters: number | null) {
  return { id, name, voters, households: null, homeQuarantined: null, note: '' };
}

/** A corrected list: area 01 with its hamlet under another spelling, one new area, the rest gone. */
const reading: PlanReading = {
  record: importRecord,
  locality: { name: 'Phú Thành B' },
  areas: [
    {
      ...emptyArea('read-1', '1'),
      hamlets: [
        hamlet('read-h1', ` ${first.hamlets[0]?.name.toUpperCase() ?? ''}`, 777),
        hamlet('read-h2', 'Mới', 5),
      ],
    },
    { ...emptyArea('read-2', '99'), venue: 'Trường học' },
  ],
  totalMismatches: [
    {
      id: 'total-1',
      subject: 'voters',
      areaId: 'read-1',
      printed: 10,
      computed: 11,
      fileName: 'danh-sach.xlsx',
      sheet: 'Sheet1',
      row: 9,
      column: 4,
      choice: null,
    },
  ],
};

function election(mode: 'replace' | 'update', read = reading, into = plan): ElectionPlan {
  const result = applyReading(into, { reading: read, mode });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return ElectionPlan.parse(result.value);
}

describe('a file read into a plan', () => {
  test('replaces what it speaks of and leaves the rest', () => {
    const next = election('replace');
    expect(next.areas).toEqual(reading.areas);
    expect(next.supplies).toEqual(plan.supplies);
    expect(next.document).toEqual(plan.document);
    expect(next.locality).toEqual({ ...plan.locality, name: 'Phú Thành B' });
    expect(next.imports.at(-1)).toEqual(importRecord);
    expect(next.totalMismatches).toEqual(reading.totalMismatches);
  });

  test('updates areas found again by number, and keeps what it is silent about', () => {
    const [area, added, ...rest] = election('update').areas;
    expect(rest).toEqual([]);
    expect(area).toMatchObject({
      id: first.id,
      venue: first.venue,
      room: first.room,
      staff: first.staff,
      kind: first.kind,
    });
    expect(area?.hamlets.map(({ id, voters }) => [id, voters])).toEqual([
      [first.hamlets[0]?.id, 777],
      ['read-h2', 5],
    ]);
    expect(area?.hamlets[0]?.households).toBe(first.hamlets[0]?.households);
    expect(added).toMatchObject({ id: 'read-2', venue: 'Trường học' });
  });

  test('lets its wrong totals point at the areas as the plan knows them', () => {
    expect(election('update').totalMismatches[0]?.areaId).toBe(first.id);
  });

  test('leaves no special site pointing at an area it no longer lists', () => {
    const ids = new Set<string | null>(election('replace').areas.map(({ id }) => id));
    const sites = election('replace').specialSites;
    expect(sites).toHaveLength(plan.specialSites.length);
    expect(sites.every(({ areaId }) => areaId === null || ids.has(areaId))).toBe(true);
  });

  test('is one step to undo', () => {
    const result = applyReading(plan, { reading, mode: 'update' });
    if (!result.ok) throw new Error('refused');
    const history = record(startHistory(plan), result.value, { code: 'apply-reading' });
    expect(undo(history).present).toBe(plan);
  });

  test('is refused as a whole when one value is impossible', () => {
    const areas = [{ ...emptyArea('read-1', '1'), hamlets: [hamlet('h', 'x', -5)] }];
    expect(applyReading(plan, { reading: { ...reading, areas }, mode: 'replace' })).toMatchObject({
      ok: false,
      problem: { code: 'value-refused', path: ['areas', 0, 'hamlets', 0, 'voters'] },
    });
  });

  test('of polling areas does not fit a school plan', () => {
    const result = applyReading(schoolPlanFixture(), { reading, mode: 'replace' });
    expect(result).toMatchObject({ ok: false, problem: { code: 'wrong-plan-kind' } });
  });

  test('updates classes by name and keeps their rooms', () => {
    const school = schoolPlanFixture();
    const classes = school.classes.map(({ name }, index) => ({
      id: `read-${String(index)}`,
      name,
      grade: null,
      pupils: 1,
      roomId: null,
    }));
    const result = applyReading(school, {
      reading: { record: importRecord, classes, totalMismatches: [] },
      mode: 'update',
    });
    if (!result.ok) throw new Error('refused');
    expect(SchoolPlan.parse(result.value).classes).toEqual(
      school.classes.map((each) => ({ ...each, pupils: 1 })),
    );
  });
});
