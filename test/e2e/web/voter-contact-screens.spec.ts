import { expect, type Page, test } from '@playwright/test';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessibleInBothModes } from '#test/support/axe.ts';
import { contactPlan, sessionAt } from '#test/support/contact-plans.ts';
import {
  blockOf,
  calendarOf,
  dragOver,
  goToContact,
  openContact,
  withoutLastSchedule,
} from '#test/support/contact-window.ts';
import { expectReflowed, ZOOMED } from '#test/support/zoom.ts';

// Every view, panel and dialog of the voter-contact sessions, in both colour modes.

const { contact: words } = messagesIn('vi');

const CONFIRMED = { met: true, evidence: 'Biên bản kiểm tra ngày 03/5/2021' };
const RECORD = { present: 31, opinions: [{ id: 'o-1', topic: 'Nước sạch', count: 4 }], note: 'Họp tốt.' };

/** A session in every state, two that clash, one without a day, an absence and a closed day. */
function fullPlan(): ElectionPlan {
  const plan = contactPlan([
    sessionAt('held', '2021-05-10', '08:00', { state: 'held', record: RECORD }),
    sessionAt('one', '2021-05-11', '08:00', { locked: true }),
    sessionAt('two', '2021-05-11', '08:30'),
    sessionAt('online', '2021-05-12', '14:00', {
      form: 'online',
      platform: 'Zoom',
      testCall: { date: '2021-05-11', start: '16:00' },
      conditions: {
        technical: CONFIRMED,
        informationSecurity: CONFIRMED,
        cyberSecurity: { met: true, evidence: '' },
      },
      connectingIds: ['commune-1'],
      hamletIds: ['hamlet-1'],
    }),
    { ...sessionAt('waiting', '2021-05-12', '08:00'), date: null, start: null },
  ]);
  const day = { id: 'a-1', from: '2021-05-13', to: '2021-05-14', reason: 'Phong tỏa tạm thời' };
  const { candidates, bridgePoints } = plan.voterContact;
  return {
    ...plan,
    voterContact: {
      ...plan.voterContact,
      candidates: candidates.map((each, at) => (at === 0 ? { ...each, absences: [day] } : each)),
      bridgePoints: bridgePoints.map((each, at) => (at === 0 ? { ...each, closures: [day] } : each)),
    },
  };
}

async function lookAtPanel(page: Page, name: string, look: (screen: string) => Promise<void>): Promise<void> {
  const panel = page.getByRole('complementary').last();
  // What is below its edge is looked at too: axe sees only colours that are drawn.
  for (const share of [0, 0.5, 1]) {
    await panel.evaluate((box, at) => box.scrollTo(0, box.scrollHeight * at), share);
    await look(`${name}, ${share * 100} % down`);
  }
}

test('axe finds nothing in any view, panel and dialog, in either colour mode', async ({ page }) => {
  test.setTimeout(480_000);
  const look = (screen: string) => expectAccessibleInBothModes(page, screen);
  const plan = fullPlan();
  await openContact(page, plan);
  await calendarOf(page).waitFor();
  await page.locator('details').first().click();
  await look('week, clashes listed');
  await page.getByText(words.calendar.scales.day, { exact: true }).click();
  await look('day');
  for (const view of ['by-candidate', 'by-point', 'coverage', 'lists', 'settings'] as const) {
    await goToContact(page, plan, view);
    await expect(page.getByRole('link', { name: words.views[view] })).toHaveAttribute('aria-current', 'page');
    await look(view);
  }
  for (const id of ['online', 'held'] as const) {
    await goToContact(page, plan, `calendar.sessions.${id}`);
    await lookAtPanel(page, `session ${id}`, look);
  }
  await goToContact(page, plan, 'by-candidate.candidates.national-1');
  await lookAtPanel(page, 'candidate', look);
  await goToContact(page, plan, 'by-point.bridgePoints.bridge-1');
  await lookAtPanel(page, 'bridge point', look);

  await goToContact(page, plan, 'calendar');
  await dragOver(page, blockOf(page, 'online'), blockOf(page, 'two'));
  await look('dragging over a clash');
  await page.mouse.up();
  await page.getByRole('alertdialog', { name: words.clash.title }).waitFor();
  await look('a clash');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: words.change.deed }).click();
  const dialog = page.getByRole('dialog', { name: words.change.title });
  await look('the situation changes');
  await dialog.getByRole('button', { name: words.change.repair }).click();
  await dialog.getByRole('button', { name: words.change.accept }).waitFor({ timeout: 60_000 });
  await look('what changes, and whom to tell');
});

test('at 200 % zoom no view, panel or dialog loses anything, and what has the keyboard is in sight', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const plan = fullPlan();
  await page.setViewportSize(ZOOMED);
  await openContact(page, plan);
  await expectReflowed(page, 'week');
  for (const view of ['by-candidate', 'coverage', 'lists', 'settings', 'by-point'] as const) {
    await goToContact(page, plan, view);
    await expectReflowed(page, view);
  }
  // Not below the names that stay in sight.
  const chip = page.locator('[data-session="online"]').first();
  await chip.focus();
  await expect.poll(() => chip.evaluate(isOnTop)).toBe(true);
  await chip.press('Enter');
  const heading = page.getByRole('complementary').last().getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await goToContact(page, plan, 'calendar');
  await blockOf(page, 'online').focus();
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  // The calendar has brought the block into sight by then: the panel above it must not have gone.
  await page.waitForTimeout(100);
  await expect(heading).toBeInViewport();
  await expectReflowed(page, 'session');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.change.deed }).press('Enter');
  await page.getByRole('dialog', { name: words.change.title }).waitFor();
  await expectReflowed(page, 'the situation changes');
});

/** Whether the middle of an element is what one sees there. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

test('while the search runs axe finds nothing, in both modes', async ({ page }) => {
  test.setTimeout(180_000);
  await withoutLastSchedule(page);
  await openContact(page, contactPlan([sessionAt('one', '2021-05-11', '08:00')]));
  await page.getByRole('button', { name: words.plan.again }).click();
  await page.getByRole('button', { name: words.plan.takeBest }).waitFor({ timeout: 60_000 });
  await expectAccessibleInBothModes(page, 'planning');
});
