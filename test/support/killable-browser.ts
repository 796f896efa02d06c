import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';

/**
 * A Chromium of our own, in a process group of its own, that can be ended as
 * a power cut would: no chance to flush anything.
 */
export type KillableBrowser = {
  readonly page: Page;
  /** SIGKILL to every process of it; answers when they are gone. */
  readonly kill: () => Promise<void>;
};

export async function startKillableBrowser(options: {
  readonly executablePath: string;
  /** Kept from one start to the next, with everything the pages have stored. */
  readonly profileFolder: string;
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
}): Promise<KillableBrowser> {
  const child = spawn(
    options.executablePath,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${options.profileFolder}`,
      '--disable-dev-shm-usage',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = async () => {
    const gone = once(child, 'close');
    // The minus sign means the whole group: renderers and the process that owns IndexedDB included.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser came without a window');
  await context.addCookies([{ ...options.cookie, httpOnly: true, sameSite: 'Strict' }]);
  return { page: await context.newPage(), kill };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`Chromium did not start: ${said}`);
}
