// First, because Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { messagesIn } from '#i18n/messages.ts';
import { DATABASE_VERSIONS } from '#storage/database.ts';
import { PLAN_FORMAT } from '#storage/migrations/plan-format.ts';
import { problemOf } from '#storage/problems.ts';
import { askToPersist } from '#storage/safety.ts';
import { openStorage, type Surroundings } from '#storage/storage.ts';
import { browserSurroundings, randomId } from '#storage/surroundings.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import {
  firstOf,
  good,
  newComputer,
  onFullDisk,
  openWindow,
  refusal,
  surroundingsOn,
} from '#test/support/storage.ts';

const plan = electionPlanFixture('full');
const newerForm = {
  databaseVersions: [...DATABASE_VERSIONS, { version: 2, stores: { notes: 'id' } }],
  planFormat: PLAN_FORMAT,
};

describe('opening', () => {
  test('a browser without a database is a problem with a name', async () => {
    const surroundings: Surroundings = { ...surroundingsOn(newComputer()), indexedDB: undefined };
    expect(await refusal(openStorage(surroundings))).toBe('storage-denied');
  });

  test('a browser that forbids the database is the same', async () => {
    const computer = newComputer();
    const denied = () => {
      throw new DOMException('no', 'SecurityError');
    };
    for (const method of ['open', 'databases'] as const) {
      const indexedDB = Object.create(computer.indexedDB) as IDBFactory;
      Object.defineProperty(indexedDB, method, { value: denied });
      if (method === 'open')
        Object.defineProperty(indexedDB, 'databases', { value: () => Promise.resolve([]) });
      expect(await refusal(openStorage({ ...surroundingsOn(computer), indexedDB }))).toBe('storage-denied');
    }
  });

  test('a database of a newer app is left alone', async () => {
    const computer = newComputer();
    const newer = await openWindow(computer, newerForm);
    await good(newer.createPlan(plan));
    newer.close();
    expect(await refusal(openStorage(surroundingsOn(computer)))).toBe('storage-newer');
    const again = await openWindow(computer, newerForm);
    expect((await good(again.loadPlan(plan.id))).plan).toEqual(plan);
  });

  test('a window with the old app lets go for the newer one, and says that it can no longer save', async () => {
    const computer = newComputer();
    const old = await openWindow(computer);
    const { revision } = await good(old.createPlan(plan));
    const told = vi.fn();
    old.watchClosed(told);
    const newer = await openWindow(computer, newerForm);
    expect(told).toHaveBeenCalledWith({ code: 'storage-closed' });
    expect(await refusal(old.savePlan(plan, revision))).toBe('storage-closed');
    expect((await good(newer.loadPlan(plan.id))).plan).toEqual(plan);
  });

  test('a window that does not let go is said in words instead of waiting for ever', async () => {
    const computer = newComputer();
    (await openWindow(computer)).close();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = computer.indexedDB.open('phuong-an-an-toan');
      request.onsuccess = () => resolve(request.result);
    });
    expect(await refusal(openStorage(surroundingsOn(computer), newerForm))).toBe('storage-blocked');
    stubborn.close();
  });
});

describe('a full disk', () => {
  test('is named, and the plan stored before is untouched', async () => {
    const storage = await openWindow(newComputer());
    const { revision } = await good(storage.createPlan(plan));
    await onFullDisk(0, async () => {
      expect(await refusal(storage.savePlan({ ...plan, title: 'Mất' }, revision))).toBe('storage-full');
      expect(await refusal(storage.createPlan({ ...plan, id: 'plan-2' }))).toBe('storage-full');
    });
    expect(await good(storage.loadPlan(plan.id))).toEqual({ plan, revision });
    expect(await firstOf(storage.watchPlans)).toHaveLength(1);
  });

  test('is found however deep the browser and the library wrap it', () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const aborted = Object.assign(new Error('aborted', { cause: full }), { name: 'AbortError' });
    const wrapped = Object.assign(new Error('bulk'), { name: 'BulkError', inner: aborted });
    expect(problemOf(wrapped)).toEqual({ code: 'storage-full' });
    expect(problemOf(new DOMException('?', 'UnknownError'))).toEqual({
      code: 'storage-failed',
      details: { reason: '?' },
    });
    const bug = new TypeError('ours');
    expect(() => problemOf(bug)).toThrow(bug);
  });
});

