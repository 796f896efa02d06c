import { expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// What the commune needs, has and lacks, as the clerk who keeps the store works it out.

const { supplies: words, grid } = messagesIn('vi');
const plan = electionPlanFixture('full');

test.describe.configure({ timeout: 180_000 });

async function openSupplies(page: Page): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await expect(page.getByRole('grid', { name: words.needsLabel })).toBeVisible();
}

/** Cell of the table of needs, by its row and the heading of its column. */
async function cellUnder(page: Page, row: number, heading: string) {
  const headings = await page
    .getByRole('grid', { name: words.needsLabel })
    .locator('thead th')
    .allInnerTexts();
  const column = headings.findIndex((each) => each.trim().startsWith(heading)) - 1;
  return page.locator(`td[data-row="${row}"][data-column="${column}"]`).first();
}

test('a formula is changed, goes wrong at a character, and is undone', async ({ page }) => {
  await openSupplies(page);
  const need = await cellUnder(page, 1, words.columns.need);
  const before = await need.innerText();
  const formula = await cellUnder(page, 1, words.columns.formula);
  await formula.click();
  await page.keyboard.type('cử_tri * 2');
  await page.keyboard.press('Enter');
  await expect(need).not.toHaveText(before);

  await formula.click();
  await page.keyboard.type('cử_tri / (2 - 2)');
  await page.keyboard.press('Enter');
  await formula.click();
  await expect(
    page.getByText(words.formulaProblems['formula-divides-by-zero']({ at: 10 })).first(),
  ).toBeVisible();

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(need).toHaveText(before);
});

test('what a figure rests on is one choice away, and the user puts his own with a reason', async ({
  page,
}) => {
  await openSupplies(page);
  const details = page.getByRole('region', { name: words.detailsTitle });
  await expect(details.getByText('cử_tri * 2 * 3 ml', { exact: false })).toBeVisible();
  const own = details.getByRole('textbox', { name: new RegExp(`^${words.places.own}`) }).first();
  await own.fill('12,5');
  await own.press('Enter');
  const reason = details.getByRole('textbox', { name: new RegExp(`^${words.places.reason}`) }).first();
  await reason.fill('Theo số đã đặt mua');
  await page.goto(`/#/plan/${plan.id}/areas`);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await expect(reason).toHaveValue('Theo số đã đặt mua');
  await expect(own).toHaveValue('12,5');
});

test('by keyboard alone: to the offers, a price, and what the money does not reach', async ({ page }) => {
  await openSupplies(page);
  await page.getByRole('radio', { name: words.views.needs }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: words.buyingTitle })).toBeVisible();
  const budget = page.getByRole('textbox', { name: words.budget });
  await budget.focus();
  await page.keyboard.type('1000');
  await expect(page.getByText(words.unmetReasons.budget, { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('grid', { name: words.offersTitle })).toBeVisible();
});

test('no part of the section has anything axe can find fault with', async ({ page }) => {
  await openSupplies(page);
  for (const view of ['needs', 'store', 'buying'] as const) {
    await page.getByText(words.views[view], { exact: true }).click();
    await expectAccessible(page, `supplies: ${view}`);
  }
  await page.getByText(words.views.store, { exact: true }).click();
  await expect(page.getByRole('grid', { name: words.storeLabel })).toBeVisible();
  await expect(page.getByRole('button', { name: grid.addRow })).toBeVisible();
});
