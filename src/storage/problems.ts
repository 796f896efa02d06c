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

const CODE_BY_ERROR: Readonly<Record<string, StorageCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  DatabaseClosedError: 'storage-closed',
  InvalidStateError: 'storage-closed',
  SecurityError: 'storage-denied',
  MissingAPIError: 'storage-denied',
  // Firefox and Safari in private windows.
  InvalidAccessError: 'storage-denied',
  NotAllowedError: 'storage-denied',
};

/** Errors of the browser and of Dexie that do not say more than that the database failed. */
const OTHER_ERRORS: ReadonlySet<string> = new Set([
  'AbortError',
  'BulkError',
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InternalError',
  'NotFoundError',
  'OpenFailedError',
  'ReadOnlyError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

/**
 * The problem an exception of the database stands for.
 *
 * The browser wraps errors in errors: a full disk arrives as an aborted
 * transaction, so the innermost telling name wins.
 *
 * @throws what it was given, when that is no error of a database: a bug of ours stays one.
 */
export function problemOf(thrown: unknown): StorageProblem {
  const chain = errorChain(thrown);
  const telling = chain.find(({ name }) => CODE_BY_ERROR[name] !== undefined);
  const code = CODE_BY_ERROR[telling?.name ?? ''];
  if (code !== undefined) return { code };
  const [outer] = chain;
  if (outer === undefined || !OTHER_ERRORS.has(outer.name)) throw thrown;
  return { code: 'storage-failed', details: { reason: outer.message.slice(0, 200) } };
}

function errorChain(thrown: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = thrown; each instanceof Error && !chain.includes(each); each = innerOf(each))
    chain.push(each);
  return chain;
}

function innerOf(error: Error): unknown {
  return 'inner' in error && error.inner !== undefined ? error.inner : error.cause;
}
