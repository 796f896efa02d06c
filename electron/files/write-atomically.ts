import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorOf } from './failure-code.ts';

// Windows refuses the rename while a virus scanner looks at the fresh file; it lets go within
// about a second (assumption, as in graceful-fs). Word keeps its file for as long as it is open.
const RENAME_PATIENCE_MS = [50, 150, 300, 600];
const HELD_BY_SOMEONE = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes a file so that a power cut leaves the old content or the new, never
 * a mixture: a temporary file beside it, flushed, then renamed over it.
 *
 * @throws the system's error, the temporary file removed. A file that another
 * program holds open on Windows throws `EBUSY`.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  // A short name of its own: the target's name plus a suffix could pass the file system's limit.
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  await flushFolder(dirname(path));
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of [...RENAME_PATIENCE_MS, undefined]) {
    try {
      await rename(from, to);
      return;
    } catch (thrown) {
      const isHeld = process.platform === 'win32' && HELD_BY_SOMEONE.has(systemErrorOf(thrown) ?? '');
      if (!isHeld) throw thrown;
      if (pause === undefined)
        throw Object.assign(new Error('held by a program', { cause: thrown }), { code: 'EBUSY' });
      await sleep(pause);
    }
  }
}

/** Makes the rename itself survive a power cut. Windows has no such call and needs none (NTFS journals it). */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (thrown) {
    // Network drives may not know how to flush a folder; the file itself is already safe.
    if (systemErrorOf(thrown) !== 'EINVAL' && systemErrorOf(thrown) !== 'ENOTSUP') throw thrown;
  } finally {
    await handle.close();
  }
}
