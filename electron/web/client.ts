import type { z } from 'zod';
import { contract, type FailureCode, MAX_FILE_BYTES, type Machine } from '#contract/contract.ts';
import { API_PATH } from './address.ts';
import { decodeMessage, encodeMessage } from './message.ts';
import { openFiles } from './open-files.ts';
import { saveFile } from './save-file.ts';

/**
 * The machine as a plain browser can offer it.
 *
 * Files the user points at go through the browser's own dialogs. What needs
 * the disk without asking, the automatic backups, is answered by the loopback
 * process that served this page; when it is gone, so says the answer.
 */
export function createBrowserMachine(): Machine {
  return {
    describeApp: async (args) => {
      const answer = await ask('describeApp', contract.describeApp.result, args);
      return 'shell' in answer ? answer : { shell: 'browser', version: '', backupFolder: null };
    },
    // The dialogs here are the browser's own, in the browser's language.
    setLanguage: () => Promise.resolve({ status: 'set' }),
    saveFile,
    openFiles,
    revealLastSaved: () => Promise.resolve(failed('unavailable')),
    writeBackup: (args) =>
      args.bytes.byteLength > MAX_FILE_BYTES
        ? Promise.resolve(failed('too-large'))
        : ask('writeBackup', contract.writeBackup.result, args),
    listBackups: (args) => ask('listBackups', contract.listBackups.result, args),
    readBackup: (args) => ask('readBackup', contract.readBackup.result, args),
  };
}

type Failed = { status: 'failed'; code: FailureCode };
const failed = (code: FailureCode): Failed => ({ status: 'failed', code });

async function ask<Result>(
  name: string,
  answers: z.ZodType<Result>,
  args: unknown,
): Promise<Result | Failed> {
  try {
    const response = await fetch(API_PATH + name, { method: 'POST', body: encodeMessage(args) });
    if (!response.ok) return failed('unavailable');
    const answer = answers.safeParse(decodeMessage(new Uint8Array(await response.arrayBuffer())));
    return answer.success ? answer.data : failed('unknown');
  } catch {
    // The loopback process has ended: its terminal was closed.
    return failed('unavailable');
  }
}
