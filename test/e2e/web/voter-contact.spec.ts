import { expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { contactPlan, sessionAt } from '#test/support/contact-plans.ts';
import {
  blockOf,
  calendarOf,
  dragOver,
  openContact,
  withoutLastSchedule,
} from '#test/support/contact-window.ts';

// Voter-contact sessions: planned, dragged, repaired and recorded by mouse; moved and opened by keyboard alone.

const { contact: words, common } = messagesIn('vi');

test.describe.configure({ timeout: 180_000 });

const undo = (page: Page) => page.getByRole('button', { name: new RegExp(`^${common.undo}`) });

test('twenty candidates are planned, a place closes and the schedule is repaired, one undo each', async ({
  page,
}) => {
  await openContact(page, contactPlan([]));
  await expectAccessible(page, 'voter contact: nothing planned');
  await page.getByRole('button', { name: words.plan.start, exact: true }).click();
  await expect(calendarOf(page)).toBeVisible({ timeout: 60_000 });
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
  await openContact(
    page,
    contactPlan([sessionAt('one', '2021-05-11', '08:00'), sessionAt('two', '2021-05-12', '10:00')]),
  );
  await dragOver(page, blockOf(page, 'two'), blockOf(page, 'one'));
  await expect(blockOf(page, 'one')).toHaveAttribute('data-clash', 'true');
  await page.mouse.up();
  const asked = page.getByRole('alertdialog', { name: words.clash.title });
  await expect(asked).toContainText('Hội trường xã');
  await expectAccessible(page, 'voter contact: a clash');
  await asked.getByRole('button', { name: words.clash.stay }).click();
  await expect(blockOf(page, 'two')).toContainText('10:00');

  await blockOf(page, 'one').click();
  const panel = page.getByRole('complementary').last();
  await expectAccessible(page, 'voter contact: a session');
  await panel.getByRole('button', { name: words.session.recordStart }).click();
  await panel.getByRole('textbox', { name: words.session.present }).fill('31');
  await panel.getByRole('button', { name: words.session.addTopic }).click();
  await panel
    .getByRole('textbox', { name: words.session.topicAt('1'), exact: true })
    .fill('Đường giao thông');
  await expect(blockOf(page, 'one')).toHaveAttribute('data-held', 'true');
  await panel.getByRole('button', { name: words.session.close }).click();
  // Typing is one step or several, as fast as it went.
  await expect(async () => {
    await undo(page).click();
    await expect(blockOf(page, 'one')).not.toHaveAttribute('data-held', 'true', { timeout: 500 });
  }).toPass();
});

test('a session is carried, put down, opened and closed by keyboard alone', async ({ page }) => {
  await openContact(
    page,
    contactPlan([sessionAt('one', '2021-05-11', '08:00'), sessionAt('two', '2021-05-12', '14:00')]),
  );
  await blockOf(page, 'one').focus();
  await page.keyboard.press('ArrowRight');
  await expect(blockOf(page, 'two')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(calendarOf(page).locator('[data-day="2021-05-12"] [data-session="two"]')).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(calendarOf(page).locator('[data-day="2021-05-13"] [data-session="two"]')).toBeFocused();
  await expect(blockOf(page, 'two')).toContainText('14:30');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^Thứ Năm, 13\/5\/2021/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(blockOf(page, 'two')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(blockOf(page, 'two')).toContainText('14:00');
});

test('another hour set in the panel takes back what was made ready for the old one, says so, and undo brings both back', async ({
  page,
}) => {
  const ready = { noticeOn: '2021-05-03', checked: ['room-arranged', 'health-worker'] } as const;
  await openContact(
    page,
    contactPlan([{ ...sessionAt('one', '2021-05-11', '08:00'), ...ready, checked: [...ready.checked] }]),
    'calendar.sessions.one',
  );
  const panel = page.getByRole('complementary').last();
  const tick = (check: keyof typeof words.session.checks) =>
    panel.getByRole('checkbox', { name: words.session.checks[check] });
  await expect(tick('room-arranged')).toBeChecked();
  await panel.getByRole('textbox', { name: words.session.start }).fill('09:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.session.redo)).toBeVisible();
  await expect(tick('room-arranged')).not.toBeChecked();
  await expect(tick('health-worker')).toBeChecked();
  await undo(page).click();
  await expect(tick('room-arranged')).toBeChecked();
  await expect(blockOf(page, 'one')).toContainText('08:00');
});

test('a repair that moves a session too near to be announced in time says so at its row', async ({
  page,
}) => {
  const plan = contactPlan([sessionAt('one', '2021-05-11', '08:00')]);
  const { bridgePoints, candidates, settings } = plan.voterContact;
  const met = ['commune-1', 'commune-2'];
  await openContact(page, {
    ...plan,
    voterContact: {
      ...plan.voterContact,
      // One room without a line: when it closes there is only another day.
      bridgePoints: bridgePoints.slice(0, 1).map((point) => ({ ...point, link: 'none' })),
      candidates: candidates
        .filter(({ id }) => met.includes(id))
        .map((candidate) => ({ ...candidate, minimumSessions: 1, canConnect: false })),
      settings: { ...settings, form: 'in-person', lines: 0 },
    },
  });
  await page.getByRole('button', { name: words.change.deed }).click();
  const dialog = page.getByRole('dialog', { name: words.change.title });
  await dialog.getByRole('button', { name: words.change.repair }).click();
  await expect(dialog.getByText(words.change.shortNotices('1', '7'))).toBeVisible({ timeout: 60_000 });
  const row = dialog.getByRole('row', { name: words.change.kindsOfChange['moved-in-time'] });
  await expect(row.getByText(/^Chỉ còn \d ngày: báo ngay$/)).toBeVisible();
  await expectAccessible(page, 'voter contact: a repair that comes too late to be announced');
});

test('a day that is past and a session at 23:59 are caught at the field', async ({ page }) => {
  const plan = contactPlan([sessionAt('one', '2021-05-11', '08:00')]);
  await openContact(page, plan);
  await blockOf(page, 'one').click();
  const panel = page.getByRole('complementary').last();
  const date = panel.getByRole('textbox', { name: words.session.date, exact: true });
  await date.fill('5/5/2021');
  await expect(panel.getByText(words.session.errors.past)).toBeVisible();
  await date.fill('23/5/2021');
  await expect(panel.getByText(/^Đã hết thời gian vận động/)).toBeVisible();
  await date.fill('27/4/2021');
  await expect(panel.getByText(/^Chưa đến thời gian vận động: sớm nhất ngày 28\/4\/2021/)).toBeVisible();
  await date.fill('12/5/2021');
  const hour = panel.getByRole('textbox', { name: words.session.start, exact: true });
  await hour.fill('23:59');
  await hour.press('Enter');
  await expect(panel.getByText(/kéo sang ngày hôm sau/)).toBeVisible();
  await hour.fill('21:30');
  await hour.press('Enter');
  await expect(panel.getByText(/phải nằm trọn trong giờ tổ chức/)).toBeVisible();
  await expect(hour).toHaveAttribute('aria-invalid', 'true');
  await hour.fill('19:00');
  await hour.press('Enter');
  await expect(hour).not.toHaveAttribute('aria-invalid', 'true');
});

test('days of one’s own do not reach into the last 24 hours; an online session says where voters join', async ({
  page,
}) => {
  const plan = contactPlan([sessionAt('one', '2021-05-22', '08:00')]);
  const window = { from: '2021-05-01', to: '2021-05-22' };
  const settings = { ...plan.voterContact.settings, window };
  await openContact(page, { ...plan, voterContact: { ...plan.voterContact, settings } }, 'settings');
  await expect(page.getByText(words.settings.windowLate('21/5/2021'))).toBeVisible();
  await page.getByRole('link', { name: words.views.calendar }).click();
  await blockOf(page, 'one').click();
  const panel = page.getByRole('complementary').last();
  await expect(panel.getByText(words.session.errors.afterCampaign('21/5/2021'))).toBeVisible();

  await panel.getByText('Trực tuyến', { exact: true }).first().click();
  await expect(panel.getByText(words.session.errors.noAccess)).toBeVisible();
  await panel.getByRole('textbox', { name: words.session.accessPoint }).fill('https://hop.example.vn/1');
  await expect(panel.getByText(words.session.errors.noAccess)).toBeHidden();
  await panel.getByRole('checkbox', { name: words.session.conditions.technical }).check();
  await expect(panel.getByText(words.session.evidenceMissing)).toBeVisible();
  const evidence = words.session.evidence(words.session.conditions.technical);
  await panel.getByRole('textbox', { name: evidence }).fill('Biên bản kiểm tra ngày 05/5/2021');
  await expect(panel.getByText(words.session.evidenceMissing)).toBeHidden();
});

test('a search that is stopped leaves the schedule as it was, or gives the best it found', async ({
  page,
}) => {
  await withoutLastSchedule(page);
  await openContact(page, contactPlan([{ ...sessionAt('kept', '2021-05-11', '08:00'), locked: true }]));
  const again = page.getByRole('button', { name: words.plan.again });
  const running = page.getByText(words.plan.starting);
  const shown = page.locator('dl > div').filter({ hasText: words.plan.facts.sessions }).locator('dd').first();

  await again.press('Enter');
  await expect(running).toBeVisible();
  await expect(page.getByText(/^Tốt nhất đến lúc này/)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(running).toBeHidden();
  await expect(shown).toHaveText('1');
  await expect(again).toBeFocused();

  await again.press('Enter');
  const best = page.getByRole('button', { name: words.plan.takeBest });
  await best.click({ timeout: 60_000 });
  await expect(running).toBeHidden();
  await expect(blockOf(page, 'kept')).toBeVisible();
  expect(Number((await shown.textContent()) ?? '')).toBeGreaterThan(1);
  await undo(page).click();
  await expect(shown).toHaveText('1');
});

test('a finding leads to the field of its session', async ({ page }) => {
  const plan = contactPlan([sessionAt('one', '2021-05-11', '08:00', { form: 'online' })]);
  await openContact(page, plan);
  await page.goto(`/#/plan/${plan.id}/voter-contact/voterContact.sessions.one.accessPoint`);
  await expect(page.getByRole('textbox', { name: words.session.accessPoint })).toBeFocused();
});
