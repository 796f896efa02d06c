/**
 * Keeping plans, on this computer, so that nothing is lost.
 *
 * Everything the window needs of storage is in this file:
 *
 * - `openStorage(surroundings)` gives a `PlanStorage`, or the problem in words (`i18n`, area `storage`).
 * - `watch…(listener)` calls back at once and after every change, in whichever window it
 *   was made, and returns the function that ends it.
 * - Everything else returns a promise of a `Result`. A promise that is `ok` means the
 *   change is on the disk (strict durability); it survives the end of the process.
 * - `createAutosave(options)` in `autosave.ts` saves a plan while it is edited.
 *
 * Two windows: each save says which revision it is based on. If another window saved in
 * between, nothing is overwritten: the answer is `save-conflict` with both plans, and the
 * user either reloads theirs or keeps both (`createPlan` with a fresh id).
 */
import type { Plan } from '#domain/plan/plan.ts';
import { ok, type Problem, type Result } from '#domain/result.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { backUpIfDue, backupStatus, makeBackup } from './automatic-backup.ts';
import type { BackupContents } from './backup/contents.ts';
import { watchClosed } from './closing.ts';
import type { Core } from './core.ts';
import { DATABASE_VERSIONS, type DatabaseVersion } from './database.ts';
import { PLAN_FORMAT, type PlanFormat } from './migrations/plan-format.ts';
import { openDatabase } from './open.ts';
import { listenToOtherWindows } from './other-windows.ts';
import { createPlan, deleteOne, loadPlan, removeForEver, savePlan, setDeleted } from './plans.ts';
import type { StorageProblem } from './problems.ts';
import { discardQuarantined, exportQuarantined, retryQuarantined } from './quarantine.ts';
import type { PlanSummary, QuarantineEntry, Settings, VersionReason, VersionSummary } from './records.ts';
import { loadVersion, returnToVersion } from './returning.ts';
import { askToPersist } from './safety.ts';
import { tidy } from './tidy.ts';
import { deleteVersion, keepVersion, versionsOf } from './versions.ts';
import { changeSettings, listPlans, listQuarantine, readSettings, watch } from './watch.ts';

export type Answer<Value> = Promise<Result<Value, StorageProblem>>;
export type StopWatching = () => void;
export type Watch<Value> = (
  listener: (value: Value) => void,
  onProblem?: (problem: StorageProblem) => void,
) => StopWatching;

/** A plan as stored, and the revision a later save must name. */
export type StoredPlan = { readonly plan: Plan; readonly revision: number };
export type Saved = { readonly revision: number; readonly savedAt: Instant };

/** Another window saved since `basedOn`. Both plans are here; the stored one is `theirs`. */
export type SaveConflict = Problem & {
  readonly code: 'save-conflict';
  readonly mine: Plan;
  readonly theirs: StoredPlan & { readonly savedAt: Instant };
};
export type SaveFailure = SaveConflict | StorageProblem;

/** What another window did to a plan. */
export type OtherWindowNews = {
  readonly change: 'saved' | 'removed';
  readonly planId: Id;
  readonly revision: number;
};

export type BackupFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What storage needs from the world. `browserSurroundings` in `surroundings.ts` gives the real one. */
export type Surroundings = {
  readonly now: () => Instant;
  /** Must be random: two windows make ids at the same time. */
  readonly newId: NewId;
  readonly appVersion: string;
  /** The machine's backup folder; the contract's `writeBackup` fits. */
  readonly writeBackup: (
    file: BackupFile,
  ) => Promise<{ status: 'written'; folder: string; name: string } | { status: 'failed'; code: string }>;
  /** Undefined where the browser has none. */
  readonly indexedDB: IDBFactory | undefined;
  readonly storageManager: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | undefined;
  /** News between windows; undefined where there are none. */
  readonly openChannel: (() => BroadcastChannel) | undefined;
};

/**
 * How safe is what is stored? `persistent`: the browser promises not to clear
 * it. `best-effort`: it may, when the disk runs full, so backups matter more.
 */
