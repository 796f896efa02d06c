import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionRequestOf } from '#domain/plan/session-request.ts';
import { roomsToSeat, seatsFrom } from '#domain/plan/session-rooms.ts';
import { type BridgePoint, type ContactSession, newVoterContact } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { itemAt } from './item-at.ts';
import { electionPlanFixture } from './plans.ts';

const full = electionPlanFixture('full');
const contact = full.voterContact;
const bare: ElectionPlan = { ...full, voterContact: newVoterContact() };

/** One session of an hour with one candidate in the first hall: nothing to say about it. */
const calm: ContactSession = {
  ...itemAt(contact.sessions, 0),
  // The first day for which candidates on the published list can be told in time.
  date: '2021-05-05',
  lengthMinutes: minutes(60),
  candidateIds: ['candidate-1'],
  bridgePointIds: ['bridge-1'],
};

/** At the hour of the calm one, with nobody and nothing in common but what is said. */
const atOnce: Partial<ContactSession> = {
  bridgePointIds: ['bridge-2'],
  candidateIds: ['candidate-2'],
  chair: '',
  secretary: '',
  technician: '',
  accessPoint: '',
};

function withContact(change: Partial<ElectionPlan['voterContact']>): ElectionPlan {
  return { ...full, voterContact: { ...contact, sessions: [calm], ...change } };
}
function withSessions(...changes: readonly Partial<ContactSession>[]): ElectionPlan {
  return withContact({
    sessions: changes.map((change, index) => ({ ...calm, id: `session-${index + 1}`, ...change })),
  });
}
function withSettings(change: Partial<ElectionPlan['voterContact']['settings']>): ElectionPlan {
  return withContact({ settings: { ...contact.settings, ...change } });
}
/** With the first bridge point changed, which alone may be the main one, and the calm session. */
function withPoints(change: Partial<BridgePoint>, session: Partial<ContactSession>): ElectionPlan {
  const bridgePoints = contact.bridgePoints.map((point, index) => ({
    ...point,
    isMain: false,
    ...(index === 0 ? change : {}),
  }));
  return withContact({ bridgePoints, sessions: [{ ...calm, ...session }] });
}
const at = (session: number, field: string) => ['voterContact', 'sessions', `session-${session}`, field];
const setting = (name: string) => ['voterContact', 'settings', name];
const away = { id: 'away', from: '2021-05-01', to: '2021-05-05', reason: 'Thôn đang phong tỏa' };
const firstHamlet = itemAt(itemAt(full.areas, 0).hamlets, 0).id;
const unknownPoints = contact.bridgePoints.map((point) => ({ ...point, link: 'unknown' as const }));

const confirmed = { met: true, evidence: 'Biên bản kiểm tra ngày 02/5/2021' };
const allConfirmed = { technical: confirmed, informationSecurity: confirmed, cyberSecurity: confirmed };
const asked = withContact({});
const rooms = roomsToSeat(asked).map((room) => ({ ...room, seats: 30 }));
const planned = withContact({
  schedule: {
    request: sessionRequestOf(asked, { seatsOf: seatsFrom(asked, rooms), keeps: false }),
    roomSeats: rooms,
    lowerBound: 1,
    proven: true,
    madeAt: '2021-04-28T01:00:00Z',
  },
});

