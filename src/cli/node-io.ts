import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomically } from '#files/write-atomically.ts';
import type { Io } from './command.ts';

/** The real machine. */
export function nodeIo(): Io {
  return {
    read: async (name) => (name === '-' ? readStandardInput() : new Uint8Array(await readFile(name))),
    write: async (name, bytes) => {
      await mkdir(dirname(name), { recursive: true });
      await writeWhole(name, bytes);
    },
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    elapsed: () => performance.now(),
  };
}

/** A file is there whole or not at all. What is no file (a pipe, a device) cannot be renamed over, and is written into. */
async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(name).catch(() => null);
  if (there === null) await writeAtomically(name, bytes);
  else if (there.isFile()) await writeAtomically(await realpath(name), bytes);
  else await writeFile(name, bytes);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
