import type { EventEmitter } from 'node:events';

/**
 * Emits an event that a listener may prevent, as Electron's events are.
 *
 * @returns whether a listener prevented it.
 */
export function isPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  emitter.emit(name, event);
  return prevented;
}
