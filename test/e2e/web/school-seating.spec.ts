import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { schoolPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// Who sits where in a school: all rooms in one run, one room at another distance, and the Word file.

const { seating: words, editing, paper, report, workspace, common } = messagesIn('vi');

// Pictures of 300 dpi are drawn, and read again pixel by pixel: slow where the processor is shared.
test.describe.configure({ timeout: 240_000 });

const school = schoolPlanFixture();
/** Two classrooms and the hall: every drawing is a picture of 300 dpi, and one of each kind is enough. */
const plan = {
  ...school,
  classes: school.classes.slice(0, 2),
  rooms: [...school.rooms.slice(0, 2), ...school.rooms.slice(-1)],
};

test.beforeEach(async ({ page }) => {
  // The browser's own save dialog cannot be reached from here; without it the file goes to the download folder.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
});

async function open(page: Page, place = ''): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/plan/${plan.id}/seating/${place}`);
}

async function start(page: Page): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [plan]);
  await open(page);
  await expect(page.getByRole('heading', { level: 1, name: editing.sections.seating })).toBeVisible();
}

test('a school seats all its rooms, seats one again at another distance, and saves the Word file', async ({
  page,
}) => {
  await start(page);
  await expectAccessible(page, 'seating: nothing seated');
  await page.getByRole('button', { name: words.seatAll }).click();
  const first = page.getByRole('row', { name: /P01/u });
  // 42 pupils, 22 double desks with one pupil each.
  await expect(first.getByRole('cell', { name: '22', exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(first.getByText(words.sittingCount('2'))).toBeVisible();
  await expect(page.getByText(words.states.none)).toHaveCount(0);
  await expectAccessible(page, 'seating: all rooms');

  await first.getByRole('link', { name: 'P01' }).click();
  const result = page.getByRole('region', { name: words.result.title });
  await expect(result).toContainText(words.result.seats('22', '1'));
  await expect(result).toContainText(words.result.class('6A', '42', '2'));
  await expect(page.getByRole('img', { name: new RegExp(words.drawing('P01'), 'u') })).toBeVisible();
  await expectAccessible(page, 'seating: one room');

  await page.getByRole('button', { name: words.result.plan('2') }).click();
  await expect(result).toContainText(words.result.fits('2'));

  await page.getByLabel(words.settings.distance, { exact: true }).fill('1,5');
  await expect(page.getByText(words.staleTitle)).toBeVisible();
  await page.getByRole('button', { name: words.seatAgain }).click();
  await expect(page.getByText(words.staleTitle)).toBeHidden({ timeout: 20_000 });
  await expect(result).toContainText(words.result.seats('12', '1,5'));

  // Rows as far apart as people hold more of them.
  await page.getByRole('button', { name: words.farDo('1,5') }).click();
  await page.getByRole('button', { name: words.seatAgain }).click();
  await expect(result).toContainText(words.result.seats('20', '1,5'), { timeout: 20_000 });

  await page.getByRole('button', { name: workspace.export, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: paper.exportTitle });
  const download = page.waitForEvent('download');
  const title = report.kinds['seating-plans'];
  await dialog
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: new RegExp(`^(${paper.saveWord}|${paper.savePaperOf(title)})`, 'u') })
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('So-do-cho-ngoi-Truong-THCS-Mau.docx');
  expect(ownErrors(new Uint8Array(await readFile(await file.path())))).toEqual([]);
});

test('a room is seated, told to sit in turns, and undone by keyboard alone', async ({ page }) => {
  await start(page);
  await page.getByRole('link', { name: 'P02' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.noneTitle)).toBeVisible();
  await page.getByRole('button', { name: words.seatRoom, exact: true }).focus();
  await page.keyboard.press('Enter');
  const result = page.getByRole('region', { name: words.result.title });
  await expect(result).toBeVisible({ timeout: 20_000 });
  await page.getByLabel(words.settings.sittings, { exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await expect(result).toContainText(words.result.fits('3'));
  await page.getByLabel(words.settings.freshSeats).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(words.staleTitle)).toBeVisible();
  // Not in a field: there Ctrl Z is the field's own.
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(words.staleTitle)).toBeHidden();
  await page.getByRole('button', { name: common.undo }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.noneTitle)).toBeVisible();
});
