import { createStore, type StoreApi } from 'zustand';
import type { Finding } from '#domain/finding.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Problem } from '#domain/result.ts';
import type { Command } from '#editing/command.ts';
import {
  endBurst,
  type History,
  labelOf,
  record,
  redo,
  replacePresent,
  startHistory,
  undo,
} from '#editing/history.ts';
import { type AutosaveState, createAutosave } from '#storage/autosave.ts';
import type { StoredPlan } from '#storage/storage.ts';
import type { Services } from './services.tsx';

/** Why nothing can be changed any more in this window. */
export type Closure = 'removed-elsewhere' | 'newer-app';

export type Checks =
  | { readonly state: 'checking'; readonly findings: readonly Finding[] }
  | { readonly state: 'done'; readonly findings: readonly Finding[] }
  | { readonly state: 'failed'; readonly findings: readonly Finding[] };

export type SessionState = {
  readonly history: History;
  readonly save: AutosaveState;
  readonly checks: Checks;
  /** Null while the plan can be changed. */
  readonly closure: Closure | null;
};

/** Quiet time before the rules look at a changed plan, milliseconds. Our choice: typing is not interrupted. */
const CHECK_AFTER_MS = 350;

export type CheckPlan = (plan: Plan, signal: AbortSignal) => Promise<readonly Finding[]>;

/**
 * One plan that is open: its states, its saving and its findings.
 *
 * Every change goes through `apply`, so it can be undone, is saved by itself
 * and is looked at by the rules.
 */
export class PlanSession {
  readonly store: StoreApi<SessionState>;
  readonly #services: Services;
  readonly #autosave: ReturnType<typeof createAutosave>;
  readonly #check: CheckPlan;
  readonly #onRefused: (problem: Problem) => void;
  readonly #onTaken: () => void;
  readonly #stops: (() => void)[] = [];
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #checking: AbortController | null = null;

  constructor(options: {
    readonly services: Services;
    readonly stored: StoredPlan;
    readonly check: CheckPlan;
    /** An edit was refused: say why. */
    readonly onRefused: (problem: Problem) => void;
    /** Another window's changes were taken over. */
    readonly onTaken: () => void;
  }) {
    const { services, stored } = options;
    this.#services = services;
    this.#check = options.check;
    this.#onRefused = options.onRefused;
    this.#onTaken = options.onTaken;
    this.#autosave = createAutosave({ stored, save: services.storage.savePlan });
    this.store = createStore<SessionState>(() => ({
      history: startHistory(stored.plan),
      save: this.#autosave.state(),
      checks: { state: 'checking', findings: [] },
      closure: null,
    }));
  }

  /** Begins to save, to check and to listen to other windows. */
  start(): void {
    const { storage } = this.#services;
    const planId = this.plan().id;
    this.#stops.push(
      this.#autosave.watch((save) => {
        this.store.setState({ save });
      }),
      storage.watchOtherWindows((news) => {
        if (news.planId === planId) void this.#hear(news);
      }),
      storage.watchClosed(() => {
        this.store.setState({ closure: 'newer-app' });
      }),
    );
    const flush = () => void this.#autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (this.#autosave.state().status !== 'saved') event.preventDefault();
    };
    // A laptop that is closed or a window that is covered may never say `pagehide`.
    const flushHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    window.addEventListener('beforeunload', warn);
    this.#stops.push(() => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      window.removeEventListener('beforeunload', warn);
    });
    this.#checkSoon(0);
  }

  /** Saves what is left and ends the timers. */
  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#checkTimer);
    this.#checking?.abort();
    await this.#autosave.flush();
    this.#autosave.stop();
  }

  plan(): Plan {
    return this.store.getState().history.present;
  }

  revision(): number {
    return this.#autosave.revision();
  }

  flush(): Promise<AutosaveState> {
    return this.#autosave.flush();
  }

  /**
   * Does something to the plan. Edits with the same `burst` (one field, one
   * drag) are one step to undo. A refusal is said to the user and is false.
   */
  apply<Args>(command: Command<Args>, args: Args, burst: string | null = null): boolean {
    if (this.store.getState().closure !== null) return false;
    const result = command(this.plan(), args);
    if (!result.ok) {
      this.#onRefused(result.problem);
      return false;
    }
    const at = burst === null ? null : { key: burst, atMs: performance.now() };
    this.#move((history) => record(history, result.value, labelOf(command, args), at));
    return true;
  }

  /** The user left the field: the next edit is a step of its own. */
  endBurst(): void {
    this.#move(endBurst);
  }

  undo(): void {
    this.#move(undo);
  }

  redo(): void {
    this.#move(redo);
  }

  /** Goes on from what is stored now: another window's plan, or a version brought back. */
  adopt(stored: StoredPlan): void {
    this.#autosave.adopt(stored);
    this.store.setState(({ history }) => ({ history: replacePresent(history, stored.plan) }));
    this.#checkSoon(0);
  }

  #move(change: (history: History) => History): void {
    const { history, closure } = this.store.getState();
    if (closure !== null) return;
    const next = change(history);
    if (next === history) return;
    this.store.setState({ history: next });
    if (next.present === history.present) return;
    this.#autosave.change(next.present);
    this.#checkSoon(CHECK_AFTER_MS);
  }

  async #hear(news: { readonly change: 'saved' | 'removed'; readonly revision: number }): Promise<void> {
    if (news.change === 'removed') {
      this.store.setState({ closure: 'removed-elsewhere' });
      return;
    }
    // With changes of our own, the next save meets the conflict and asks the user.
    if (this.#autosave.state().status !== 'saved' || news.revision === this.revision()) return;
    const stored = await this.#services.storage.loadPlan(this.plan().id);
    if (!stored.ok || this.#autosave.state().status !== 'saved') return;
    this.adopt(stored.value);
    this.#onTaken();
  }

  #checkSoon(milliseconds: number): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#runChecks(), milliseconds);
  }

  async #runChecks(): Promise<void> {
    this.#checking?.abort();
    const checking = new AbortController();
    this.#checking = checking;
    this.store.setState(({ checks }) => ({ checks: { state: 'checking', findings: checks.findings } }));
    try {
      const findings = await this.#check(this.plan(), checking.signal);
      if (!checking.signal.aborted) this.store.setState({ checks: { state: 'done', findings } });
    } catch {
      // The worker died; what it found before may no longer be true, but is better than nothing.
      if (checking.signal.aborted) return;
      this.store.setState(({ checks }) => ({ checks: { state: 'failed', findings: checks.findings } }));
    }
  }
}
