import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { countedIds, type Id } from '#domain/scalars.ts';
import type { VersionSummary } from '#storage/records.ts';
import {
  type BackupFile,
  openStorage,
  type PlanStorage,
  type StorageForm,
  type Surroundings,
} from '#storage/storage.ts';

/** A computer to keep plans on: its disk, its clock, and a backup folder that may refuse. */
export type TestComputer = {
  readonly indexedDB: IDBFactory;
  readonly backups: BackupFile[];
  /** Milliseconds since 1970; the tests move it. */
  clock: number;
  backupRefusal: string | null;
};

export function newComputer(): TestComputer {
  return {
    indexedDB: new IDBFactory(),
    backups: [],
    clock: Date.parse('2026-03-10T08:00:00.000Z'),
    backupRefusal: null,
  };
}

let computersNamed = 0;

export function surroundingsOn(computer: TestComputer): Surroundings {
  computersNamed += 1;
  const window = computersNamed;
  const counted = countedIds();
  return {
    // Each look at the clock is a moment later, as on a real one.
    now: () => {
      computer.clock += 1;
      return new Date(computer.clock).toISOString();
    },
    newId: (prefix) => counted(`${prefix}-w${window}`),
    appVersion: '0.1.0',
    writeBackup: (file) => {
      if (computer.backupRefusal !== null)
        return Promise.resolve({ status: 'failed', code: computer.backupRefusal });
      computer.backups.push(file);
      return Promise.resolve({ status: 'written', folder: 'Sao lưu', name: file.name });
    },
    indexedDB: computer.indexedDB,
    storageManager: undefined,
    openChannel: undefined,
  };
}

/** A window of the app on that computer. */
export async function openWindow(
  computer: TestComputer,
  form?: StorageForm,
  changes: Partial<Surroundings> = {},
): Promise<PlanStorage> {
  const opened = await openStorage({ ...surroundingsOn(computer), ...changes }, form);
  if (!opened.ok) throw new Error(`storage did not open: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}

/** The value of an answer that must be good. */
export async function good<Value>(
  answer: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown }
  >,
): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The code of an answer that must be a refusal. */
export async function refusal(
  answer: Promise<
    { readonly ok: true } | { readonly ok: false; readonly problem: { readonly code: string } }
  >,
): Promise<string> {
  const result = await answer;
  if (result.ok) throw new Error('it was not refused');
  return result.problem.code;
}

/** What a watcher shows first. */
export function firstOf<Value>(
  watch: (listener: (value: Value) => void, onProblem: (problem: unknown) => void) => () => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = watch((value) => {
      queueMicrotask(() => stop());
      resolve(value);
    }, reject);
  });
}

export function versionsIn(storage: PlanStorage, planId: Id): Promise<readonly VersionSummary[]> {
  return firstOf<readonly VersionSummary[]>((listener) => storage.watchVersions(planId, listener));
}

/** Runs work on a disk that takes so many more records and is full then, as the browser says it. */
export async function onFullDisk<Value>(recordsLeft: number, work: () => Promise<Value>): Promise<Value> {
  const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
  if (whole === undefined) throw new Error('no IndexedDB to fill');
  const put = whole.value as (...given: Parameters<IDBObjectStore['put']>) => IDBRequest;
  let left = recordsLeft;
  Object.defineProperty(IDBObjectStore.prototype, 'put', {
    ...whole,
    value(this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>): IDBRequest {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(put, this, given);
    },
  });
  try {
    return await work();
  } finally {
    Object.defineProperty(IDBObjectStore.prototype, 'put', whole);
  }
}
