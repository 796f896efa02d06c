import { expect, type Page } from '@playwright/test';
import type { Plan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { writeBackupFile } from '#storage/backup/backup-file.ts';
import { Settings } from '#storage/records.ts';

const { start: words } = messagesIn('vi');

/** Brings plans into the app the way a user does: from a backup file, on the start screen. */
export async function restorePlans(page: Page, plans: readonly Plan[]): Promise<void> {
  const createdAt = '2021-05-01T00:00:00.000Z';
  const entries = plans.map((plan) => ({ id: plan.id, updatedAt: createdAt, deletedAt: null, plan }));
  const file = await writeBackupFile(
    { plans: entries, versions: [], quarantine: [], settings: Settings.parse({}) },
    { createdAt, appVersion: '0.1.0' },
  );
  if (!file.ok) throw new Error(file.problem.code);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.restoreFile }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'phuong-an.pabackup',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.value),
  });
  const dialog = page.getByRole('dialog', { name: words.restoreTitle });
  await dialog.getByRole('button', { name: words.restoreDeed }).click();
  await expect(dialog).toBeHidden();
}
