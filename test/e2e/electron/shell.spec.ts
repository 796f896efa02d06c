import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '#contract/headers.ts';
import { findElectron } from '#prelude/electron-binary.mjs';
import { test } from '#test/support/electron-app.ts';
import { ask } from '#test/support/electron-stand-in/ask.ts';

test('the window opens on our own page, isolated, with a machine', async ({ started: { page } }) => {
  expect(page.url()).toMatch(/^app:\/\/phuong-an\/index\.html/);
  expect(await page.evaluate(() => ['require', 'process'].filter((name) => name in window))).toEqual([]);
  expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, false]);
  expect(await ask(page, 'describeApp', {})).toMatchObject({ shell: 'electron' });
});

test('the scheme answers with the policy header, and not outside its folder', async ({
  started: { page },
}) => {
  const answers = await page.evaluate(() =>
    Promise.all(
      ['/index.html', '/..%2fmain/index.js'].map(async (address) => {
        const { status, headers } = await fetch(address);
        return [status, headers.get('content-security-policy')];
      }),
    ),
  );
  expect(answers).toEqual([
    [200, contentSecurityPolicy],
    [404, contentSecurityPolicy],
  ]);
});

test('a file is saved to the byte where the dialog pointed', async ({ started: { app, page, home } }) => {
  const filePath = join(home, 'Kế hoạch.docx');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
  expect(await ask(page, 'saveFile', { kind: 'docx', suggestedName: 'Kế hoạch.docx', bytes })).toEqual({
    status: 'saved',
    name: 'Kế hoạch.docx',
  });
  expect(new Uint8Array(await readFile(filePath))).toEqual(bytes);
});

test('a second start ends by itself and leaves one window', async ({ started: { app, args, home } }) => {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
  await promisify(execFile)(String(findElectron()), args, { env, timeout: 20_000 });
  expect(app.windows()).toHaveLength(1);
});

test('the page cannot be left and opens no window', async ({ started: { app, page } }) => {
  const before = page.url();
  expect(await page.evaluate(() => window.open('https://evil.example/'))).toBeNull();
  await page.evaluate(() => location.assign('https://evil.example/'));
  await page.waitForTimeout(1000);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('permissions are refused, but for keeping the database', async ({ started: { page } }) => {
  const seen = await page.evaluate(async () => [
    await navigator.storage.persist(),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    (await navigator.permissions.query({ name: 'notifications' })).state,
  ]);
  expect(seen).toEqual([true, 'denied', 'denied']);
});
