import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { itemAt } from '#test/support/item-at.ts';
import { reach } from '#test/support/keyboard.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// The timetable board: all areas in one run, ways out of a day too full, blocks moved by pointer and by keyboard alone.

const { timetable: words, votingDay, workspace, editing, common } = messagesIn('vi');

test.describe.configure({ timeout: 120_000 });

const full = electionPlanFixture('full');
const plan: ElectionPlan = { ...full, votingDay: { ...full.votingDay, split: 'by-household' } };
const first = itemAt(plan.areas, 0);

async function open(page: Page, section: string, place = ''): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/plan/${plan.id}/${section}/${place}`);
}

async function start(page: Page, wanted: ElectionPlan = plan): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [wanted]);
  await open(page, 'timetable');
  await expect(page.getByRole('heading', { level: 1, name: editing.sections.timetable })).toBeVisible();
}

const board = (page: Page) => page.getByRole('region', { name: words.boardLabel(first.number) });
const slot = (page: Page, from: string, to: string) =>
  board(page).getByRole('region', { name: words.slot(from, to) });

/** Loads as the columns of the board say them, in order. */
async function loads(page: Page): Promise<string[]> {
  return await board(page).locator('[data-load]').allTextContents();
}

async function solveFirst(page: Page): Promise<void> {
  await open(page, 'timetable', `areas.${first.id}`);
  await page.getByRole('button', { name: words.solve, exact: true }).click();
  await expect(board(page)).toBeVisible({ timeout: 20_000 });
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // The bar of the chosen block covers the lower edge of the window.
  await to.evaluate((slot) => {
    slot.scrollIntoView({ block: 'center' });
  });
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to drag');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + a.width / 2 + 12, a.y + a.height / 2 + 4);
  await page.mouse.move(b.x + b.width / 2, b.y + 40, { steps: 4 });
  await page.mouse.up();
}

test('all areas are divided in one run, and the board of all areas says so', async ({ page }) => {
  await start(page);
  await expectAccessible(page, 'timetable: nothing divided');
  await page.getByRole('button', { name: words.solveAll }).click();
  await expect(page.locator('[data-area]').filter({ hasText: words.states.none })).toHaveCount(0, {
    timeout: 60_000,
  });
  await expect(page.locator('[data-area]')).toHaveCount(plan.areas.length);
  await expectAccessible(page, 'timetable: all areas');
  await page.getByRole('button', { name: new RegExp(`^${common.undo}`) }).click();
  await expect(page.locator('[data-area]').filter({ hasText: words.states.none })).toHaveCount(
    plan.areas.length,
  );
});

test('a run is stopped; what was done by then stays', async ({ page }) => {
  // So many that the run is not over before anybody can stop it.
  const areas = Array.from({ length: 200 }, (_, at) => ({
    ...itemAt(plan.areas, at % plan.areas.length),
    id: `many-${at}`,
    number: String(at + 1),
  }));
  await start(page, { ...plan, areas, totalMismatches: [], specialSites: [] });
  await page.getByRole('button', { name: words.solveAll }).click();
  await page.getByRole('button', { name: common.cancel }).click();
  await expect(page.getByText(/^Đã dừng: xong \d+ trong 200 khu vực$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Xếp / })).toBeEnabled();
});

test('a hamlet dragged over capacity is refused in words; those who fit go, and come back with undo', async ({
  page,
}) => {
  await start(page);
  await solveFirst(page);
  await expectAccessible(page, 'timetable: one area');
  const before = await loads(page);
  const block = slot(page, '07:00', '07:30').getByRole('button').first();
  const goal = slot(page, '07:30', '08:00');
  await drag(page, block, goal);
  const dialog = page.getByRole('alertdialog', { name: words.refused.title });
  await expect(dialog).toContainText('07:30–08:00');
  await expectAccessible(page, 'timetable: refused');
  await dialog.getByRole('button', { name: words.refused.stay }).click();
  expect(await loads(page)).toEqual(before);

  await drag(page, block, goal);
  await dialog.getByRole('button', { name: /vừa chỗ$/ }).click();
  await expect.poll(() => loads(page)).not.toEqual(before);
  await expect(goal).toContainText(/còn|vừa đủ/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => loads(page)).toEqual(before);
});

test('a block is moved in part, locked, and the rest divided again, by keyboard alone', async ({ page }) => {
  await start(page);
  await solveFirst(page);
  const before = await loads(page);
  await page.getByRole('heading', { level: 2 }).first().focus();
  const blockIn = (column: Locator) => column.getByRole('button').first();
  const begin = blockIn(slot(page, '07:00', '07:30'));
  await reach(page, begin);
  await page.keyboard.press('ArrowRight');
  await expect(blockIn(slot(page, '07:30', '08:00'))).toBeFocused();
  await page.keyboard.press('ArrowLeft');

  // Picked up and given up: nothing moves.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(slot(page, '07:30', '08:00')).toHaveAttribute('data-target', 'true');
  await page.keyboard.press('Escape');
  expect(await loads(page)).toEqual(before);

  // Over capacity: only those who fit.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: words.refused.title });
  await expect(dialog.getByRole('button', { name: words.refused.stay })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: /vừa chỗ$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => loads(page)).not.toEqual(before);
  await expect(slot(page, '07:30', '08:00')).not.toContainText('quá ');

  // What a hand has moved stays when the rest is divided again, until it is let go.
  await expect(board(page).locator('[data-locked]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: words.solveRest })).toBeVisible();
});

test('a day too full says how many do not fit, and a way out is one press', async ({ page }) => {
  const { targets } = full.votingDay;
  const votingTight = { ...full.votingDay, targets: { ...targets, utilisation: 0.4 } };
  await start(page, { ...full, votingDay: votingTight });
  await open(page, 'timetable', `areas.${first.id}`);
  await page.getByRole('button', { name: words.solve, exact: true }).click();
  await expect(page.getByText(/^Không đủ chỗ trong ngày: [\d.]+ người vượt sức chứa$/)).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(page, 'timetable: too full');
  const ways = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: words.unsolvable.apply }) });
  await ways.first().getByRole('button').click();
  await expect(page.getByRole('button', { name: words.unsolvable.apply })).toHaveCount(0, {
    timeout: 20_000,
  });
  await expect(board(page)).toBeVisible();
});

test('a changed room makes timetables stale; they are shown, and divided again in one press', async ({
  page,
}) => {
  await start(page);
  await solveFirst(page);
  await open(page, 'timetable', 'votingDay');
  await page.getByRole('textbox', { name: votingDay.settings.slotMinutes }).fill('60');
  await open(page, 'timetable', `areas.${first.id}`);
  await expect(page.getByText(words.staleTitle)).toBeVisible();
  await expect(board(page)).toBeVisible();
  await expectAccessible(page, 'timetable: stale');
  await page.getByRole('button', { name: words.solveAgain }).first().click();
  await expect(page.getByText(words.staleTitle)).toBeHidden({ timeout: 20_000 });
  await expect(slot(page, '07:00', '08:00')).toBeVisible();
  await expect(page.getByRole('link', { name: workspace.overview })).toBeVisible();
});
