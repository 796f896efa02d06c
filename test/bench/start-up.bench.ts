import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import { findBrowsers } from '#prelude/find-browser.mjs';
import { serveFolder } from '#test/support/serve-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = { warmupIterations: 2, iterations: 15, time: 0 };

/** Opens a page without the HTTP cache and waits for the first element that shows content. */
async function openToFirstList(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('[data-first-list]', { state: 'attached' });
}

/** Start-up to the first list, as a ratio to an empty Mantine page served the same way in the same browser. */
describe('start-up to the first list', async () => {
  const emptyPage = await mkdtemp(join(tmpdir(), 'empty-mantine-'));
  await build({
    root: join(root, 'test/bench/empty-mantine-page'),
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: { outDir: emptyPage, emptyOutDir: true },
  });
  const app = await serveFolder(join(root, 'out/renderer'));
  const empty = await serveFolder(emptyPage);
  const [executablePath] = findBrowsers();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);

  beforeAll(async () => {
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([app.close(), empty.close()]);
    await rm(emptyPage, { recursive: true });
  });

  bench('empty Mantine page', () => openToFirstList(page, empty.url), ROUNDS);
  bench('the app', () => openToFirstList(page, app.url), ROUNDS);
});
