import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from 'electron';
import { AppStandIn } from './app.ts';
import { BrowserWindowStandIn } from './browser-window.ts';
import { DialogStandIn } from './dialogs.ts';
import { IpcMainStandIn } from './ipc-main.ts';
import { PROBE_PAGE } from './probe-page.ts';
import { SessionStandIn } from './session.ts';

/** Where main's `import 'electron'` finds its stand-in; Node itself resolves it, from a package of that name. */
const REGISTRY = Symbol.for('electron stand-in');
const EXPORTS = [
  'app',
  'BrowserWindow',
  'Menu',
  'dialog',
  'ipcMain',
  'protocol',
  'screen',
  'session',
  'shell',
];

const BUILT = new URL('../../../out/', import.meta.url);

export type Options = {
  browser: Browser;
  /** What the window shows: the app as built, or a page with nothing in it (`probe-page.ts`). Default: the probe. */
  page?: 'built' | 'probe';
  /** The home folder to start in; one that survives shows what is remembered. Default: a new one. */
  home?: string;
  isFirstInstance?: boolean;
  /** Drops the policy header, to show what holds without it. */
  bypassCSP?: boolean;
  displays?: Rectangle[];
};

/** A running app: our built main, preload and page, and what the test can see and do. */
export type ElectronStandIn = Awaited<ReturnType<typeof startElectronStandIn>>;

/**
 * Starts the built app without Electron, to prove the wiring of main, preload and page where no Electron binary exists.
 *
 * A STAND-IN: it proves nothing about Electron itself. The built main bundle runs unchanged in this Node process;
 * the built preload and page run unchanged in a real Chromium; the few Electron calls they make are answered here,
 * over the browser's debugging protocol. Known differences: the page's address (`address.ts`); a refused window is
 * opened and closed at once instead of never; there is no process of main's own, no window frame and no menu to see.
 */
export async function startElectronStandIn(options: Options) {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'electron-stand-in-home-')));
  const installed = await install(options.page ?? 'probe');
  const context = await options.browser.newContext({
    bypassCSP: options.bypassCSP ?? false,
    acceptDownloads: true,
  });

  const app = new AppStandIn(home, options.isFirstInstance ?? true);
  const session = new SessionStandIn();
  const ipcMain = new IpcMainStandIn();
  const dialog = new DialogStandIn();
  const revealed: string[] = [];
  const privileged: unknown[] = [];
  let menu: readonly MenuItemConstructorOptions[] = [];

  const electron = {
    app,
    dialog,
    ipcMain,
    session: { defaultSession: session },
    BrowserWindow: class extends BrowserWindowStandIn {
      constructor(windowOptions: BrowserWindowConstructorOptions) {
        super(windowOptions, app, { browser: options.browser, context, session, ipcMain });
      }
    },
    Menu: {
      buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
        menu = template;
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => privileged.push(...schemes),
      handle: session.schemes.set.bind(session.schemes),
    },
    screen: {
      getAllDisplays: () =>
        (options.displays ?? [{ x: 0, y: 0, width: 1366, height: 728 }]).map((workArea) => ({ workArea })),
    },
    shell: { showItemInFolder: (path: string) => revealed.push(path) },
  };

  await context.route('**/*', async (route) => {
    const [window] = app.windows;
    await (window === undefined ? route.abort('aborted') : window.webContents.answer(route));
  });

  registry().set(installed, electron);
  await import(pathToFileURL(join(installed, 'phuong-an-an-toan', 'out', 'main', 'index.js')).href);
  app.becomeReady();

  /** The window once its page is loaded. */
  const openWindow = async (): Promise<{ window: BrowserWindowStandIn; page: Page }> => {
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const [window] = app.windows;
      if (window?.calls.includes('show')) return { window, page: window.webContents.page };
      if (app.exitCode !== undefined) throw new Error(`main exited with ${app.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('main has not opened its window');
  };

  return {
    app,
    session,
    ipcMain,
    dialog,
    revealed,
    privileged,
    home,
    menu: () => menu,
    openWindow,
    stop: async () => {
      await context.close();
      registry().delete(installed);
      await rm(installed, { recursive: true });
      if (options.home === undefined) await rm(home, { recursive: true });
    },
  };
}

function registry(): Map<string, object> {
  const held = globalThis as { [REGISTRY]?: Map<string, object> };
  const known = held[REGISTRY] ?? new Map<string, object>();
  held[REGISTRY] = known;
  return known;
}

/**
 * Lays out a `node_modules` folder with a copy of the built app and a package `electron` beside it.
 *
 * Copied for each start, so that each start loads a main of its own; below `node_modules`, so that the test
 * runner leaves the bundle as it was built.
 */
async function install(page: 'built' | 'probe'): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'electron-stand-in-')), 'node_modules');
  const app = join(folder, 'phuong-an-an-toan');
  await mkdir(join(app, 'out', 'renderer'), { recursive: true });
  await mkdir(join(folder, 'electron'));
  await writeFile(join(app, 'package.json'), '{ "type": "module" }');
  for (const part of page === 'built' ? ['main', 'preload', 'renderer'] : ['main', 'preload'])
    await cp(new URL(part, BUILT), join(app, 'out', part), { recursive: true });
  if (page === 'probe')
    for (const [name, content] of Object.entries(PROBE_PAGE))
      await writeFile(join(app, 'out', 'renderer', name), content);
  await writeFile(
    join(folder, 'electron', 'package.json'),
    '{ "name": "electron", "type": "module", "exports": "./stand-in.js" }',
  );
  await writeFile(
    join(folder, 'electron', 'stand-in.js'),
    `export const { ${EXPORTS.join(', ')} } = globalThis[Symbol.for('electron stand-in')].get(${JSON.stringify(folder)});\n`,
  );
  return folder;
}
