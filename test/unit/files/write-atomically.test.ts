import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureCodeOf } from '#files/failure-code.ts';
import { writeAtomically } from '#files/write-atomically.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phuong-an-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is replaced whole and no temporary file stays', async () => {
  const path = join(folder, 'Kế hoạch.docx');
  await writeFile(path, 'a much longer old content');
  await writeAtomically(path, new TextEncoder().encode('new'));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['Kế hoạch.docx']);
});

test('a name near the file system limit of 255 bytes can still be written', async () => {
  const name = `${'a'.repeat(250)}.docx`;
  await writeAtomically(join(folder, name), new Uint8Array(1));
  expect(await readdir(folder)).toEqual([name]);
});

test('a failed write throws the cause and leaves the target and the folder as they were', async () => {
  await mkdir(join(folder, 'target'));
  await writeFile(join(folder, 'target', 'inside'), 'kept');
  await expect(writeAtomically(join(folder, 'target'), new Uint8Array(1))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['target']);
  expect(await readFile(join(folder, 'target', 'inside'), 'utf8')).toBe('kept');
});

test('the causes a clerk can act on keep their meaning, the rest is unknown', () => {
  const codeOf = (code: string) => failureCodeOf(Object.assign(new Error('x'), { code }));
  expect(codeOf('ENOSPC')).toBe('disk-full');
  expect(codeOf('EACCES')).toBe('no-permission');
  expect(codeOf('EBUSY')).toBe('file-in-use');
  expect(codeOf('ENOENT')).toBe('not-found');
  expect(codeOf('EWHATEVER')).toBe('unknown');
  expect(failureCodeOf('not an error')).toBe('unknown');
});
