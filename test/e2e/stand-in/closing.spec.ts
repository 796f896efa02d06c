import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/electron-stand-in/fixture.ts';

/** Chromium lets a page hold its window open only after the user has touched it. */
async function leaveUnsaved(page: Page): Promise<void> {
  await page.fill('#note', 'đang nhập');
  await page.evaluate(() => {
    document.documentElement.dataset.unsaved = '';
  });
}

test('a window with everything saved closes at once, and the program ends', async ({ start }) => {
  const { app, window } = await start();
  window.close();
  await expect.poll(() => app.app.exitCode).toBe(0);
  expect(app.dialog.shown).toEqual([]);
});

test('a window still saving waits, then closes by itself without asking', async ({ start }) => {
  const { app, window, page } = await start();
  await leaveUnsaved(page);
  window.close();
  await page.waitForTimeout(500);
  expect(window.isDestroyed()).toBe(false);
  await page.evaluate(() => {
    delete document.documentElement.dataset.unsaved;
  });
  await expect.poll(() => app.app.exitCode).toBe(0);
  expect(app.dialog.shown).toEqual([]);
});

test('a window that cannot save asks, stays when told to, and asks again', async ({ start }) => {
  const { app, window, page } = await start();
  await leaveUnsaved(page);
  app.dialog.answerNext('message', 0);
  window.close();
  await expect.poll(() => app.dialog.shown.length).toBe(1);
  expect(app.dialog.shown).toMatchObject([
    { options: { message: 'Thay đổi mới nhất chưa lưu xong.', defaultId: 0, cancelId: 0 } },
  ]);
  expect(window.isDestroyed()).toBe(false);
  expect(await page.inputValue('#note')).toBe('đang nhập');

  app.dialog.answerNext('message', 1);
  window.close();
  await expect.poll(() => app.app.exitCode).toBe(0);
});

test('closing twice asks at once', async ({ start }) => {
  const { app, window, page } = await start();
  await leaveUnsaved(page);
  window.close();
  await page.waitForTimeout(300);
  app.dialog.answerNext('message', 1);
  window.close();
  await expect.poll(() => app.app.exitCode).toBe(0);
});

test('a page that has crashed is offered again', async ({ start }) => {
  const { app, window } = await start();
  app.dialog.answerNext('message', 0);
  await window.webContents.crash();
  await expect.poll(() => window.webContents.reloads).toBe(1);
  expect(app.dialog.shown).toMatchObject([{ options: { message: 'Cửa sổ gặp sự cố và đã dừng.' } }]);
});

test('a page that does not answer is given time, and reopened when the user says so', async ({ start }) => {
  const { app, window } = await start();
  app.dialog.answerNext('message', 0);
  window.emit('unresponsive');
  await expect.poll(() => app.dialog.shown.length).toBe(1);
  window.emit('responsive');
  expect(window.webContents.reloads).toBe(0);

  app.dialog.answerNext('message', 1);
  window.emit('unresponsive');
  await expect.poll(() => window.webContents.reloads).toBe(1);
  // Reopening is one decision: the crash it takes is not put to the user as a second question.
  expect(app.dialog.shown).toHaveLength(2);
});
