import { invariant } from '#domain/invariant.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import {
  type Answer,
  type Args,
  type Best,
  FromWorker,
  type TaskName,
  type TaskShapes,
  type ToWorker,
} from './message.ts';

/** The window's side of the line: a thread (`threadOf`), or its stand-in in a test. */
export type WorkerHandle = {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  readonly listen: (onMessage: (data: unknown) => void, onCrash: () => void) => void;
};

export function threadOf(worker: Worker): WorkerHandle {
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen: (onMessage, onCrash) => {
      worker.addEventListener('message', (event) => onMessage(event.data));
      // The script did not load, something threw outside a task, or a message could not be copied.
      worker.addEventListener('error', onCrash);
      worker.addEventListener('messageerror', onCrash);
    },
  };
}

export type TaskOptions<BestValue = never> = {
  /** Aborting rejects the promise with the signal's reason. */
  readonly signal?: AbortSignal;
  /** `share` of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly onBest?: (best: BestValue) => void;
};

type Pending = {
  readonly name: string;
  readonly args: unknown;
  readonly settle: (answer: Result<unknown>) => void;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly onBest: ((best: unknown) => void) | undefined;
};

/**
 * How long a cancelled task may go on before its worker is ended, in
 * milliseconds. Ours: long enough for a loop to look up, short enough to feel
 * immediate when the next answer is waited for.
 */
const PATIENCE = 400;

/**
 * A line to one worker, made when the first task is sent.
 *
 * Tasks end in a value or a named problem; an abort rejects. A worker that
 * crashes or does not let go of a cancelled task is ended and made anew, and
 * the tasks others still wait for are sent again.
 */
export class TaskLine<Shapes extends TaskShapes> {
  readonly #shapes: Shapes;
  readonly #makeWorker: () => WorkerHandle;
  readonly #pending = new Map<number, Pending>();
  /** The task the worker is at, and the timer that ends it if that task is no longer wanted. */
  #running: number | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #worker: WorkerHandle | null = null;
  #lastTask = 0;

  constructor(shapes: Shapes, makeWorker: () => WorkerHandle) {
    this.#shapes = shapes;
    this.#makeWorker = makeWorker;
  }

  run<Name extends TaskName<Shapes>>(
    name: Name,
    args: Args<Shapes[Name]>,
    options: TaskOptions<Best<Shapes[Name]>> = {},
  ): Promise<Result<Answer<Shapes[Name]>>> {
    const { signal, onProgress, onBest } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(reasonOf(signal));
        return;
      }
      this.#lastTask += 1;
      const task = this.#lastTask;
      const onAbort = () => {
        this.#abandon(task);
        if (signal !== undefined) reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(task, {
        name,
        args,
        onProgress,
        onBest: onBest === undefined ? undefined : (best) => onBest(best as Best<Shapes[Name]>),
        settle: (answer) => {
          signal?.removeEventListener('abort', onAbort);
          // Parsed by the task's own schema in `#answer`, so it has the type that schema gives.
          resolve(answer as Result<Answer<Shapes[Name]>>);
        },
      });
      this.#post({ kind: 'run', task, name, args });
    });
  }

  /** Ends the worker; tasks still waited for are refused with `worker-closed`. */
  close(): void {
    this.#endWorker();
    this.#refuseAll({ code: 'worker-closed' });
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): WorkerHandle {
    const worker = this.#makeWorker();
    worker.listen(
      (data) => this.#receive(data),
      () => {
        this.#endWorker();
        this.#refuseAll({ code: 'worker-failed' });
      },
    );
    return worker;
  }

  #receive(data: unknown): void {
    const message = FromWorker.parse(data);
    const pending = this.#pending.get(message.task);
    if (message.kind === 'started') {
      this.#running = message.task;
      if (pending === undefined) this.#losePatienceSoon();
    } else if (message.kind === 'progress') pending?.onProgress?.(message.share);
    else if (message.kind === 'best') this.#passBest(pending, message.best);
    else this.#finish(message);
  }

  #finish(message: Extract<FromWorker, { kind: 'done' | 'refused' }>): void {
    const pending = this.#pending.get(message.task);
    this.#pending.delete(message.task);
    this.#running = null;
    clearTimeout(this.#patience);
    pending?.settle(
      message.kind === 'done' ? this.#answer(pending.name, message.result) : refuse(message.problem),
    );
  }

  #passBest(pending: Pending | undefined, best: unknown): void {
    if (pending?.onBest === undefined) return;
    const parsed = this.#shapes[pending.name]?.best?.safeParse(best);
    if (parsed?.success === true) pending.onBest(parsed.data);
  }

  #answer(name: string, result: unknown): Result<unknown> {
    const shape = this.#shapes[name];
    invariant(shape !== undefined, 'only tasks of the shapes are sent');
    const parsed = shape.result.safeParse(result);
    return parsed.success ? ok(parsed.data) : refuse({ code: 'worker-message-invalid' });
  }

  #abandon(task: number): void {
    this.#pending.delete(task);
    this.#post({ kind: 'cancel', task });
    if (this.#running === task) this.#losePatienceSoon();
  }

  #losePatienceSoon(): void {
    this.#patience = setTimeout(() => this.#startAgain(), PATIENCE);
  }

  #startAgain(): void {
    this.#endWorker();
    for (const [task, { name, args }] of this.#pending) this.#post({ kind: 'run', task, name, args });
  }

  #endWorker(): void {
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }

  #refuseAll(problem: Problem): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const { settle } of waiting) settle(refuse(problem));
  }
}

/** What an aborted promise rejects with. The platform's reason is an `AbortError` unless the caller gave another. */
function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error('Aborted', { cause: reason });
}
