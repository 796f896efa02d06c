import type { Dexie } from 'dexie';
import { ok, refuse } from '#domain/result.ts';
import type { Instant } from '#domain/time.ts';
import { attempt, type Core, change, factOf } from './core.ts';
import { BackupFact, ChangeFact, SafetyCopy } from './records.ts';
import type { Answer, BackupFile, BackupStatus, Surroundings } from './storage.ts';

/** Least time between two automatic backups, milliseconds. Our choice: one for each working day. */
const BACKUP_EVERY_MS = 20 * 60 * 60 * 1000;
/** Pause after a backup the machine would not write, milliseconds. Our choice. */
const RETRY_AFTER_MS = 60 * 60 * 1000;
/** Vietnam keeps UTC+7 the year round, so a file name can say the office's time whatever the laptop's zone. */
const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** "phuong-an-2026-03-15-1405.pabackup" */
export function backupName(at: Instant): string {
  const local = new Date(Date.parse(at) + VIETNAM_MS).toISOString();
  return `phuong-an-${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}.pabackup`;
}

/** Packing is read from the disk when there is something to pack: no start waits for it. */
async function packEverything(
  db: Dexie,
  about: { readonly createdAt: Instant; readonly appVersion: string },
): Answer<BackupFile['bytes']> {
  const [{ collectContents }, { writeBackupFile }] = await Promise.all([
    import('./backup/collect.ts'),
    import('./backup/backup-file.ts'),
  ]);
  return writeBackupFile(await collectContents(db, about.createdAt), about);
}

export function makeBackup(core: Core): Answer<BackupFile> {
  return attempt(async () => {
    const { now, appVersion } = core.surroundings;
    const createdAt = now();
    const bytes = await packEverything(core.db, { createdAt, appVersion });
    return bytes.ok ? ok({ name: backupName(createdAt), bytes: bytes.value }) : bytes;
  });
}

async function readFacts({ db }: Core): Promise<{ change: ChangeFact | null; backup: BackupFact | null }> {
  return {
    change: ChangeFact.safeParse(factOf(await db.facts.get('change'))).data ?? null,
    backup: BackupFact.safeParse(factOf(await db.facts.get('backup'))).data ?? null,
  };
}

export async function backupStatus(core: Core): Promise<BackupStatus> {
  const { change: last, backup } = await readFacts(core);
  const isChanged = (last?.revision ?? 0) > (backup?.revision ?? 0);
  return {
    lastAt: backup?.lastAt ?? null,
    lastFailure: backup?.lastFailure ?? null,
    due: isChanged && isTime(core.surroundings.now(), backup),
    copiesKept: await core.db.copies.count(),
  };
}

function isTime(now: Instant, backup: BackupFact | null): boolean {
  if (backup === null) return true;
  const pause = backup.lastFailure === null ? BACKUP_EVERY_MS : RETRY_AFTER_MS;
  const passed = Date.parse(now) - Date.parse(backup.triedAt);
  // A clock set back must not put backups off for years.
  return passed >= pause || passed < 0;
}

export async function backUpIfDue(core: Core): Answer<boolean> {
  const status = await attempt(async () =>
    ok({ ...(await backupStatus(core)), facts: await readFacts(core) }),
  );
  if (!status.ok) return status;
  if (!status.value.due) return ok(false);
  const file = await makeBackup(core);
  const failure = file.ok ? await write(core, file.value) : file.problem.code;
  const { change: last, backup } = status.value.facts;
  const now = core.surroundings.now();
  const fact: BackupFact = {
    triedAt: now,
    lastFailure: failure,
    lastAt: failure === null ? now : (backup?.lastAt ?? null),
    // What was changed while the file was being made counts as not in it.
    revision: failure === null ? (last?.revision ?? 0) : (backup?.revision ?? 0),
  };
  const noted = await change(core, async () => {
    await core.db.facts.put({ key: 'backup', value: fact });
    return ok(null);
  });
  if (!noted.ok) return noted;
  return failure === null ? ok(true) : refuse({ code: 'backup-not-written', details: { reason: failure } });
}

/** Hands a file to the machine. Null when it is written, else the machine's reason. */
async function write({ surroundings }: Core, file: BackupFile): Promise<string | null> {
  const answer = await surroundings.writeBackup(file);
  return answer.status === 'written' ? null : answer.code;
}

/** Offers the machine the copies it would not take before a migration; what it takes now need not stay here. */
export async function handOverCopies(core: Core): Answer<number> {
  const rows = await attempt(async () => ok(await core.db.copies.toArray()));
  if (!rows.ok) return rows;
  let taken = 0;
  for (const row of rows.value) {
    const copy = SafetyCopy.safeParse(row).data;
    if (copy === undefined) continue;
    const failure = await write(core, { name: copy.name, bytes: new Uint8Array(copy.bytes) });
    if (failure !== null) break;
    const dropped = await change(core, async () => {
      await core.db.copies.delete(copy.id);
      return ok(null);
    });
    if (!dropped.ok) return dropped;
    taken += 1;
  }
  return ok(taken);
}

/**
 * Before stored data change their form: everything into a file, and if the machine will not write
 * it, into the database itself.
 */
export function keepSafetyCopy(db: Dexie, surroundings: Surroundings): Answer<null> {
  return attempt(async () => {
    const { now, appVersion, newId, writeBackup } = surroundings;
    const at = now();
    const bytes = await packEverything(db, { createdAt: at, appVersion });
    if (!bytes.ok) return bytes;
    const file: BackupFile = { name: backupName(at), bytes: bytes.value };
    if ((await writeBackup(file)).status === 'written') return ok(null);
    const copy: SafetyCopy = { ...file, id: newId('copy'), at };
    await db.table('copies').add(copy);
    return ok(null);
  });
}
