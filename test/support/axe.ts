import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on screen that axe can find fault with, named after the screen when there is. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(
      ({ target, any, all }) =>
        `${target.join(' ')}: ${[...any, ...all].map((check) => check.message).join('; ')}`,
    ),
  }));
  expect(found, screen).toEqual([]);
}
