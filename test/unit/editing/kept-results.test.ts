import { expect, test } from 'vitest';
import { AreaForecast } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { seatingRequestOf } from '#domain/plan/seating-request.ts';
import { AreaTimetable } from '#domain/plan/slots.ts';
import { setFields } from '#editing/fields.ts';
import { keepForecasts, keepSeatings, keepTimetables } from '#editing/kept-results.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const [first, second] = plan.areas;
if (first === undefined || second === undefined) throw new Error('the fixture lost its areas');

const timetable = AreaTimetable.parse({
  request: {
    open: '07:00',
    close: '08:00',
    slotMinutes: 30,
    capacity: 60,
    groups: [{ id: 'h-1', voters: 80 }],
    split: 'anywhere',
    objective: 'level',
  },
  table: {
    slots: [
      { from: '07:00', to: '07:30', capacity: 60, load: 40, groups: [{ id: 'h-1', voters: 40 }] },
      { from: '07:30', to: '08:00', capacity: 60, load: 40, groups: [{ id: 'h-1', voters: 40 }] },
    ],
    peakLoad: 40,
    lowerBound: 40,
    splitGroups: 1,
    proven: true,
  },
  lockedGroups: [],
});

function kept(next: ReturnType<typeof keepTimetables>): ElectionPlan {
  if (!next.ok || next.value.kind !== 'election') throw new Error('refused');
  return next.value;
}

test('timetables of several areas are kept in one step, the other areas stay the same objects', () => {
  const results = new Map([
    [first.id, timetable],
    [second.id, timetable],
  ]);
  const next = kept(keepTimetables(plan, { results }));
  expect(next.areas[0]?.slots).toEqual(timetable);
  expect(next.areas[1]?.slots).toEqual(timetable);
  expect(next.areas[2]).toBe(plan.areas[2]);
});

test('keeping what is there already changes nothing; null takes it away', () => {
  const results = new Map([[first.id, timetable]]);
  const once = kept(keepTimetables(plan, { results }));
  expect(keepTimetables(once, { results })).toEqual({ ok: true, value: once });
  expect(kept(keepTimetables(once, { results })).areas).toBe(once.areas);
  expect(kept(keepTimetables(once, { results: new Map([[first.id, null]]) })).areas[0]?.slots).toBeNull();
});

test('a result for an area that is gone, or one that is none, is refused', () => {
  const lost = keepTimetables(plan, { results: new Map([['area-gone', timetable]]) });
  expect(lost).toMatchObject({
    ok: false,
    problem: { code: 'item-not-found', path: ['areas', 'area-gone'] },
  });
  const broken = { ...timetable, lockedGroups: [7] } as unknown as AreaTimetable;
  const refused = keepTimetables(plan, { results: new Map([[first.id, broken]]) });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'value-refused' } });
});

test('schools have neither timetable nor forecast', () => {
  const school = schoolPlanFixture();
  for (const keep of [keepTimetables, keepForecasts])
    expect(keep(school, { results: new Map() })).toMatchObject({
      ok: false,
      problem: { code: 'wrong-plan-kind' },
    });
});

test('a forecast is kept beside the timetable', () => {
  const forecast = AreaForecast.shape.request.safeParse({});
  expect(forecast.success).toBe(false);
  const next = keepForecasts(plan, { results: new Map([[first.id, null]]) });
  expect(next).toEqual({ ok: true, value: plan });
});

test('an assumption of the voting day is changed by itself, inside its bounds', () => {
  const patch = { serviceMinutes: { ...plan.votingDay.serviceMinutes, checkIn: 2 as never } };
  const next = setFields(plan, { part: 'votingDay', patch: { serviceMinutes: { checkIn: 2 as never } } });
  expect(next).toMatchObject({ ok: true, value: { votingDay: { serviceMinutes: patch.serviceMinutes } } });
  expect(setFields(plan, { part: 'votingDay', patch: { slotMinutes: 4 } })).toMatchObject({
    ok: false,
    problem: { code: 'value-refused' },
  });
  const none = setFields(plan, { part: 'votingDay', patch: { reserve: null } });
  expect(none).toMatchObject({ ok: true, value: { votingDay: { reserve: null } } });
});

test('seatings of a school are kept in one step, and taken away again', () => {
  const school = schoolPlanFixture();
  const [room, other] = school.rooms;
  const request = room === undefined ? null : seatingRequestOf(school, room);
  if (room === undefined || request === null) throw new Error('the fixture lost its rooms');
  const result = { seats: [], desks: [], aisles: [], sittings: [[]], count: 0, upperBound: 0 };
  const seating = { request, result: { ...result, proven: true, minDistance: 1, notSeated: 0 } };
  const next = keepSeatings(school, { results: new Map([[room.id, seating]]) });
  if (!next.ok || next.value.kind !== 'school') throw new Error('refused');
  expect(next.value.rooms[0]?.seating).toEqual(seating);
  expect(next.value.rooms[1]).toBe(other);
  const gone = keepSeatings(next.value, { results: new Map([[room.id, null]]) });
  expect(gone).toEqual({ ok: true, value: school });
  expect(keepSeatings(plan, { results: new Map() })).toMatchObject({
    ok: false,
    problem: { code: 'wrong-plan-kind' },
  });
});
