import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { type KillableBrowser, startKillableBrowser } from '#test/support/killable-browser.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { restorePlans } from '#test/support/restore-plans.ts';

// The real app on the real IndexedDB. Nothing here is told in advance that it will be killed.

const { start: words, sections, parts } = messagesIn('vi');
const plan = electionPlanFixture('full');

test.skip(process.platform === 'win32', 'kills a process group, which Windows does not have');
test.describe.configure({ timeout: 180_000 });

let profileFolder: string;
let browser: KillableBrowser | null = null;

test.beforeEach(async () => {
  profileFolder = await mkdtemp(join(tmpdir(), 'phuong-an-kill-'));
});

test.afterEach(async () => {
  await browser?.kill();
  browser = null;
  await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
});

async function startAgain(): Promise<Page> {
  const { use } = test.info().project;
  const { executablePath } = use.launchOptions ?? {};
  const { baseURL } = use;
  const token = process.env.PHUONG_AN_TOKEN;
  if (executablePath === undefined || baseURL === undefined || token === undefined)
    throw new Error('the configuration of Playwright lacks a browser, an address or a token');
  browser = await startKillableBrowser({
    executablePath,
    profileFolder,
    cookie: { name: 'phuong-an', value: token, url: baseURL },
  });
  await browser.page.goto(baseURL);
  await expect(browser.page.getByRole('heading', { name: words.plans, exact: true })).toBeVisible();
  return browser.page;
}

async function killNow(): Promise<void> {
  await browser?.kill();
  browser = null;
}

/** The name of the commune, in the section that has it. */
async function openUnit(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/plan/${plan.id}/unit`);
  const name = page
    .getByRole('region', { name: sections.unit.locality })
    .getByRole('textbox', { name: sections.unit.name });
  await expect(name).toBeVisible();
  return name;
}

const saveState = (page: Page, state: 'saved' | 'saving' | 'unsaved') =>
  page.locator(`[data-save="${state}"]`);

test('what the window called saved is there after the browser was killed, every time', async () => {
  await restorePlans(await startAgain(), [plan]);
  await killNow();
  let expected = plan.locality.name;
  for (let round = 1; round <= 4; round += 1) {
    const page = await startAgain();
    const name = await openUnit(page);
    await expect(name).toHaveValue(expected);
    expected = `Phú Thành ${String(round)}`;
    await name.fill(expected);
    await expect(saveState(page, 'unsaved')).toBeVisible();
    await expect(saveState(page, 'saved')).toBeVisible();
    await killNow();
  }
  await expect(await openUnit(await startAgain())).toHaveValue(expected);
});

test('killed in the middle of saving, the plan opens, whole, with nothing older than the last saved state', async () => {
  await restorePlans(await startAgain(), [plan]);
  await killNow();
  let atLeast = 0;
  for (let round = 0; round < 3; round += 1) {
    const page = await startAgain();
    const name = await openUnit(page);
    const found = Number(/\d+$/.exec(await name.inputValue())?.[0] ?? 0);
    expect(found).toBeGreaterThanOrEqual(atLeast);
    await expect(page.getByText(parts.save.failed)).toHaveCount(0);
    atLeast = found;
    let typed = found;
    const dies = Date.now() + 2500 + round * 731;
    while (Date.now() < dies) {
      typed += 1;
      await name.fill(`Phú Thành ${String(typed)}`);
      // Now and then a pause long enough for a save to begin, not always for it to end.
      if (typed % 7 === 0) {
        await page.waitForTimeout(720);
        if (await saveState(page, 'saved').isVisible()) atLeast = typed;
      }
    }
    await killNow();
  }
  const page = await startAgain();
  const value = await (await openUnit(page)).inputValue();
  expect(Number(/\d+$/.exec(value)?.[0])).toBeGreaterThanOrEqual(atLeast);
  expect(atLeast).toBeGreaterThan(0);
});
