import { expect, type Locator, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessibleInBothModes } from '#test/support/axe.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';
import { expectReflowed, ZOOMED } from '#test/support/zoom.ts';

// What the commune needs, has and lacks, as the clerk who keeps the store works it out.

const { supplies: words, grid } = messagesIn('vi');
const plan = electionPlanFixture('full');

test.describe.configure({ timeout: 180_000 });

async function openSupplies(page: Page): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  // The first opening loads the section's script: on a busy machine that is not instant.
  await expect(page.getByRole('grid', { name: words.needsLabel })).toBeVisible({ timeout: 30_000 });
}

const VIEWS = ['needs', 'shortage', 'store', 'places', 'buying', 'tracking'] as const;
type View = (typeof VIEWS)[number];

async function show(page: Page, view: View): Promise<void> {
  await page.getByRole('radiogroup', { name: words.viewsLabel }).getByText(words.views[view]).click();
}

/** From the first view to another one, with the arrow keys. */
async function goByKeys(page: Page, view: View): Promise<void> {
  await page.getByRole('radio', { name: words.views.needs }).focus();
  for (let at = 0; at < VIEWS.indexOf(view); at += 1) await page.keyboard.press('ArrowRight');
}

/** Cell of any table, by row and column from 0. */
function cellAt(table: Locator, row: number, column: number): Locator {
  return table.locator(`td[data-row="${row}"][data-column="${column}"]`);
}

/** Cell of the table of needs, by its row and the heading of its column. */
async function cellUnder(page: Page, row: number, heading: string) {
  const headings = await page
    .getByRole('grid', { name: words.needsLabel })
    .locator('thead th')
    .allInnerTexts();
  const column = headings.findIndex((each) => each.trim().startsWith(heading)) - 1;
  return cellAt(page.getByRole('grid', { name: words.needsLabel }), row, column);
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
  const chain = details.getByRole('list', { name: words.chain.label });
  await expect(chain.getByText('cử_tri * 2 * 3 ml', { exact: false })).toBeVisible();
  const places = details.getByRole('grid');
  const [own, reason] = [cellAt(places, 0, 2), cellAt(places, 0, 3)];
  await own.click();
  await page.keyboard.type('12,5');
  await page.keyboard.press('Enter');
  await expect(reason.getByRole('img', { name: words.own.noReason })).toBeVisible();
  await reason.click();
  await page.keyboard.type('Theo số đã đặt mua');
  await page.keyboard.press('Enter');
  await page.goto(`/#/plan/${plan.id}/areas`);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await expect(reason).toContainText('Theo số đã đặt mua');
  await expect(own).toHaveText('12,5');
});

