import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import { floorOf } from '#domain/plan/floor.ts';
import type { DayForecast } from '#domain/plan/forecast.ts';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import type { SpecialSite } from '#domain/plan/parts.ts';
import type { ElectionPlan, Plan, SchoolClass, SchoolPlan } from '#domain/plan/plan.ts';
import { seatingRequestOf } from '#domain/plan/seating-request.ts';
import type { TimeSlot } from '#domain/plan/slots.ts';
import { type ContactSession, newCandidate } from '#domain/plan/voter-contact.ts';
import { metres } from '#domain/scalars.ts';
import { contactRuleCases } from './contact-rule-cases.ts';
import { forecasted } from './forecasted.ts';
import { itemAt } from './item-at.ts';
import { itemOf } from './layouts.ts';
import { electionPlanFixture, schoolPlanFixture } from './plans.ts';
import { supplyRuleCases } from './supply-rule-cases.ts';
import { timetabled } from './timetabled.ts';

/** For one rule: a plan it says nothing about, plans it speaks up on, and where in each it points. */
export type RuleCase = {
  readonly passes: readonly Plan[];
  readonly fails: readonly { readonly plan: Plan; readonly at: readonly string[] }[];
};

const full = electionPlanFixture('full');
const ward = electionPlanFixture('ward');
const school = schoolPlanFixture();

function withArea(change: Partial<PollingArea>, plan: ElectionPlan = full): ElectionPlan {
  return { ...plan, areas: plan.areas.map((area, index) => (index === 0 ? { ...area, ...change } : area)) };
}
function withHamlet(change: Partial<Hamlet>, plan: ElectionPlan = full): ElectionPlan {
  return withArea(
    {
      hamlets: itemAt(plan.areas, 0).hamlets.map((hamlet, index) =>
        index === 0 ? { ...hamlet, ...change } : hamlet,
      ),
    },
    plan,
  );
}
function withRoom(change: Partial<PollingArea['room']>): ElectionPlan {
  return withArea({ room: { ...itemAt(full.areas, 0).room, ...change } });
}
function withStaff(change: Partial<PollingArea['staff']>, plan: ElectionPlan = full): ElectionPlan {
  return withArea({ staff: { ...itemAt(plan.areas, 0).staff, ...change } }, plan);
}
function withSite(change: Partial<SpecialSite>): ElectionPlan {
  return {
    ...full,
    specialSites: full.specialSites.map((site, index) => (index === 0 ? { ...site, ...change } : site)),
  };
}
function withElection(change: Partial<ElectionPlan['election']>, plan: ElectionPlan = full): ElectionPlan {
  return { ...plan, election: { ...plan.election, ...change } };
}
function withDocument(change: Partial<Plan['document']>): ElectionPlan {
  return { ...full, document: { ...full.document, ...change } };
}
function withBasis(text: string, date: Plan['document']['date'] = '2021-05-10'): ElectionPlan {
  return withDocument({ bases: [{ id: 'basis', text }], date });
}
function withSignatory(change: Partial<Plan['document']['signatory']>): ElectionPlan {
  return withDocument({ signatory: { ...full.document.signatory, ...change } });
}
function withSession(change: Partial<ContactSession>): ElectionPlan {
  const sessions = full.voterContact.sessions.map((session, index) =>
    index === 0 ? { ...session, ...change } : session,
  );
  return { ...full, voterContact: { ...full.voterContact, sessions } };
}
function withTotal(change: Partial<ElectionPlan['totalMismatches'][number]>): ElectionPlan {
  return { ...full, totalMismatches: full.totalMismatches.map((total) => ({ ...total, ...change })) };
}
/** The first room seats so many; its class has 42 pupils. Seated at 1 m, whatever the school orders now. */
function withSeats(count: number, distanceToday = metres(1)): SchoolPlan {
  const room = itemAt(school.rooms, 0);
  const request = seatingRequestOf(school, room);
  if (request === null) throw new Error('the first room has a size');
  const result = {
    seats: [],
    desks: [],
    aisles: [],
    sittings: [Array.from({ length: count }, (_, seat) => ({ seat, group: null }))],
    count,
    upperBound: count,
    proven: true,
    minDistance: 1,
    notSeated: 0,
  };
  return {
    ...school,
    school: { ...school.school, seatDistanceMetres: distanceToday },
    rooms: [{ ...room, seating: { request, result } }, ...school.rooms.slice(1)],
  };
}

