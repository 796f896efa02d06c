import type { z } from 'zod';
import { type Answer, contract } from '#contract/contract.ts';
import type { BackupStore } from '#files/backup-store.ts';
import { decodeMessage, encodeMessage } from '#web/message.ts';

export type ApiParts = { store: BackupStore; version: string };

export type ApiEntry = {
  /** Answered without the token too, but then knowing nothing of the disk. */
  isOpen: boolean;
  /** Undefined when the body is not the entry's arguments. */
  answer: (body: Uint8Array, isTrusted: boolean) => Promise<Uint8Array | undefined>;
};

export type Api = ReadonlyMap<string, ApiEntry>;

/** The entries of the contract that a page cannot answer by itself, by name. */
export function createApi({ store, version }: ApiParts): Api {
  async function describeApp(isTrusted: boolean): Promise<Answer<'describeApp'>> {
    return { shell: 'browser', version, backupFolder: isTrusted ? await store.prepare() : null };
  }
  return new Map<string, ApiEntry>([
    [
      'describeApp',
      { ...entry(contract.describeApp.args, (_, isTrusted) => describeApp(isTrusted)), isOpen: true },
    ],
    ['writeBackup', entry(contract.writeBackup.args, ({ name, bytes }) => store.write(name, bytes))],
    ['listBackups', entry(contract.listBackups.args, () => store.list())],
    ['readBackup', entry(contract.readBackup.args, ({ name }) => store.read(name))],
  ]);
}

function entry<Given>(
  schema: z.ZodType<Given>,
  answer: (args: Given, isTrusted: boolean) => Promise<unknown>,
): ApiEntry {
  return {
    isOpen: false,
    answer: async (body, isTrusted) => {
      const args = schema.safeParse(decodeMessage(body));
      return args.success ? encodeMessage(await answer(args.data, isTrusted)) : undefined;
    },
  };
}
