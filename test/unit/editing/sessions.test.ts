import { expect, test } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionRequestOf } from '#domain/plan/session-request.ts';
import { scheduleState } from '#domain/plan/session-state.ts';
import {
  type ContactSession,
  newBridgePoint,
  newCandidate,
  newSession,
  undoneByMove,
} from '#domain/plan/voter-contact.ts';
import { countedIds, minutes } from '#domain/scalars.ts';
import { removeItems } from '#editing/items.ts';
import { applyReading } from '#editing/reading.ts';
import { applySessions } from '#editing/sessions.ts';
import { finish } from '#engines/search/budget.ts';
import { solveSessions } from '#engines/sessions/solve-sessions.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');
const hamletId = full.areas[0]?.hamlets[0]?.id ?? '';

const plan: ElectionPlan = {
  ...full,
  voterContact: {
    ...full.voterContact,
    candidates: [
      { ...newCandidate('an'), name: 'An', minimumSessions: 2 },
      { ...newCandidate('binh'), name: 'Bình', minimumSessions: 2, hamletIds: [hamletId] },
    ],
    bridgePoints: [
      { ...newBridgePoint('hall'), name: 'Hội trường', link: 'fibre', seats: 40, isMain: true },
      { ...newBridgePoint('house'), name: 'Nhà văn hóa', link: 'fibre', seats: 20, hamletIds: [hamletId] },
    ],
    sessions: [],
  },
};

function withSessions(...sessions: ContactSession[]): ElectionPlan {
  return { ...plan, voterContact: { ...plan.voterContact, sessions } };
}

function applied(before: ElectionPlan, keeps = false): ElectionPlan {
  const request = { ...sessionRequestOf(before, { seatsOf: () => null, keeps }), timeLimitMs: 50 };
  const schedule = finish(solveSessions(request, () => 0));
  const made = { schedule, request, rooms: [], madeAt: '2021-04-28T01:00:00Z', newId: countedIds() };
  return electionOf(applySessions(before, made));
}

function electionOf(result: ReturnType<typeof applySessions>): ElectionPlan {
  if (!result.ok || result.value.kind !== 'election') throw new Error(JSON.stringify(result));
  return result.value;
}

test('a schedule becomes sessions of the plan, and goes out of date when the plan would ask another', () => {
  const next = applied(plan);
  expect(next.voterContact.sessions.map(({ candidateIds }) => candidateIds)).toEqual([
    ['an', 'binh'],
    ['an', 'binh'],
  ]);
  expect(scheduleState(plan)).toBe('none');
  expect(scheduleState(next)).toBe('current');
  const settings = { ...next.voterContact.settings, lines: 3 };
  expect(scheduleState({ ...next, voterContact: { ...next.voterContact, settings } })).toBe('stale');
  const points = next.voterContact.bridgePoints.map((point) => ({
    ...point,
    seats: null,
    lengthMetres: full.voterContact.bridgePoints[0]?.lengthMetres ?? null,
    widthMetres: full.voterContact.bridgePoints[0]?.widthMetres ?? null,
  }));
  expect(scheduleState({ ...next, voterContact: { ...next.voterContact, bridgePoints: points } })).toBe(
    'stale',
  );
});

test('locked, held and cancelled sessions stay as they are, planned ones make way', () => {
  const session = (id: string, some: Partial<ContactSession>): ContactSession => ({
    ...newSession(id),
    date: '2021-05-10',
    candidateIds: ['an'],
    ...some,
  });
  const locked = session('session-1', { start: '08:00', locked: true, note: 'đã gửi giấy mời' });
  const cancelled = session('cancelled', { start: '09:30', state: 'cancelled' });
  const loose = session('loose', { start: '14:00' });
  const next = applied(withSessions(locked, cancelled, loose));
  expect(next.voterContact.sessions.slice(0, 2)).toEqual([locked, cancelled]);
  const ids = next.voterContact.sessions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('loose');
});

test('repaired after a change, sessions keep what the user typed', () => {
  const before = applied(plan);
  const typed = before.voterContact.sessions.map((session) => ({
    ...session,
    chair: 'Bà Lan',
    lengthMinutes: null,
    noticeOn: '2021-05-01',
  }));
  const again = applied(withSessions(...typed), true);
  expect(again.voterContact.sessions).toEqual(typed);
  const day = typed[0]?.date ?? '';
  const candidates = plan.voterContact.candidates.map((candidate) => ({
    ...candidate,
    absences: [{ id: 'away', from: day, to: day, reason: '' }],
  }));
  const changed = withSessions(...typed);
  const moved = applied({ ...changed, voterContact: { ...changed.voterContact, candidates } }, true);
  expect(moved.voterContact.sessions.map(({ id, chair }) => [id, chair])).toEqual(
    typed.map(({ id }) => [id, 'Bà Lan']),
  );
  expect(moved.voterContact.sessions.every(({ date }) => date !== day)).toBe(true);
});

