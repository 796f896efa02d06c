import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds the three parts of the desktop app; the renderer is also the window without Electron. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: `${root}electron/main/main.ts`,
        external: ['electron'],
        output: { format: 'es', entryFileNames: 'index.js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: `${root}electron/preload/preload.ts`,
        external: ['electron'],
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: `${root}src`,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: `${root}out/renderer`,
      minify: true,
      rolldownOptions: { input: `${root}src/index.html` },
    },
  },
});
