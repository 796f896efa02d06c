import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a key until the keyboard is on the element. Fails when it never gets there. */
export async function reach(page: Page, target: Locator, key = 'Tab', most = 90): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target.toString()}`);
}

/**
 * Makes the browser hand over its file dialogs from now on. Asked for only when a key is about to open
 * one, a busy browser may have opened its own by then, which nobody answers.
 */
export function takeFileDialogs(page: Page): void {
  page.on('filechooser', () => undefined);
}

/**
 * Opens the menu of a button with Enter, and leaves it with Escape. A menu takes the keyboard a moment after
 * it is drawn, and gives it back a moment after Escape: a key pressed between goes to nobody, so each is waited for.
 */
export async function openAndLeaveMenu(page: Page, button: Locator): Promise<void> {
  await reach(page, button);
  await page.keyboard.press('Enter');
  await expect(page.locator('[role="menu"]:focus-within')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
}
