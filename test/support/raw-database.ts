// First, because Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { DATABASE_NAME } from '#storage/database.ts';
import type { TestComputer } from './storage.ts';

/** The database without our storage over it: to break things, and to see what really lies there. */
export async function withRawDatabase<Value>(
  { indexedDB }: TestComputer,
  work: (database: Dexie) => Promise<Value>,
): Promise<Value> {
  const database = new Dexie(DATABASE_NAME, { indexedDB });
  await database.open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
