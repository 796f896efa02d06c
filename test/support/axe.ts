import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on screen that axe can find fault with, named after the screen when there is. `rules`: only these. */
export async function expectAccessible(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page })
    // To name the places of what passes takes longer than the checks.
    .options({
      resultTypes: ['violations'],
      ...(rules !== undefined && { runOnly: { type: 'rule', values: [...rules] } }),
    })
    // All at once in the page itself, which has no frames, instead of gathering frames on a blank page of their own.
    .setLegacyMode();
  await settle(page);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(
      ({ target, any, all }) =>
        `${target.join(' ')}: ${[...any, ...all].map((check) => check.message).join('; ')}`,
    ),
  }));
  // Soft: one run names the faults of every screen it walks through.
  expect.soft(found, screen).toEqual([]);
  if (rules === undefined) expect.soft(await page.evaluate(unheardTexts), screen).toEqual([]);
}

/** The dark mode has the same elements: only what depends on colour is looked at again. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Nothing axe can find fault with on screen in the light mode, nor in the dark one, to which the screen is switched and back. */
export async function expectAccessibleInBothModes(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, `${screen}, light`);
  await switchTo(page, 'dark');
  await expectAccessible(page, `${screen}, dark`, OF_COLOUR);
  await switchTo(page, 'light');
}

async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
}

/** What fades over has colours of neither state while it does, a message on its way out as much as a change of mode. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Helps and errors drawn below a field that no field names as its description: axe does not know whose they are. */
function unheardTexts(): string[] {
  return [...document.querySelectorAll('[id$="-help"], [id$="-error"]')]
    .filter(({ id }) => document.querySelector(`[aria-describedby~="${id}"]`) === null)
    .map(({ textContent }) => textContent);
}
