import { Dexie, type Table, type Transaction } from 'dexie';
import type { Id } from '#domain/scalars.ts';

/** Fixed for ever: the name under which the office's plans lie on its computers. */
export const DATABASE_NAME = 'phuong-an-an-toan';

/** IndexedDB counts in tenths of Dexie's versions, so that Dexie can use the rest. */
const NATIVE_STEPS = 10;

/**
 * One step of the database's own form: which tables and indexes there are.
 * What is inside a plan has its own number (`PLAN_SCHEMA`) and its own migrations.
 */
export type DatabaseVersion = {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
};

/** Every version there ever was, oldest first. Add one at the end; never change one that was released. */
export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      plans: 'id',
      contents: 'id',
      versions: 'id, planId',
      versionContents: 'id',
      quarantine: 'id',
      copies: 'id',
      facts: 'key',
    },
  },
];

/** What comes out of a table is unknown until its schema has parsed it (`records.ts`). */
export type StoredTable = Table<unknown, Id>;

export type Database = Dexie & {
  /** `PlanSummary`: what the list shows, without the plan. */
  readonly plans: StoredTable;
  /** `{ id, plan }`: the plans themselves. */
  readonly contents: StoredTable;
  /** `VersionSummary`. */
  readonly versions: StoredTable;
  /** `{ id, plan }` by version id. */
  readonly versionContents: StoredTable;
  /** `QuarantineEntry`. */
  readonly quarantine: StoredTable;
  /** `SafetyCopy`. */
  readonly copies: StoredTable;
  /** `{ key, value }`: settings and the few facts about the database itself. */
  readonly facts: Table<unknown, string>;
};

/** Given to Dexie when it is needed, because what Dexie found when it was loaded may not be all there is. */
function interfaces(indexedDB: IDBFactory) {
  return { indexedDB, IDBKeyRange };
}

/** A database of these versions, not open yet. */
export function declareDatabase(indexedDB: IDBFactory, versions: readonly DatabaseVersion[]): Database {
  const database = new Dexie(DATABASE_NAME, {
    ...interfaces(indexedDB),
    autoOpen: false,
    // An acknowledged save is on the disk, not in a buffer of the operating system.
    chromeTransactionDurability: 'strict',
    // The cache would show changes before they are on the disk.
    cache: 'disabled',
  });
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  // Dexie hangs the tables on itself by the names in `stores`; a unit test holds them against this type.
  return database as Database;
}

/** The database as it lies there, whatever its version, to be read only. */
export function declareAsFound(indexedDB: IDBFactory): Dexie {
  return new Dexie(DATABASE_NAME, { ...interfaces(indexedDB), autoOpen: false });
}

/** Version of the database on this computer; null if there is none. */
export async function versionFound(indexedDB: IDBFactory): Promise<number | null> {
  const found = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
  return found?.version === undefined ? null : Math.floor(found.version / NATIVE_STEPS);
}
