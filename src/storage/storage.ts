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
import type { Result } from '#domain/result.ts';
import type { Id, NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import type { BackupContents } from './backup/contents.ts';
import type { StorageProblem } from './problems.ts';
import type { PlanSummary, QuarantineEntry, Settings, VersionReason, VersionSummary } from './records.ts';

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
export type SaveConflict = StorageProblem & {
  readonly code: 'save-conflict';
  readonly mine: Plan;
  readonly theirs: StoredPlan & { readonly savedAt: Instant };
};
export type SaveFailure =
  | SaveConflict
  | (StorageProblem & { readonly code: Exclude<StorageProblem['code'], 'save-conflict'> });

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
  readonly summary: PlanSummary;
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
  readonly settings: Settings | null;
};

/** A backup file that was read, checked and compared. Pass it on to `restoreBackup`. */
export type ReadBackup = { readonly preview: BackupPreview; readonly contents: BackupContents };

export type RestoreOptions = {
  /** By plan id. What is not named is `skip`, new plans included. */
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
