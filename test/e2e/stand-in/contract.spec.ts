import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { channelOf } from '#contract/channel.ts';
import { type ContractName, contract, MAX_FILE_BYTES } from '#contract/contract.ts';
import { ask } from '#test/support/electron-stand-in/ask.ts';
import { test } from '#test/support/electron-stand-in/fixture.ts';

// Every byte value, so that nothing on the way may treat them as text.
const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
const name = 'Kế hoạch bầu cử xã Phú Thạnh A.docx';

test('main answers every entry of the contract and nothing else', async ({ start }) => {
  const { app } = await start();
  const entries = Object.keys(contract) as ContractName[];
  expect(app.ipcMain.channels().sort()).toEqual(entries.map(channelOf).sort());
});

test('describeApp names the kind of window, its version and the backup folder', async ({ start }) => {
  const { app, page } = await start();
  const backupFolder = join(app.home, 'Phương án an toàn', 'Sao lưu');
  expect(await ask(page, 'describeApp', {})).toEqual({
    shell: 'electron',
    version: '0.0.0-stand-in',
    backupFolder,
  });
});

test.describe('saveFile', () => {
  test('writes the very bytes where the dialog pointed, leaves no temporary file, and can show the place', async ({
    start,
  }) => {
    const { app, page } = await start();
    const folder = join(app.home, 'Văn bản');
    await mkdir(folder);
    const filePath = join(folder, name);
    await writeFile(filePath, 'an older plan');

    expect(await ask(page, 'revealLastSaved', {})).toEqual({ status: 'failed', code: 'not-found' });
    app.dialog.answerNext('save', { canceled: false, filePath });
    expect(await ask(page, 'saveFile', { kind: 'docx', suggestedName: name, bytes })).toEqual({
      status: 'saved',
      name,
    });
    expect(new Uint8Array(await readFile(filePath))).toEqual(bytes);
    expect(await readdir(folder)).toEqual([name]);
    expect(app.dialog.shown).toMatchObject([
      {
        kind: 'save',
        options: {
          title: 'Lưu tệp',
          defaultPath: join(app.home, name),
          filters: [{ name: 'Văn bản Word', extensions: ['docx'] }],
        },
      },
    ]);
    expect(await ask(page, 'revealLastSaved', {})).toEqual({ status: 'shown' });
    expect(app.revealed).toEqual([filePath]);
  });

  test('writes nothing when the user cancels', async ({ start }) => {
    const { app, page } = await start();
    app.dialog.answerNext('save', { canceled: true, filePath: '' });
    expect(await ask(page, 'saveFile', { kind: 'docx', suggestedName: name, bytes })).toEqual({
      status: 'cancelled',
    });
    expect(await readdir(app.home)).not.toContain(name);
  });

  test('says why it could not write, and leaves nothing behind', async ({ start }) => {
    const { app, page } = await start();
    app.dialog.answerNext('save', { canceled: false, filePath: join(app.home, 'không có', name) });
    expect(await ask(page, 'saveFile', { kind: 'docx', suggestedName: name, bytes })).toEqual({
      status: 'failed',
      code: 'not-found',
    });
    expect(await ask(page, 'revealLastSaved', {})).toEqual({ status: 'failed', code: 'not-found' });
  });

  test('opens one dialog at a time', async ({ start }) => {
    const { app, page } = await start();
    let answer: (choice: { canceled: boolean; filePath: string }) => void = () => undefined;
    app.dialog.answerNext(
      'save',
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const first = ask(page, 'saveFile', { kind: 'docx', suggestedName: name, bytes });
    await expect.poll(() => app.dialog.shown.length).toBe(1);
    expect(await ask(page, 'openFiles', { kinds: ['xlsx'], multiple: false })).toEqual({
      status: 'failed',
      code: 'unavailable',
    });
    answer({ canceled: true, filePath: '' });
    expect(await first).toEqual({ status: 'cancelled' });
  });
});

test.describe('openFiles', () => {
  test('reads what the dialog pointed at, to the byte', async ({ start }) => {
    const { app, page } = await start();
    const paths = [join(app.home, 'cử tri.XLSX'), join(app.home, 'ấp.csv')];
    for (const path of paths) await writeFile(path, bytes);
    app.dialog.answerNext('open', { canceled: false, filePaths: paths });
    expect(await ask(page, 'openFiles', { kinds: ['xlsx', 'csv'], multiple: true })).toEqual({
      status: 'opened',
      files: [
        { name: 'cử tri.XLSX', bytes },
        { name: 'ấp.csv', bytes },
      ],
    });
    expect(app.dialog.shown).toMatchObject([
      {
        options: {
          properties: ['openFile', 'multiSelections'],
          filters: [{}, { name: 'Bảng tính Excel' }, {}],
        },
      },
    ]);
  });

  test('reads nothing when the user cancels', async ({ start }) => {
    const { app, page } = await start();
    app.dialog.answerNext('open', { canceled: true, filePaths: [] });
    expect(await ask(page, 'openFiles', { kinds: ['backup'], multiple: false })).toEqual({
      status: 'cancelled',
    });
  });

  test('refuses another kind, a folder, a file too large and one that is gone', async ({ start }) => {
    const { app, page } = await start();
    await writeFile(join(app.home, 'id_rsa'), 'secret');
    await mkdir(join(app.home, 'folder.xlsx'));
    await writeFile(join(app.home, 'huge.xlsx'), '');
    await truncate(join(app.home, 'huge.xlsx'), MAX_FILE_BYTES + 1);
    for (const [file, code] of [
      ['id_rsa', 'wrong-kind'],
      ['folder.xlsx', 'wrong-kind'],
      ['huge.xlsx', 'too-large'],
      ['gone.xlsx', 'not-found'],
    ] as const) {
      app.dialog.answerNext('open', { canceled: false, filePaths: [join(app.home, file)] });
      expect(await ask(page, 'openFiles', { kinds: ['xlsx'], multiple: false }), file).toEqual({
        status: 'failed',
        code,
      });
    }
  });
});

test('a backup is written, listed and read back to the byte', async ({ start }) => {
  const { app, page } = await start();
  const folder = join(app.home, 'Phương án an toàn', 'Sao lưu');
  const backup = 'Bầu cử 2021.pabackup';
  expect(await ask(page, 'listBackups', {})).toEqual({ status: 'listed', folder, backups: [] });
  expect(await ask(page, 'writeBackup', { name: backup, bytes })).toEqual({
    status: 'written',
    folder,
    name: backup,
  });
  expect(await ask(page, 'listBackups', {})).toMatchObject({
    backups: [{ name: backup, size: bytes.length }],
  });
  expect(await ask(page, 'readBackup', { name: backup })).toEqual({
    status: 'opened',
    files: [{ name: backup, bytes }],
  });
  expect(await ask(page, 'readBackup', { name: 'gone.pabackup' })).toEqual({
    status: 'failed',
    code: 'not-found',
  });
});

test('setLanguage turns the dialogs of the machine', async ({ start }) => {
  const { app, page } = await start();
  expect(await ask(page, 'setLanguage', { language: 'en' })).toEqual({ status: 'set' });
  app.dialog.answerNext('open', { canceled: true, filePaths: [] });
  await ask(page, 'openFiles', { kinds: ['docx'], multiple: false });
  expect(app.dialog.shown).toMatchObject([
    { options: { title: 'Choose files', filters: [{ name: 'Word document' }] } },
  ]);
});
