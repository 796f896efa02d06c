import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const PATIENCE_MS = 3000;
const END_OF_MESSAGE = '\0';

const Reply = z.object({ id: z.number(), result: z.unknown().optional(), error: z.unknown().optional() });

/** Asks one method of the browser's debugging protocol; undefined when it refuses, or does not answer in time. */
export type AskBrowser = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/**
 * Speaks with the browser we started, over two pipes that nobody else can
 * open (`--remote-debugging-pipe`). An office's policy may switch this off;
 * then every answer is undefined.
 */
export function connectDebuggingPipe(toBrowser: Writable, fromBrowser: Readable): AskBrowser {
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  let unread = '';
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk: string) => {
    const messages = (unread + chunk).split(END_OF_MESSAGE);
    unread = messages.pop() ?? '';
    for (const message of messages) settle(Reply.safeParse(JSON.parse(message)).data);
  });
  // A browser that has ended, or closed its end, answers nothing more.
  let isOver = false;
  function end(): void {
    isOver = true;
    for (const finish of [...waiting.values()]) finish(undefined);
  }
  fromBrowser.on('close', end).on('error', end);
  toBrowser.on('error', end);

  function settle(reply: z.infer<typeof Reply> | undefined): void {
    if (reply !== undefined) waiting.get(reply.id)?.(reply.result);
  }

  return (method, params) => {
    if (isOver) return Promise.resolve(undefined);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => finish(undefined), PATIENCE_MS);
      function finish(result: unknown): void {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(result);
      }
      waiting.set(id, finish);
      toBrowser.write(JSON.stringify({ id, method, params }) + END_OF_MESSAGE);
    });
  };
}
