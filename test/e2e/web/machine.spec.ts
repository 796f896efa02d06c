import { expect, type Page, test } from '@playwright/test';
import type { Machine } from '#contract/contract.ts';
import { bundleForBrowser } from '#test/support/bundle.ts';

// The client's half of the contract, in a real browser against the real loopback process.
// The page is ours, but empty: the app's own screens are tested in their own files.

declare global {
  interface Window {
    machine: Machine;
  }
}

let bundle: string;
test.beforeAll(async () => {
  bundle = await bundleForBrowser('electron/web/client.ts');
});

test.beforeEach(({ page }) => openWithMachine(page));

async function openWithMachine(page: Page) {
  await page.route('**/empty-page', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><button>go</button>' }),
  );
  await page.route('**/machine.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bundle }),
  );
  await page.goto('/empty-page');
  await page.evaluate(async () => {
    // A variable, or the compiler would look for the module here and not in the page.
    const address = '/machine.js';
    const client = (await import(address)) as { createBrowserMachine: () => Machine };
    window.machine = client.createBrowserMachine();
  });
}

test('the browser window names its version and the folder of its automatic backups', async ({ page }) => {
  const described = await page.evaluate(() => window.machine.describeApp({}));
  expect(described).toMatchObject({ shell: 'browser', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(described.backupFolder).toMatch(/Phương án an toàn[\\/]Sao lưu$/);
});

test('an automatic backup is on the disk, in the list, and comes back byte for byte', async ({ page }) => {
  const round = await page.evaluate(async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const written = await window.machine.writeBackup({ name: 'thử máy.pabackup', bytes });
    if (written.status !== 'written') return { written };
    const read = await window.machine.readBackup({ name: written.name });
    const listed = await window.machine.listBackups({});
    return {
      written,
      isSame:
        read.status === 'opened' &&
        read.files.every((file) => file.bytes.every((byte, i) => byte === bytes[i])),
      names: listed.status === 'listed' ? listed.backups.map(({ name }) => name) : [],
    };
  });
  expect(round.written.status).toBe('written');
  expect(round.isSame).toBe(true);
  expect(round.names).toContain(round.written.status === 'written' ? round.written.name : '');
});

test('what does not exist, or would not be a backup, is an answer and not an exception', async ({ page }) => {
  const answers = await page.evaluate(() =>
    Promise.all([
      window.machine.readBackup({ name: 'không có.pabackup' }),
      window.machine.writeBackup({ name: 'kế hoạch.docx', bytes: new Uint8Array(1) }),
      window.machine.writeBackup({ name: '../../x.pabackup', bytes: new Uint8Array(1) }),
      window.machine.revealLastSaved({}),
    ]),
  );
  expect(answers).toEqual([
    { status: 'failed', code: 'not-found' },
    { status: 'failed', code: 'wrong-kind' },
    { status: 'failed', code: 'unavailable' },
    { status: 'failed', code: 'unavailable' },
  ]);
});

test('when the loopback process is gone, backups are unavailable and the page lives on', async ({ page }) => {
  await page.route('**/api/**', (route) => route.abort('connectionrefused'));
  const answers = await page.evaluate(async () => [
    await window.machine.describeApp({}),
    await window.machine.listBackups({}),
  ]);
  expect(answers).toEqual([
    { shell: 'browser', version: '', backupFolder: null },
    { status: 'failed', code: 'unavailable' },
  ]);
});

const save = () =>
  window.machine.saveFile({ kind: 'docx', suggestedName: 'Phương án.docx', bytes: new Uint8Array([80, 75]) });

test.describe('saving', () => {
  test('writes into the very file the dialog named', async ({ page }) => {
    // No test can press a button of the system's dialog; a private file stands where the dialog would point.
    await page.evaluate(() => {
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      });
    });
    expect(await page.evaluate(save)).toEqual({ status: 'saved', name: 'Phương án.docx' });
    const stored = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('Phương án.docx')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    expect(stored).toEqual([80, 75]);
  });

  test('is cancelled when the user closes the dialog, and says why when the disk does not take it', async ({
    page,
  }) => {
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('', 'AbortError'));
      Object.assign(window, { showSaveFilePicker: refuse });
    });
    expect(await page.evaluate(save)).toEqual({ status: 'cancelled' });
    for (const [error, code] of [
      ['QuotaExceededError', 'disk-full'],
      ['NoModificationAllowedError', 'file-in-use'],
      ['NotAllowedError', 'no-permission'],
      ['UnknownError', 'unknown'],
    ] as const) {
      await page.evaluate((name) => {
        const createWritable = () => Promise.reject(new DOMException('', name));
        Object.assign(window, { showSaveFilePicker: () => Promise.resolve({ name: 'x', createWritable }) });
      }, error);
      expect(await page.evaluate(save)).toEqual({ status: 'failed', code });
    }
  });

  test('falls back to a download with the right name where there is no dialog, or no recent click', async ({
    page,
  }) => {
    for (const picker of [undefined, () => Promise.reject(new DOMException('', 'SecurityError'))]) {
      if (picker === undefined)
        await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
      else
        await page.evaluate(() => {
          const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
          Object.assign(window, { showSaveFilePicker: refuse });
        });
      const [download, answer] = await Promise.all([page.waitForEvent('download'), page.evaluate(save)]);
      expect(answer).toEqual({ status: 'downloaded', name: 'Phương án.docx' });
      expect(download.suggestedFilename()).toBe('Phương án.docx');
    }
  });
});

test.describe('opening', () => {
  const askForWorkbook = (page: Page) =>
    page.evaluate(async () => {
      const opened = await window.machine.openFiles({ kinds: ['xlsx'], multiple: false });
      if (opened.status !== 'opened') return opened;
      return opened.files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
    });
  const workbook = (name: string) => ({ name, mimeType: '', buffer: Buffer.from([1, 2, 3]) });

  test('gives the bytes and the composed name of the file the user chose', async ({ page }) => {
    const asked = page.waitForEvent('filechooser');
    const answer = askForWorkbook(page);
    await (await asked).setFiles(workbook('Phú Thạnh A.XLSX'.normalize('NFD')));
    expect(await answer).toEqual([{ name: 'Phú Thạnh A.XLSX', bytes: [1, 2, 3] }]);
  });

  test('a file of another kind, reached through "all files", is refused', async ({ page }) => {
    const asked = page.waitForEvent('filechooser');
    const answer = askForWorkbook(page);
    await (await asked).setFiles(workbook('ảnh.png'));
    expect(await answer).toEqual({ status: 'failed', code: 'wrong-kind' });
  });

  test('closing the dialog cancels', async ({ page }) => {
    const asked = page.waitForEvent('filechooser');
    const answer = askForWorkbook(page);
    // The browser's own word for a dialog closed without a choice; no test can press its button.
    await (await asked).element().dispatchEvent('cancel');
    expect(await answer).toEqual({ status: 'cancelled' });
  });
});
