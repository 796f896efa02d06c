import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDocumentsFolder } from '#files/documents-folder.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'phuong-an-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const find = (env: Record<string, string> = {}) => findDocumentsFolder({ platform: 'linux', env, home });

test('a Vietnamese desktop keeps its documents where user-dirs.dirs says', async () => {
  await mkdir(join(home, 'Tài liệu'));
  await mkdir(join(home, 'Documents'));
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), '# comment\nXDG_DOCUMENTS_DIR="$HOME/Tài liệu"\n');
  expect(await find()).toBe(join(home, 'Tài liệu'));
});

test('a setting that points nowhere or is relative gives way to Documents, then to home', async () => {
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="relative/path"\n');
  expect(await find()).toBe(home);
  await mkdir(join(home, 'Documents'));
  expect(await find()).toBe(join(home, 'Documents'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="/nowhere/at/all"\n');
  expect(await find()).toBe(join(home, 'Documents'));
});

test('XDG_CONFIG_HOME moves the setting', async () => {
  await mkdir(join(home, 'conf'));
  await mkdir(join(home, 'Giấy tờ'));
  await writeFile(join(home, 'conf', 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${home}/Giấy tờ"\n`);
  expect(await find({ XDG_CONFIG_HOME: join(home, 'conf') })).toBe(join(home, 'Giấy tờ'));
});
