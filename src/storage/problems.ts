import type { Problem } from '#domain/result.ts';

/** Everything storage can refuse or fail at. Words and remedies: `i18n`, area `storage`. */
export type StorageCode =
  /** The browser gives this page no database: private window, a policy, a damaged profile. */
  | 'storage-denied'
  /** The disk or the browser's share of it is full. */
  | 'storage-full'
  /** Another window of the app holds the old database open. */
  | 'storage-blocked'
  /** The database was made by a newer version of the app. */
  | 'storage-newer'
  /** A newer version of the app took the database over while this window was open. */
  | 'storage-closed'
  /** The database failed in a way we have no better word for; `details.reason` has the browser's. */
  | 'storage-failed'
  | 'plan-not-found'
  | 'plan-already-there'
  /** Made by a newer version of the app; `details.schema` says which. It stays where it is. */
  | 'plan-from-newer-app'
  /** Did not parse and is in quarantine now; `details.quarantineId` leads there. */
  | 'plan-broken'
  /** The window asked to save what is no plan: our bug, reported instead of stored. */
  | 'plan-invalid'
  /** Somebody else saved in between. */
  | 'save-conflict'
  | 'version-not-found'
  | 'quarantine-not-found'
  /** Tried again and it still does not parse. */
  | 'still-broken'
  | 'backup-wrong-kind'
  | 'backup-newer'
  | 'backup-damaged'
  | 'backup-too-large'
  /** The machine would not write the backup; `details.reason` is the machine's code. */
  | 'backup-not-written';

export type StorageProblem = Problem & { readonly code: StorageCode };
