import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionClashes } from '#domain/plan/session-clashes.ts';
import { plannedSessionsOf } from '#domain/plan/session-request.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { newSession } from '#domain/plan/voter-contact.ts';
import { minutesOfClock } from '#domain/time.ts';
import { editTogether } from '#editing/together.ts';
import { formatDate } from '#i18n/format.ts';
import { messagesIn } from '#i18n/messages.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import {
  fittingSlot,
  lanesOf,
  type Slot,
  steered,
  weekOf,
} from '#ui/screens/workspace/voter-contact/calendar-model.ts';
import {
  clashesOfMove,
  createClashDesk,
  createFrameDesk,
} from '#ui/screens/workspace/voter-contact/clash-desk.ts';
import { contactPlaceOf, placeOfView } from '#ui/screens/workspace/voter-contact/contact-place.ts';
import { movedTo } from '#ui/screens/workspace/voter-contact/session-carry.ts';
import {
  accessFaultOf,
  timeFaultsOf,
  vietnamDayOf,
} from '#ui/screens/workspace/voter-contact/session-faults.ts';
import {
  affectedBy,
  joinedFromHome,
  stepsOfLifting,
  stepsOfSituation,
} from '#ui/screens/workspace/voter-contact/situation.ts';

const plan = electionPlanFixture('full');
const frameOf = createFrameDesk();
const frame = frameOf(plan, () => null);
const planned = plannedSessionsOf(plan);
const first = itemAt(planned, 0);
const hamletId = itemAt(itemAt(plan.areas, 0).hamlets, 0).id;
const words = { text: messagesIn('vi'), number: String, date: formatDate };
const errors = messagesIn('vi').contact.session.errors;

test('paths of the plan lead to the view and the panel that show them', () => {
  expect(contactPlaceOf('')).toEqual({ view: 'calendar', item: null });
  expect(contactPlaceOf('voterContact.sessions')).toEqual({ view: 'calendar', item: null });
  expect(contactPlaceOf('voterContact.candidates')).toEqual({ view: 'lists', item: null });
  expect(contactPlaceOf('voterContact.settings.agenda.opening')).toEqual({ view: 'settings', item: null });
  expect(contactPlaceOf('voterContact.sessions.session-1.accessPoint')).toEqual({
    view: 'calendar',
    item: { list: 'sessions', id: 'session-1' },
  });
  expect(contactPlaceOf('voterContact.bridgePoints.bridge-1.link').view).toBe('by-point');
  expect(contactPlaceOf('voterContact.candidates.candidate-1').view).toBe('by-candidate');
});

test('an item opened beside a view keeps that view in its address', () => {
  const item = { list: 'sessions', id: 'session-1' } as const;
  expect(contactPlaceOf(placeOfView('coverage', item))).toEqual({ view: 'coverage', item });
});

test('an address with a broken id opens no panel', () => {
  expect(contactPlaceOf('voterContact.sessions.<script>').item).toBeNull();
});

test('a week runs from Monday to Sunday', () => {
  expect(weekOf('2021-05-12')[0]).toBe('2021-05-10');
  expect(weekOf('2021-05-16').at(-1)).toBe('2021-05-16');
});

test('sessions that overlap stand side by side, others take the whole day', () => {
  const at = (id: string, start: string) => ({ ...first, id, start, lengthMinutes: 60 });
  const lanes = lanesOf([at('a', '08:00'), at('b', '08:30'), at('c', '09:00'), at('d', '14:00')]);
  expect(lanes.get('a')).toEqual({ lane: 0, lanes: 2 });
  expect(lanes.get('b')).toEqual({ lane: 1, lanes: 2 });
  expect(lanes.get('c')).toEqual({ lane: 0, lanes: 2 });
  expect(lanes.get('d')).toEqual({ lane: 0, lanes: 1 });
});

test('what is carried never ends on the next day', () => {
  expect(fittingSlot({ date: '2021-05-10', from: 1439 }, 60)).toEqual({ date: '2021-05-10', from: 1380 });
  expect(steered('ArrowDown', { date: '2021-05-10', from: 1380 }, 60).from).toBe(1380);
  expect(steered('ArrowRight', { date: '2021-05-31', from: 480 }, 60).date).toBe('2021-06-01');
});

