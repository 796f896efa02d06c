import type { WorkerScope } from './serve-tasks.ts';

/** The window's end of a dedicated worker, seen from inside it. */
export function workerScope(): WorkerScope {
  return {
    postMessage: (message) => self.postMessage(message),
    listen: (onMessage) => self.addEventListener('message', (event) => onMessage(event.data)),
  };
}
