import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';

const root = new URL('../../', import.meta.url).pathname;
const dist = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist');
const BINARIES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
};

/** Where npm puts the Electron program; it is fetched apart from the package and may be missing. */
export const electronBinary = join(dist, BINARIES[process.platform] ?? 'electron');

const MISSING = `no Electron program at ${electronBinary}: run "npx install-electron" with a network, then "npm run build" and "npm run e2e"`;

type Started = { app: ElectronApplication; page: Page; home: string; args: string[] };

/** A test on real Electron. Without its program every such test is skipped, and the run says why. */
export const test = base.extend<{ started: Started }>({
  started: async ({ playwright }, use) => {
    base.skip(!existsSync(electronBinary), MISSING);
    const home = await mkdtemp(join(tmpdir(), 'electron-'));
    const args = [root, `--user-data-dir=${join(home, 'profile')}`];
    // Chromium's own sandbox does not start for root, which is what containers are.
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    const env = {
      ...(process.env as Record<string, string>),
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
    };
    const app = await playwright._electron.launch({ executablePath: electronBinary, args, env });
    await use({ app, page: await app.firstWindow(), home, args });
    await app.close();
    await rm(home, { recursive: true });
  },
});

test.beforeAll(() => {
  if (!existsSync(electronBinary)) console.warn(`SKIPPED, Electron itself is NOT tested: ${MISSING}`);
});