test('by keyboard alone: to the offers, a price, and what the money does not reach', async ({ page }) => {
  await openSupplies(page);
  await goByKeys(page, 'buying');
  await expect(page.getByRole('heading', { name: words.buyingTitle })).toBeVisible();
  const budget = page.getByRole('textbox', { name: words.budget });
  await budget.focus();
  await page.keyboard.type('1000');
  await expect(page.getByText(words.unmetReasons.budget, { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('grid', { name: words.offersTitle })).toBeVisible();
});

test('with the mouse: what cannot be is told at its field, and the plan keeps what was right', async ({
  page,
}) => {
  await openSupplies(page);
  const formula = page.getByRole('textbox', { name: words.formulaField.label });
  const details = page.getByRole('region', { name: words.detailsTitle });

  await formula.fill('cử_tri / (2 - 2)');
  await expect(details.getByText(words.formulaProblems['formula-divides-by-zero']({ at: 10 }))).toBeVisible();
  await formula.press('Enter');
  await expect(formula).toHaveValue('cử_tri / (2 - 2)');
  await formula.fill('cử_tri * 3 xị');
  await expect(
    details.getByText(words.formulaProblems['formula-unit-unknown']({ name: 'xị', at: 11 })),
  ).toBeVisible();
  await formula.fill('cử_trị * 3 ml');
  await expect(
    details.getByText(words.formulaProblems['formula-term-unknown']({ name: 'cử_trị', at: 0 })),
  ).toBeVisible();
  await formula.fill('cử_tri * 4 ml');
  await expect(details.getByText(/lít, chưa kể dự phòng/)).toBeVisible();
  await formula.press('Enter');
  await expect(
    details.getByRole('list', { name: words.chain.label }).getByText('cử_tri * 4 ml'),
  ).toBeVisible();

  const needs = page.getByRole('grid', { name: words.needsLabel });
  const own = await cellUnder(page, 0, words.own.label);
  const refusal = new RegExp(`^${grid.refused['too-small']('-5', '0')}`);
  await own.click();
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(own).toHaveAttribute('data-refused');
  await own.click();
  await expect(own.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(own.getByRole('textbox')).toHaveAccessibleDescription(refusal);
  await page.keyboard.type('2,5');
  await page.keyboard.press('Enter');
  const reason = await cellUnder(page, 0, words.own.reason);
  await expect(reason.getByRole('img', { name: words.own.noReason })).toBeVisible();
  await reason.click();
  await page.keyboard.type('Theo số đã đặt mua');
  await page.keyboard.press('Enter');
  await expect(reason.getByRole('img', { name: words.own.noReason })).toBeHidden();
  const places = plan.areas.length;
  await expect(await cellUnder(page, 0, words.columns.need)).toHaveText(String(2.5 * places));
  await expect(needs).toBeVisible();

  await show(page, 'store');
  const store = page.getByRole('grid', { name: words.storeLabel });
  const [stock, price] = [cellAt(store, 0, 2), cellAt(store, 0, 3)];
  await stock.click();
  await page.keyboard.type('-20');
  await page.keyboard.press('Enter');
  await expect(stock).toHaveAttribute('data-refused');
  await price.click();
  await page.keyboard.type('1.200 đồng/cái');
  await page.keyboard.press('Enter');
  await expect(price).toHaveAttribute('data-refused');
});

test('the chart of shortage shows what is missing, in words and figures as well as in bars', async ({
  page,
}) => {
  await openSupplies(page);
  await show(page, 'shortage');
  const chart = page.getByRole('region', { name: words.shortage.chart });
  const row = chart.getByRole('row', { name: /Bút viết phiếu/ });
  await expect(row).toBeVisible();
  await expect(row.getByRole('cell').last()).not.toHaveText('0');
  const usual = await row.innerText();
  await page.getByRole('radiogroup', { name: words.day.label }).getByText(words.day.views.high).click();
  await expect(row).not.toHaveText(usual);
  await expect(chart.getByRole('row', { name: /Cloramin/ })).toBeHidden();
  await chart.getByRole('checkbox', { name: words.shortage.onlyShort }).uncheck();
  await expect(chart.getByRole('row', { name: /Cloramin/ })).toBeVisible();
});

test('stock at the places is entered and taken back, and what is too much goes to the store', async ({
  page,
}) => {
  await openSupplies(page);
  await show(page, 'places');
  const table = page.getByRole('grid', { name: /Dung dịch sát khuẩn tay/ });
  await cellAt(table, 0, 2).click();
  await page.keyboard.type('500,5');
  await page.keyboard.press('Enter');
  await expect(cellAt(table, 0, 2)).toHaveText('500,5');
  await expect(cellAt(table, 0, 6)).not.toHaveText('0');
  await page.keyboard.press('Control+z');
  await expect(cellAt(table, 0, 2)).toHaveText('0');
});

test('by keyboard alone: counts are entered, a wrong one is marked, and the outlook follows', async ({
  page,
}) => {
  await openSupplies(page);
  await goByKeys(page, 'tracking');
  const { tracking } = words;
  await expect(page.getByText(tracking.empty)).toBeVisible();
  const table = page.getByRole('grid', { name: tracking.counts });
  await page.getByRole('button', { name: grid.addRow }).focus();
  await page.keyboard.press('Enter');
  await expect(cellAt(table, 0, 3)).toBeVisible();
  const enter = async (texts: readonly string[]) => {
    await page.keyboard.press('Home');
    for (const text of texts) {
      if (text !== '') await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  };
  await enter(['10/5/2021', 'Bút viết phiếu (cái)', '0', '120']);
  await expect(cellAt(table, 0, 3)).toHaveText('120');
  await page.keyboard.press('ArrowDown');
  await enter(['12/5/2021', 'Bút viết phiếu (cái)', '0', '100']);
  await expect(page.getByRole('heading', { name: tracking.chart('Bút viết phiếu') })).toBeVisible();
  const outlook = page.getByRole('region', { name: tracking.forecast });
  await expect(outlook.getByText(tracking.outlooks['runs-out'])).toBeVisible();
  await expect(outlook.getByText('22/5/2021')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await enter(['13/5/2021', 'Bút viết phiếu (cái)', '0', '400']);
  await expect(cellAt(table, 2, 3).getByRole('img', { name: tracking.negative })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cellAt(table, 2, 3).getByRole('img', { name: tracking.negative })).toBeHidden();
});

test('the table shows what is missing, by importance, with sums', async ({ page }) => {
  await openSupplies(page);
  const table = page.getByRole('grid', { name: words.needsLabel });
  await page.getByRole('checkbox', { name: /^Thiếu/ }).check();
  await expect(table.getByText('Cloramin B 25%')).toBeHidden();
  await page.getByRole('combobox', { name: words.look.groupBy }).click();
  await page.getByRole('option', { name: new RegExp(words.look.groups.importance) }).click();
  await expect(cellAt(table, 0, 1)).toHaveText(words.importances['1']);
  await expect(page.getByText(words.importances['1'], { exact: true }).first()).toBeVisible();
});

test('no part of the section has anything axe can find fault with, light and dark, nor loses anything at 200 %', async ({
  page,
}) => {
  await openSupplies(page);
  // With a kind opened: its words for formulas unfolded, its formula wrong.
  await page.getByText(words.formulaField.terms).click();
  await page.getByRole('textbox', { name: words.formulaField.label }).fill('cử_tri / (2 - 2)');
  await expect(page.getByRole('button', { name: words.formulaField.toError })).toBeVisible();
  for (const view of VIEWS) {
    await show(page, view);
    await expectAccessibleInBothModes(page, `supplies: ${view}`);
  }
  await page.setViewportSize(ZOOMED);
  for (const view of VIEWS) {
    await show(page, view);
    await expectReflowed(page, `supplies: ${view}`);
  }
  await show(page, 'store');
  await expect(page.getByRole('grid', { name: words.storeLabel })).toBeVisible();
  await expect(page.getByRole('button', { name: grid.addRow })).toBeVisible();
});
