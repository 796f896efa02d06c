import { expect, type Locator, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { largeSupplyPlan } from '#test/support/large-plan.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// A big commune's supplies: 60 polling areas, 60 kinds, some 43,000 voters.

const { supplies: words } = messagesIn('vi');
const plan = largeSupplyPlan();

test.describe.configure({ timeout: 300_000 });
// Recording a trace is work of the same thread.
test.use({ trace: 'off' });

/** Ours, from the quality bar: what a key or a click does is seen within a tenth of a second. */
const MOST_MS = 100;

type Deed = () => Promise<void>;

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
}

function cellAt(table: Locator, row: number, column: number): Locator {
  return table.locator(`td[data-row="${row}"][data-column="${column}"]`);
}

/** Work of the window's own thread, not the time that went by: other programs keep the machine busy. */
async function workMeter(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const settled = async () => {
    let last = await workMs();
    for (let quiet = 0, tries = 0; quiet < 3 && tries < 20; tries += 1) {
      await page.waitForTimeout(250);
      const now = await workMs();
      quiet = now - last < 8 ? quiet + 1 : 0;
      last = now;
    }
  };
  /** Medians: until the next picture, and with what workers answer, saving and checking later. */
  return async (name: string, times: number, deed: Deed): Promise<void> => {
    const shown: number[] = [];
    const all: number[] = [];
    for (let at = 0; at < times; at += 1) {
      await settled();
      const before = await workMs();
      await deed();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      shown.push((await workMs()) - before);
      await settled();
      all.push((await workMs()) - before);
    }
    const share = (median(shown) / MOST_MS).toFixed(2);
    console.log(`${name}: ${share} of ${MOST_MS} ms until shown, ${median(all).toFixed(0)} ms in all`);
  };
}

const type = (page: Page, text: string) => () => page.keyboard.type(text);
const press = (page: Page, key: string) => () => page.keyboard.press(key);

test('with 60 areas and 60 kinds what a key and a click cost the page is measured and printed', async ({
  page,
}) => {
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/supplies`);
  const needs = page.getByRole('grid', { name: words.needsLabel });
  await expect(needs).toBeVisible({ timeout: 30_000 });
  const details = page.getByRole('region', { name: words.detailsTitle });
  const formula = page.getByRole('textbox', { name: words.formulaField.label });
  await expect(formula).toBeVisible({ timeout: 30_000 });
  const measure = await workMeter(page);

  await formula.focus();
  await page.keyboard.press('End');
  await measure('a letter in the formula', 7, type(page, ' '));
  await page.keyboard.type('+ 1 ml');
  await measure('Enter in the formula', 1, press(page, 'Enter'));

  await cellAt(needs, 0, 0).click();
  await measure('another kind', 5, press(page, 'ArrowDown'));
  await expect(details.getByRole('combobox', { name: words.detailsFor })).not.toHaveValue(
    'Dung dịch sát khuẩn tay',
  );

  const places = details.getByRole('grid');
  await cellAt(places, 0, 2).click();
  for (const figure of ['12', '13', '14']) {
    await measure('a digit of an own figure', 1, type(page, figure.slice(0, 1)));
    await page.keyboard.type(figure.slice(1));
    await measure('Enter in an own figure', 1, press(page, 'Enter'));
  }
  await cellAt(places, 0, 3).click();
  await page.keyboard.type('Theo số đã đặt mua');
  await measure('Enter in its reason', 1, press(page, 'Enter'));

  const days = page.getByRole('radiogroup', { name: words.day.label });
  await days.getByRole('radio', { name: words.day.views.expected }).focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await measure(`${key} to another day`, 1, press(page, key));
  }
  const onlyShort = page.getByRole('checkbox', { name: /^Thiếu/ });
  await onlyShort.focus();
  await measure('the filter of what is missing', 4, press(page, 'Space'));

  await page.getByRole('radio', { name: words.views.needs }).focus();
  for (const view of ['shortage', 'store', 'places', 'buying', 'tracking'] as const) {
    await measure(`the view ${view}`, 1, press(page, 'ArrowRight'));
  }
  for (const view of ['buying', 'places'] as const) {
    await measure(`back to the view ${view}`, 1, press(page, 'ArrowLeft'));
  }
  await cellAt(page.getByRole('grid'), 0, 2).click();
  for (const figure of ['12', '13']) {
    await page.keyboard.type(figure);
    await measure('Enter in the stock of a place', 1, press(page, 'Enter'));
  }
  await page.getByRole('radio', { name: words.views.places }).focus();
  await page.keyboard.press('ArrowLeft');
  const store = page.getByRole('grid', { name: words.storeLabel });
  await cellAt(store, 0, 2).click();
  for (const figure of ['12', '13']) {
    await page.keyboard.type(figure);
    await measure('Enter in the stock of the store', 1, press(page, 'Enter'));
  }
});
