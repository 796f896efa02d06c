import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on screen that axe can find fault with, named after the screen when there is. `rules`: only these. */
export async function expectAccessible(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(
      ({ target, any, all }) =>
        `${target.join(' ')}: ${[...any, ...all].map((check) => check.message).join('; ')}`,
    ),
  }));
  // Soft: one run names the faults of every screen it walks through.
  expect.soft(found, screen).toEqual([]);
}
