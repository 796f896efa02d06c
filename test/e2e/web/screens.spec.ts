import { expect, type Page, test } from '@playwright/test';
import { ELECTION_SECTIONS, SCHOOL_SECTIONS, type SectionId } from '#editing/sections.ts';
import { messagesIn } from '#i18n/messages.ts';
import { expectAccessible, expectAccessibleInBothModes } from '#test/support/axe.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';
import { expectReflowed, ZOOMED } from '#test/support/zoom.ts';

// Every screen of the window, in both colour modes, and at 200 % zoom.

const { start, shell, editing, workspace, parts } = messagesIn('vi');
const election = electionPlanFixture('full');
const school = schoolPlanFixture();

/** Sections with nothing to show yet: the texts of the safety criteria have no verified source (domain rules 8.6). */
const WITHOUT_PAGE: ReadonlySet<SectionId> = new Set(['criteria']);

type Screen = { readonly name: string; readonly address: string; readonly heading: string };

const screens: readonly Screen[] = [
  { name: 'plans', address: '#/', heading: start.plans },
  { name: 'backups', address: '#/backups', heading: start.backups },
  { name: 'bin', address: '#/bin', heading: start.bin },
  { name: 'settings', address: '#/settings', heading: shell.settings },
  ...([election, school] as const).flatMap((plan): Screen[] => [
    { name: `${plan.kind}: overview`, address: `#/plan/${plan.id}/`, heading: workspace.overview },
    ...(plan.kind === 'election' ? ELECTION_SECTIONS : SCHOOL_SECTIONS)
      .filter((id) => !WITHOUT_PAGE.has(id))
      .map((id) => ({
        name: `${plan.kind}: ${id}`,
        address: `#/plan/${plan.id}/${id}`,
        heading: editing.sections[id],
      })),
  ]),
];

async function openScreen(page: Page, { address, heading }: Screen): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  // Waiting is told at once; asking again and again would miss it by up to half a second, forty times over.
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await expect(page.getByText(parts.busy)).toHaveCount(0);
}

test('axe finds nothing on any screen, in either colour mode', async ({ page }) => {
  test.setTimeout(480_000);
  await page.goto('/');
  await restorePlans(page, [election, school]);
  // What is said of the restored plans goes of itself, perhaps in the middle of a look.
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 20_000 });
  for (const screen of screens) {
    await openScreen(page, screen);
    await expectAccessibleInBothModes(page, screen.name);
  }
});

test('at 200 % zoom no screen loses anything: the page never scrolls sideways, nothing is cut off', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize(ZOOMED);
  await page.goto('/');
  await restorePlans(page, [election, school]);
  for (const screen of screens) {
    await openScreen(page, screen);
    await expectReflowed(page, screen.name);
  }
});

test('the window speaks English too, down to the language of the page', async ({ page }) => {
  const english = messagesIn('en');
  await page.goto('/#/settings');
  await page.getByText(shell.languages.en, { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: english.shell.settings })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // Vietnamese must not blink up before the words of the other language are there.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent;
      if (heading !== undefined)
        sessionStorage.setItem('headings', `${sessionStorage.getItem('headings') ?? ''}|${heading}`);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: english.shell.settings })).toBeVisible();
  const headings = await page.evaluate(() => sessionStorage.getItem('headings'));
  expect([...new Set(headings?.split('|'))]).toEqual(['', english.shell.settings]);
  await expectAccessible(page, 'settings in English');
});

test('emptying the bin is asked as an alert, and the harmless answer has the keyboard', async ({ page }) => {
  const { start, common } = messagesIn('vi');
  await page.goto('/');
  await restorePlans(page, [school]);
  await page.getByRole('button', { name: start.moreFor(school.title) }).click();
  await page.getByRole('menuitem', { name: start.toBin }).click();
  await page.goto('/#/bin');
  await page.getByRole('button', { name: start.emptyBin }).click();
  const alert = page.getByRole('alertdialog', { name: start.emptyBinTitle });
  await expect(alert).toContainText(start.emptyBinText('1'));
  await expect(alert.getByRole('button', { name: common.cancel })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(alert).toBeHidden();
  await expect(page.getByRole('cell', { name: school.title, exact: true })).toBeVisible();
});
