import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAppFolder, findProfileFolder } from '#web/server/folders.ts';
import { chooseBrowser } from '#web/server/remembered-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phuong-an-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the browser that opened the plans opens them again, though a preferred one was installed since', async () => {
  expect(await chooseBrowser(folder, ['/usr/bin/chromium'])).toBe('/usr/bin/chromium');
  expect(await chooseBrowser(folder, ['/usr/bin/edge', '/usr/bin/chromium'])).toBe('/usr/bin/chromium');
});

test('when it has been removed the first one left takes its place, for good', async () => {
  await chooseBrowser(folder, ['/usr/bin/chromium']);
  expect(await chooseBrowser(folder, ['/usr/bin/chrome'])).toBe('/usr/bin/chrome');
  expect(await chooseBrowser(folder, ['/usr/bin/edge', '/usr/bin/chrome'])).toBe('/usr/bin/chrome');
});

// Changing one of these loses every plan of every user of the browser window.
test('the folders that hold the plans are where they have always been', () => {
  const windows = {
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    home: 'C:\\Users\\a',
  } as const;
  const linux = { platform: 'linux', env: {}, home: '/home/a' } as const;
  const mac = { platform: 'darwin', env: {}, home: '/Users/a' } as const;
  expect(findAppFolder(windows)).toBe('C:\\Users\\a\\AppData\\Local\\phuong-an-an-toan');
  expect(findProfileFolder(windows, 'C:\\edge.exe')).toBe(
    'C:\\Users\\a\\AppData\\Local\\phuong-an-an-toan\\browser-profile',
  );
  expect(findProfileFolder(linux, '/usr/bin/chromium')).toBe(
    '/home/a/.local/share/phuong-an-an-toan/browser-profile',
  );
  expect(findProfileFolder(linux, '/snap/bin/chromium')).toBe(
    '/home/a/snap/chromium/common/phuong-an-an-toan/browser-profile',
  );
  expect(findProfileFolder(mac, '/Applications/x')).toBe(
    '/Users/a/Library/Application Support/phuong-an-an-toan/browser-profile',
  );
});
