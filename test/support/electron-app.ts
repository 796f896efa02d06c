import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '#prelude/electron-binary.mjs';

const root = new URL('../../', import.meta.url).pathname;
const MISSING =
  'no Electron program in node_modules/electron: fetch it with a network ("npm start" tries), then run "npm run build" and "npm run e2e"';

type Started = { app: ElectronApplication; page: Page; home: string; args: string[] };

/** A test on real Electron. Without its program every such test is skipped, and the run says why. */
export const test = base.extend<{ started: Started }>({
  started: async ({ playwright }, use) => {
    const executablePath = findElectron();
    if (executablePath === undefined) {
      base.skip(true, MISSING);
      return;
    }
    const home = await mkdtemp(join(tmpdir(), 'electron-'));
    const args = [root, `--user-data-dir=${join(home, 'profile')}`];
    // Chromium's own sandbox does not start for root, which is what containers are.
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    const env = {
      ...(process.env as Record<string, string>),
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
    };
    const app = await playwright._electron.launch({ executablePath, args, env });
    await use({ app, page: await app.firstWindow(), home, args });
    await app.close();
    await rm(home, { recursive: true });
  },
});

test.beforeAll(() => {
  if (findElectron() === undefined) console.warn(`SKIPPED, Electron itself is NOT tested: ${MISSING}`);
});
