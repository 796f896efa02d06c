import type { Safety, Surroundings } from './storage.ts';

/** Asks for the promise never to clear the plans, and says how it was answered. */
export async function askToPersist(manager: Surroundings['storageManager']): Promise<Safety> {
  if (manager === undefined) return { keeping: 'unknown', usedBytes: null, quotaBytes: null };
  const isPersistent = (await manager.persisted()) || (await manager.persist());
  const { usage, quota } = await manager.estimate();
  return {
    keeping: isPersistent ? 'persistent' : 'best-effort',
    usedBytes: usage ?? null,
    quotaBytes: quota ?? null,
  };
}
