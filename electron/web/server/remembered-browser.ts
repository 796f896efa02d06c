import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '#files/write-atomically.ts';

/**
 * Which of these browsers opens the profile?
 *
 * The one that opened it last, as long as it is still there: another one may
 * be older, and an older Chromium throws away an IndexedDB it does not know.
 * Otherwise the first.
 */
export async function chooseBrowser(
  appFolder: string,
  candidates: readonly [string, ...string[]],
): Promise<string> {
  const path = join(appFolder, 'browser');
  const last = await readFile(path, 'utf8').catch(() => undefined);
  const chosen = candidates.find((candidate) => candidate === last) ?? candidates[0];
  if (chosen !== last) {
    await mkdir(appFolder, { recursive: true });
    await writeAtomically(path, new TextEncoder().encode(chosen));
  }
  return chosen;
}
