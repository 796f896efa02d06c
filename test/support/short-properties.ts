import fc from 'fast-check';

/**
 * Milliseconds a property may go on in the quick part of the tests; what it has tried by then is believed.
 * Ours: as many cases as fit into a check of some minutes, at least one. `npm test` tries them all.
 */
const QUICK_PROPERTY_MS = 2000;

const INSTALLED = Symbol.for('short-properties');

// This file is read again for every file of tests, while fast-check is shared by all that run in one worker.
if (Reflect.get(globalThis, INSTALLED) !== true) {
  fc.installGlobalPlugin(fc.interruptAfterTimeLimit(QUICK_PROPERTY_MS));
  Reflect.set(globalThis, INSTALLED, true);
}
