import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { type ContactSession, newBridgePoint, newCandidate, newSession } from '#domain/plan/voter-contact.ts';
import { metres } from '#domain/scalars.ts';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// Voter-contact sessions: planned, dragged, repaired and recorded by mouse; moved and opened by keyboard alone.

const { contact: words, common } = messagesIn('vi');

test.describe.configure({ timeout: 180_000 });

const full = electionPlanFixture('full');
const LEVELS = ['national', 'province', 'district', 'commune'] as const;

/** Twenty candidates in four constituencies, three bridge points on a line, and these sessions. */
function planWith(sessions: ContactSession[]): ElectionPlan {
  const candidates = LEVELS.flatMap((level) =>
    Array.from({ length: 5 }, (_, at) => ({
      ...newCandidate(`${level}-${at + 1}`),
      name: `Người ứng cử ${level} ${at + 1}`,
      level,
      constituency: `Đơn vị ${level}`,
      minimumSessions: 3,
    })),
  );
  const bridgePoints = ['Hội trường xã', 'Nhà văn hóa ấp 1', 'Nhà văn hóa ấp 2'].map((name, at) => ({
    ...newBridgePoint(`bridge-${at + 1}`),
    name,
    isMain: at === 0,
    lengthMetres: metres(16),
    widthMetres: metres(10),
    seats: 40,
    link: 'fibre' as const,
  }));
  return {
    ...full,
    voterContact: { ...full.voterContact, candidates, bridgePoints, sessions, schedule: null },
  };
}

function sessionAt(
  id: string,
  date: string,
  start: string,
  patch: Partial<ContactSession> = {},
): ContactSession {
  const people = { bridgePointIds: ['bridge-1'], candidateIds: ['commune-1', 'commune-2'] };
  return { ...newSession(id), date, start, ...people, form: 'in-person', ...patch };
}

async function start(page: Page, plan: ElectionPlan): Promise<void> {
  // A morning in the middle of the campaign.
  await page.clock.setFixedTime('2021-05-10T02:00:00.000Z');
  await page.goto('/');
  await restorePlans(page, [plan]);
  await page.goto(`/#/plan/${plan.id}/voter-contact`);
  await expect(page.getByRole('navigation', { name: words.viewsLabel })).toBeVisible();
}

const calendar = (page: Page) => page.getByRole('region', { name: words.calendar.label });
const block = (page: Page, id: string) => calendar(page).locator(`[data-session="${id}"]`);
const undo = (page: Page) => page.getByRole('button', { name: new RegExp(`^${common.undo}`) });

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to drag');
  await page.mouse.move(a.x + 20, a.y + 10);
  await page.mouse.down();
  await page.mouse.move(a.x + 32, a.y + 16);
  await page.mouse.move(b.x + 20, b.y + 10, { steps: 4 });
}

test('twenty candidates are planned, a place closes and the schedule is repaired, one undo each', async ({
  page,
}) => {
  await start(page, planWith([]));
  await expectAccessible(page, 'voter contact: nothing planned');
  await page.getByRole('button', { name: words.plan.start, exact: true }).click();
  await expect(calendar(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('20/20')).toBeVisible();
  await expectAccessible(page, 'voter contact: calendar');

  await page.getByRole('button', { name: words.change.deed }).click();
  const dialog = page.getByRole('dialog', { name: words.change.title });
  await expectAccessible(page, 'voter contact: the situation changes');
  await dialog.getByRole('button', { name: words.change.repair }).click();
  await dialog.getByRole('button', { name: words.change.accept }).click({ timeout: 60_000 });
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: words.views['by-point'] }).click();
  await expect(page.getByText(words.timeline.closed, { exact: true })).toBeVisible();
  await undo(page).click();
  await expect(page.getByText(words.timeline.closed, { exact: true })).toBeHidden();
  for (const view of ['by-candidate', 'coverage', 'settings', 'lists'] as const) {
    await page.getByRole('link', { name: words.views[view] }).click();
    await expectAccessible(page, `voter contact: ${view}`);
  }
});

test('a session dragged onto another is told why not, kept or moved; what came of it is recorded', async ({
  page,
}) => {
  await start(
    page,
    planWith([sessionAt('one', '2021-05-11', '08:00'), sessionAt('two', '2021-05-12', '10:00')]),
  );
  await drag(page, block(page, 'two'), block(page, 'one'));
  await expect(block(page, 'one')).toHaveAttribute('data-clash', 'true');
  await page.mouse.up();
  const asked = page.getByRole('alertdialog', { name: words.clash.title });
  await expect(asked).toContainText('Hội trường xã');
  await expectAccessible(page, 'voter contact: a clash');
  await asked.getByRole('button', { name: words.clash.stay }).click();
  await expect(block(page, 'two')).toContainText('10:00');

  await block(page, 'one').click();
  const panel = page.getByRole('complementary').last();
  await expectAccessible(page, 'voter contact: a session');
  await panel.getByRole('button', { name: words.session.recordStart }).click();
  await panel.getByRole('textbox', { name: words.session.present }).fill('31');
  await panel.getByRole('button', { name: words.session.addTopic }).click();
  await panel
    .getByRole('textbox', { name: words.session.topicAt('1'), exact: true })
    .fill('Đường giao thông');
  await expect(block(page, 'one')).toHaveAttribute('data-held', 'true');
  await panel.getByRole('button', { name: words.session.close }).click();
  // Typing is one step or several, as fast as it went.
  await expect(async () => {
    await undo(page).click();
    await expect(block(page, 'one')).not.toHaveAttribute('data-held', 'true', { timeout: 500 });
  }).toPass();
});

test('a session is carried, put down, opened and closed by keyboard alone', async ({ page }) => {
  await start(
    page,
    planWith([sessionAt('one', '2021-05-11', '08:00'), sessionAt('two', '2021-05-12', '14:00')]),
  );
  await block(page, 'one').focus();
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'two')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(calendar(page).locator('[data-day="2021-05-12"] [data-session="two"]')).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(calendar(page).locator('[data-day="2021-05-13"] [data-session="two"]')).toBeFocused();
  await expect(block(page, 'two')).toContainText('14:30');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^Thứ Năm, 13\/5\/2021/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(block(page, 'two')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(block(page, 'two')).toContainText('14:00');
});

test('a day that is past and a session at 23:59 are caught at the field', async ({ page }) => {
  const plan = planWith([sessionAt('one', '2021-05-11', '08:00')]);
  await start(page, plan);
  await block(page, 'one').click();
  const panel = page.getByRole('complementary').last();
  const date = panel.getByRole('textbox', { name: words.session.date, exact: true });
  await date.fill('5/5/2021');
  await expect(panel.getByText(words.session.errors.past)).toBeVisible();
  await date.fill('23/5/2021');
  await expect(panel.getByText(/^Đã hết thời gian vận động/)).toBeVisible();
  const hour = panel.getByRole('textbox', { name: words.session.start, exact: true });
  await hour.fill('23:59');
  await hour.press('Enter');
  await expect(panel.getByText(/kéo sang ngày hôm sau/)).toBeVisible();
});

test('a finding leads to the field of its session', async ({ page }) => {
  const plan = planWith([sessionAt('one', '2021-05-11', '08:00', { form: 'online' })]);
  await start(page, plan);
  await page.goto(`/#/plan/${plan.id}/voter-contact/voterContact.sessions.one.accessPoint`);
  await expect(page.getByRole('textbox', { name: words.session.accessPoint })).toBeFocused();
});
