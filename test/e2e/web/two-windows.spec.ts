import { expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// The same plan open in two windows: nothing is overwritten unseen.

const { start, sections, workspace } = messagesIn('vi');
const plan = electionPlanFixture('full');

async function openUnit(page: Page) {
  await page.goto(`/#/plan/${plan.id}/unit`);
  const name = page
    .getByRole('region', { name: sections.unit.locality })
    .getByRole('textbox', { name: sections.unit.name });
  await expect(name).toBeVisible();
  return name;
}

const saved = (page: Page) => page.locator('[data-save="saved"]');

test('a change in one window shows in the other, which had none of its own', async ({ page, context }) => {
  await page.goto('/');
  await restorePlans(page, [plan]);
  const here = await openUnit(page);
  const other = await context.newPage();
  const there = await openUnit(other);
  await here.fill('Phú Thành B');
  await expect(saved(page)).toBeVisible();
  await expect(there).toHaveValue('Phú Thành B');
  await expect(other.getByText(workspace.takenFromOther)).toBeVisible();
});

test('changes in both windows are both kept, as two plans', async ({ page, context }) => {
  await page.goto('/');
  await restorePlans(page, [plan]);
  const here = await openUnit(page);
  const other = await context.newPage();
  const there = await openUnit(other);
  // Typed at the same time: neither window has heard of the other's save yet.
  await Promise.all([here.fill('Phú Thành B'), there.fill('Phú Thành C')]);
  const asksIn = (window: Page) => window.getByText(workspace.conflictTitle).isVisible();
  await expect.poll(async () => (await asksIn(page)) || (await asksIn(other))).toBe(true);
  const loser = (await asksIn(page)) ? page : other;
  await expectAccessible(loser, 'conflict');
  await loser.getByRole('button', { name: workspace.conflictKeepBoth }).click();
  await expect(loser.getByRole('heading', { level: 1, name: workspace.overview })).toBeVisible();
  await loser.goto('/#/');
  await expect(loser.getByRole('heading', { level: 1, name: start.plans })).toBeVisible();
  await expect(loser.getByRole('link', { name: plan.title, exact: true })).toBeVisible();
  await expect(
    loser.getByRole('link', { name: workspace.conflictCopyTitle(plan.title), exact: true }),
  ).toBeVisible();
});

test('a plan put into the bin elsewhere can be looked at, not changed', async ({ page, context }) => {
  await page.goto('/');
  await restorePlans(page, [plan]);
  const here = await openUnit(page);
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: start.moreFor(plan.title) }).click();
  await other.getByRole('menuitem', { name: start.toBin }).click();
  await expect(page.getByText(workspace.removedTitle)).toBeVisible();
  await expect(here).toHaveAttribute('readonly', '');
});