test('the clashes of the days one by one are those of the whole calendar', () => {
  const byDays = createClashDesk()(frame, planned)
    .map((clash) => JSON.stringify(clash))
    .sort();
  const whole = sessionClashes(frame, planned)
    .map((clash) => JSON.stringify(clash))
    .sort();
  expect(byDays).toEqual(whole);
});

test('the calendar sees what goes on past midnight meet the day after, also while it is dragged', () => {
  const late = { ...first, id: 'late', date: '2021-05-10', start: '23:30', lengthMinutes: 60 };
  const early = { ...first, id: 'early', date: '2021-05-11', start: '00:00', lengthMinutes: 60 };
  const seen = createClashDesk()(frame, [late, early]);
  expect(seen).toEqual(sessionClashes(frame, [late, early]));
  expect(seen.map(({ code }) => code)).toContain('point-twice');
  expect(clashesOfMove(frame, [late], early).map(({ code }) => code)).toContain('point-twice');
});

test('a session put on another of the same room and people is told so, and nothing else is', () => {
  const twin = { ...first, id: 'twin' };
  const clashes = clashesOfMove(frame, [...planned, { ...twin, date: '2021-05-19' }], twin);
  expect(clashes.map(({ code }) => code)).toContain('point-twice');
  expect(clashes.map(({ code }) => code)).toContain('candidate-twice');
  expect(clashes.every(({ sessionIds }) => sessionIds.includes('twin'))).toBe(true);
});

test('a session dragged beside one with the same chair and link says who and what, and elsewhere nothing', () => {
  const shared = { form: 'online' as const, staff: ['Bà Hoà'], access: 'https://zoom.us/j/1' };
  const stays = { ...first, ...shared, pointIds: [], candidateIds: [], connectingIds: [] };
  const dragged = { ...stays, id: 'dragged', staff: ['bà hòa'], access: 'https://ZOOM.us/j/1/' };
  const from = minutesOfClock(first.start);
  const named = (target: Slot) =>
    clashesOfMove(frame, [stays, dragged], movedTo(dragged, target)).flatMap(({ code, name }) =>
      name === undefined ? [] : [[code, name]],
    );
  expect(named({ date: first.date, from })).toEqual([
    ['staff-twice', 'Bà Hoà'],
    ['access-twice', 'https://zoom.us/j/1'],
  ]);
  expect(named({ date: first.date, from: from + first.lengthMinutes })).toEqual([]);
});

test('a lockdown changes what clashes depend on', () => {
  const seatsOf = () => null;
  const desk = createFrameDesk();
  const before = desk(plan, seatsOf);
  const lockdown = { id: 'l', hamletId: 'h', from: '2021-05-12', to: '2021-05-12', reason: '' };
  const locked = { ...plan, voterContact: { ...plan.voterContact, lockdowns: [lockdown] } };
  expect(desk(locked, seatsOf)).not.toBe(before);
});

test('a session that moves changes nothing of what clashes depend on', () => {
  const seatsOf = () => null;
  const same = createFrameDesk();
  const before = same(plan, seatsOf);
  const { voterContact } = plan;
  const moved: ElectionPlan = { ...plan, voterContact: { ...voterContact, sessions: [] } };
  expect(same(moved, seatsOf)).toBe(before);
});

test('a day is a day in Vietnam wherever the laptop is', () => {
  expect(vietnamDayOf('2021-05-10T16:59:00.000Z')).toBe('2021-05-10');
  expect(vietnamDayOf('2021-05-10T17:00:00.000Z')).toBe('2021-05-11');
});

const session = { ...newSession('new'), candidateIds: ['candidate-1'], date: '2021-05-12', start: '08:00' };
const faultsOf = (patch: Partial<typeof session>, today = '2021-05-10') =>
  timeFaultsOf(plan, { ...session, ...patch }, today, words);

test('a session before today, before or after the campaign is caught at its day', () => {
  expect(faultsOf({}).date).toBeNull();
  expect(faultsOf({ date: '2021-05-09' }).date).toBe(errors.past);
  expect(faultsOf({ date: '2021-01-01' }).date).toMatch(/^Chưa đến thời gian vận động/);
  expect(faultsOf({ date: '2021-05-23' }).date).toMatch(/^Đã hết thời gian vận động/);
});

test('a plan whose campaign is long over is not told that every day is past', () => {
  expect(faultsOf({}, '2026-11-22').date).toBeNull();
});