test('a candidate, a bridge point, a hamlet that is removed is mentioned nowhere any more', () => {
  const session = {
    ...newSession('one'),
    candidateIds: ['an', 'binh'],
    connectingIds: ['an'],
    bridgePointIds: ['hall', 'house'],
    hamletIds: [hamletId],
  };
  const settings = {
    ...plan.voterContact.settings,
    travel: [{ fromId: 'hall', toId: 'house', minutes: minutes(10) }],
  };
  const start = { ...plan, voterContact: { ...plan.voterContact, sessions: [session], settings } };
  const without = (list: 'candidates' | 'bridgePoints' | 'hamlets' | 'areas', id: string) =>
    electionOf(removeItems(start, { list, ids: [id] })).voterContact;
  expect(without('candidates', 'an').sessions).toMatchObject([{ candidateIds: ['binh'], connectingIds: [] }]);
  const noHouse = without('bridgePoints', 'house');
  expect([noHouse.sessions[0]?.bridgePointIds, noHouse.settings.travel]).toEqual([['hall'], []]);
  for (const gone of [without('hamlets', hamletId), without('areas', full.areas[0]?.id ?? '')]) {
    expect(gone.sessions[0]?.hamletIds).toEqual([]);
    expect(gone.candidates[1]?.hamletIds).toEqual([]);
    expect(gone.bridgePoints[1]?.hamletIds).toEqual([]);
  }
});

test('a file that is read cannot unlock a session nor drop a candidate’s absences', () => {
  const absences = [{ id: 'away', from: '2021-05-01', to: '2021-05-03', reason: 'Công tác' }];
  const locked = { ...newSession('one'), date: '2021-05-10', start: '08:00', locked: true, chair: 'Bà Lan' };
  const candidates = plan.voterContact.candidates.map((candidate) => ({ ...candidate, absences }));
  const start = { ...plan, voterContact: { ...plan.voterContact, candidates, sessions: [locked] } };
  const reading = {
    record: {
      id: 'import-1',
      fileName: 'tiep-xuc.xlsx',
      importedAt: '2021-05-01T01:00:00.000Z',
      cells: { read: 9, ignored: 0, questioned: 0 },
    },
    areas: [emptyArea('read-1', '1')],
    voterContact: {
      candidates: [{ ...newCandidate('read-an'), name: ' AN ', minimumSessions: 5 }],
      sessions: [{ ...newSession('read-one'), date: '2021-05-10', start: '08:00', invited: 50 }],
    },
    totalMismatches: [],
  };
  for (const mode of ['replace', 'update', 'fill'] as const) {
    const { voterContact } = electionOf(applyReading(start, { reading, mode }));
    expect(voterContact.sessions).toMatchObject([{ locked: true, chair: 'Bà Lan' }]);
    expect(voterContact.candidates[0]?.absences).toEqual(absences);
  }
});

test('a session that gets another place is to be made ready again, one that stays keeps its notice', () => {
  const ready = { noticeOn: '2021-04-20', checked: ['room-arranged' as const, 'health-worker' as const] };
  const first = applied(plan).voterContact.sessions.map((session) => ({ ...session, ...ready }));
  const day = first[0]?.date ?? '';
  const bridgePoints = plan.voterContact.bridgePoints.map((point) => ({
    ...point,
    closures: [{ id: 'closed', from: day, to: day, reason: '' }],
  }));
  const changed = withSessions(...first);
  const moved = applied({ ...changed, voterContact: { ...changed.voterContact, bridgePoints } }, true);
  const places = new Set(
    first.map(({ id, date, start, form, bridgePointIds }) =>
      [id, date, start, form, ...bridgePointIds].join(' '),
    ),
  );
  const sessions = moved.voterContact.sessions.map((now) => ({
    isSame: places.has([now.id, now.date, now.start, now.form, ...now.bridgePointIds].join(' ')),
    noticeOn: now.noticeOn,
    checked: now.checked,
  }));
  expect(sessions.some(({ isSame }) => !isSame)).toBe(true);
  for (const { isSame, noticeOn, checked } of sessions) {
    expect(noticeOn).toBe(isSame ? '2021-04-20' : null);
    expect(checked).toEqual(isSame ? ready.checked : ['health-worker']);
  }
});

test('what is said of a session that was held stays when its hour is put right', () => {
  const planned = {
    ...newSession('one'),
    date: '2021-05-10' as const,
    start: '08:00' as const,
    noticeOn: '2021-04-20' as const,
  };
  const later = { ...planned, start: '08:30' as const };
  expect(undoneByMove(planned, later)).toMatchObject({ noticeOn: null });
  expect(undoneByMove({ ...planned, state: 'held' }, later)).toEqual({});
});
