import { mkdir, mkdtemp, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNodeNewEnough } from '#prelude/begin.mjs';
import { isBuildStale } from '#prelude/build.mjs';
import { findBrowsers } from '#prelude/find-browser.mjs';

test('Node 20.19 and all later are enough, anything before is not', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
    expect(isNodeNewEnough(version)).toBe(true);
  for (const version of ['20.18.3', '18.20.0', '8.17.0']) expect(isNodeNewEnough(version)).toBe(false);
});

describe('is the build stale?', () => {
  const OUTPUTS = [
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'out/cli.js',
    'out/web.js',
  ];
  const SOURCE = 'src/ui/deep/Screen.tsx';
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'phuong-an-'));
    for (const path of [SOURCE, 'src/ui/deep/Other.tsx', ...OUTPUTS]) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), '');
    }
    const tomorrow = Date.now() / 1000 + 86_400;
    for (const path of OUTPUTS) await utimes(join(root, path), tomorrow, tomorrow);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const touchLater = (path: string) => {
    const later = Date.now() / 1000 + 2 * 86_400;
    return utimes(join(root, path), later, later);
  };

  test('not when every output is newer than every source', () => {
    expect(isBuildStale(root)).toBe(false);
  });

  test('when a source deep below has changed, or one output is missing or older', async () => {
    await touchLater(SOURCE);
    expect(isBuildStale(root)).toBe(true);
    for (const path of OUTPUTS) await touchLater(path);
    await touchLater(SOURCE);
    await utimes(join(root, SOURCE), 1, 1);
    expect(isBuildStale(root)).toBe(false);
    await unlink(join(root, 'out/web.js'));
    expect(isBuildStale(root)).toBe(true);
  });

  test('when a source was only deleted, which shows in its folder alone', async () => {
    await unlink(join(root, 'src/ui/deep/Other.tsx'));
    await touchLater('src/ui/deep');
    expect(isBuildStale(root)).toBe(true);
  });
});

describe('which browser shows the window?', () => {
  const find = (platform: NodeJS.Platform, env: Record<string, string>, present: string[]) =>
    findBrowsers({ platform, env, exists: (path) => present.includes(path) });
  const WINDOWS = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

  test('on Windows Edge, which every office has, then Chrome', () => {
    expect(find('win32', WINDOWS, [CHROME, EDGE])).toEqual([EDGE, CHROME]);
    expect(find('win32', WINDOWS, [CHROME])).toEqual([CHROME]);
  });

  test('on Linux what is in the PATH, and the snap before the script that only leads to it', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    expect(find('linux', env, ['/usr/bin/chromium'])).toEqual(['/usr/bin/chromium']);
    expect(find('linux', env, ['/usr/bin/chromium', '/usr/bin/google-chrome'])[0]).toBe(
      '/usr/bin/google-chrome',
    );
    expect(find('linux', env, ['/usr/bin/chromium-browser', '/snap/bin/chromium'])[0]).toBe(
      '/snap/bin/chromium',
    );
  });

  test('a browser named by hand goes first, and a name that leads nowhere is not replaced silently', () => {
    const env = { PATH: '/usr/bin', PHUONG_AN_BROWSER: '/opt/my/chrome' };
    expect(find('linux', env, ['/opt/my/chrome', '/usr/bin/chromium'])).toEqual(['/opt/my/chrome']);
    expect(find('linux', env, ['/usr/bin/chromium'])).toEqual([]);
  });

  test('a machine with Firefox only has none', () => {
    expect(find('linux', { PATH: '/usr/bin' }, ['/usr/bin/firefox'])).toEqual([]);
  });
});
