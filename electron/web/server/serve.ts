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
import { askPortHolder, readInstanceSecret } from './instance.ts';
import { createKeys, newSecret } from './keys.ts';
import { listStaticFiles } from './static-files.ts';
import { words } from './words.ts';

/**
 * `node out/web.js [--window BROWSER]`: the app without Electron.
 *
 * Serves the built page on the loopback until Ctrl+C. With `--window` it opens
 * the page in an app window of that browser and ends with it.
 * `PHUONG_AN_TOKEN` may give the token in advance (the end-to-end tests do).
 * Exit status: 0 ended or already open, 1 could not start.
 */
z.config({ jitless: true });

const here = { platform: process.platform, env: process.env, home: homedir() };

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { window: { type: 'string' } } });
  const files = await listStaticFiles(fileURLToPath(new URL('./renderer', import.meta.url))).catch(
    () => undefined,
  );
  if (!files?.has('/')) return sayAndFail(words.notBuilt);

  const instanceSecret = await readInstanceSecret(findAppFolder(here));
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

  if (!(await listen(server))) return sayWhoIsThere(instanceSecret);
  const ended = untilAskedToEnd();
  try {
    if (values.window === undefined) {
      say(words.serving(keyedAddress(keys.token)));
      await ended;
    } else {
      window = openAppWindow({
        browser: values.window,
        profileFolder: findProfileFolder(here, values.window),
        newAddress: () => keyedAddress(keys.issueOnce()),
      });
      say(words.windowOpen);
      await Promise.race([window.closed, ended]);
      window.close();
    }
    return 0;
  } catch (thrown) {
    return sayAndFail(words.browserFailed(systemErrorOf(thrown) ?? String(thrown)));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function sayWhoIsThere(instanceSecret: string): Promise<number> {
  const holder = await askPortHolder(instanceSecret);
  if (holder === 'stranger') return sayAndFail(words.portTaken);
  say(holder === 'ours-shown' ? words.alreadyOpen : words.alreadyServing);
  return 0;
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

process.exitCode = await main();
