import type { Plan } from '#domain/plan/plan.ts';
import type { Result } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { Instant } from '#domain/time.ts';
import type { Saved, SaveFailure, StopWatching, StoredPlan } from './storage.ts';

/** Quiet time after the last change before it is saved, milliseconds. Our choice: between two keystrokes it would be wasted work. */
export const QUIET_MS = 700;
/** Longest a change waits while the user keeps typing, milliseconds. Our choice. */
export const LONGEST_WAIT_MS = 4000;
/** Pauses before trying a failed save again, milliseconds; the last one repeats. Our choice. */
export const RETRY_MS = [2000, 5000, 15_000, 30_000] as const;

/**
 * What the window shows about the plan's safety.
 *
 * `failed` with `triesAgain: false` waits for the user: another window saved
 * (`save-conflict`), or the plan is no longer there.
 */
export type AutosaveState =
  | { readonly status: 'saved'; readonly at: Instant | null }
  | { readonly status: 'unsaved' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly problem: SaveFailure; readonly triesAgain: boolean };

export type AutosaveOptions = {
  readonly stored: StoredPlan;
  /** `storage.savePlan`. */
  readonly save: (plan: Plan, basedOn: number) => Promise<Result<Saved, SaveFailure>>;
  /** Runs work later and returns how to call it off; left out: the window's timers. */
  readonly later?: (work: () => void, milliseconds: number) => () => void;
};

export type Autosave = {
  /** Tell it every new state of the plan; the newest wins. */
  readonly change: (plan: Plan) => void;
  /** Saves now, also after a failure, and answers when it is done or has failed. Call it when the page hides. */
  readonly flush: () => Promise<AutosaveState>;
  /** Goes on from what is stored now: after a conflict was settled, or a version was brought back. */
  readonly adopt: (stored: StoredPlan) => void;
  readonly state: () => AutosaveState;
  /** The revision the next save is based on. */
  readonly revision: () => number;
  readonly watch: (listener: (state: AutosaveState) => void) => StopWatching;
  /** Ends the timers. Does not save: `flush` first. */
  readonly stop: () => void;
};

const WAITS_FOR_USER: ReadonlySet<SaveFailure['code']> = new Set([
  'save-conflict',
  'plan-not-found',
  'plan-invalid',
  'storage-closed',
]);

function laterByTimer(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Saves a plan while it is edited: one save at a time, soon after the last
 * change, again after a failure, and never an older state over a newer one.
 */
export function createAutosave({ stored, save, later = laterByTimer }: AutosaveOptions): Autosave {
  let safe = stored;
  let newest = stored.plan;
  /** Plans sent whose fate is unknown: a failure may have come after the disk had them. */
  let doubtful: Plan[] = [];
  let failures = 0;
  let running: Promise<void> | null = null;
  let state: AutosaveState = { status: 'saved', at: null };
  let cancelQuiet: (() => void) | null = null;
  let cancelDeadline: (() => void) | null = null;
  let savedAt: Instant | null = null;
  let isStopped = false;
  const listeners = new Set<(state: AutosaveState) => void>();

  function show(next: AutosaveState): void {
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function callOff(): void {
    cancelQuiet?.();
    cancelDeadline?.();
    cancelQuiet = null;
    cancelDeadline = null;
  }

  function start(): void {
    callOff();
    if (isSettled()) return;
    running ??= saveNewest().finally(() => {
      running = null;
    });
  }

  function saveSoon(milliseconds: number): void {
    if (isStopped) return;
    cancelQuiet?.();
    cancelQuiet = later(start, milliseconds);
    cancelDeadline ??= later(start, Math.max(milliseconds, LONGEST_WAIT_MS));
  }

  const isSettled = () => newest === safe.plan && doubtful.length === 0;

  async function saveNewest(): Promise<void> {
    const sent = newest;
    const sentFrom = safe;
    show({ status: 'saving' });
    const result = await attempt(sent, sentFrom.revision);
    if (safe !== sentFrom) {
      // Somebody called `adopt` while the disk was busy. What was sent may lie there all the same.
      if (result.ok) doubtful.push(sent);
      settle();
    } else if (result.ok) {
      succeed({ plan: sent, revision: result.value.revision }, result.value.savedAt);
    } else {
      reconsider(result.problem, sent);
    }
  }

  /** A conflict with what we ourselves sent, and were told had failed, is none. */
  function reconsider(problem: SaveFailure, sent: Plan): void {
    const ours =
      problem.code === 'save-conflict'
        ? doubtful.find((each) => isSame(each, problem.theirs.plan))
        : undefined;
    if (ours !== undefined && problem.code === 'save-conflict')
      succeed({ plan: ours, revision: problem.theirs.revision }, problem.theirs.savedAt);
    else fail(problem, sent);
  }

  async function attempt(plan: Plan, basedOn: number): Promise<Result<Saved, SaveFailure>> {
    try {
      return await save(plan, basedOn);
    } catch (thrown) {
      return { ok: false, problem: { code: 'storage-failed', details: { reason: String(thrown) } } };
    }
  }

  function succeed(now: StoredPlan, at: Instant): void {
    safe = now;
    doubtful = [];
    failures = 0;
    savedAt = at;
    settle();
  }

  function settle(): void {
    if (isSettled()) {
      callOff();
      show({ status: 'saved', at: savedAt });
    } else {
      show({ status: 'unsaved' });
      saveSoon(QUIET_MS);
    }
  }

  function fail(problem: SaveFailure, sent: Plan): void {
    const triesAgain = !WAITS_FOR_USER.has(problem.code);
    if (triesAgain && doubtful.at(-1) !== sent) doubtful.push(sent);
    show({ status: 'failed', problem, triesAgain });
    if (!triesAgain) return;
    const pause = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? LONGEST_WAIT_MS;
    failures += 1;
    saveSoon(pause);
  }

  return {
    change(plan) {
      newest = plan;
      // It is tried again soon, or waits for the user. Only a plan refused as such may be all right now.
      if (state.status === 'failed' && state.problem.code !== 'plan-invalid') return;
      if (state.status === 'saving') saveSoon(QUIET_MS);
      else settle();
    },
    async flush() {
      const isBusy = running;
      start();
      await running;
      // A save was already under way with an older state: one more brings the newest.
      if (isBusy !== null || (state.status === 'unsaved' && !isSettled())) {
        start();
        await running;
      }
      return state;
    },
    adopt(now) {
      safe = now;
      newest = now.plan;
      doubtful = [];
      failures = 0;
      if (running === null) settle();
    },
    state: () => state,
    revision: () => safe.revision,
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop() {
      isStopped = true;
      callOff();
      listeners.clear();
    },
  };
}
