import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { messagesIn } from '#i18n/messages.ts';
import { test } from '#test/support/electron-stand-in/fixture.ts';

const renderer = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

test('the app as built opens in its window, under its policy, without a complaint', async ({ start }) => {
  const { app, window, page } = await start({ page: 'built' });
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveTitle(/Phương án an toàn/);
  await page.waitForLoadState('networkidle');
  expect(window.webContents.complaints).toEqual([]);
  expect(app.session.cancelled).toEqual([]);
  expect(app.session.leaks).toEqual([]);
});

test('the scheme serves every file the build has made, each as what it is', async ({ start }) => {
  const files = (await readdir(renderer, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(renderer, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const { page } = await start({ page: 'built' });
  const served = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const { status, headers } = await fetch(`/${name}`);
          return [name, status, headers.get('content-type')];
        }),
      ),
    files,
  );
  expect(served.length).toBeGreaterThan(5);
  for (const [name, status, type] of served) {
    expect(status, String(name)).toBe(200);
    expect(type, String(name)).not.toBe('application/octet-stream');
  }
});

const { shell, start: words } = messagesIn('vi');

test('the menu of the machine follows the language chosen in the app', async ({ start }) => {
  const { app, page } = await start({ page: 'built' });
  await page.getByRole('link', { name: shell.settings }).click();
  await page.getByText(shell.languages.en).click();
  await expect.poll(() => app.menu().map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Help']);
});

test('a backup saved on one computer through its dialog opens on another through its own', async ({
  start,
}) => {
  const office = await start({ page: 'built' });
  const filePath = join(office.app.home, 'Mang đi.pabackup');
  office.app.dialog.answerNext('save', { canceled: false, filePath });
  await office.page.getByRole('link', { name: words.backups }).click();
  await office.page.getByRole('button', { name: words.backUpNow }).click();
  await expect(office.page.getByText(words.backupSaved('Mang đi.pabackup'))).toBeVisible();

  const other = await start({ page: 'built' });
  other.app.dialog.answerNext('open', { canceled: false, filePaths: [filePath] });
  await other.page.getByRole('button', { name: words.restoreFile }).click();
  await expect(other.page.getByRole('dialog', { name: words.restoreTitle })).toBeVisible();
  expect([...office.window.webContents.complaints, ...other.window.webContents.complaints]).toEqual([]);
});
