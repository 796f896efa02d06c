import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command line and the loopback server: one self-contained file each, for plain Node. */
export default defineConfig({
  root,
  publicDir: false,
  // The solver's wasm travels inside the bundle.
  assetsInclude: ['**/*.wasm'],
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: { cli: `${root}src/cli/main.ts`, web: `${root}electron/web/server/serve.ts` },
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: { entryFileNames: '[name].js', chunkFileNames: 'node/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
