import { expect, test } from 'vitest';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import { type ContactSession, newSession } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import type { EditResult } from '#editing/command.ts';
import { insertItems, removeItems, updateItems } from '#editing/items.ts';
import { editTogether, step } from '#editing/together.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');
const session: ContactSession = {
  ...newSession('session-1'),
  date: '2021-05-10',
  start: '08:00',
  bridgePointIds: ['bridge-1'],
};
const plan: ElectionPlan = {
  ...full,
  voterContact: { ...full.voterContact, sessions: [session, { ...session, id: 'other' }] },
};

function sequencesIn(result: EditResult): readonly number[] {
  if (!result.ok || result.value.kind !== 'election') throw new Error(JSON.stringify(result));
  return result.value.voterContact.sessions.map(({ sequence }) => sequence);
}

function edited(patch: Partial<ContactSession>, before: Plan = plan): EditResult {
  return updateItems(before, { list: 'sessions', changes: [{ id: 'session-1', patch }] });
}

const CHANGES: readonly Partial<ContactSession>[] = [
  { date: '2021-05-11' },
  { start: '09:00' },
  { lengthMinutes: minutes(120) },
  { form: 'online' },
  { bridgePointIds: ['bridge-2'] },
  { candidateIds: ['candidate-1'] },
  { state: 'cancelled' },
];

test.each(CHANGES)('%j makes a session newer than what calendars hold, and no other session', (patch) => {
  expect(sequencesIn(edited(patch))).toEqual([1, 0]);
});

test('what no calendar shows leaves the sequence as it is', () => {
  expect(sequencesIn(edited({ note: 'đã in giấy mời', chair: 'Bà Hòa', locked: true }))).toEqual([0, 0]);
  expect(sequencesIn(edited({ date: '2021-05-10' }))).toEqual([0, 0]);
});

test('every change rises further, one that is undone by hand as well', () => {
  const once = edited({ start: '09:00' });
  if (!once.ok) throw new Error('the hour is taken');
  expect(sequencesIn(edited({ start: '08:00' }, once.value))).toEqual([2, 0]);
});

test('a bridge point that is removed takes its sessions elsewhere', () => {
  expect(sequencesIn(removeItems(plan, { list: 'bridgePoints', ids: ['bridge-1'] }))).toEqual([1, 1]);
});

test('edits done together rise once, and a new session begins at nought', () => {
  const steps = [
    step(updateItems, {
      list: 'sessions',
      changes: [{ id: 'other', patch: { start: '14:00' } }],
    }),
    step(insertItems, { list: 'sessions', items: [newSession('new')] }),
  ];
  expect(sequencesIn(editTogether(plan, { steps }))).toEqual([0, 1, 0]);
});
