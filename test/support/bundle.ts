import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One module of the repository with all it imports, as a script for the browser. Nothing is written. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const [output] = Array.isArray(built) ? built : [];
  if (output === undefined) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}
