import { type Problem, type Result, refuse } from '#domain/result.ts';
import {
  type Answer,
  type Best,
  type FromWorker,
  type TaskName,
  type TaskShapes,
  ToWorker,
} from './message.ts';

/** What a running task may tell and ask. */
export type TaskControl<BestValue> = {
  /** `share` of the work done, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly best: (best: BestValue) => void;
  /** True once the window no longer wants the answer. Look between steps, and after `await`. */
  readonly isCancelled: () => boolean;
};

/** Does the tasks of one worker. A refusal is a value; what throws is reported as `worker-failed`. */
export type TaskHandlers<Shapes extends TaskShapes> = {
  readonly [Name in TaskName<Shapes>]: (
    args: Parsed<Shapes[Name]['args']>,
    control: TaskControl<Best<Shapes[Name]>>,
  ) => Result<Answer<Shapes[Name]>> | Promise<Result<Answer<Shapes[Name]>>>;
};
type Parsed<Schema> = Schema extends { readonly _zod: { readonly output: infer Output } } ? Output : never;

/** The worker's side of the line: a worker's global scope, or one end of a `MessageChannel` in a test. */
export type WorkerScope = {
  readonly postMessage: (message: FromWorker) => void;
  readonly listen: (onMessage: (data: unknown) => void) => void;
};

/**
 * Answers the window's tasks, one after the other.
 *
 * Between two tasks the thread is given back once, so that a cancellation that
 * waits in the line is seen before its task begins: of ten checks of a plan
 * asked for while typing, only the last one runs.
 */
export function serveTasks<Shapes extends TaskShapes>(
  shapes: Shapes,
  handlers: TaskHandlers<Shapes>,
  scope: WorkerScope,
): void {
  const cancelled = new Set<number>();
  const waiting: Extract<ToWorker, { kind: 'run' }>[] = [];
  let isRunning = false;

  const runAll = async () => {
    isRunning = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await giveBackThread();
      const { task } = next;
      if (!cancelled.has(task)) scope.postMessage({ kind: 'started', task });
      const answer = cancelled.has(task)
        ? refuse({ code: 'cancelled' })
        : await runTask(shapes, handlers, next, {
            progress: (share) => scope.postMessage({ kind: 'progress', task, share }),
            best: (best) => scope.postMessage({ kind: 'best', task, best }),
            isCancelled: () => cancelled.has(task),
          });
      cancelled.delete(task);
      scope.postMessage(
        answer.ok
          ? { kind: 'done', task, result: answer.value }
          : { kind: 'refused', task, problem: postable(answer.problem) },
      );
    }
    isRunning = false;
  };

  scope.listen((data) => {
    const message = ToWorker.parse(data);
    if (message.kind === 'cancel') cancelled.add(message.task);
    else {
      waiting.push(message);
      if (!isRunning) void runAll();
    }
  });
}

async function runTask<Shapes extends TaskShapes>(
  shapes: Shapes,
  handlers: TaskHandlers<Shapes>,
  message: Extract<ToWorker, { kind: 'run' }>,
  control: TaskControl<unknown>,
): Promise<Result<unknown>> {
  if (!Object.hasOwn(shapes, message.name)) return refuse({ code: 'worker-message-invalid' });
  const args = shapes[message.name]?.args.safeParse(message.args);
  if (args?.success !== true) return refuse({ code: 'worker-message-invalid' });
  const handle = handlers[message.name] as (
    args: unknown,
    control: TaskControl<unknown>,
  ) => Promise<Result<unknown>>;
  try {
    return await handle(args.data, control);
  } catch (error) {
    // A bug of ours: the developer tools get the whole of it, the user a sentence.
    console.error(error);
    return refuse({ code: 'worker-failed' });
  }
}

/** Lets waiting messages in. A timer and not a promise: promises run before the next message. */
export function giveBackThread(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The same problem with lists the message schema may own. */
function postable(problem: Problem): Extract<FromWorker, { kind: 'refused' }>['problem'] {
  const { code, path, place, details } = problem;
  return {
    code,
    ...(path === undefined ? {} : { path: [...path] }),
    ...(place === undefined ? {} : { place }),
    ...(details === undefined ? {} : { details: { ...details } }),
  };
}
