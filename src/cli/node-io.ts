import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Io } from './command.ts';

/** The real machine. */
export function nodeIo(): Io {
  return {
    read: async (name) => (name === '-' ? readStandardInput() : new Uint8Array(await readFile(name))),
    write: async (name, bytes) => {
      await mkdir(dirname(name), { recursive: true });
      await writeFile(name, bytes);
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

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
