import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { openAndLeaveMenu, reach, takeFileDialogs } from '#test/support/keyboard.ts';

// What a clerk does: from the start screen, over their own workbook, to the Word file. By mouse, then by keyboard alone.

const { start, wizard, parts, workspace, editing, paper, intake, sections, shell } = messagesIn('vi');
const SAMPLE = new URL('../../../resources/samples/phu-thanh-a-2021.xlsx', import.meta.url);
const PLAN_TITLE = 'Phương án bầu cử xã Phú Thành A, 23/5/2021';

test.describe.configure({ timeout: 120_000 });

test.beforeEach(async ({ page }) => {
  // The browser's own save dialog cannot be reached from here; without it the file goes to the download folder.
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const saved = (page: Page) => page.locator('[data-save="saved"]');

async function expectSignablePlan(download: Download): Promise<void> {
  expect(download.suggestedFilename()).toMatch(/^KH-UBBC-Phu-Thanh-A.*\.docx$/);
  expect(ownErrors(new Uint8Array(await readFile(await download.path())))).toEqual([]);
}

test('a clerk makes a plan of their workbook and saves the Word file, by mouse', async ({ page }) => {
  await page.goto('/');
  await expect(heading(page, start.plans)).toBeVisible();
  await expectAccessible(page, 'start');

  await page.getByRole('link', { name: start.newElection }).first().click();
  await expect(heading(page, wizard.steps.kind)).toBeVisible();
  await expectAccessible(page, 'wizard: kind');
  await page.getByRole('button', { name: parts.next }).click();
  await expect(heading(page, wizard.steps.unit)).toBeVisible();
  await expectAccessible(page, 'wizard: unit');
  await page.getByRole('button', { name: parts.next }).click();
  await expect(heading(page, wizard.steps.workbook)).toBeVisible();
  await expectAccessible(page, 'wizard: workbook');

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: wizard.chooseFile }).click();
  await (await choosing).setFiles({
    name: 'phu-thanh-a-2021.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(SAMPLE),
  });
  await expect(heading(page, wizard.steps.mapping)).toBeVisible();
  await expect(page.getByText(wizard.cellsRead('238', '45', '0'))).toBeVisible();
  await expectAccessible(page, 'wizard: mapping');

  // A column corrected by clicking its label, and back again.
  await page.getByRole('button', { name: wizard.columnMeaning('D', intake.fields.voters) }).click();
  await page.getByRole('menuitem', { name: intake.fields.population }).click();
  await expect(
    page.getByRole('button', { name: wizard.columnMeaning('D', wizard.leftOut['no-place']) }),
  ).toBeHidden();
  await page.getByRole('button', { name: wizard.columnMeaning('D', intake.fields.population) }).click();
  await page.getByRole('menuitem', { name: intake.fields.voters }).click();
  await expect(page.getByText(wizard.cellsRead('238', '45', '0'))).toBeVisible();
  await page.getByRole('button', { name: parts.next }).click();

  await expect(heading(page, wizard.steps.totals)).toBeVisible();
  const total = page.getByRole('radiogroup', { name: new RegExp(`^${wizard.totalOf.voters}`) });
  await expect(total).toHaveAccessibleDescription(new RegExp(`^${wizard.difference('13')}`));
  await expect(total.getByRole('radio', { name: wizard.usePrinted('6.939') })).toBeVisible();
  await page.getByRole('radio', { name: wizard.useComputed('6.952') }).check();
  await expectAccessible(page, 'wizard: totals');
  await page.getByRole('button', { name: parts.next }).click();

  await expect(heading(page, wizard.steps.done)).toBeVisible();
  await page.getByRole('textbox', { name: sections.unit.province }).fill('Đồng Tháp');
  await expectAccessible(page, 'wizard: done');
  await page.getByRole('button', { name: wizard.create }).click();

  await expect(heading(page, workspace.overview)).toBeVisible();
  await expect(page.getByText('6.952', { exact: true })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expectAccessible(page, 'overview');

  // A finding leads to its place; mending it takes it off the list.
  await page.getByRole('button', { name: new RegExp(workspace.findingsOpen) }).click();
  const panel = page.getByRole('complementary', { name: workspace.findingsTitle });
  await expectAccessible(page, 'findings');
  const signer = panel.getByRole('listitem').filter({ hasText: editing.sections.document }).first();
  await signer.getByRole('link', { name: workspace.findingsGo }).click();
  const name = page.getByRole('textbox', { name: sections.document.signerName });
  await expect(name).toBeVisible();
  const before = await panel.getByRole('listitem').count();
  await name.fill('Nguyễn Văn Tám');
  await expect(panel.getByRole('listitem')).toHaveCount(before - 1);
  await expect(saved(page)).toBeVisible();

  await page.getByRole('button', { name: workspace.export, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: paper.exportTitle });
  await expectAccessible(page, 'export');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: paper.saveWord }).first().click();
  await expectSignablePlan(await downloading);
  await page.keyboard.press('Escape');

  // Nothing is lost by leaving: the plan is in the list, and opens as it was.
  await page.getByRole('link', { name: shell.home }).click();
  await page.getByRole('link', { name: PLAN_TITLE }).click();
  await expect(heading(page, workspace.overview)).toBeVisible();
});

