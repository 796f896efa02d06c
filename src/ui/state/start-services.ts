import { MACHINE_GLOBAL } from '#contract/channel.ts';
import type { Machine } from '#contract/contract.ts';
import { ok, type Result } from '#domain/result.ts';
import type { StorageProblem } from '#storage/problems.ts';
import { openStorage } from '#storage/storage.ts';
import { browserSurroundings } from '#storage/surroundings.ts';
import { createWorkers } from '#workers/create-workers.ts';
import type { Services } from './services.tsx';

declare global {
  interface Window {
    /** Hung there by the preload; absent without Electron. */
    readonly [MACHINE_GLOBAL]?: Machine;
  }
}

/** How often we look whether a backup is due, milliseconds. Storage decides; asking is cheap. */
const BACKUP_LOOK_MS = 10 * 60 * 1000;

/** The desktop's machine, or what a browser can offer instead. */
async function findMachine(): Promise<Machine> {
  const desktop = window[MACHINE_GLOBAL];
  if (desktop !== undefined) return desktop;
  const { createBrowserMachine } = await import('#web/client.ts');
  return createBrowserMachine();
}

/** Everything the screens may ask for, or why the storage does not open. */
export async function startServices(): Promise<Result<Services, StorageProblem>> {
  const machine = await findMachine();
  const app = await machine.describeApp({});
  const surroundings = browserSurroundings({ appVersion: app.version, writeBackup: machine.writeBackup });
  const opened = await openStorage(surroundings);
  if (!opened.ok) return opened;
  const storage = opened.value;
  void storage.askToPersist();
  // The answer of each look is in the backup status, which the start screen shows.
  const lookForBackup = () => void storage.backUpIfDue();
  lookForBackup();
  setInterval(lookForBackup, BACKUP_LOOK_MS);
  const { now, newId } = surroundings;
  return ok({ machine, app, storage, engines: createWorkers(), now, newId });
}
