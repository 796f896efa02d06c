import { describe, expect, test } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import { ElectionPlan, SchoolPlan } from '#domain/plan/plan.ts';
import type { PlanReading } from '#domain/plan/reading.ts';
import { record, startHistory, undo } from '#editing/history.ts';
import { type ApplyReading, applyReading } from '#editing/reading.ts';
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

function election(mode: ApplyReading['mode'], read = reading, into = plan): ElectionPlan {
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

  test('lets its sites, sessions and classes point at what the plan knows already', () => {
    const [point] = plan.voterContact.bridgePoints;
    if (point === undefined) throw new Error('the fixture lost its bridge points');
    const site = { ...plan.specialSites[0], id: 'read-s', name: 'Khu cách ly mới', areaId: 'read-1' };
    const session = {
      ...plan.voterContact.sessions[0],
      id: 'read-c',
      bridgePointIds: ['read-p'],
      candidateIds: [],
    };
    const more = {
      ...reading,
      specialSites: [site],
      voterContact: { bridgePoints: [{ ...point, id: 'read-p' }], sessions: [session] },
    } as PlanReading;
    for (const mode of ['update', 'fill'] as const) {
      const next = election(mode, more);
      expect(next.specialSites.find(({ name }) => name === site.name)?.areaId).toBe(first.id);
      expect(next.voterContact.sessions.some(({ bridgePointIds }) => bridgePointIds.includes(point.id))).toBe(
        true,
      );
    }
  });

  test('fills blanks only, when asked to: what the user wrote stays, what is new is added', () => {
    const [second] = plan.areas.slice(1);
    if (second === undefined) throw new Error('the fixture lost its areas');
    const blank = { ...first, venue: '', room: { ...first.room, doorCount: null } };
    const before = ElectionPlan.parse({ ...plan, areas: [blank, second] });
    const read = { ...emptyArea('read-1', '1'), venue: 'Trường mới', note: first.note };
    const areas = [{ ...read, room: { ...read.room, doorCount: 9 } }, emptyArea('read-2', '99')];
    const next = election('fill', { ...reading, areas }, before);
    expect(next.areas.map(({ id, venue }) => [id, venue])).toEqual([
      [first.id, 'Trường mới'],
      [second.id, second.venue],
      ['read-2', ''],
    ]);
    expect(next.areas[0]?.room).toEqual({ ...first.room, doorCount: 9 });
    expect(next.areas[0]?.hamlets).toEqual(first.hamlets);
    expect(next.locality).toEqual(plan.locality);
  });

  test('of thousands of hamlets is taken in without a wait', () => {
    const hamlets = Array.from({ length: 2000 }, (_, index) =>
      hamlet(`h-${String(index)}`, `Tổ ${String(index)}`, 1),
    );
    const big = ElectionPlan.parse({ ...plan, areas: [{ ...first, hamlets }] });
    const areas = [
      { ...emptyArea('read-1', '1'), hamlets: hamlets.map((each) => ({ ...each, id: `r-${each.id}` })) },
    ];
    const started = performance.now();
    const next = election('update', { ...reading, areas }, big);
    expect(next.areas[0]?.hamlets).toEqual(hamlets);
    // Comparing each with each took seconds; the limit is wide because the machine may be busy.
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('leaves no special site pointing at an area it no longer lists', () => {
    const ids = new Set<string | null>(election('replace').areas.map(({ id }) => id));
    const sites = election('replace').specialSites;
    expect(sites).toHaveLength(plan.specialSites.length);
    expect(sites.every(({ areaId }) => areaId === null || ids.has(areaId))).toBe(true);
  });

  test('is remembered even after two hundred others: the oldest is forgotten', () => {
    const imports = Array.from({ length: 200 }, (_, at) => ({ ...importRecord, id: `import-${String(at)}` }));
    const next = election('update', reading, { ...plan, imports });
    expect(next.imports.map(({ id }) => id)).toEqual([...imports.slice(1).map(({ id }) => id), 'import-new']);
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

  test('is refused when it brings an identity that something else has', () => {
    const [contact] = plan.contacts;
    if (contact === undefined) throw new Error('the fixture lost its contacts');
    const contacts = [{ ...contact, name: 'Người khác' }];
    expect(applyReading(plan, { reading: { ...reading, contacts }, mode: 'fill' })).toMatchObject({
      ok: false,
      problem: { code: 'item-already-there', path: ['contacts', contact.id] },
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
