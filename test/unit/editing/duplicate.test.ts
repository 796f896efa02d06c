import { expect, test } from 'vitest';
import { ElectionPlan, SchoolPlan } from '#domain/plan/plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { countedIds } from '#domain/scalars.ts';
import { duplicateForNext } from '#editing/duplicate.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const about = {
  id: 'plan-next',
  title: 'Bầu cử 2026',
  createdAt: '2026-01-05T01:00:00.000Z',
  newId: countedIds(),
};

function next(profile: '2021' | '2026', of = plan): ElectionPlan {
  const result = duplicateForNext(of, { ...about, profile: profileOf(profile) });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return ElectionPlan.parse(result.value);
}

test('the next election keeps areas, hamlets, rooms, sizes of the staff, supplies, duties and wording', () => {
  const copy = next('2026');
  expect(copy).toMatchObject({
    id: 'plan-next',
    title: 'Bầu cử 2026',
    createdAt: about.createdAt,
    profile: '2026',
  });
  expect(copy.areas.map(({ number, venue, room }) => ({ number, venue, room }))).toEqual(
    plan.areas.map(({ number, venue, room }) => ({ number, venue, room })),
  );
  expect(copy.areas.map(({ staff }) => staff.pollingTeam)).toEqual(
    plan.areas.map(({ staff }) => staff.pollingTeam),
  );
  expect(copy.supplies.map(({ name, unit }) => [name, unit])).toEqual(
    plan.supplies.map(({ name, unit }) => [name, unit]),
  );
  expect(copy.responsibilities).toEqual(plan.responsibilities);
  expect(copy.sectionTexts).toEqual(plan.sectionTexts);
});

test('the next election drops dates, number, persons, stock, the quarantined, imports and their totals', () => {
  const copy = next('2026');
  expect(copy.document).toMatchObject({ number: '', date: null });
  expect(copy.document.signatory.name).toBe('');
  expect(
    copy.areas.every(
      ({ layout, slots, staff }) => layout === null && slots === null && staff.headName === '',
    ),
  ).toBe(true);
  expect(
    copy.areas.flatMap(({ hamlets }) => hamlets).every(({ homeQuarantined }) => homeQuarantined === null),
  ).toBe(true);
  expect(copy.supplies.every(({ stock }) => stock === null)).toBe(true);
  expect(copy).toMatchObject({ imports: [], totalMismatches: [], contacts: [] });
  expect(copy.voterContact).toMatchObject({
    candidates: [],
    sessions: [],
    bridgePoints: plan.voterContact.bridgePoints,
  });
});

test('nothing of the last election’s calendar is left: no window, closure, excluded day or count of stock', () => {
  const { voterContact, supplyPlan } = plan;
  const day = '2021-05-10' as const;
  const dated = {
    ...plan,
    voterContact: {
      ...voterContact,
      settings: { ...voterContact.settings, window: { from: day, to: day }, excludedDates: [day] },
      bridgePoints: voterContact.bridgePoints.map((point) => ({
        ...point,
        closures: [{ id: 'c', from: day, to: day, reason: '' }],
      })),
    },
    supplyPlan: {
      ...supplyPlan,
      placedStock: [{ placeId: plan.areas[0]?.id ?? '', needId: 'pens', amount: 3 }],
    },
  };
  const copy = JSON.stringify(next('2026', dated));
  expect(voterContact.bridgePoints.length).toBeGreaterThan(0);
  expect(copy).not.toContain(day);
  expect(copy).toContain('"placedStock":[]');
});

test('other law brings its own day, hours, ballots and bases, and no district', () => {
  const copy = next('2026');
  const profile = profileOf('2026');
  expect(copy.election).toEqual({
    date: profile.electionDate.value,
    open: profile.hours.open.value,
    close: profile.hours.close.value,
    ballots: profile.ballots.value,
  });
  expect(copy.document.bases.map(({ text }) => text)).toEqual(profile.legalBases.map(({ text }) => text));
  expect(copy.locality.district).toBe('');
});

test('under the same law the own list of bases and the district stay', () => {
  expect(next('2021').document.bases).toEqual(plan.document.bases);
  expect(next('2021').locality).toEqual(plan.locality);
});

test('ballots of one area that the new law does not know go; none left means those of the whole plan', () => {
  const areas = plan.areas.map((area, index) => ({
    ...area,
    ballots: index === 0 ? (['national', 'district'] as const).slice() : (['district'] as const).slice(),
  }));
  const copy = next('2026', ElectionPlan.parse({ ...plan, areas }));
  expect(copy.areas.slice(0, 2).map(({ ballots }) => ballots)).toEqual([['national'], null]);
});

test('the next school year keeps classes and rooms and forgets days and verdicts', () => {
  const school = SchoolPlan.parse({ ...schoolPlanFixture(), criteria: { c1: true, c4: false } });
  const result = duplicateForNext(school, { ...about, profile: profileOf('2026') });
  if (!result.ok || result.value.kind !== 'school') throw new Error('refused');
  const copy = SchoolPlan.parse(result.value);
  expect(copy.classes).toEqual(school.classes);
  expect(copy.rooms).toEqual(school.rooms);
  expect(copy.events.map(({ date }) => date)).toEqual(school.events.map(() => null));
  expect(copy.criteria).toEqual({ c1: null, c4: null });
  expect(copy.school.schoolYear).toBe('');
});
