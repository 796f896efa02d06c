import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // As in node.config.ts: the solver's wasm is read as in the command line's bundle.
  assetsInclude: ['**/*.wasm'],
  test: {
    include: ['test/{unit,property,golden}/**/*.test.ts'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    environment: 'node',
    // Only a test that hangs should meet it: the machines that run this may have one busy core.
    testTimeout: 60_000,
  },
});
