import type { Database } from './database.ts';
import type { PlanStorage } from './storage.ts';

/**
 * Lets go of the database when a newer app in another window wants to change
 * its form, and says so; also when the browser takes it away.
 */
export function watchClosed(db: Database): PlanStorage['watchClosed'] {
  const listeners = new Set<Parameters<PlanStorage['watchClosed']>[0]>();
  const tell = () => {
    for (const listener of [...listeners]) listener({ code: 'storage-closed' });
  };
  db.on('versionchange', () => {
    db.close();
    tell();
    // Dexie would open it again at the next use, in a form this window does not know.
    return false;
  });
  db.on('close', tell);
  return (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
