import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { open, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { systemErrorOf } from '#files/failure-code.ts';
import { APP_ORIGIN } from '#web/address.ts';
import { type AskBrowser, connectDebuggingPipe } from './debugging-pipe.ts';

export type AppWindow = {
  /**
   * Settles when the last window is closed, or when the browser has handed it
   * on to a process we know nothing of; rejects when it cannot be started at all.
   */
  closed: Promise<'closed' | 'handed-on'>;
  /** Brings the window to the front, out of the task bar if need be. */
  show: () => Promise<boolean>;
  close: () => void;
};

export type WindowParts = { browser: string; profileFolder: string; newAddress: () => string };

const PROFILE_LOOK_MS = 2000;

// Nobody sees the window and closes it in less; a browser that ends so soon has only passed the address on (assumption).
const HANDED_ON_WITHIN_MS = 3000;

/**
 * Opens the page as an app window of Edge, Chrome or Chromium, in a profile of its own.
 *
 * A browser may still run on that profile, when the process that served it was
 * killed. It then takes the window over from the one we start, which ends at
 * once; so the profile's own lock tells when the window is closed, not only the process.
 * An office's policy may force another profile (`UserDataDir`); then nothing tells.
 */
export function openAppWindow(parts: WindowParts): AppWindow {
  mkdirSync(parts.profileFolder, { recursive: true });
  const browser = startBrowser(parts);
  const ask = pipeOf(browser);
  return {
    closed: untilClosed(browser, parts.profileFolder),
    show: async () => (await activate(ask)) || passOn(parts),
    close: () => {
      void ask('Browser.close', {});
    },
  };
}

async function untilClosed(browser: ChildProcess, profileFolder: string): Promise<'closed' | 'handed-on'> {
  const begun = performance.now();
  await untilExit(browser);
  await untilProfileIsFree(profileFolder);
  return performance.now() - begun < HANDED_ON_WITHIN_MS ? 'handed-on' : 'closed';
}

/** The running browser opens one more window: worse than the first one in front, better than nothing. */
async function passOn(parts: WindowParts): Promise<boolean> {
  try {
    await untilExit(startBrowser(parts));
    return true;
  } catch {
    return false;
  }
}

function startBrowser({ browser, profileFolder, newAddress }: WindowParts): ChildProcess {
  const switches = [
    `--app=${newAddress()}`,
    `--user-data-dir=${profileFolder}`,
    '--remote-debugging-pipe',
    '--lang=vi',
    '--window-size=1280,860',
    '--class=phuong-an-an-toan',
    // An app window is no first browser: no welcome, no account, no wallet, nothing left running.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-mode',
    '--password-store=basic',
    // The app needs no network, and neither may its window use it by itself.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-default-apps',
    '--no-pings',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    // Chromium does not start as root otherwise; as anyone else its sandbox stays on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
  return spawn(browser, switches, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
}

function pipeOf({ stdio }: ChildProcess): AskBrowser {
  const [, , , toBrowser, fromBrowser] = stdio;
  if (!(toBrowser instanceof Writable && fromBrowser instanceof Readable))
    return () => Promise.resolve(undefined);
  return connectDebuggingPipe(toBrowser, fromBrowser);
}

function untilExit(browser: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.once('exit', () => resolve());
    browser.once('error', reject);
  });
}

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const WindowOfTarget = z.object({
  windowId: z.number(),
  bounds: z.object({ windowState: z.string().optional() }),
});

async function activate(ask: AskBrowser): Promise<boolean> {
  const targets = Targets.safeParse(await ask('Target.getTargets', {}));
  const page = targets.data?.targetInfos.find(
    ({ type, url }) => type === 'page' && url.startsWith(`${APP_ORIGIN}/`),
  );
  if (page === undefined) return false;
  const { targetId } = page;
  const place = WindowOfTarget.safeParse(await ask('Browser.getWindowForTarget', { targetId })).data;
  if (place?.bounds.windowState === 'minimized')
    await ask('Browser.setWindowBounds', { windowId: place.windowId, bounds: { windowState: 'normal' } });
  return (await ask('Target.activateTarget', { targetId })) !== undefined;
}

async function untilProfileIsFree(profileFolder: string): Promise<void> {
  while (await isProfileInUse(profileFolder)) await sleep(PROFILE_LOOK_MS, undefined, { ref: false });
}

/** Chromium's own lock: a link to `host-pid` (Linux, macOS), a file nobody else may open (Windows). */
async function isProfileInUse(profileFolder: string): Promise<boolean> {
  try {
    if (process.platform === 'win32') {
      await (await open(join(profileFolder, 'lockfile'), 'r+')).close();
      return false;
    }
    const lock = await readlink(join(profileFolder, 'SingletonLock'));
    process.kill(Number(/-(\d+)$/.exec(lock)?.[1]), 0);
    return true;
  } catch (thrown) {
    return process.platform === 'win32' && systemErrorOf(thrown) === 'EBUSY';
  }
}
