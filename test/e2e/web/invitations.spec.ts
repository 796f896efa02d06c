import { type Download, expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';
import { withTimetables } from '#test/support/voting-day-plans.ts';

// Invitations to households: the clerk picks a list, is told what is unclear in it, and prints.

const { paper, workspace } = messagesIn('vi');
const plan = withTimetables(electionPlanFixture('full'));

test.describe.configure({ timeout: 120_000 });

async function pickList(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: paper.chooseHouseholds }).click();
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
}

async function openExport(page: Page): Promise<void> {
  // The browser's own save dialog cannot be reached from here; without it the file goes to the download folder.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/timetable`);
  await page.getByRole('button', { name: workspace.export, exact: true }).click();
}

async function bytesOf(download: Download): Promise<number> {
  let size = 0;
  for await (const piece of await download.createReadStream()) size += (piece as Buffer).length;
  return size;
}

const HEADINGS = 'Khu vực,Ấp,Mã hộ,Chủ hộ,Số cử tri\n';

test('an unclear cell of the list is named with its row before anything is printed', async ({ page }) => {
  await openExport(page);
  await pickList(
    page,
    'ho.csv',
    `${HEADINGS}01,Ấp Long Phú A,H1,Nguyễn Văn Mẫu,3\n01,Ấp Long Phú A,H2,Trần Thị Mẫu,ba bốn\n`,
  );
  const notice = page.getByText(paper.householdDoubts.title('1'));
  await expect(notice).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'dòng 3' })).toContainText('ba bốn');
  await expectAccessible(page, 'invitations: unclear cells');
  await page.getByRole('button', { name: paper.householdDoubts.stop }).click();
  await expect(notice).toBeHidden();

  await pickList(page, 'ho.csv', `${HEADINGS}01,Ấp Long Phú A,H2,Trần Thị Mẫu,ba bốn\n`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: paper.householdDoubts.goOn }).click();
  expect(await bytesOf(await saving)).toBeGreaterThan(5000);
});

test('a file that is no list of households is refused in words', async ({ page }) => {
  await openExport(page);
  await pickList(page, 'khac.csv', 'Tên,Ghi chú\nMột,Hai\n');
  const dialog = page.getByRole('dialog', { name: paper.exportTitle });
  await expect(dialog.getByRole('alert')).toContainText(/hộ/u);
  await expect(page.getByRole('button', { name: paper.chooseHouseholds })).toBeEnabled();
});