/** Plans the rules of voter-contact sessions pass and fail. */
export const contactRuleCases = {
  'data-session-twice': {
    passes: [
      bare,
      withSessions({}, { start: '10:00' }),
      withSessions({ chair: 'Bà Lan' }, atOnce),
      withSessions({ chair: 'Bà Lan' }, { ...atOnce, chair: 'Bà Lân' }),
      withSessions({ chair: '—', secretary: '…' }, { ...atOnce, chair: '…', secretary: '—' }),
      // In a room nobody uses the link that was typed for another time.
      withSessions(
        { form: 'in-person', accessPoint: 'Zoom 1' },
        { ...atOnce, form: 'in-person', accessPoint: 'Zoom 1' },
      ),
    ],
    fails: [
      { plan: withSessions({}, { start: '08:00', bridgePointIds: ['bridge-2'] }), at: at(2, 'start') },
      { plan: withSessions({}, { start: '08:40', candidateIds: ['candidate-2'] }), at: at(2, 'start') },
      { plan: withSessions({ chair: 'Bà Lan' }, { ...atOnce, technician: ' BÀ LAN ' }), at: at(2, 'start') },
      {
        plan: withSessions(
          { form: 'online', accessPoint: 'Zoom 1' },
          { ...atOnce, form: 'online', accessPoint: 'zoom 1' },
        ),
        at: at(2, 'start'),
      },
    ],
  },
  'data-session-absent': {
    passes: [bare, withSessions({}), withSessions({ connectingIds: ['candidate-1'] })],
    fails: [
      {
        plan: withContact({
          candidates: contact.candidates.map((candidate) => ({ ...candidate, absences: [away] })),
        }),
        at: at(1, 'date'),
      },
      {
        plan: withContact({
          bridgePoints: contact.bridgePoints.map((point) => ({ ...point, closures: [away] })),
        }),
        at: at(1, 'bridgePointIds'),
      },
      {
        plan: withContact({
          sessions: [{ ...calm, form: 'in-person', hamletIds: [firstHamlet] }],
          lockdowns: [{ ...away, hamletId: firstHamlet }],
        }),
        at: at(1, 'date'),
      },
      {
        plan: withSessions({ form: 'in-person', connectingIds: ['candidate-1'] }),
        at: at(1, 'candidateIds'),
      },
    ],
  },
  'data-session-seats': {
    passes: [bare, withSessions({ form: 'in-person', invited: 500 })],
    fails: [
      {
        plan: {
          ...full,
          voterContact: {
            ...withSessions({ form: 'in-person', invited: 32 }).voterContact,
            settings: { ...contact.settings, mostInRoom: 20 },
          },
        },
        at: at(1, 'invited'),
      },
    ],
  },
  'data-session-means': {
    passes: [bare, withSessions({}, { start: '10:00' })],
    fails: [
      {
        plan: withSessions({}, { bridgePointIds: ['bridge-2'], candidateIds: ['candidate-2'] }),
        at: at(2, 'start'),
      },
      { plan: withSessions({}, { start: '09:30' }, { start: '14:00' }), at: at(3, 'date') },
      {
        plan: withSessions({}, atOnce, { ...atOnce, bridgePointIds: [], candidateIds: [] }),
        at: at(3, 'start'),
      },
    ],
  },
  'data-session-days': {
    passes: [
      bare,
      withSessions({}),
      // Before the days on which a new session could be announced, but within the campaign.
      withSessions({ date: '2021-04-29', locked: true }, { date: '2021-04-30' }),
      // Outside the campaign: another rule says so, with the law.
      withSessions({ date: '2021-05-22' }),
      withContact({
        sessions: [{ ...calm, state: 'held' }],
        settings: { ...contact.settings, excludedDates: ['2021-05-05'] },
      }),
    ],
    fails: [
      { plan: withSettings({ excludedDates: ['2021-05-05'] }), at: at(1, 'date') },
      { plan: withSettings({ window: { from: '2021-05-06', to: '2021-05-20' } }), at: at(1, 'date') },
    ],
  },
  'data-session-link': {
    passes: [
      bare,
      withSessions({}),
      ...[{ form: 'in-person' } as const, { state: 'cancelled' } as const].map((change) =>
        withContact({ sessions: [{ ...calm, ...change }], bridgePoints: unknownPoints }),
      ),
    ],
    fails: [{ plan: withContact({ bridgePoints: unknownPoints }), at: at(1, 'bridgePointIds') }],
  },
  'front-main-point': {
    passes: [
      bare,
      withPoints({ isMain: true }, { form: 'hybrid' }),
      withPoints({}, { form: 'online' }),
      withPoints({}, { form: 'hybrid', state: 'cancelled' }),
    ],
    fails: [
      { plan: withPoints({}, { form: 'hybrid' }), at: ['voterContact', 'bridgePoints'] },
      {
        plan: withPoints({ isMain: true, link: 'unknown' }, { form: 'hybrid' }),
        at: ['voterContact', 'bridgePoints', 'bridge-1', 'link'],
      },
      {
        plan: withContact({
          sessions: [],
          settings: { ...contact.settings, form: 'hybrid' },
          bridgePoints: contact.bridgePoints.map((point) => ({ ...point, isMain: false })),
        }),
        at: ['voterContact', 'bridgePoints'],
      },
    ],
  },
  'data-session-hours': {
    passes: [bare, withSessions({ start: '10:30' })],
    fails: [{ plan: withSessions({ start: '11:00' }), at: at(1, 'start') }],
  },
  'data-session-midnight': {
    passes: [
      bare,
      withSessions({ start: '23:00' }),
      withSessions({ start: '23:30', state: 'held' }),
      withSessions({ start: '23:30', state: 'cancelled' }),
    ],
    fails: [{ plan: withSessions({ start: '23:01' }), at: at(1, 'start') }],
  },
  'data-session-length': {
    passes: [bare, withSessions({ lengthMinutes: null })],
    fails: [{ plan: withSessions({ lengthMinutes: minutes(40) }), at: at(1, 'lengthMinutes') }],
  },
  'law-campaign-window': {
    passes: [bare, withSettings({ window: { from: '2021-05-01', to: '2021-05-20' } })],
    fails: [
      { plan: withSettings({ window: { from: '2021-05-20', to: '2021-05-01' } }), at: setting('window') },
      { plan: withSettings({ window: { from: '2021-05-01', to: '2021-05-23' } }), at: setting('window') },
    ],
  },
  'bac-kan-2865-online': {
    passes: [bare, withSessions({ form: 'in-person' }, { form: 'online' })],
    fails: [{ plan: withSessions({ form: 'in-person' }), at: ['voterContact', 'sessions'] }],
  },
  'bac-kan-2865-shorter': {
    passes: [bare, withSessions({ lengthMinutes: minutes(90) })],
    fails: [{ plan: withSessions({ lengthMinutes: minutes(91) }), at: at(1, 'lengthMinutes') }],
  },
  'law-session-agenda': {
    passes: [bare, withSessions({ agenda: contact.settings.agenda })],
    fails: [
      {
        plan: withSettings({ agenda: { ...contact.settings.agenda, exchange: minutes(0) } }),
        at: setting('agenda'),
      },
      {
        plan: withSessions({ agenda: { ...contact.settings.agenda, closing: minutes(0) } }),
        at: at(1, 'agenda'),
      },
    ],
  },
  'law-online-conditions': {
    passes: [
      bare,
      withSessions({ noticeOn: null }),
      withSessions({ noticeOn: '2021-04-20', conditions: allConfirmed }),
      withSessions({ noticeOn: '2021-04-20', form: 'in-person' }),
    ],
    fails: [
      {
        plan: withSessions({
          noticeOn: '2021-04-20',
          conditions: { ...allConfirmed, technical: { met: true, evidence: '' } },
        }),
        at: at(1, 'conditions'),
      },
    ],
  },
  'front-notice-days': {
    passes: [bare, withSessions({ noticeOn: '2021-04-28' })],
    fails: [{ plan: withSessions({ noticeOn: '2021-04-29' }), at: at(1, 'noticeOn') }],
  },
  'front-session-hamlets': {
    passes: [
      bare,
      withSessions({}),
      withSessions({ hamletIds: full.areas.flatMap(({ hamlets }) => hamlets.map(({ id }) => id)) }),
    ],
    fails: [
      {
        plan: withSessions({ hamletIds: [firstHamlet] }),
        at: ['voterContact', 'sessions'],
      },
    ],
  },
  'front-equal-sessions': {
    passes: [bare, withSessions({})],
    fails: [
      {
        plan: withContact({
          candidates: contact.candidates.map((candidate) => ({ ...candidate, constituency: 'Đơn vị số 1' })),
        }),
        at: ['voterContact', 'candidates', 'candidate-2'],
      },
    ],
  },
  'law-session-record': {
    passes: [bare, withSessions({ state: 'held', record: { present: 30, opinions: [], note: '' } })],
    fails: [{ plan: withSessions({ state: 'held' }), at: at(1, 'record') }],
  },
  'data-sessions-stale': {
    passes: [bare, planned],
    fails: [
      {
        plan: {
          ...planned,
          voterContact: {
            ...planned.voterContact,
            settings: { ...contact.settings, setUpMinutes: minutes(45) },
          },
        },
        at: ['voterContact', 'schedule'],
      },
    ],
  },
};
