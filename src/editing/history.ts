import type { Plan } from '#domain/plan/plan.ts';
import type { Command, CommandCode } from './command.ts';
import type { PartName } from './fields.ts';
import type { ListName } from './lists.ts';

/** Most steps that can be taken back. Plans share what they have in common, so a step costs about what it changed. */
export const STEPS_KEPT = 200;

/** Longest pause inside one burst of typing or dragging, milliseconds. Our choice: after it, undo stops there. */
export const BURST_PAUSE_MS = 2000;

/** What a step did, for the undo and redo buttons; `i18n` has the words (area `editing`). */
export type EditLabel = { readonly code: CommandCode; readonly subject?: ListName | PartName };

/** What kind of step an edit is, besides its label. */
export type Burst = {
  /** The same for all edits of one field or one drag: "areas/area-3/venue". */
  readonly key: string;
  /** When it happened, in milliseconds of any clock that runs forward. */
  readonly atMs: number;
};

type Step = { readonly plan: Plan; readonly label: EditLabel };

/**
 * The states of a plan that is open, oldest first, and where the user is among
 * them. Immutable, so the window can keep it as it is.
 *
 * A submitted revision is never undone: opening one starts a new history.
 */
export type History = {
  readonly present: Plan;
  /** Before each step: the plan as it was, and what the step did. The newest last. */
  readonly past: readonly Step[];
  /** Steps taken back: the plan they led to, and what they did. The next to redo last. */
  readonly future: readonly Step[];
  /** The burst the newest step belongs to; null when the next edit is a step of its own. */
  readonly burst: Burst | null;
};

/** What the user is told a command did, from its name and the list or part it was about. */
export function labelOf<Args>(command: Command<Args>, args: Args): EditLabel {
  const about = args as { readonly list?: ListName; readonly part?: PartName } | null;
  const subject = about?.list ?? about?.part;
  return subject === undefined ? { code: command.code } : { code: command.code, subject };
}

export function startHistory(plan: Plan): History {
  return { present: plan, past: [], future: [], burst: null };
}

/**
 * Records an edit as a step, or, inside a burst, as part of the step before.
 * An edit that changed nothing is none.
 */
export function record(history: History, plan: Plan, label: EditLabel, burst: Burst | null = null): History {
  if (plan === history.present) return history;
  const past = isSameBurst(history.burst, burst)
    ? history.past
    : [...history.past, { plan: history.present, label }].slice(-STEPS_KEPT);
  return { present: plan, past, future: [], burst };
}

function isSameBurst(before: Burst | null, now: Burst | null): boolean {
  if (before === null || now === null) return false;
  return before.key === now.key && now.atMs - before.atMs <= BURST_PAUSE_MS;
}

/** Ends the burst: the user left the field or let go. */
export function endBurst(history: History): History {
  return history.burst === null ? history : { ...history, burst: null };
}

/** Puts in a plan that came from elsewhere (loaded, computed) without a step to take back. */
export function replacePresent(history: History, plan: Plan): History {
  return plan === history.present ? history : { ...history, present: plan, burst: null };
}

/** One step back; the same history if there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    present: step.plan,
    past: history.past.slice(0, -1),
    future: [...history.future, { plan: history.present, label: step.label }],
    burst: null,
  };
}

/** One step forward again; the same history if there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    present: step.plan,
    past: [...history.past, { plan: history.present, label: step.label }],
    future: history.future.slice(0, -1),
    burst: null,
  };
}

/** What undo would take back; null if there is nothing. */
export function undoLabel(history: History): EditLabel | null {
  return history.past.at(-1)?.label ?? null;
}

/** What redo would do again; null if there is nothing. */
export function redoLabel(history: History): EditLabel | null {
  return history.future.at(-1)?.label ?? null;
}