export type Safety = {
  readonly keeping: 'persistent' | 'best-effort' | 'unknown';
  /** Bytes; null where the browser does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
};

export type BackupStatus = {
  readonly lastAt: Instant | null;
  /** Why the last automatic backup was not written; null when it was. */
  readonly lastFailure: string | null;
  /** Something changed since the last backup, and that was a day ago or more. */
  readonly due: boolean;
  /** Copies made before a migration that the machine would not take; they wait in the database. */
  readonly copiesKept: number;
};

export type RestoreChoice = 'skip' | 'replace' | 'keep-both';

/** One plan of a backup file, compared with what is here. */
export type RestorablePlan = {
  readonly id: Id;
  /** Empty if a broken plan shows none. */
  readonly title: string;
  /** Null where the plan cannot be read. */
  readonly kind: Plan['kind'] | null;
  readonly people: number;
  readonly groups: number;
  readonly updatedAt: Instant;
  readonly wasInBin: boolean;
  readonly versions: number;
  /** `new`: not here. `same`: here and equal. `different`: here, with other content. `newer`: needs a newer app. `broken`: would go to quarantine. */
  readonly state: 'new' | 'same' | 'different' | 'newer' | 'broken';
  /** What is here under that identity; null if nothing. */
  readonly present: PlanSummary | null;
};

export type BackupPreview = {
  readonly createdAt: Instant;
  readonly appVersion: string;
  readonly plans: readonly RestorablePlan[];
  readonly quarantined: number;
  readonly settings: Settings;
};

/** A backup file that was read, checked and compared. Pass it on to `restoreBackup`. */
export type ReadBackup = { readonly preview: BackupPreview; readonly contents: BackupContents };

export type RestoreOptions = {
  /** By plan id. What is not named is `skip`; a plan that is not here is added under either other choice. */
  readonly choices: Readonly<Record<string, RestoreChoice>>;
  readonly withSettings: boolean;
  /** Title of a plan kept beside the one that is here. */
  readonly copyTitle: (title: string) => string;
};
export type RestoreReport = {
  readonly added: number;
  readonly replaced: number;
  readonly skipped: number;
  readonly quarantined: number;
};

export type PlanStorage = {
  /** Plans outside the bin, the latest change first. */
  readonly watchPlans: Watch<readonly PlanSummary[]>;
  readonly watchBin: Watch<readonly PlanSummary[]>;
  readonly watchVersions: (
    planId: Id,
    ...watch: Parameters<Watch<readonly VersionSummary[]>>
  ) => StopWatching;
  readonly watchQuarantine: Watch<readonly QuarantineEntry[]>;
  readonly watchSettings: Watch<Settings>;
  readonly watchBackupStatus: Watch<BackupStatus>;
  /** News from other windows, not from this one. */
  readonly watchOtherWindows: (listener: (news: OtherWindowNews) => void) => StopWatching;
  /** Called when a newer app took the database over: this window cannot save any more. */
  readonly watchClosed: (listener: (problem: StorageProblem) => void) => StopWatching;

  readonly createPlan: (plan: Plan) => Answer<Saved>;
  readonly loadPlan: (id: Id) => Answer<StoredPlan>;
  readonly savePlan: (plan: Plan, basedOn: number) => Promise<Result<Saved, SaveFailure>>;

  readonly moveToBin: (id: Id) => Answer<null>;
  readonly takeFromBin: (id: Id) => Answer<null>;
  /** Removes one plan of the bin for good, with its versions. */
  readonly deleteForEver: (id: Id) => Answer<null>;
  /** Removes everything in the bin for good. What is older than 30 days goes by itself. Returns how many. */
  readonly emptyBin: () => Answer<number>;

  /** Keeps what is stored now under a name (or, with another reason, as the app's checkpoint). */
  readonly keepVersion: (planId: Id, name: string, reason?: VersionReason) => Answer<VersionSummary>;
  readonly loadVersion: (versionId: Id) => Answer<Plan>;
  /** Makes the version the plan again; what was there becomes a checkpoint first. */
  readonly returnToVersion: (versionId: Id, basedOn: number) => Promise<Result<StoredPlan, SaveFailure>>;
  readonly deleteVersion: (versionId: Id) => Answer<null>;

  /** The broken record as a file to send to whoever can help. */
  readonly exportQuarantined: (id: Id) => Answer<BackupFile>;
  /** Reads it again, for instance after an update of the app. The plan comes back into the list. */
  readonly retryQuarantined: (id: Id) => Answer<Id>;
  readonly discardQuarantined: (id: Id) => Answer<null>;

  readonly changeSettings: (change: Partial<Settings>) => Answer<Settings>;

  /** Everything in one `.pabackup` file. */
  readonly makeBackup: () => Answer<BackupFile>;
  readonly readBackup: (bytes: Uint8Array) => Answer<ReadBackup>;
  /** All or nothing. */
  readonly restoreBackup: (contents: BackupContents, options: RestoreOptions) => Answer<RestoreReport>;
  /** Writes a backup into the machine's folder if one is due. Call it now and then; false: none was due. */
  readonly backUpIfDue: () => Answer<boolean>;

  /** Asks the browser to promise that it never clears the plans. Asks the user nothing in the desktop window. */
  readonly askToPersist: () => Promise<Safety>;
  readonly close: () => void;
};

