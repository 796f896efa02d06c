import { test as base, type Page } from '@playwright/test';
import type { BrowserWindowStandIn } from './browser-window.ts';
import { type ElectronStandIn, type Options, startElectronStandIn } from './start.ts';

type Started = { app: ElectronStandIn; window: BrowserWindowStandIn; page: Page };

/** A test that starts the built app on the stand-in for Electron, once or several times, and stops what it started. */
export const test = base.extend<{ start: (options?: Omit<Options, 'browser'>) => Promise<Started> }>({
  start: async ({ browser }, use) => {
    const started: ElectronStandIn[] = [];
    await use(async (options) => {
      const app = await startElectronStandIn({ browser, ...options });
      started.push(app);
      return { app, ...(await app.openWindow()) };
    });
    for (const app of started) await app.stop();
  },
});
