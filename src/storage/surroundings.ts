import { Id } from '#domain/scalars.ts';
import { DATABASE_NAME } from './database.ts';
import type { Surroundings } from './storage.ts';

const ID_BYTES = 8;

/** A fresh random identity: "plan-3f9c2a71b04de865". */
export function randomId(prefix: string): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return Id.parse(`${prefix}-${digits}`);
}

/** The window's own clock, chance, database and channel. */
export function browserSurroundings(given: Pick<Surroundings, 'appVersion' | 'writeBackup'>): Surroundings {
  // The types say these are always there; an embedded or locked-down browser may lack any of them.
  const { indexedDB, navigator, BroadcastChannel } = globalThis as Partial<typeof globalThis>;
  return {
    ...given,
    now: () => new Date().toISOString(),
    newId: randomId,
    indexedDB,
    storageManager: (navigator as Partial<Navigator> | undefined)?.storage,
    openChannel:
      BroadcastChannel === undefined ? undefined : () => new BroadcastChannel(`${DATABASE_NAME}/news`),
  };
}
