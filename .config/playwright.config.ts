import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowsers } from './prelude/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// This file is read once by the runner and once by each worker; they share the environment, so the
// first reading decides. The server gets a home of its own: no test touches the user's profile or documents.
const home = process.env['PHUONG_AN_E2E_HOME'] ?? freshHome();
const token = process.env['PHUONG_AN_TOKEN'] ?? randomBytes(32).toString('base64url');
Object.assign(process.env, { PHUONG_AN_E2E_HOME: home, PHUONG_AN_TOKEN: token });
const [executablePath] = findBrowsers();

function freshHome(): string {
  const folder = join(root, 'out', 'e2e-home');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'Documents'), { recursive: true });
  return folder;
}

/**
 * The app from outside, in a real Chromium.
 *
 * `web`: the built app, served by our own loopback process on its real port.
 * `stand-in`: the built main bundle, preload and renderer with Electron's part played in `test/support`.
 * `electron`: the real thing; skips aloud where its binary is missing.
 */
export default defineConfig({
  outputDir: join(root, 'test-results'),
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  // A machine that is busy otherwise can be late once. What passes only when repeated is named at the end of `npm test`.
  retries: 1,
  timeout: 60_000,
  reporter: 'list',
  use: {
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Containers give /dev/shm 64 MB. Root cannot have Chromium's sandbox.
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Tracing every test costs time; the repetition of what failed is traced.
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'web',
      testDir: join(root, 'test', 'e2e', 'web'),
      use: {
        baseURL: 'http://127.0.0.1:23521',
        // What opening the printed address gives a browser: see electron/web/server/guards.ts.
        storageState: {
          cookies: [
            {
              name: 'phuong-an',
              value: token,
              domain: '127.0.0.1',
              path: '/',
              httpOnly: true,
              sameSite: 'Strict',
              secure: false,
              expires: -1,
            },
          ],
          origins: [],
        },
      },
    },
    { name: 'stand-in', testDir: join(root, 'test', 'e2e', 'stand-in') },
    { name: 'electron', testDir: join(root, 'test', 'e2e', 'electron') },
  ],
  webServer: {
    command: `"${process.execPath}" out/web.js`,
    cwd: root,
    url: 'http://127.0.0.1:23521/',
    // Somebody else's server on our port would test somebody else's build.
    reuseExistingServer: false,
    env: {
      HOME: home,
      USERPROFILE: home,
      LOCALAPPDATA: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      PHUONG_AN_TOKEN: token,
    },
  },
});