test('days of the user’s own do not reach into the last 24 hours before voting', () => {
  const { voterContact } = plan;
  const settings = { ...voterContact.settings, window: { from: '2021-05-01', to: '2021-05-22' } };
  const asked = { ...plan, voterContact: { ...voterContact, settings } };
  const late = { ...session, date: '2021-05-22' };
  expect(timeFaultsOf(asked, late, '2021-05-10', words).date).toBe(errors.afterCampaign('21/5/2021'));
});

test('a session that would go on past midnight is caught at its hour', () => {
  expect(faultsOf({ start: '23:59' }).start).toBe(errors.overnight('23:10'));
});

test('a session is not held before its day', () => {
  expect(faultsOf({ state: 'held' }).date).toBe(errors.heldTooSoon);
  expect(faultsOf({ state: 'held' }, '2021-05-12').date).toBeNull();
  expect(faultsOf({ state: 'cancelled' }).date).toBeNull();
});

test('an online or hybrid session says where voters join', () => {
  const { text } = words;
  expect(accessFaultOf({ ...session, form: 'hybrid', accessPoint: ' ' }, text)).toBe(errors.noAccess);
  expect(accessFaultOf({ ...session, form: 'online', accessPoint: 'Zoom 123' }, text)).toBeNull();
  expect(accessFaultOf({ ...session, form: 'in-person', accessPoint: '' }, text)).toBeNull();
});

test('a session at 23:59 would go on into the next day; at 22:00 it lies outside the hours', () => {
  expect(faultsOf({ start: '23:59' }).start).toMatch(/kéo sang ngày hôm sau/);
  expect(faultsOf({ start: '22:00' }).start).toMatch(/^Hội nghị phải nằm trọn/);
  expect(faultsOf({ start: '08:00' }).start).toBeNull();
});

test('a hamlet locked down concerns sessions in rooms; those online go on, its voters join from home', () => {
  const absence = { id: 'a', from: '2021-05-10', to: '2021-05-12', reason: '' };
  const situation = { kind: 'hamlet' as const, id: 'h1', absence };
  const of = (id: string, some: Partial<PlannedSession>): PlannedSession => ({
    id,
    date: '2021-05-11',
    start: '08:00',
    lengthMinutes: 60,
    form: 'in-person',
    pointIds: ['hall'],
    candidateIds: [],
    connectingIds: [],
    hamletIds: ['h1', 'h2'],
    voters: 30,
    ...some,
  });
  const sessions = [
    of('room', {}),
    of('later', { date: '2021-05-13' }),
    of('others', { hamletIds: ['h2'] }),
    of('line', { form: 'online' }),
    of('home', { form: 'online', pointIds: [] }),
  ];
  const ids = (some: readonly PlannedSession[]) => some.map(({ id }) => id);
  expect(ids(affectedBy(plan, sessions, situation))).toEqual(['room']);
  expect(ids(joinedFromHome(sessions, situation))).toEqual(['line']);
  const steps = stepsOfSituation(plan, situation);
  const after = editTogether(plan, { steps });
  expect(after.ok && after.value.kind === 'election' && after.value.voterContact.lockdowns).toEqual([
    { ...absence, hamletId: 'h1' },
  ]);
});

test('a lockdown that is lifted opens the hall it had closed, and no other closure', () => {
  const absence = { id: 'closed-1', from: '2021-05-11', to: '2021-05-12', reason: '' } as const;
  const other = { ...absence, id: 'closed-2' };
  const [point] = plan.voterContact.bridgePoints;
  if (point === undefined) throw new Error('the plan has bridge points');
  const ground: ElectionPlan = {
    ...plan,
    voterContact: {
      ...plan.voterContact,
      bridgePoints: [{ ...point, hamletIds: [hamletId], closures: [other] }],
      lockdowns: [],
    },
  };
  const situation = { kind: 'hamlet', id: hamletId, absence } as const;
  const locked = editTogether(ground, { steps: stepsOfSituation(ground, situation) });
  if (!locked.ok || locked.value.kind !== 'election') throw new Error('locked down');
  expect(locked.value.voterContact.bridgePoints[0]?.closures).toEqual([other, absence]);
  expect(editTogether(locked.value, { steps: stepsOfLifting(locked.value, absence.id) })).toEqual({
    ok: true,
    value: ground,
  });
});
