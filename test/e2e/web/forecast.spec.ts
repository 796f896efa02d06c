import { expect, type Page, test } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// The forecast: all areas in one run, one day in detail, what if, and what happens when the room changes.

const { forecast: words, timetable, votingDay, editing, tables, common, workspace } = messagesIn('vi');

test.describe.configure({ timeout: 180_000 });

const plan: ElectionPlan = electionPlanFixture('full');
const first = itemAt(plan.areas, 0);

async function open(page: Page, section: string, place = ''): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/plan/${plan.id}/${section}/${place}`);
}

async function start(page: Page): Promise<void> {
  await page.goto('/');
  await restorePlans(page, [plan]);
  await open(page, 'forecast');
  await expect(page.getByRole('heading', { level: 1, name: editing.sections.forecast })).toBeVisible();
}

async function forecastFirst(page: Page): Promise<void> {
  await open(page, 'forecast', `areas.${first.id}`);
  await page.getByRole('button', { name: words.run, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.verdict.title })).toBeVisible({ timeout: 60_000 });
}

test('all areas are forecast in one run; a stopped run keeps what was done', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: words.runAll }).click();
  await page.getByRole('button', { name: common.cancel }).click();
  await expect(page.getByText(/^Đã dừng: xong \d+ trong 8 khu vực$/)).toBeVisible();
  await page.getByRole('button', { name: /^Dự báo / }).click();
  await expect(page.locator('[data-area]').filter({ hasText: words.states.none })).toHaveCount(0, {
    timeout: 120_000,
  });
  await expectAccessible(page, 'forecast: all areas');
});

test('one day in detail: targets in words, figures beside each picture, a day to watch by keyboard', async ({
  page,
}) => {
  await start(page);
  await forecastFirst(page);
  const targets = page.getByRole('region', { name: words.verdict.title });
  await expect(targets.getByRole('listitem')).toHaveCount(4);
  await page.getByText(words.charts.table).first().click();
  await expect(page.getByRole('table', { name: words.charts.wait })).toBeVisible();
  const replay = page.getByRole('region', { name: words.replay.title });
  await expect(replay.getByRole('img')).toBeVisible({ timeout: 20_000 });
  const time = replay.getByRole('slider');
  const before = await time.getAttribute('aria-valuenow');
  await time.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(time).not.toHaveAttribute('aria-valuenow', before ?? '');
  await replay.getByRole('button', { name: words.replay.play }).press('Enter');
  await expect(replay.getByRole('button', { name: words.replay.pause })).toBeVisible();
  await replay.getByRole('button', { name: words.replay.pause }).press('Enter');
  await page.getByRole('textbox', { name: words.yardLength }).fill('1');
  await expectAccessible(page, 'forecast: one area');
});

test('cases stand side by side on the same days, and the fewest desks are found', async ({ page }) => {
  await start(page);
  await forecastFirst(page);
  const cases = page.getByRole('region', { name: words.whatIf.title });
  await cases.getByRole('button', { name: words.whatIf.add }).click();
  await cases.getByRole('switch', { name: `${words.whatIf.rain}, ${words.whatIf.name('2')}` }).press('Space');
  await cases.getByRole('button', { name: words.whatIf.compare }).click();
  await expect(cases.getByRole('row', { name: new RegExp(`^${words.columns.mean}`) })).toBeVisible({
    timeout: 60_000,
  });
  const least = page.getByRole('region', { name: words.least.title });
  await least.getByRole('button', { name: words.least.run }).click();
  await expect(least.getByText(/bàn kiểm tra thẻ và .* nơi viết phiếu\.$/)).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page, 'forecast: cases');
});

test('a smaller room makes timetable and forecast stale, findings say so and lead back', async ({ page }) => {
  await start(page);
  await open(page, 'timetable', `areas.${first.id}`);
  await page.getByRole('button', { name: timetable.solve, exact: true }).click();
  await expect(page.locator('[data-slot]').first()).toBeVisible({ timeout: 20_000 });
  await forecastFirst(page);

  await open(page, 'rooms');
  const width = page.getByRole('columnheader', { name: tables.rooms.width });
  const column = await width.evaluate((head) => (head as HTMLTableCellElement).cellIndex);
  await page.locator('tbody tr').first().locator('td, th').nth(column).click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');

  await open(page, 'forecast', `areas.${first.id}`);
  await expect(page.getByText(words.staleTitle)).toBeVisible();
  await open(page, 'timetable', `areas.${first.id}`);
  await expect(page.getByText(timetable.staleTitle)).toBeVisible();

  await page.getByRole('button', { name: new RegExp(workspace.findingsOpen) }).click();
  const panel = page.getByRole('complementary', { name: workspace.findingsTitle });
  const finding = panel.getByRole('listitem').filter({ hasText: editing.sections.timetable }).first();
  await finding.getByRole('link', { name: workspace.findingsGo }).click();
  await expect(page.getByRole('heading', { level: 1, name: editing.sections.timetable })).toBeVisible();

  await page.getByRole('button', { name: timetable.solveAgain }).first().click();
  await expect(page.getByText(timetable.staleTitle)).toBeHidden({ timeout: 20_000 });
  await open(page, 'forecast', `areas.${first.id}`);
  await page.getByRole('button', { name: words.runAgain }).click();
  await expect(page.getByText(words.staleTitle)).toBeHidden({ timeout: 60_000 });
});

test('the assumptions say where they come from', async ({ page }) => {
  await start(page);
  await page.getByRole('link', { name: votingDay.views.settings }).click();
  await page.getByRole('textbox', { name: votingDay.settings.service.checkIn }).fill('2');
  await expect(page.getByText(votingDay.defaultIs('1,1'))).toBeVisible();
  await expectAccessible(page, 'forecast: settings');
});