function withClass(change: Partial<SchoolClass>, plan: SchoolPlan = school): SchoolPlan {
  return {
    ...plan,
    classes: plan.classes.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  };
}
function withNormalScenario(distance: number): ElectionPlan {
  return {
    ...full,
    scenarios: full.scenarios.map((scenario) =>
      scenario.kind === 'normal' ? { ...scenario, distanceMetres: metres(distance) } : scenario,
    ),
  };
}

/** Every area with a timetable; `change` is for the slot of the first. */
function withSlots(change: Partial<TimeSlot>): ElectionPlan {
  const plan = timetabled(full);
  const kept = itemAt(plan.areas, 0).slots;
  if (kept === null) throw new Error('the first area has voters');
  const table = { ...kept.table, slots: kept.table.slots.map((slot) => ({ ...slot, ...change })) };
  return withArea({ slots: { ...kept, table } }, plan);
}

const forecast = forecasted(full);
const forecastDay = itemAt(forecast.areas, 0).forecast?.result;
function withWait(change: Partial<DayForecast['wait']>): ElectionPlan {
  if (forecastDay === undefined) throw new Error('the first area has a forecast');
  return forecasted(full, { wait: { ...forecastDay.wait, ...change } });
}
function withLineOutside(outsideP95: number): ElectionPlan {
  return forecasted(full, {
    byQuarter: (forecastDay?.byQuarter ?? []).map((quarter) => ({ ...quarter, outsideP95 })),
  });
}

/** Every area with slots and the forecast of the first. */
function withSlotsAndForecast(): ElectionPlan {
  const kept = itemAt(forecast.areas, 0).forecast;
  const plan = withSlots({});
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, forecast: kept })) };
}

const hours = (open: string, close: string) => withElection({ open, close });
const areaHours = (open: string, close: string) => withArea({ hours: { open, close } });
const inArea = (...path: readonly string[]) => ['areas', 'area-1', ...path];
const inSite = (...path: readonly string[]) => ['specialSites', 'site-1', ...path];
const inSession = (...path: readonly string[]) => ['voterContact', 'sessions', 'session-1', ...path];

/** The first area with a layout of two writing places so far apart, asked for as the plan would ask today. */
function withLayoutOf(apart: number): ElectionPlan {
  const [area] = full.areas;
  const request = area === undefined ? null : layoutRequestOf(full, area);
  const floor = area === undefined ? null : floorOf(area.room);
  if (request === null || floor === null) throw new Error('the room has a size');
  const items = [itemOf('writing', [3, 3], 0, 'a'), itemOf('writing', [3 + apart, 3], 0, 'b')];
  const result = {
    items,
    route: [],
    counts: { writing: 2 },
    capacity: { voters: 2, staff: 0 },
    minDistance: metres(apart),
    upperBound: 2,
    proven: true,
    checks: [],
  };
  return withArea({ layout: { request, floor, result, lockedItems: [], isEdited: true, name: '' } });
}
/** The first room measured anew, after its layout was made. */
function withLongerRoom(plan: ElectionPlan): ElectionPlan {
  return withArea({ room: { ...itemAt(plan.areas, 0).room, lengthMetres: metres(29) } }, plan);
}
function withoutRooms(): ElectionPlan {
  const unknown = { lengthMetres: null, floor: null };
  return {
    ...full,
    areas: full.areas.map((area) => ({ ...area, layout: null, room: { ...area.room, ...unknown } })),
  };
}
function withCap(plan: ElectionPlan, roomCap: number | null): ElectionPlan {
  return { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, roomCap })) };
}

