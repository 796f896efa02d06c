import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { laidOutPlan } from '#test/support/laid-out-plan.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// Pictures are drawn by WebAssembly in a worker, under the policy of the real page.

const { paper, report, workspace } = messagesIn('vi');

test.describe.configure({ timeout: 180_000 });

test('marking sheets made in the window have their drawings in 300 dpi, as the strict policy allows', async ({
  page,
}) => {
  // The browser's own save dialog cannot be reached from here; without it the file goes to the download folder.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const plan = laidOutPlan();
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/areas`);
  await page.getByRole('button', { name: workspace.export, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: paper.exportTitle });
  const downloading = page.waitForEvent('download', { timeout: 150_000 });
  await dialog.getByRole('button', { name: paper.savePaperOf(report.kinds['marking-sheets']) }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Phieu-ke-vach-phong-bo-phieu-Phu-Thanh-A.docx');
  const bytes = new Uint8Array(await readFile(await download.path()));
  expect(ownErrors(bytes)).toEqual([]);
  expect(bytes.byteLength).toBeGreaterThan(100_000);
});