/** Runs a command by typing a part of its name into the palette. */
async function runByName(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: shell.commandPlaceholder })).toBeFocused();
  await page.keyboard.type(part);
  await page.keyboard.press('Enter');
}

test('a clerk makes a plan of their workbook and saves the Word file, by keyboard alone', async ({
  page,
}) => {
  takeFileDialogs(page);
  const next = page.getByRole('button', { name: parts.next });
  await page.goto('/');
  await expect(heading(page, start.plans)).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(heading(page, wizard.steps.kind)).toBeFocused();

  await reach(page, next);
  await page.keyboard.press('Enter');
  await expect(heading(page, wizard.steps.unit)).toBeFocused();
  await reach(page, page.getByRole('textbox', { name: sections.unit.province }));
  await page.keyboard.type('Đồng Tháp');
  await page.keyboard.press('Enter');

  await expect(heading(page, wizard.steps.workbook)).toBeFocused();
  await reach(page, page.getByRole('button', { name: wizard.chooseFile }));
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles({
    name: 'phu-thanh-a-2021.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(SAMPLE),
  });

  await expect(heading(page, wizard.steps.mapping)).toBeFocused();
  await expect(page.getByText(wizard.cellsRead('238', '45', '0'))).toBeVisible();
  const meaning = wizard.columnMeaning('D', intake.fields.voters);
  await openAndLeaveMenu(page, page.getByRole('button', { name: meaning }));
  await reach(page, next);
  await page.keyboard.press('Enter');

  await expect(heading(page, wizard.steps.totals)).toBeFocused();
  await reach(page, page.getByRole('radio', { name: wizard.decideLater }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: wizard.usePrinted('6.939') })).toBeChecked();
  await reach(page, next);
  await page.keyboard.press('Enter');

  await expect(heading(page, wizard.steps.done)).toBeFocused();
  await reach(page, page.getByRole('button', { name: wizard.create }));
  await page.keyboard.press('Enter');
  await expect(heading(page, workspace.overview)).toBeVisible();
  await expect(page.getByText('6.939', { exact: true })).toBeVisible();

  // The palette leads anywhere by a part of its name, without accents.
  await runByName(page, 'the thuc');
  await expect(heading(page, editing.sections.document)).toBeVisible();
  await reach(page, page.getByRole('textbox', { name: sections.document.signerName }));
  await page.keyboard.type('Nguyễn Văn Tám');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: sections.document.signerName })).toHaveValue('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+s');
  await expect(saved(page)).toBeVisible();

  await runByName(page, 'xuat van ban');
  const dialog = page.getByRole('dialog', { name: paper.exportTitle });
  await expect(dialog).toBeVisible();
  await reach(page, dialog.getByRole('button', { name: paper.saveWord }).first());
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await expectSignablePlan(await downloading);
});
