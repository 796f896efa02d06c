import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Answer, FileName, isNamedAs, MAX_FILE_BYTES } from '#contract/contract.ts';
import { failureCodeOf, systemErrorOf } from './failure-code.ts';
import { writeAtomically } from './write-atomically.ts';

/** How many automatic backups stay. Our own choice: a month of working days. */
export const BACKUPS_KEPT = 30;

const FOLDER_BELOW_DOCUMENTS = ['Phương án an toàn', 'Sao lưu'];

// Absent on Windows, where a link needs rights that an office account does not have.
const NO_FOLLOW = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

type Backup = Extract<Answer<'listBackups'>, { status: 'listed' }>['backups'][number];
type Failed = Extract<Answer<'writeBackup'>, { status: 'failed' }>;

/** The automatic backups on disk; each answer is the contract's own. */
export type BackupStore = {
  /** Where backups go, whether or not it exists yet. */
  folder: string;
  /** The folder, made if need be; null when this account may not write there. */
  prepare: () => Promise<string | null>;
  write: (name: string, bytes: Uint8Array) => Promise<Answer<'writeBackup'>>;
  list: () => Promise<Answer<'listBackups'>>;
  read: (name: string) => Promise<Answer<'readBackup'>>;
};

/**
 * Keeps the automatic backups in the user's documents, where the user, the
 * other kind of window and the office's own backup find them.
 *
 * Writing is atomic and one at a time. A name already taken gets a number, so
 * a backup is never overwritten. Only `.pabackup` files count, are listed, and
 * are pruned to the newest {@link BACKUPS_KEPT}; whatever else lies in the folder is left alone.
 */
export function createBackupStore({ documentsFolder }: { documentsFolder: string }): BackupStore {
  const folder = join(documentsFolder, ...FOLDER_BELOW_DOCUMENTS);
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function writeNow(name: string, bytes: Uint8Array): Promise<Answer<'writeBackup'>> {
    if (!isBackupName(name)) return failed('wrong-kind');
    if (bytes.byteLength > MAX_FILE_BYTES) return failed('too-large');
    try {
      await mkdir(folder, { recursive: true });
      const written = await freeName(folder, name);
      await writeAtomically(join(folder, written), bytes);
      await prune(folder, written);
      return { status: 'written', folder, name: written };
    } catch (thrown) {
      return failed(failureCodeOf(thrown));
    }
  }

  return {
    folder,
    prepare: () => prepareFolder(folder),
    write: (name, bytes) => {
      const written = lastWrite.then(() => writeNow(name, bytes));
      lastWrite = written;
      return written;
    },
    list: () => list(folder),
    read: (name) => read(folder, name),
  };
}

const failed = (code: Failed['code']): Failed => ({ status: 'failed', code });

function isBackupName(name: string): boolean {
  return FileName.safeParse(name).success && isNamedAs('backup', name);
}

async function prepareFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

async function list(folder: string): Promise<Answer<'listBackups'>> {
  try {
    return { status: 'listed', folder, backups: await backupsIn(folder) };
  } catch (thrown) {
    return failed(failureCodeOf(thrown));
  }
}

async function read(folder: string, name: string): Promise<Answer<'readBackup'>> {
  if (!isBackupName(name)) return failed('wrong-kind');
  try {
    const file = await open(join(folder, name), constants.O_RDONLY | NO_FOLLOW);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return failed('wrong-kind');
      if (facts.size > MAX_FILE_BYTES) return failed('too-large');
      return { status: 'opened', files: [{ name, bytes: new Uint8Array(await file.readFile()) }] };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return failed(failureCodeOf(thrown));
  }
}

/** Newest first; a folder that is not there yet holds none. */
async function backupsIn(folder: string): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const name of await namesIn(folder)) {
    if (!isBackupName(name)) continue;
    const facts = await factsOf(join(folder, name));
    if (facts?.isFile()) backups.push({ name, size: facts.size, modifiedAt: facts.mtime.toISOString() });
  }
  return backups.sort((a, b) => compare(b.modifiedAt, a.modifiedAt) || compare(b.name, a.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (systemErrorOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

async function factsOf(path: string) {
  try {
    return await lstat(path);
  } catch (thrown) {
    // The other kind of window may have pruned it since the listing.
    if (systemErrorOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set((await namesIn(folder)).map((each) => each.normalize('NFC').toLowerCase()));
  const ending = extname(name);
  const stem = name.slice(0, -ending.length);
  let candidate = name;
  for (let number = 2; taken.has(candidate.normalize('NFC').toLowerCase()); number += 1)
    candidate = `${stem} (${number})${ending}`;
  return candidate;
}

/** Removes the oldest beyond {@link BACKUPS_KEPT}. The one just written stays even when the clock has gone backwards. */
async function prune(folder: string, justWritten: string): Promise<void> {
  const others = (await backupsIn(folder)).filter(({ name }) => name !== justWritten);
  for (const { name } of others.slice(BACKUPS_KEPT - 1)) await rm(join(folder, name), { force: true });
}
