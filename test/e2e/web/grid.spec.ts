import { expect, type Locator, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { largePlan } from '#test/support/large-plan.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// The polling-area table of the real app, as a clerk who knows Excel uses it.

const { grid: words, tables, workspace } = messagesIn('vi');

test.describe.configure({ timeout: 180_000 });
test.use({ permissions: ['clipboard-write'] });

const plan = electionPlanFixture('full');

async function openTable(page: Page, of = plan, section = 'areas'): Promise<Locator> {
  await page.goto('/');
  await restorePlans(page, [of]);
  await page.goto(`/#/plan/${of.id}/${section}`);
  const table = page.getByRole('grid').first();
  await expect(table).toBeVisible();
  return table;
}

/** Cell by position on screen, counted from 0. */
const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`).first();

/** What a cell shows, whether or not it is the active one. */
function shown(page: Page, row: number, column: number): Promise<string> {
  return cell(page, row, column).evaluate(
    (td) => td.querySelector<HTMLInputElement>('input, textarea')?.value ?? td.textContent,
  );
}

const expectShown = (page: Page, row: number, column: number) => expect.poll(() => shown(page, row, column));

const NAME = 1;
const VOTERS = 2;
/** The line under the table. */
const status = (page: Page, says: string) => page.getByRole('status').filter({ hasText: says });

test('a figure typed the Vietnamese way is taken, added up, undone and redone', async ({ page }) => {
  await openTable(page);
  await cell(page, 0, VOTERS).click();
  await page.keyboard.type('1.500');
  await page.keyboard.press('Enter');
  await expectShown(page, 0, VOTERS).toBe('1.500');
  // 6,952 in the fixture, of which 1,004 in the first row.
  await expect(page.locator('tfoot')).toContainText('7.448');
  await page.keyboard.press('Control+z');
  await expectShown(page, 0, VOTERS).toBe('1.004');
  await page.keyboard.press('Control+y');
  await expectShown(page, 0, VOTERS).toBe('1.500');
  // F2 goes on behind what is there.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expectShown(page, 0, NAME).toBe('Ấp Long Phú A1');
});

test('what a cell does not accept stays in it, explained, and the value stays in use', async ({ page }) => {
  await openTable(page);
  await cell(page, 1, VOTERS).click();
  await page.keyboard.type('tám trăm');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expectShown(page, 1, VOTERS).toBe('tám trăm');
  const reason = `${words.refused['not-a-number']('tám trăm')} ${words.keptValue('813')}`;
  await expect(status(page, reason)).toBeVisible();
  await expect(page.locator('tfoot')).toContainText('6.952');

  // It is still there after a look at another page.
  await page.goto(`/#/plan/${plan.id}/supplies`);
  await page.goto(`/#/plan/${plan.id}/areas`);
  await page.getByRole('button', { name: words.refusedCells('1') }).click();
  await expectShown(page, 1, VOTERS).toBe('tám trăm');
  await page.keyboard.press('Escape');
  await expectShown(page, 1, VOTERS).toBe('813');
});

test('a block from Excel is pasted as one step, rows below the last included', async ({ page }) => {
  await openTable(page);
  const block = '08\tẤp Tân Dinh\t900\r\n09\t"Ấp ""Mới"""\t1.234\r\n\tẤp Nối Tiếp\tba mươi\r\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await cell(page, 7, 0).click();
  await page.keyboard.press('Control+v');
  await expectShown(page, 7, VOTERS).toBe('900');
  await expectShown(page, 8, 0).toBe('09');
  await expectShown(page, 8, NAME).toBe('Ấp "Mới"');
  // A line without a number goes on with the area above it, as merged cells do.
  await expectShown(page, 9, 0).toBe('09');
  await expectShown(page, 9, VOTERS).toBe('ba mươi');
  await page.keyboard.press('Control+z');
  await expectShown(page, 7, VOTERS).toBe('852');
  await expect(page.locator('tfoot')).toContainText('6.952');
});

test('a block is copied so that Excel reads the same figures', async ({ page }) => {
  await openTable(page);
  await cell(page, 0, NAME).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  // A page may not read the clipboard here, so the copy is caught on its way there.
  const copied = await page.evaluateHandle(() => {
    const caught: { text: string | undefined } = { text: undefined };
    const take = (event: ClipboardEvent) => {
      caught.text = event.clipboardData?.getData('text/plain');
    };
    document.addEventListener('copy', take, { once: true });
    return caught;
  });
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => copied.evaluate(({ text }) => text))
    .toBe('Ấp Long Phú A\t1004\r\nẤp Long Phú A\t813\r\n');
});

