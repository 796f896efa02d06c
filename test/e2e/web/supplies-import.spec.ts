import { expect, type Locator, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';
import { xlsxOf } from '#test/support/workbooks.ts';

// The store keeper's own Excel list, read into the store of a plan: by mouse, then by keyboard alone.

const { supplies: words, wizard, parts } = messagesIn('vi');
const plan = electionPlanFixture('full');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.describe.configure({ timeout: 180_000 });

const storeList = () =>
  xlsxOf({
    'Vật tư': [
      ['DANH MỤC VẬT TƯ TRONG KHO'],
      ['STT', 'Tên vật tư', 'ĐVT', 'Số lượng', 'Đơn giá (đồng)'],
      [1, 'Nước rửa tay', 'chai 500 ml', 20, 55_000],
      [2, 'Dung dịch sát khuẩn tay', 'can 5 l', 3, 400_000],
      [3, 'Nước rửa tay khô', 'thùng', 2, 600_000],
      [4, 'Loa cầm tay', 'cái', 4, 350_000],
    ],
  });

async function openStore(page: Page): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [{ ...plan, supplies: [] }]);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await expect(page.getByRole('grid', { name: words.needsLabel })).toBeVisible({ timeout: 30_000 });
}

async function giveList(page: Page, deed: () => Promise<void>): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await deed();
  const buffer = Buffer.from(await storeList());
  await (await choosing).setFiles({ name: 'kho.xlsx', mimeType: XLSX, buffer });
}

/** Cell of the store's table, by a text of its row and the heading of its column. */
async function cellOf(page: Page, name: string, heading: string): Promise<Locator> {
  const store = page.getByRole('grid', { name: words.storeLabel });
  const headings = await store.locator('thead th').allInnerTexts();
  const column = headings.findIndex((each) => each.trim().startsWith(heading)) - 1;
  const row = store.locator('tbody tr').filter({ hasText: name }).first();
  return row.locator(`td[data-column="${column}"]`);
}

async function expectStore(page: Page): Promise<void> {
  const store = page.getByRole('grid', { name: words.storeLabel });
  await expect(store).toContainText('Loa cầm tay', { timeout: 30_000 });
  await expect(page.getByText(/^4 dòng; 1 chưa nhận ra/)).toBeVisible({ timeout: 30_000 });
  // "Nước rửa tay" is hand sanitiser by another name; bottles and cans become litres.
  await expect(await cellOf(page, 'chai 500 ml', words.store.kind)).toHaveText('Dung dịch sát khuẩn tay');
  await expect(await cellOf(page, 'chai 500 ml', words.store.converted)).toHaveText(/= 10 lít/);
  await expect(await cellOf(page, 'can 5 l', words.store.converted)).toHaveText(/= 15 lít/);
  // What cannot be counted says so at its cell, and how to mend it.
  const boxes = await cellOf(page, 'thùng', words.store.converted);
  await expect(boxes.getByRole('img', { name: words.store.noConversion('thùng', 'lít') })).toBeVisible();
  const speaker = await cellOf(page, 'Loa cầm tay', words.store.certainty);
  await expect(speaker).toContainText(words.store.none);
  await expect(speaker.getByRole('img', { name: words.store.unmatched })).toBeVisible();
}

test('the list of the store is read from Excel, its names and units understood, by mouse', async ({
  page,
}) => {
  await openStore(page);
  const views = page.getByRole('radiogroup', { name: words.viewsLabel });
  await views.getByText(words.views.store).click();
  await page.getByRole('button', { name: words.store.importList }).click();
  await giveList(page, () => page.getByRole('button', { name: wizard.chooseFile }).click());
  await expect(page.getByRole('heading', { level: 1, name: wizard.steps.mapping })).toBeVisible();
  await page.getByRole('button', { name: parts.next }).click();
  await page.getByRole('button', { name: wizard.apply }).click();
  await expect(page.getByText(wizard.applied)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await views.getByText(words.views.store).click();
  await expectStore(page);

  // The unit is mended where it stands, and counts at once.
  const unit = await cellOf(page, 'Nước rửa tay khô', 'Đơn vị');
  await unit.click();
  await page.keyboard.type('thùng 12 l');
  await page.keyboard.press('Enter');
  await expect(await cellOf(page, 'Nước rửa tay khô', words.store.converted)).toHaveText(/= 24 lít/);
});

test('the same by keyboard alone', async ({ page }) => {
  await openStore(page);
  await page.getByRole('radio', { name: words.views.needs }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: words.store.importList }).focus();
  await page.keyboard.press('Enter');
  const choose = page.getByRole('button', { name: wizard.chooseFile });
  await expect(choose).toBeVisible();
  await giveList(page, async () => {
    await choose.focus();
    await page.keyboard.press('Enter');
  });
  await expect(page.getByRole('heading', { level: 1, name: wizard.steps.mapping })).toBeFocused();
  const next = page.getByRole('button', { name: parts.next });
  await expect(next).toBeEnabled();
  await next.focus();
  await page.keyboard.press('Enter');
  const apply = page.getByRole('button', { name: wizard.apply });
  await expect(apply).toBeVisible();
  await apply.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(wizard.applied)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await page.getByRole('radio', { name: words.views.needs }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectStore(page);
});

test('what a field does not take is told beside it, and to a screen reader', async ({ page }) => {
  await openStore(page);
  const formula = page.getByRole('textbox', { name: words.formulaField.label });
  await formula.fill('cử_tri / (2 - 2)');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await expect(formula).toHaveAccessibleDescription(
    new RegExp(words.formulaProblems['formula-divides-by-zero']({ at: 10 }).replace(/[()]/g, '\\$&')),
  );
  await formula.press('Escape');
  await expect(formula).not.toHaveAttribute('aria-invalid', 'true');

  await page.getByRole('radiogroup', { name: words.viewsLabel }).getByText(words.views.store).click();
  await page.getByRole('button', { name: messagesIn('vi').grid.addRow }).click();
  const store = page.getByRole('grid', { name: words.storeLabel });
  for (const [column, typed] of [
    [2, '-20'],
    [3, '1.200 đồng/cái'],
    [3, '-500'],
  ] as const) {
    const cell = store.locator(`td[data-row="0"][data-column="${column}"]`);
    await cell.click();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(cell).toHaveAttribute('data-refused');
    await cell.click();
    const field = cell.getByRole('textbox');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(typed.replace(/[.()]/g, '\\$&')));
    await page.keyboard.press('Escape');
    await expect(cell).not.toHaveAttribute('data-refused');
  }
});

test('the day reckoned with is kept with the plan, and undone like any other choice', async ({ page }) => {
  await openStore(page);
  const day = page.getByRole('radiogroup', { name: words.day.label });
  const high = day.getByRole('radio', { name: words.day.views.high });
  await day.getByText(words.day.views.high).click();
  await expect(high).toBeChecked();
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.reload();
  await expect(high).toBeChecked({ timeout: 30_000 });
  await day.getByText(words.day.views.low).click();
  await expect(high).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(high).toBeChecked();
});