/** One case per rule id. The meta-test refuses a rule that is not here. */
export const RULE_CASES: Readonly<Record<string, RuleCase>> = {
  ...contactRuleCases,
  ...supplyRuleCases,
  'decree-30-issuer': {
    passes: [full],
    fails: [{ plan: { ...full, issuer: { ...full.issuer, name: ' ' } }, at: ['issuer', 'name'] }],
  },
  'decree-30-number-date': {
    passes: [full, school],
    fails: [
      { plan: withDocument({ number: '' }), at: ['document', 'number'] },
      { plan: withDocument({ date: null }), at: ['document', 'date'] },
    ],
  },
  'decree-30-place': {
    passes: [full],
    fails: [{ plan: withDocument({ place: '' }), at: ['document', 'place'] }],
  },
  'decree-30-signatory': {
    passes: [full, withSignatory({ authority: 'KT', signerTitle: 'PHÓ CHỦ TỊCH' })],
    fails: [
      { plan: withSignatory({ name: '' }), at: ['document', 'signatory', 'name'] },
      { plan: withSignatory({ headTitle: '' }), at: ['document', 'signatory', 'headTitle'] },
      { plan: withSignatory({ authority: 'KT' }), at: ['document', 'signatory', 'signerTitle'] },
    ],
  },
  'decree-30-recipients': {
    passes: [full],
    fails: [{ plan: withDocument({ recipients: [{ id: 'r', text: ' ' }] }), at: ['document', 'recipients'] }],
  },
  'decree-30-bases': {
    passes: [full],
    fails: [{ plan: withDocument({ bases: [] }), at: ['document', 'bases'] }],
  },
  'data-basis-date': {
    passes: [
      withBasis('Căn cứ Thông báo số 106/TB-VPCP ngày 10 tháng 5 năm 2021 của Văn phòng Chính phủ'),
      // The day the basis is about is not the day it was issued.
      withBasis('Căn cứ Kế hoạch số 5/KH-UBND ngày 01/4/2021 về bầu cử ngày 23/5/2021'),
      withBasis('Căn cứ Nghị quyết của Quốc hội về bầu cử ngày 23 tháng 5 năm 2021'),
      withBasis('Căn cứ Luật Bầu cử số 85/2015/QH13'),
      withBasis('Căn cứ Công văn ngày 31/6/2021'),
      withBasis('Căn cứ Thông báo ngày 14/5/2021', null),
    ],
    fails: [
      {
        plan: withBasis('Căn cứ Thông báo số 106/TB-VPCP ngày 14 tháng 5 năm 2021'),
        at: ['document', 'bases', 'basis'],
      },
      {
        plan: withBasis('Thực hiện Công văn số 1/UBND-VX ngày 11/5/2021 về bầu cử'),
        at: ['document', 'bases', 'basis'],
      },
      { plan: withBasis('Theo Công văn ngày 11-05-2021'), at: ['document', 'bases', 'basis'] },
    ],
  },
  'data-locality': {
    passes: [full, ward],
    fails: [
      { plan: { ...full, locality: { ...full.locality, name: '' } }, at: ['locality', 'name'] },
      { plan: { ...full, locality: { ...full.locality, district: '' } }, at: ['locality', 'district'] },
      { plan: { ...ward, locality: { ...ward.locality, province: '' } }, at: ['locality', 'province'] },
    ],
  },
  'law-no-district': {
    passes: [full, ward],
    fails: [
      {
        plan: { ...ward, locality: { ...ward.locality, district: 'Cam Ranh' } },
        at: ['locality', 'district'],
      },
    ],
  },
  'law-election-date': {
    passes: [full, ward],
    fails: [{ plan: withElection({ date: '2021-05-16' }), at: ['election', 'date'] }],
  },
  'data-document-date': {
    passes: [full, withDocument({ date: '2021-05-22' }), withDocument({ date: null })],
    fails: [{ plan: withDocument({ date: '2021-05-23' }), at: ['document', 'date'] }],
  },
  'law-deadline-next': {
    passes: [withDocument({ date: null }), withDocument({ date: '2021-01-01' })],
    fails: [{ plan: withDocument({ date: '2021-04-10' }), at: ['document', 'date'] }],
  },
  'law-deadline-team': {
    passes: [
      full,
      { ...withStaff({ pollingTeam: null }), document: { ...full.document, date: '2021-04-02' } },
    ],
    fails: [{ plan: withStaff({ pollingTeam: null }), at: ['areas'] }],
  },
  'law-deadline-voter-list': {
    passes: [full, { ...withHamlet({ voters: null }), document: { ...full.document, date: '2021-04-12' } }],
    fails: [{ plan: withHamlet({ voters: null }), at: ['areas'] }],
  },
  'law-71-earliest': {
    passes: [full, hours('05:00', '19:00')],
    fails: [
      { plan: hours('04:59', '19:00'), at: ['election', 'open'] },
      { plan: areaHours('04:00', '19:00'), at: inArea('hours', 'open') },
    ],
  },
  'law-71-opening': {
    passes: [full, hours('06:00', '19:00')],
    fails: [
      { plan: hours('07:01', '19:00'), at: ['election', 'open'] },
      { plan: areaHours('08:00', '19:00'), at: inArea('hours', 'open') },
    ],
  },
  'law-71-closing': {
    passes: [full, hours('07:00', '21:00')],
    fails: [
      { plan: hours('07:00', '18:59'), at: ['election', 'close'] },
      { plan: areaHours('07:00', '17:00'), at: inArea('hours', 'close') },
    ],
  },
  'law-71-latest': {
    passes: [full, hours('07:00', '21:00')],
    fails: [
      { plan: hours('07:00', '21:01'), at: ['election', 'close'] },
      { plan: areaHours('07:00', '24:00'), at: inArea('hours', 'close') },
    ],
  },
  'law-71-extended': {
    passes: [full, hours('04:00', '19:00'), hours('07:00', '22:00')],
    fails: [
      { plan: hours('05:00', '19:00'), at: ['election', 'open'] },
      { plan: areaHours('07:00', '21:00'), at: inArea('hours', 'close') },
    ],
  },
  'law-ballots': {
    passes: [full, ward],
    fails: [
      {
        plan: withElection({ ballots: ['national', 'province', 'district'] }, ward),
        at: ['election', 'ballots'],
      },
      { plan: withArea({ ballots: ['national', 'district'] }, ward), at: inArea('ballots') },
    ],
  },
  'data-ballots-repeated': {
    passes: [full],
    fails: [
      { plan: withElection({ ballots: ['national', 'national'] }), at: ['election', 'ballots'] },
      { plan: withArea({ ballots: ['commune', 'national', 'commune'] }), at: inArea('ballots') },
    ],
  },
  'data-areas': { passes: [full], fails: [{ plan: { ...full, areas: [] }, at: ['areas'] }] },
  'data-area-number': {
    passes: [full],
    fails: [{ plan: withArea({ number: ' ' }), at: inArea('number') }],
  },
  'data-area-twice': {
    passes: [full, withArea({ number: '' })],
    fails: [{ plan: withArea({ number: '2' }), at: ['areas', 'area-2', 'number'] }],
  },
  'data-area-venue': { passes: [full], fails: [{ plan: withArea({ venue: '' }), at: inArea('venue') }] },
  'data-area-hamlets': {
    passes: [full],
    fails: [{ plan: withArea({ hamlets: [] }), at: inArea('hamlets') }],
  },
  'data-hamlet-name': {
    passes: [full],
    fails: [{ plan: withHamlet({ name: '' }), at: inArea('hamlets', 'hamlet-1', 'name') }],
  },
  'data-hamlet-voters': {
    passes: [full, withHamlet({ voters: 0 })],
    fails: [{ plan: withHamlet({ voters: null }), at: inArea('hamlets', 'hamlet-1', 'voters') }],
  },
  'data-hamlet-twice': {
    // Ấp Long Phú A votes in areas 01 and 02: split, not repeated.
    passes: [full],
    fails: [
      {
        plan: withArea({
          hamlets: [
            itemAt(itemAt(full.areas, 0).hamlets, 0),
            { ...itemAt(itemAt(full.areas, 1).hamlets, 0), name: ' ấp LONG PHÚ a ' },
          ],
        }),
        at: inArea('hamlets', 'hamlet-2', 'name'),
      },
    ],
  },
  'data-quarantined-voters': {
    passes: [full, withHamlet({ voters: 5, homeQuarantined: 5 })],
    fails: [
      {
        plan: withHamlet({ voters: 5, homeQuarantined: 6 }),
        at: inArea('hamlets', 'hamlet-1', 'homeQuarantined'),
      },
    ],
  },
  'law-area-max': {
    passes: [full, withHamlet({ voters: 4000 })],
    fails: [{ plan: withHamlet({ voters: 4001 }), at: inArea() }],
  },
  'law-area-min': {
    passes: [
      full,
      ward,
      withHamlet({ voters: 300 }),
      withHamlet({ voters: null }),
      withHamlet({ voters: 10 }, withArea({ kind: 'scattered' })),
    ],
    fails: [{ plan: withHamlet({ voters: 299 }), at: inArea() }],
  },
  'law-own-area': {
    passes: [full, ward, withHamlet({ voters: 50 }, withArea({ kind: 'hospital' }))],
    fails: [{ plan: withHamlet({ voters: 49 }, withArea({ kind: 'care-home' })), at: inArea('kind') }],
  },
  'data-total-undecided': {
    passes: [full, withTotal({ choice: 'computed' }), withTotal({ choice: null, printed: 6952 })],
    fails: [{ plan: withTotal({ choice: null }), at: ['totalMismatches', 'total-1'] }],
  },
  'data-total-stale': {
    passes: [full],
    fails: [
      { plan: withHamlet({ voters: 1000 }), at: ['totalMismatches', 'total-1'] },
      { plan: withTotal({ areaId: 'gone', choice: null }), at: ['totalMismatches', 'total-1'] },
    ],
  },
  'data-total-printed': {
    passes: [withTotal({ choice: 'computed' }), withTotal({ choice: null })],
    fails: [{ plan: full, at: ['totalMismatches', 'total-1'] }],
  },
  'data-area-room': {
    passes: [full],
    fails: [
      { plan: withRoom({ lengthMetres: null }), at: inArea('room', 'lengthMetres') },
      { plan: withRoom({ widthMetres: null }), at: inArea('room', 'widthMetres') },
    ],
  },
  'data-layout-missing': {
    passes: [withoutRooms()],
    fails: [{ plan: withArea({ layout: null }), at: inArea('layout') }],
  },
  'data-layout-stale': {
    passes: [withLayoutOf(2.5)],
    fails: [
      {
        plan: withLongerRoom(withLayoutOf(2.5)),
        at: inArea('layout'),
      },
    ],
  },
  'moha-2135-layout': {
    passes: [full, withLayoutOf(2.5)],
    fails: [{ plan: withLayoutOf(1.9), at: inArea('layout') }],
  },
  'province-room-cap': {
    passes: [withLayoutOf(2.5), withCap(withLayoutOf(2.5), 2), withCap(full, 1)],
    fails: [{ plan: withCap(withLayoutOf(2.5), 1), at: inArea('layout') }],
  },
  'moha-2135-one-way': {
    passes: [ward],
    fails: [{ plan: full, at: ['areas', 'area-4', 'room', 'doorCount'] }],
  },
  'moh-ventilation': {
    passes: [full, withRoom({ ventilated: null })],
    fails: [{ plan: withRoom({ ventilated: false }), at: inArea('room', 'ventilated') }],
  },
  'moha-2135-time-slots': {
    passes: [withSlots({})],
    fails: [{ plan: full, at: inArea('slots') }],
  },
  'data-slots-stale': {
    passes: [full, withSlots({})],
    fails: [
      { plan: withHamlet({ voters: 7 }, withSlots({})), at: inArea('slots') },
      { plan: withElection({ close: '18:00' }, withSlots({})), at: inArea('slots') },
    ],
  },
  'moha-2135-every-hamlet': {
    passes: [full, withSlots({})],
    fails: [
      {
        plan: withSlots({ groups: [] }),
        at: inArea('hamlets', itemAt(itemAt(full.areas, 0).hamlets, 0).id, 'voters'),
      },
    ],
  },
  'data-slots-over': {
    passes: [full, withSlots({})],
    fails: [{ plan: withSlots({ load: 9_000 }), at: inArea('slots') }],
  },
  'law-71-slots': {
    passes: [full, withSlots({})],
    fails: [
      { plan: withSlots({ from: '04:30' }), at: inArea('slots') },
      { plan: withSlots({ to: '21:30' }), at: inArea('slots') },
    ],
  },
  'law-71-last-slot': {
    passes: [full, withSlots({})],
    fails: [{ plan: withSlots({ to: full.election.close }), at: inArea('slots') }],
  },
  'data-slots-reserve': {
    passes: [{ ...full, votingDay: { ...full.votingDay, reserve: null } }, withSlots({})],
    fails: [
      {
        plan: { ...withSlots({}), votingDay: { ...full.votingDay, reserve: null } },
        at: ['votingDay', 'reserve'],
      },
    ],
  },
  'data-forecast-missing': {
    passes: [full, forecast, withSlotsAndForecast()],
    fails: [{ plan: withSlots({}), at: inArea('forecast') }],
  },
  'data-forecast-old-layout': {
    passes: [full, forecasted(withLayoutOf(2.5))],
    fails: [
      { plan: withLongerRoom(forecasted(withLayoutOf(2.5))), at: inArea('forecast') },
      { plan: withLongerRoom(timetabled(withLayoutOf(2.5))), at: inArea('slots') },
    ],
  },
  'data-forecast-stale': {
    passes: [full, forecast],
    fails: [{ plan: withHamlet({ voters: 7 }, forecast), at: inArea('forecast') }],
  },
  'forecast-targets': {
    passes: [full, forecast],
    fails: [
      { plan: forecasted(full, { lost: 9 }), at: inArea('forecast') },
      { plan: withWait({ mean: 11 }), at: inArea('forecast') },
      { plan: withWait({ over: { '30': 0.02 } }), at: inArea('forecast') },
    ],
  },
  'forecast-yard': {
    passes: [full, forecast, withArea({ yardMetres: metres(20) }, withLineOutside(5))],
    fails: [{ plan: withArea({ yardMetres: metres(20) }, withLineOutside(40)), at: inArea('yardMetres') }],
  },
  'data-area-staff': {
    passes: [full],
    fails: [
      { plan: withStaff({ pollingTeam: null }), at: inArea('staff', 'pollingTeam') },
      { plan: withStaff({ healthWorkers: null }), at: inArea('staff', 'healthWorkers') },
      { plan: withStaff({ headName: '' }), at: inArea('staff', 'headName') },
    ],
  },
  'law-team-size': {
    passes: [full, ward, withStaff({ pollingTeam: 11 }), withStaff({ pollingTeam: 21 })],
    fails: [
      { plan: withStaff({ pollingTeam: 10 }), at: inArea('staff', 'pollingTeam') },
      { plan: withStaff({ pollingTeam: 22 }), at: inArea('staff', 'pollingTeam') },
      {
        plan: withStaff({ pollingTeam: 11 }, withArea({ kind: 'armed-forces' })),
        at: inArea('staff', 'pollingTeam'),
      },
    ],
  },
  'province-health-worker': {
    passes: [full, withStaff({ healthWorkers: null })],
    fails: [{ plan: withStaff({ healthWorkers: 0 }), at: inArea('staff', 'healthWorkers') }],
  },
  'law-home-quarantine': {
    passes: [full],
    fails: [{ plan: withSite({ kind: 'frail' }), at: inArea() }],
  },
  'law-auxiliary-box': {
    passes: [
      full,
      withSite({ auxiliaryBoxes: 0, voters: null }),
      { ...withSite({ auxiliaryBoxes: 0 }), areas: withArea({ kind: 'quarantine-site' }).areas },
    ],
    fails: [
      { plan: withSite({ auxiliaryBoxes: 0 }), at: inSite('auxiliaryBoxes') },
      { plan: withSite({ auxiliaryBoxes: null }), at: inSite('auxiliaryBoxes') },
    ],
  },
  'law-auxiliary-hours': {
    passes: [full, withSite({ leavesAt: '07:00' }), withSite({ leavesAt: null })],
    fails: [
      { plan: withSite({ leavesAt: '06:30' }), at: inSite('leavesAt') },
      { plan: withSite({ leavesAt: '19:00' }), at: inSite('leavesAt') },
    ],
  },
  'law-auxiliary-list': {
    passes: [full],
    fails: [{ plan: withSite({ areaId: null }), at: inSite('areaId') }],
  },
  'data-site-area': {
    passes: [full, withSite({ areaId: null })],
    fails: [{ plan: withSite({ areaId: 'gone' }), at: inSite('areaId') }],
  },
  'data-site-carriers': {
    passes: [full],
    fails: [{ plan: withSite({ carriers: null }), at: inSite('carriers') }],
  },
  'lai-chau-1229-outbreak': {
    passes: [full],
    fails: [{ plan: { ...full, scenarios: full.scenarios.slice(0, 1) }, at: ['scenarios'] }],
  },
  'moha-2135-distance': {
    passes: [full, withNormalScenario(1)],
    fails: [{ plan: withNormalScenario(0.9), at: ['scenarios', 'normal', 'distanceMetres'] }],
  },
  'province-thermometers': {
    passes: [
      full,
      { ...full, supplies: [] },
      {
        ...full,
        supplies: full.supplies.map((item) =>
          item.id === 'supply-3' ? { ...item, name: 'Súng đo nhiệt độ' } : item,
        ),
      },
      {
        ...full,
        supplies: full.supplies.filter(({ id }) => id !== 'supply-3'),
        supplyPlan: {
          ...full.supplyPlan,
          placedStock: full.areas.map(({ id }) => ({ needId: 'thermometers', placeId: id, amount: 2 })),
        },
      },
    ],
    fails: [
      {
        plan: {
          ...full,
          supplies: full.supplies.map((item) => ({ ...item, stock: 3, unitPrice: null })),
        },
        at: ['supplies', 'supply-3', 'stock'],
      },
      {
        plan: { ...full, supplies: full.supplies.filter((item) => item.id !== 'supply-3') },
        at: ['supplies'],
      },
    ],
  },
  'lai-chau-1229-duties': {
    passes: [full, school],
    fails: (['lead', 'due', 'check'] as const).map((field) => ({
      plan: { ...full, responsibilities: full.responsibilities.map((duty) => ({ ...duty, [field]: '' })) },
      at: ['responsibilities', 'duty-1', field],
    })),
  },
  'front-sessions-missing': {
    passes: [full, ward],
    fails: [
      {
        plan: { ...full, voterContact: { ...full.voterContact, sessions: [] } },
        at: ['voterContact', 'sessions'],
      },
    ],
  },
  'front-contact-minimum': {
    passes: [full, { ...full, voterContact: { ...full.voterContact, sessions: [] } }],
    fails: [
      { plan: withSession({ candidateIds: [] }), at: ['voterContact', 'candidates', 'candidate-1'] },
      { plan: withSession({ state: 'cancelled' }), at: ['voterContact', 'candidates', 'candidate-1'] },
      {
        plan: {
          ...full,
          voterContact: {
            ...full.voterContact,
            candidates: [{ ...newCandidate('new'), name: 'Người ứng cử mới', level: 'province' }],
          },
        },
        at: ['voterContact', 'candidates', 'new'],
      },
    ],
  },
  'front-bridge-link': {
    passes: [ward],
    fails: [{ plan: full, at: ['voterContact', 'bridgePoints', 'bridge-3', 'link'] }],
  },
  'front-session-link': {
    passes: [full, withSession({ bridgePointIds: ['bridge-3'], form: 'in-person' })],
    fails: [{ plan: withSession({ bridgePointIds: ['bridge-3'] }), at: inSession('bridgePointIds') }],
  },
  'law-online-access': {
    passes: [full, withSession({ accessPoint: '', form: 'in-person' })],
    fails: [{ plan: withSession({ accessPoint: '' }), at: inSession('accessPoint') }],
  },
  'data-session-reference': {
    passes: [full],
    fails: [
      { plan: withSession({ bridgePointIds: ['gone'] }), at: inSession('bridgePointIds') },
      { plan: withSession({ candidateIds: ['gone'] }), at: inSession('candidateIds') },
    ],
  },
  'law-campaign-period': {
    passes: [
      full,
      withSession({ date: '2021-04-28' }),
      withSession({ date: '2021-05-21' }),
      withSession({ date: null }),
    ],
    fails: [
      { plan: withSession({ date: '2021-04-27' }), at: inSession('date') },
      { plan: withSession({ date: '2021-05-22' }), at: inSession('date') },
    ],
  },
  'data-classes': { passes: [school], fails: [{ plan: { ...school, classes: [] }, at: ['classes'] }] },
  'data-class-fields': {
    passes: [school],
    fails: [
      { plan: withClass({ name: '' }), at: ['classes', 'class-1', 'name'] },
      { plan: withClass({ pupils: null }), at: ['classes', 'class-1', 'pupils'] },
      { plan: withClass({ roomId: null }), at: ['classes', 'class-1', 'roomId'] },
    ],
  },
  'data-class-room': {
    passes: [school, withClass({ roomId: null })],
    fails: [{ plan: withClass({ roomId: 'gone' }), at: ['classes', 'class-1', 'roomId'] }],
  },
  'data-class-twice': {
    passes: [school],
    fails: [{ plan: withClass({ name: '6b' }), at: ['classes', 'class-2', 'name'] }],
  },
  'circular-28-16': {
    passes: [
      school,
      withClass({ pupils: 36 }, { ...school, school: { ...school.school, level: 'mixed' } }),
      withClass({ pupils: 36, grade: null }, { ...school, school: { ...school.school, level: 'mixed' } }),
    ],
    fails: [
      {
        plan: withClass(
          { pupils: 36, grade: 5 },
          { ...school, school: { ...school.school, level: 'mixed' } },
        ),
        at: ['classes', 'class-1', 'pupils'],
      },
    ],
  },
  'circular-32-16': {
    passes: [
      school,
      withClass({ pupils: 60 }, { ...school, school: { ...school.school, level: 'preschool' } }),
    ],
    fails: [
      { plan: withClass({ pupils: 46 }), at: ['classes', 'class-1', 'pupils'] },
      {
        plan: withClass(
          { pupils: 46, grade: 12 },
          { ...school, school: { ...school.school, level: 'mixed' } },
        ),
        at: ['classes', 'class-1', 'pupils'],
      },
    ],
  },
  'data-seating-stale': {
    passes: [school, withSeats(42)],
    fails: [{ plan: withSeats(42, metres(2)), at: ['rooms', 'room-1', 'seating'] }],
  },
  'data-seating-fit': {
    passes: [school, withSeats(42), withSeats(30, metres(2))],
    fails: [{ plan: withSeats(30), at: ['rooms', 'room-1', 'seating'] }],
  },
  'data-school-room': {
    passes: [school],
    fails: [
      {
        plan: {
          ...school,
          rooms: school.rooms.map((each) => ({ ...each, room: { ...each.room, lengthMetres: null } })),
        },
        at: ['rooms', 'room-1', 'room', 'lengthMetres'],
      },
    ],
  },
  'data-event-date': {
    passes: [
      school,
      {
        ...school,
        events: school.events.map((event) => ({ ...event, date: null, form: 'cancelled' as const })),
      },
    ],
    fails: [
      {
        plan: { ...school, events: school.events.map((event) => ({ ...event, date: null })) },
        at: ['events', 'event-1', 'date'],
      },
    ],
  },
};