/** How stored data look: the database's versions and the form of plans. Tests bring their own. */
export type StorageForm = {
  readonly databaseVersions: readonly DatabaseVersion[];
  readonly planFormat: PlanFormat;
};

const CURRENT_FORM: StorageForm = { databaseVersions: DATABASE_VERSIONS, planFormat: PLAN_FORMAT };

/** Opens what is kept on this computer, brings it up to date, and mends what broke. */
export async function openStorage(
  surroundings: Surroundings,
  form: StorageForm = CURRENT_FORM,
): Answer<PlanStorage> {
  const db = await openDatabase(surroundings, form.databaseVersions);
  if (!db.ok) return db;
  const otherWindows = listenToOtherWindows(surroundings.openChannel);
  const core: Core = { db: db.value, format: form.planFormat, surroundings, otherWindows };
  const tidied = await tidy(core);
  if (tidied.ok) return ok(joinParts(core));
  otherWindows.close();
  core.db.close();
  return tidied;
}

function joinParts(core: Core): PlanStorage {
  const { db, otherWindows } = core;
  return {
    watchPlans: (...given) => watch(() => listPlans(core, 'list'), ...given),
    watchBin: (...given) => watch(() => listPlans(core, 'bin'), ...given),
    watchVersions: (planId, ...given) => watch(() => versionsOf(core, planId), ...given),
    watchQuarantine: (...given) => watch(() => listQuarantine(core), ...given),
    watchSettings: (...given) => watch(() => readSettings(core), ...given),
    watchBackupStatus: (...given) => watch(() => backupStatus(core), ...given),
    watchOtherWindows: otherWindows.watch,
    watchClosed: watchClosed(db),
    createPlan: (plan) => createPlan(core, plan),
    loadPlan: (id) => loadPlan(core, id),
    savePlan: (plan, basedOn) => savePlan(core, plan, basedOn),
    moveToBin: (id) => setDeleted(core, id, true),
    takeFromBin: (id) => setDeleted(core, id, false),
    deleteForEver: (id) => deleteOne(core, id),
    emptyBin: () => removeForEver(core, () => true),
    keepVersion: (planId, name, reason = 'named') => keepVersion(core, planId, name, reason),
    loadVersion: (versionId) => loadVersion(core, versionId),
    returnToVersion: (versionId, basedOn) => returnToVersion(core, versionId, basedOn),
    deleteVersion: (versionId) => deleteVersion(core, versionId),
    exportQuarantined: (id) => exportQuarantined(core, id),
    retryQuarantined: (id) => retryQuarantined(core, id),
    discardQuarantined: (id) => discardQuarantined(core, id),
    changeSettings: (settings) => changeSettings(core, settings),
    makeBackup: () => makeBackup(core),
    readBackup: async (bytes) => (await import('./restore.ts')).readBackup(core, bytes),
    restoreBackup: async (contents, options) =>
      (await import('./restore.ts')).restoreBackup(core, contents, options),
    backUpIfDue: () => backUpIfDue(core),
    askToPersist: () => askToPersist(core.surroundings.storageManager),
    close() {
      otherWindows.close();
      db.close();
    },
  };
}