describe('automatic backups', () => {
  test('are written when something changed, once a day, and never for nothing', async () => {
    const computer = newComputer();
    const storage = await openWindow(computer);
    expect(await good(storage.backUpIfDue())).toBe(false);
    const { revision } = await good(storage.createPlan(plan));
    expect(await good(storage.backUpIfDue())).toBe(true);
    await good(storage.savePlan({ ...plan, title: 'Mới' }, revision));
    expect(await good(storage.backUpIfDue())).toBe(false);
    computer.clock += 24 * 60 * 60 * 1000;
    expect(await good(storage.backUpIfDue())).toBe(true);
    computer.clock += 24 * 60 * 60 * 1000;
    expect(await good(storage.backUpIfDue())).toBe(false);
    expect(computer.backups).toHaveLength(2);
    const { preview } = await good(storage.readBackup(computer.backups[1]?.bytes ?? new Uint8Array()));
    expect(preview.plans.map(({ title }) => title)).toEqual(['Mới']);
  });

  test('that the machine refuses are told, and tried again after an hour', async () => {
    const computer = newComputer();
    const storage = await openWindow(computer);
    await good(storage.createPlan(plan));
    computer.backupRefusal = 'no-permission';
    expect(await storage.backUpIfDue()).toMatchObject({
      ok: false,
      problem: { code: 'backup-not-written', details: { reason: 'no-permission' } },
    });
    expect(await firstOf(storage.watchBackupStatus)).toMatchObject({
      lastAt: null,
      lastFailure: 'no-permission',
      due: false,
    });
    computer.backupRefusal = null;
    computer.clock += 60 * 60 * 1000;
    expect(await good(storage.backUpIfDue())).toBe(true);
    expect((await firstOf(storage.watchBackupStatus)).lastFailure).toBeNull();
  });
});

describe('the promise to keep what is stored', () => {
  const manager = (isGranted: boolean) => ({
    persisted: () => Promise.resolve(false),
    persist: () => Promise.resolve(isGranted),
    estimate: () => Promise.resolve({ usage: 1000, quota: 5000 }),
  });

  test('is asked for and reported', async () => {
    expect(await askToPersist(manager(true))).toEqual({
      keeping: 'persistent',
      usedBytes: 1000,
      quotaBytes: 5000,
    });
    expect(await askToPersist(manager(false))).toMatchObject({ keeping: 'best-effort' });
    expect(await askToPersist(undefined)).toEqual({ keeping: 'unknown', usedBytes: null, quotaBytes: null });
  });
});

test('two windows never make the same identity', () => {
  const ids = Array.from({ length: 1000 }, () => randomId('plan'));
  expect(new Set(ids).size).toBe(1000);
  expect(ids[0]).toMatch(/^plan-[0-9a-f]{16}$/);
});

test('a real window brings its own clock, database and channel', () => {
  const writeBackup = () => Promise.resolve({ status: 'failed', code: 'unavailable' } as const);
  const surroundings = browserSurroundings({ appVersion: '1', writeBackup });
  expect(surroundings.indexedDB).toBe(indexedDB);
  expect(Math.abs(Date.parse(surroundings.now()) - Date.now())).toBeLessThan(60_000);
  surroundings.openChannel?.().close();
});

test('every problem has words and a remedy in both languages', () => {
  for (const language of ['vi', 'en'] as const)
    for (const { what, remedy } of Object.values(messagesIn(language).storage.problems)) {
      expect(what).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
});
