import { expect, test } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type SectionProgress, sectionProgress } from '#editing/progress.ts';
import { ELECTION_SECTIONS, SCHOOL_SECTIONS, type SectionId } from '#editing/sections.ts';
import { messagesIn } from '#i18n/messages.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

function section(plan: Plan, id: SectionId): SectionProgress {
  const found = sectionProgress(plan).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

const full = electionPlanFixture('full');

test('every section of a plan has its progress, in the order of the navigation', () => {
  expect(sectionProgress(full).map(({ id }) => id)).toEqual([...ELECTION_SECTIONS]);
  expect(sectionProgress(schoolPlanFixture()).map(({ id }) => id)).toEqual([...SCHOOL_SECTIONS]);
});

test('filled and missing fields add up, and the state follows from them', () => {
  for (const plan of [full, electionPlanFixture('minimal'), electionPlanFixture('ward'), schoolPlanFixture()])
    for (const { state, filled, total, missing } of sectionProgress(plan)) {
      expect(filled + missing.length).toBe(total);
      expect(state).toBe(filled === 0 ? 'empty' : filled === total ? 'complete' : 'partial');
    }
});

test('a plan without areas still owes them, their rooms and their staff', () => {
  const plan = { ...full, areas: [] };
  for (const id of ['areas', 'rooms', 'staff'] as const) {
    const { isRequired, missing, total } = section(plan, id);
    expect(isRequired).toBe(true);
    expect(total).toBeGreaterThan(0);
    expect(missing[0]).toEqual({ field: 'area', path: ['areas'] });
  }
});

test('what is missing is named with the way to it', () => {
  const area = { ...emptyArea('area-x', '01'), venue: 'Nhà văn hóa' };
  const hamlet = {
    id: 'h-1',
    name: 'Ấp Long Phú',
    voters: null,
    households: null,
    homeQuarantined: null,
    note: '',
  };
  const plan = { ...full, totalMismatches: [], areas: [{ ...area, hamlets: [hamlet] }] };
  expect(section(plan, 'areas')).toMatchObject({
    state: 'partial',
    filled: 5,
    total: 6,
    missing: [{ field: 'voters', path: ['areas', 'area-x', 'hamlets', 'h-1', 'voters'] }],
  });
  expect(section(plan, 'rooms').missing.map(({ path }) => path.join('/'))).toEqual([
    'areas/area-x/room/lengthMetres',
    'areas/area-x/room/widthMetres',
    'areas/area-x/room/doorCount',
    'areas/area-x/room/ventilated',
  ]);
});

test('a wrong total that nobody has decided keeps the areas from being complete', () => {
  const undecided = full.totalMismatches.map((each) => ({ ...each, choice: null }));
  const missing = section({ ...full, totalMismatches: undecided }, 'areas').missing;
  expect(missing.some(({ field }) => field === 'total-choice')).toBe(true);
});

test('a drawn floor answers for length, width and doors', () => {
  const [area] = full.areas;
  if (area === undefined) throw new Error('the fixture lost its areas');
  const outline: [number, number][] = [
    [0, 0],
    [8, 0],
    [8, 6],
  ];
  const door = { id: 'd', from: outline[0] ?? [0, 0], to: outline[1] ?? [0, 0], use: 'both' as const };
  const room = { ...area.room, lengthMetres: null, widthMetres: null, doorCount: null, ventilated: true };
  const drawn = { ...room, floor: { outline, obstacles: [], windows: [], backdrop: null, doors: [door] } };
  expect(section({ ...full, areas: [{ ...area, room: drawn }] }, 'rooms').state).toBe('complete');
  expect(section({ ...full, areas: [{ ...area, room: { ...room, floor: null } }] }, 'rooms').filled).toBe(1);
});

test('the district is owed under the law that had districts only', () => {
  const locality = { ...full.locality, district: '' };
  const owed = (profile: '2021' | '2026') =>
    section({ ...full, locality, profile }, 'unit').missing.map(({ field }) => field);
  expect(owed('2021')).toEqual(['district']);
  expect(owed('2026')).toEqual([]);
});

test('a section nobody owes stays empty without being wrong', () => {
  const { state, total, isRequired } = section({ ...full, drills: [] }, 'drills');
  expect({ state, total, isRequired }).toEqual({ state: 'empty', total: 0, isRequired: false });
});

test('every section and every field that can be missing has words in both languages', () => {
  const bare: Plan = {
    ...full,
    areas: [emptyArea('a', '')],
    locality: { ...full.locality, name: '', province: '' },
  };
  for (const language of ['vi', 'en'] as const) {
    const { sections, fields } = messagesIn(language).editing;
    for (const { id, missing } of [...sectionProgress(bare), ...sectionProgress(schoolPlanFixture())]) {
      expect(sections[id]).toBeTruthy();
      for (const { field } of missing) expect(fields[field]).toBeTruthy();
    }
  }
});
