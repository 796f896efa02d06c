import { ok, refuse } from '#domain/result.ts';
import { keepSafetyCopy } from './automatic-backup.ts';
import { attempt } from './core.ts';
import {
  type Database,
  type DatabaseVersion,
  declareAsFound,
  declareDatabase,
  versionFound,
} from './database.ts';
import type { StorageProblem } from './problems.ts';
import type { Answer, Surroundings } from './storage.ts';

/**
 * Opens the database, in four steps that each may end it: is there one to be
 * had; is it not newer than this app; if it is older, copy it before it
 * changes; open, which brings it up to date.
 */
export function openDatabase(
  surroundings: Surroundings,
  versions: readonly DatabaseVersion[],
): Answer<Database> {
  const { indexedDB } = surroundings;
  return attempt(async () => {
    if (indexedDB === undefined) return refuse<StorageProblem>({ code: 'storage-denied' });
    const current = versions.at(-1)?.version ?? 0;
    const found = await versionFound(indexedDB);
    if (found !== null && found > current) return refuse<StorageProblem>({ code: 'storage-newer' });
    if (found !== null && found < current) {
      const copied = await copyAsFound(surroundings, indexedDB);
      if (!copied.ok) return copied;
    }
    const database = declareDatabase(indexedDB, versions);
    const opened = await openUnblocked(database);
    return opened.ok ? ok(database) : opened;
  });
}

/** Copies the database as it lies there, before opening it brings it up to date. */
async function copyAsFound(surroundings: Surroundings, indexedDB: IDBFactory): Answer<null> {
  const old = declareAsFound(indexedDB);
  try {
    await old.open();
    return await keepSafetyCopy(old, surroundings);
  } finally {
    old.close();
  }
}

/** Another window that does not let go of the old form would keep us waiting without a word. */
async function openUnblocked(database: Database): Answer<null> {
  const blocked = new Promise<'blocked'>((resolve) => {
    database.on('blocked', () => resolve('blocked'));
  });
  const opening = database.open();
  const outcome = await Promise.race([opening, blocked]);
  if (outcome !== 'blocked') return ok(null);
  database.close();
  // It may still open when the other window goes; nobody waits for it any more.
  opening.catch(() => undefined);
  return refuse({ code: 'storage-blocked' });
}
