import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BACKUPS_KEPT, type BackupStore, createBackupStore } from '#files/backup-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

let documentsFolder: string;
let store: BackupStore;

beforeEach(async () => {
  documentsFolder = await mkdtemp(join(tmpdir(), 'phuong-an-'));
  store = createBackupStore({ documentsFolder });
});
afterEach(() => rm(documentsFolder, { recursive: true, force: true }));

async function writeAged(name: string, minutesAgo: number) {
  await mkdir(store.folder, { recursive: true });
  await writeFile(join(store.folder, name), name);
  const time = Date.now() / 1000 - minutesAgo * 60;
  await utimes(join(store.folder, name), time, time);
}

describe('the automatic backups', () => {
  test('a backup comes back byte for byte, from the folder the user sees in documents', async () => {
    const written = await store.write('tự động 2026-11-22.pabackup', bytesOf('kế hoạch'));
    expect(written).toEqual({ status: 'written', folder: store.folder, name: 'tự động 2026-11-22.pabackup' });
    expect(store.folder).toBe(join(documentsFolder, 'Phương án an toàn', 'Sao lưu'));
    const read = await store.read('tự động 2026-11-22.pabackup');
    expect(read).toEqual({
      status: 'opened',
      files: [{ name: 'tự động 2026-11-22.pabackup', bytes: bytesOf('kế hoạch') }],
    });
  });

  test('a name already taken, in any spelling of case, gets a number and nothing is overwritten', async () => {
    await store.write('A.pabackup', bytesOf('first'));
    const second = await store.write('a.pabackup', bytesOf('second'));
    expect(second).toMatchObject({ status: 'written', name: 'a (2).pabackup' });
    expect(await readFile(join(store.folder, 'A.pabackup'), 'utf8')).toBe('first');
  });

  test('many backups asked for at once with one name are all kept', async () => {
    const asked = Array.from({ length: 5 }, (_, i) => store.write('x.pabackup', bytesOf(String(i))));
    const names = (await Promise.all(asked)).map((answer) =>
      answer.status === 'written' ? answer.name : 'failed',
    );
    expect(new Set(names).size).toBe(5);
    expect((await readdir(store.folder)).sort()).toEqual([...names].sort());
  });

  test('the oldest beyond the limit go, and files that are not ours stay', async () => {
    for (let age = 1; age <= BACKUPS_KEPT + 2; age += 1) await writeAged(`b${age}.pabackup`, age);
    await writeAged('ghi chú.docx', 9999);
    await store.write('new.pabackup', bytesOf('new'));
    const names = await readdir(store.folder);
    expect(names.filter((name) => name.endsWith('.pabackup'))).toHaveLength(BACKUPS_KEPT);
    expect(names).toEqual(expect.arrayContaining(['new.pabackup', 'b1.pabackup', 'ghi chú.docx']));
    expect(names).not.toContain(`b${BACKUPS_KEPT}.pabackup`);
  });

  test('a clock set back does not make the newest backup the one that is thrown away', async () => {
    for (let i = 0; i < BACKUPS_KEPT; i += 1) await writeAged(`future${i}.pabackup`, -600 - i);
    await store.write('now.pabackup', bytesOf('now'));
    expect(await readdir(store.folder)).toContain('now.pabackup');
    expect(await readdir(store.folder)).toHaveLength(BACKUPS_KEPT);
  });

  test('the list is newest first and a folder not made yet lists nothing', async () => {
    expect(await store.list()).toEqual({ status: 'listed', folder: store.folder, backups: [] });
    await writeAged('old.pabackup', 60);
    await writeAged('new.pabackup', 1);
    const listed = await store.list();
    expect(listed.status === 'listed' && listed.backups.map(({ name }) => name)).toEqual([
      'new.pabackup',
      'old.pabackup',
    ]);
  });

  test.each([
    '../escape.pabackup',
    '..\\escape.pabackup',
    '/etc/passwd.pabackup',
    'C:\\x.pabackup',
    'nul.pabackup',
    '.hidden.pabackup',
    'a\u0000b.pabackup',
    'plan.docx',
    '.pabackup',
  ])('a hostile or foreign name %j is neither written nor read', async (name) => {
    expect(await store.write(name, bytesOf('x'))).toEqual({ status: 'failed', code: 'wrong-kind' });
    expect(await store.read(name)).toEqual({ status: 'failed', code: 'wrong-kind' });
    expect(await readdir(documentsFolder)).toEqual([]);
  });

  test('a link or a folder that calls itself a backup is not followed', async () => {
    await mkdir(join(store.folder, 'folder.pabackup'), { recursive: true });
    await writeFile(join(documentsFolder, 'secret'), 'secret');
    await symlink(join(documentsFolder, 'secret'), join(store.folder, 'link.pabackup'));
    expect(await store.read('link.pabackup')).toEqual({ status: 'failed', code: 'wrong-kind' });
    expect(await store.read('folder.pabackup')).toEqual({ status: 'failed', code: 'wrong-kind' });
    expect(await store.list()).toMatchObject({ backups: [] });
  });

  test('a missing backup is not-found, and a documents folder that is a file is said, not thrown', async () => {
    expect(await store.read('none.pabackup')).toEqual({ status: 'failed', code: 'not-found' });
    await writeFile(join(documentsFolder, 'file'), '');
    const broken = createBackupStore({ documentsFolder: join(documentsFolder, 'file') });
    expect(await broken.prepare()).toBeNull();
    expect(await broken.write('a.pabackup', bytesOf('x'))).toEqual({ status: 'failed', code: 'not-found' });
  });

  test('one failed backup does not stop the next', async () => {
    const answers = await Promise.all([
      store.write('bad.txt', bytesOf('x')),
      store.write('good.pabackup', bytesOf('x')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['failed', 'written']);
  });
});
