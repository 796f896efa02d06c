import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeIo } from '#cli/node-io.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phuongan-io-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file appears whole in a folder that was not there, and nothing lies beside it', async () => {
  await nodeIo().write(join(folder, 'moi', 'ke-hoach.json'), bytes('{}'));
  expect(await readdir(join(folder, 'moi'))).toEqual(['ke-hoach.json']);
});

test('a reader who has the old file open keeps the old file', async () => {
  const name = join(folder, 'plan.json');
  await writeFile(name, 'old');
  const { ino } = await stat(name);
  await nodeIo().write(name, bytes('new'));
  expect(await readFile(name, 'utf8')).toBe('new');
  expect((await stat(name)).ino).not.toBe(ino);
});

test('where the write fails, the old file is as it was and no temporary one stays', async () => {
  const name = join(folder, 'plan.json');
  await mkdir(name);
  await expect(nodeIo().write(name, bytes('new'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['plan.json']);
});

test('a link keeps pointing at the file it points at', async () => {
  await writeFile(join(folder, 'real.json'), 'old');
  await symlink(join(folder, 'real.json'), join(folder, 'link.json'));
  await nodeIo().write(join(folder, 'link.json'), bytes('new'));
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new');
  expect(await readFile(join(folder, 'link.json'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a pipe is written into, not replaced', async () => {
  const pipe = join(folder, 'pipe');
  await new Promise((resolve) => spawn('mkfifo', [pipe]).once('exit', resolve));
  const read = readFile(pipe, 'utf8');
  await nodeIo().write(pipe, bytes('through'));
  expect(await read).toBe('through');
  expect((await stat(pipe)).isFIFO()).toBe(true);
});
