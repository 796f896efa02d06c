import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { encodeMessage } from '#web/message.ts';

// Attacks on the loopback process from where they would really come: another page in the user's own browser.

const APP = 'http://127.0.0.1:23521';

let elsewhere: Server;
let elsewhereOrigin: string;

test.beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${APP}/"></iframe>`);
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  elsewhereOrigin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
test.afterAll(() => elsewhere.close());

test('a page on another port, to which the browser sends our cookie, can neither read nor write', async ({
  page,
}) => {
  await page.goto(elsewhereOrigin);
  const outcomes = await page.evaluate(async (app) => {
    const attempt = async (path: string, init: RequestInit) => {
      try {
        const response = await fetch(app + path, { credentials: 'include', ...init });
        return `${response.status} ${response.type}`;
      } catch {
        return 'refused';
      }
    };
    return Promise.all([
      attempt('/', {}),
      attempt('/api/listBackups', { method: 'POST', body: new Uint8Array(4) }),
      attempt('/', { mode: 'no-cors' }),
    ]);
  }, APP);
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);

  // A form or a `no-cors` request is sent all the same; it must do nothing. From our own page the same one works.
  const message = [...encodeMessage({ name: 'kẻ lạ.pabackup', bytes: new Uint8Array(3) })];
  const forge = ([app, bytes]: readonly [string, number[]]) =>
    fetch(`${app}/api/writeBackup`, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: new Uint8Array(bytes),
    }).then(
      (response) => response.status,
      () => undefined,
    );
  expect(await page.evaluate(forge, [APP, message] as const)).not.toBe(200);
  const backups = join(process.env.PHUONG_AN_E2E_HOME ?? '', 'Documents', 'Phương án an toàn', 'Sao lưu');
  expect(await readdir(backups).catch(() => [])).not.toContain('kẻ lạ.pabackup');
  await page.goto(APP);
  expect(await page.evaluate(forge, ['', message] as const)).toBe(200);
  expect(await readdir(backups)).toContain('kẻ lạ.pabackup');
});

test('no other page can show the app in a frame', async ({ page }) => {
  await page.goto(elsewhereOrigin);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  expect(await frame?.content()).not.toContain('id="root"');
});

test('the cookie is out of reach of scripts, and scripts from elsewhere do not run', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const ran = await page.evaluate(async (origin) => {
    const script = document.createElement('script');
    script.src = `${origin}/evil.js`;
    const outcome = new Promise((resolve) => {
      script.onload = () => resolve('loaded');
      script.onerror = () => resolve('refused');
    });
    document.head.append(script);
    return outcome;
  }, elsewhereOrigin);
  expect(ran).toBe('refused');
  await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow();
});

test('a browser that was not let in sees the app, but nothing of the disk', async ({ browser }) => {
  const stranger = await browser.newContext({ baseURL: APP, storageState: { cookies: [], origins: [] } });
  const page = await stranger.newPage();
  expect((await page.goto('/'))?.status()).toBe(200);
  const status = await page.evaluate(
    async () => (await fetch('/api/listBackups', { method: 'POST' })).status,
  );
  expect(status).toBe(401);
  await stranger.close();
});
