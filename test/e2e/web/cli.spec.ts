import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

// The built command line, as it is called from any folder: nothing it needs may lie elsewhere.

const bundle = resolve('out/cli.js');

function answer(
  command: string,
  input: object,
): { readonly status: number | null; readonly output: unknown } {
  const { status, stdout } = spawnSync(process.execPath, [bundle, command, '-'], {
    cwd: tmpdir(),
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  return { status, output: JSON.parse(stdout) as unknown };
}

test('the solver travels in the bundle: seats, places and slots are answered with their proof', () => {
  const seats = Array.from({ length: 30 }, (_, at) => [at % 6, Math.floor(at / 6)]);
  expect(answer('seats', { seats, minDistance: 1.5 })).toMatchObject({ status: 0, output: { proven: true } });
  const outline = [
    [0, 0],
    [7, 0],
    [7, 7],
    [0, 7],
  ];
  expect(answer('spread', { room: { outline }, minDistance: 2 })).toMatchObject({
    status: 0,
    output: { count: 20 },
  });
  const groups = [72, 66, 56, 64, 54, 57, 24, 36].map((voters, at) => ({ id: `ap-${at + 1}`, voters }));
  const slots = { open: '07:00', close: '08:30', slotMinutes: 30, capacity: 158, groups, split: 'never' };
  expect(answer('slots', { ...slots, objective: 'level' })).toMatchObject({
    status: 0,
    output: { proven: true },
  });
});
