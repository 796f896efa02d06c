import type { TaskShapes } from '#workers/message.ts';
import { serveTasks, type TaskHandlers } from '#workers/serve-tasks.ts';
import type { WorkerHandle } from '#workers/task-line.ts';

/**
 * A worker that lives in the test's own thread: same messages, copied as
 * between threads. Ended, it hears and says nothing more. `crash` is what the
 * browser reports when a worker's script fails.
 */
export function pairedWorker<Shapes extends TaskShapes>(
  shapes: Shapes,
  handlers: TaskHandlers<Shapes>,
): WorkerHandle & { readonly crash: () => void } {
  let isEnded = false;
  let hearInWindow: (data: unknown) => void = () => undefined;
  let hearInWorker: (data: unknown) => void = () => undefined;
  let crash: () => void = () => undefined;
  const carry = (message: unknown, hear: (data: unknown) => void) => {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => {
      if (!isEnded) hear(copy);
    });
  };
  serveTasks(shapes, handlers, {
    postMessage: (message) => carry(message, (data) => hearInWindow(data)),
    listen: (onMessage) => {
      hearInWorker = onMessage;
    },
  });
  return {
    postMessage: (message) => carry(message, (data) => hearInWorker(data)),
    terminate: () => {
      isEnded = true;
    },
    listen: (onMessage, onCrash) => {
      hearInWindow = onMessage;
      crash = onCrash;
    },
    crash: () => crash(),
  };
}
