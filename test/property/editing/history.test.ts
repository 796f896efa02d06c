import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '#domain/plan/plan.ts';
import {
  BURST_PAUSE_MS,
  endBurst,
  type History,
  record,
  redo,
  redoLabel,
  replacePresent,
  STEPS_KEPT,
  startHistory,
  undo,
  undoLabel,
} from '#editing/history.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan: Plan = electionPlanFixture('minimal');
const label = { code: 'set-fields' } as const;

function named(title: string): Plan {
  return { ...plan, title };
}

test('undo and redo walk through exactly the states a plain list of them has', () => {
  const moves = fc.array(fc.constantFrom('edit', 'undo', 'redo', 'leave-field'), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (sequence) => {
      let history = startHistory(plan);
      const states: Plan[] = [plan];
      let at = 0;
      for (const [index, move] of sequence.entries()) {
        if (move === 'edit') {
          const next = named(String(index));
          history = record(history, next, label);
          states.splice(at + 1, states.length, next);
          at += 1;
        } else if (move === 'undo') {
          history = undo(history);
          at = Math.max(0, at - 1);
        } else if (move === 'redo') {
          history = redo(history);
          at = Math.min(states.length - 1, at + 1);
        } else history = endBurst(history);
        expect(history.present).toBe(states[at]);
        expect(undoLabel(history) === null).toBe(at === 0);
        expect(redoLabel(history) === null).toBe(at === states.length - 1);
      }
    }),
  );
});

test('undo of an edit is the plan before it, the very same', () => {
  const edited = record(startHistory(plan), named('x'), label);
  expect(undo(edited).present).toBe(plan);
  expect(redo(undo(edited)).present).toBe(edited.present);
});

test('typing in one field is one step until the user pauses, leaves it or turns to another', () => {
  const type = (history: History, title: string, key: string, atMs: number) =>
    record(history, named(title), label, { key, atMs });
  let history = type(startHistory(plan), 'a', 'title', 0);
  history = type(history, 'ab', 'title', BURST_PAUSE_MS);
  expect(undo(history).present).toBe(plan);
  history = type(history, 'abc', 'title', 2 * BURST_PAUSE_MS + 1);
  expect(undo(history).present.title).toBe('ab');
  history = type(history, 'abcd', 'venue', 2 * BURST_PAUSE_MS + 2);
  expect(undo(history).present.title).toBe('abc');
  history = type(endBurst(history), 'abcde', 'venue', 2 * BURST_PAUSE_MS + 3);
  expect(undo(history).present.title).toBe('abcd');
});

test('typing after an undo starts a step of its own', () => {
  const burst = (atMs: number) => ({ key: 'title', atMs });
  let history = record(startHistory(plan), named('a'), label, burst(0));
  history = record(history, named('b'), label);
  history = undo(history);
  history = record(history, named('c'), label, burst(1));
  expect(undo(history).present.title).toBe('a');
});

test('an edit that changed nothing is no step, and keeps what can be redone', () => {
  const history = undo(record(startHistory(plan), named('a'), label));
  expect(record(history, plan, label)).toBe(history);
});

test('what was loaded or computed is no step: undo goes to the state before the last edit', () => {
  let history = record(startHistory(plan), named('edited'), label);
  history = replacePresent(history, named('computed'));
  expect(undo(history).present).toBe(plan);
  expect(redo(undo(history)).present.title).toBe('computed');
});

test('only the last steps are kept', () => {
  let history = startHistory(plan);
  for (let index = 0; index < STEPS_KEPT + 50; index += 1)
    history = record(history, named(String(index)), label);
  for (let index = 0; index < STEPS_KEPT + 50; index += 1) history = undo(history);
  expect(history.present.title).toBe('49');
});
