import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createBackupStore } from '#files/backup-store.ts';
import { findDocumentsFolder } from '#files/documents-folder.ts';
import { systemErrorOf } from '#files/failure-code.ts';
import { APP_ADDRESS, APP_PORT } from '#web/address.ts';
import { createAppServer, keyedAddress } from './app-server.ts';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { findAppFolder, findProfileFolder } from './folders.ts';
import { askPortHolder, type PortHolder, readInstanceSecret, sendToPort } from './instance.ts';
import { createKeys, newSecret } from './keys.ts';
import { chooseBrowser } from './remembered-browser.ts';
import { listStaticFiles } from './static-files.ts';
import { words } from './words.ts';

/**
 * `node out/web.js [--window BROWSER]…`: the app without Electron.
 *
 * Serves the built page on the loopback until Ctrl+C. With `--window` it opens
 * the page in an app window of one of these browsers and ends with it.
 * `PHUONG_AN_TOKEN` may give the token in advance (the end-to-end tests do).
 * Exit status: 0 ended or already open, 1 could not start.
 */
z.config({ jitless: true });

const here = { platform: process.platform, env: process.env, home: homedir() };

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { window: { type: 'string', multiple: true } } });
  const files = await listStaticFiles(fileURLToPath(new URL('./renderer', import.meta.url))).catch(
    () => undefined,
  );
  if (!files?.has('/')) return sayAndFail(words.notBuilt);

  const appFolder = findAppFolder(here);
  const instanceSecret = await readInstanceSecret(appFolder);
  const [first, ...others] = values.window ?? [];
  const browser = first === undefined ? undefined : await chooseBrowser(appFolder, [first, ...others]);
  const keys = createKeys(process.env['PHUONG_AN_TOKEN'] ?? newSecret());
  let window: AppWindow | undefined;
  const server = createAppServer({
    files,
    keys,
    instanceSecret,
    store: createBackupStore({ documentsFolder: await findDocumentsFolder(here) }),
    version: await readVersion(),
    showWindow: async () => window?.show() ?? false,
  });
  if (!(await listen(server)))
    return joinPortHolder(await askPortHolder(instanceSecret, sendToPort), browser);

  try {
    if (browser === undefined) {
      say(words.serving(keyedAddress(keys.token)));
      await untilAskedToEnd();
      return 0;
    }
    window = windowOf(browser, () => keyedAddress(keys.issueOnce()));
    return await holdOpen(window);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The second start: leaves the work to the first, and lends it a window if it has none. */
async function joinPortHolder(holder: PortHolder, browser: string | undefined): Promise<number> {
  if (holder.kind === 'stranger') return sayAndFail(words.portTaken);
  const address = holder.kind === 'serving' ? keyedAddress(holder.key) : undefined;
  if (address === undefined) say(words.alreadyOpen);
  else if (browser === undefined) say(words.alreadyServing(address));
  else return holdOpen(windowOf(browser, () => address));
  return 0;
}

const windowOf = (browser: string, newAddress: () => string): AppWindow =>
  openAppWindow({ browser, newAddress, profileFolder: findProfileFolder(here, browser) });

async function holdOpen(window: AppWindow): Promise<number> {
  say(words.windowOpen);
  try {
    const asked = untilAskedToEnd();
    if ((await Promise.race([window.closed, asked])) === 'handed-on') {
      say(words.handedOn);
      await asked;
    }
    window.close();
    return 0;
  } catch {
    return sayAndFail(words.browserFailed);
  }
}

/** False when the port is taken. */
function listen(server: Server): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (systemErrorOf(error) === 'EADDRINUSE' || systemErrorOf(error) === 'EACCES') resolve(false);
      else reject(error);
    });
    // `exclusive`: on Windows a second process could otherwise share the port and take our visitors.
    server.listen({ host: APP_ADDRESS, port: APP_PORT, exclusive: true }, () => resolve(true));
  });
}

function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

async function readVersion(): Promise<string> {
  const path = fileURLToPath(new URL('../package.json', import.meta.url));
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8'))).version;
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function sayAndFail(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  process.exitCode = sayAndFail(words.failed(thrown instanceof Error ? thrown.message : String(thrown)));
}
