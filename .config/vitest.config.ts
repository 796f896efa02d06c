import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `--mode quick` leaves out what takes long: golden files, and all but the first cases of a property. */
export default defineConfig(({ mode }) => ({
  root,
  // As in node.config.ts: the solver's wasm is read as in the command line's bundle.
  assetsInclude: ['**/*.wasm'],
  test: {
    include: [`test/{${mode === 'quick' ? 'unit,property' : 'unit,property,golden'}}/**/*.test.ts`],
    setupFiles: mode === 'quick' ? [`${root}test/support/short-properties.ts`] : [],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    environment: 'node',
    // Vitest keeps one core to itself, which on two cores is half of them.
    maxWorkers: '100%',
    // Modules are read once a worker, not once a file: half the time of the unit tests went there. No file leaves globals or mocks behind.
    isolate: false,
    // Only a test that hangs should meet it: the machines that run this may have one busy core.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