test('words written with an input method begin in a cell with their first letter', async ({ page }) => {
  await openTable(page);
  await cell(page, 2, NAME).click();
  const inputMethod = await page.context().newCDPSession(page);
  for (const text of ['d', 'đ', 'đô', 'đôn', 'đông']) {
    await inputMethod.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await inputMethod.send('Input.insertText', { text: 'đông' });
  await page.keyboard.press('Enter');
  await expectShown(page, 2, NAME).toBe('đông');
});

test('sorting and filtering change what is seen, not the plan', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: tables.areas.voters, exact: true }).click();
  await expectShown(page, 0, VOTERS).toBe('562');
  await page.getByRole('button', { name: tables.areas.voters, exact: true }).click();
  await expectShown(page, 0, VOTERS).toBe('1.308');
  await page.getByRole('searchbox', { name: words.search }).fill('phu dien');
  await expectShown(page, 0, NAME).toBe('Ấp Phú Điền');
  await expect(page.getByText(words.rowsShown('1', '8')).last()).toBeVisible();
  await page.getByRole('button', { name: words.clearFilters }).click();

  await page.getByRole('button', { name: words.filterOf(tables.areas.hamlet) }).click();
  const filter = page.getByRole('dialog', { name: words.filterOf(tables.areas.hamlet) });
  await filter.getByRole('checkbox', { name: words.filterAll }).uncheck();
  await filter.getByRole('checkbox', { name: 'Ấp An Phú' }).check();
  await filter.getByRole('button', { name: words.filterApply, exact: true }).click();
  await expectShown(page, 0, NAME).toBe('Ấp An Phú');
  await page.getByRole('button', { name: words.clearFilters }).click();
  await page.getByRole('button', { name: tables.areas.voters, exact: true }).click();
  await expectShown(page, 0, NAME).toBe('Ấp Long Phú A');
});

test('rows are inserted, deleted and brought back by keyboard', async ({ page }) => {
  const table = await openTable(page);
  await expect(table).toHaveAttribute('aria-rowcount', '10');
  await cell(page, 0, NAME).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+-');
  await expect(table).toHaveAttribute('aria-rowcount', '8');
  await expectShown(page, 0, NAME).toBe('Ấp Long An A');
  await page.keyboard.press('Control+z');
  await expect(table).toHaveAttribute('aria-rowcount', '10');
  await page.keyboard.press('Control++');
  await expect(table).toHaveAttribute('aria-rowcount', '11');
});

test('the whole table is worked by keyboard alone, and left', async ({ page }) => {
  await openTable(page);
  await cell(page, 0, NAME).click();
  // To the heading, sort, open the filter, close it, come back.
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: tables.areas.hamlet, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: tables.areas.hamlet })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: words.filterOf(tables.areas.hamlet) })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 0, NAME).getByRole('textbox')).toBeFocused();
  // A choice from its list, by its first letters.
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('benh');
  await page.keyboard.press('Enter');
  await expectShown(page, 0, 6).toBe(tables.areas.kinds.hospital);
  // Escape, then Tab, leads out.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('table :focus')).toHaveCount(0);
});

test('a finding leads to its cell', async ({ page }) => {
  const [first, ...rest] = plan.areas;
  if (first === undefined) throw new Error('the fixture has areas');
  const broken = {
    ...plan,
    areas: [first, { ...first, id: 'bare', number: '02', venue: '', hamlets: [] }, ...rest.slice(1)],
  };
  await openTable(page, broken, 'unit').catch(() => undefined);
  await page.goto(`/#/plan/${plan.id}/areas/${encodeURIComponent('areas.bare.venue')}`);
  const venue = page.getByRole('textbox', { name: `${tables.areas.venue}, ${words.rowName('2')}` });
  await expect(venue).toBeFocused();
  await expect(page.getByRole('button', { name: workspace.findingsOpen })).toBeVisible();
});

test('300 rows: only what is in sight is in the page; what a key takes is measured and printed', async ({
  page,
}) => {
  const large = largePlan();
  const table = await openTable(page, large);
  await expect(table).toHaveAttribute('aria-rowcount', '302');
  await cell(page, 0, VOTERS).click();
  const times = await page.evaluate(async () => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    // Until the browser has laid out and is about to paint what the key did.
    const measured = async (deed: () => void) => {
      const before = performance.now();
      deed();
      await Promise.resolve();
      const height = document.body.offsetHeight;
      const took = height > 0 ? performance.now() - before : Number.POSITIVE_INFINITY;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return took;
    };
    // React watches the property; a script has to set it the way the browser does.
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const moves: number[] = [];
    const edits: number[] = [];
    for (let at = 0; at < 60; at += 1) moves.push(await measured(() => press('ArrowDown')));
    for (let at = 0; at < 20; at += 1) {
      const field = document.activeElement;
      edits.push(
        await measured(() => {
          property?.set?.call(field, String(200 + at));
          field?.dispatchEvent(new Event('input', { bubbles: true }));
          press('Enter');
        }),
      );
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    return { move: median(moves), edit: median(edits) };
  });
  const [move, edit] = [times.move, times.edit].map((each) => each.toFixed(1));
  console.log(`300 rows: the next row in ${move}, a figure in ${edit} of 100 ms`);
  // Only what is in sight is in the page.
  expect(await page.locator('td[data-row]').count()).toBeLessThan(60 * 11);
});

test('on paper every row is there, not only those in sight', async ({ page }) => {
  const large = largePlan();
  await openTable(page, large);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('table:not([role]) tbody').first().locator('tr')).toHaveCount(300);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('table:not([role])')).toHaveCount(0);
});

test('at 200 % the far end of a row is reached beside the columns that stay', async ({ page }) => {
  await openTable(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await cell(page, 0, NAME).click();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.keyboard.press('End');
  await expect(cell(page, 0, 9)).toBeInViewport();
});
