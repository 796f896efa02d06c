import { join } from 'node:path';
import { expect } from '@playwright/test';
import { contentSecurityPolicy } from '#contract/headers.ts';
import { ask } from '#test/support/electron-stand-in/ask.ts';
import { test } from '#test/support/electron-stand-in/fixture.ts';
import { startElectronStandIn } from '#test/support/electron-stand-in/start.ts';

test('the window opens on our own page, which runs its own script and no inline one', async ({ start }) => {
  const { page, window, app } = await start();
  await expect(page.locator('html')).toHaveAttribute('data-own-script', 'ran');
  await expect(page.locator('html')).not.toHaveAttribute('data-inline-script');
  expect(window.webContents.getURL()).toBe('app://phuong-an/index.html');
  expect(window.options.title).toBe('Phương án an toàn');
  expect(app.session.leaks).toEqual([]);
});

test('every answer of the scheme carries the security headers', async ({ start }) => {
  const { page } = await start();
  for (const [address, status] of [
    ['/index.html', 200],
    ['/page.js', 200],
    ['/nothing.js', 404],
  ] as const) {
    const [got, policy, sniff] = await page.evaluate(async (each) => {
      const { status, headers } = await fetch(each);
      return [status, headers.get('content-security-policy'), headers.get('x-content-type-options')];
    }, address);
    expect([got, policy, sniff]).toEqual([status, contentSecurityPolicy, 'nosniff']);
  }
});

test('main settles profile folder, sandbox, scheme and network before it is ready', async ({ start }) => {
  const { app } = await start();
  expect(app.app.getPath('userData')).toBe(join(app.home, 'appdata', 'phuong-an-an-toan'));
  expect(app.app.isSandboxed).toBe(true);
  expect(app.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(app.privileged).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(app.privileged).not.toMatchObject([{ privileges: { bypassCSP: true } }]);
});

test('the page is isolated: no Node, and a machine it cannot change', async ({ start }) => {
  const { page, window } = await start();
  expect(window.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    devTools: false,
  });
  const seen = await page.evaluate(() => {
    const { phuongAnMachine } = window as unknown as { phuongAnMachine: Record<string, unknown> };
    const replaced = Reflect.set(window, 'phuongAnMachine', {});
    return {
      node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in window),
      replaced,
      changed: Reflect.set(phuongAnMachine, 'saveFile', () => 1),
      names: Object.keys(phuongAnMachine).sort(),
    };
  });
  expect(seen).toEqual({
    node: [],
    replaced: false,
    changed: false,
    names: [
      ...['describeApp', 'listBackups', 'openFiles', 'readBackup', 'revealLastSaved', 'saveFile'],
      ...['setLanguage', 'writeBackup'],
    ],
  });
});

test('permissions are refused, but for keeping the database and copying a table', async ({ start }) => {
  const { app, window, page } = await start();
  const contents = window.webContents;
  for (const permission of [
    'geolocation',
    'notifications',
    'media',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'usb',
  ])
    expect(app.session.permits(contents, permission), permission).toBe(false);
  for (const permission of ['persistent-storage', 'clipboard-sanitized-write'])
    expect(app.session.permits(contents, permission), permission).toBe(true);
  expect(app.session.permitsDevices()).toBe(false);
  const states = await page.evaluate(() =>
    Promise.all(
      (['persistent-storage', 'geolocation', 'notifications', 'midi'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['granted', 'denied', 'denied', 'denied']);
});

test('the menu is Vietnamese, follows the language of the window and remembers it', async ({ start }) => {
  const { app, page } = await start();
  const labels = (menu: typeof app.menu) => menu().map(({ label }) => label);
  expect(labels(app.menu)).toEqual(['&Tệp', '&Chỉnh sửa', '&Hiển thị', 'T&rợ giúp']);
  await ask(page, 'setLanguage', { language: 'en' });
  expect(labels(app.menu)).toEqual(['&File', '&Edit', '&View', '&Help']);
  const again = await start({ home: app.home });
  expect(labels(again.app.menu)).toEqual(['&File', '&Edit', '&View', '&Help']);
});

test('the menu prints the page', async ({ start }) => {
  const { app, window } = await start();
  const file = app.menu()[0]?.submenu;
  const print = Array.isArray(file)
    ? file.find(({ accelerator }) => accelerator === 'CmdOrCtrl+P')
    : undefined;
  (print?.click as (() => void) | undefined)?.();
  expect(window.webContents.printed).toBe(1);
});

test('a second start brings the first window forward', async ({ start }) => {
  const { app, window } = await start();
  window.minimize();
  app.app.emit('second-instance');
  expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus']);
});

test('a second start opens nothing itself', async ({ browser }) => {
  const second = await startElectronStandIn({ browser, isFirstInstance: false });
  await expect(second.openWindow()).rejects.toThrow('main exited with 0');
  expect(second.app.windows).toEqual([]);
  await second.stop();
});

test('the window opens where it was, unless that screen is gone', async ({ start }) => {
  const { app, window } = await start();
  expect(window.isMaximized()).toBe(true);
  window.unmaximize();
  window.moveTo({ x: 1500, y: 60, width: 1100, height: 700 });
  window.close();
  await expect.poll(() => app.app.exitCode).toBe(0);

  const displays = [
    { x: 0, y: 0, width: 1366, height: 728 },
    { x: 1366, y: 0, width: 1920, height: 1040 },
  ];
  const both = await start({ home: app.home, displays });
  expect(both.window.options).toMatchObject({ x: 1500, y: 60, width: 1100, height: 700 });
  expect(both.window.isMaximized()).toBe(false);
  const one = await start({ home: app.home, displays: displays.slice(0, 1) });
  expect(one.window.options.x).toBeUndefined();
});
