import { z } from 'zod';

/**
 * What the window may ask of the machine it runs on.
 *
 * One entry a question: the schema of its one argument and of its answer.
 * Two parts answer it: `electron/main` (over IPC) and `electron/web` (the
 * browser's own means, and the loopback process for what needs the disk).
 * Expected failures are answers with a code, never exceptions.
 */

/** Largest file either side moves through the contract, in bytes. Our own limit: an office laptop holds it in memory twice. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

export const Language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof Language>;

export const FileKind = z.enum(['docx', 'xlsx', 'csv', 'ics', 'json', 'backup', 'package', 'picture']);
export type FileKind = z.infer<typeof FileKind>;

/** File-name endings per kind, without the dot, the preferred one first. */
export const FILE_EXTENSIONS: Record<FileKind, readonly string[]> = {
  docx: ['docx'],
  ics: ['ics'],
  xlsx: ['xlsx', 'xlsm', 'xls'],
  csv: ['csv', 'txt'],
  json: ['json'],
  backup: ['pabackup'],
  package: ['phuongan'],
  /** A photo or scan of a room's plan. */
  picture: ['jpg', 'jpeg', 'png', 'webp'],
};

// Windows opens the device, not a file, whatever the ending (Microsoft, "Naming Files, Paths, and Namespaces").
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A bare file name: not hidden, no folder, no drive, nothing Windows refuses, at most 150 characters. */
export const FileName = z
  .string()
  .min(1)
  .max(150)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u)
  .refine((name) => !/^\.|[. ]$/.test(name) && !WINDOWS_DEVICE.test(name), 'not a usable file name');
export type FileName = z.infer<typeof FileName>;

/** Does a file name end as names of this kind do? Upper and lower case are the same, as on Windows. */
export function isNamedAs(kind: FileKind, name: string): boolean {
  return FILE_EXTENSIONS[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_FILE_BYTES, 'too large');

export const FailureCode = z.enum([
  'disk-full',
  'no-permission',
  'file-in-use',
  'not-found',
  'too-large',
  'wrong-kind',
  'unavailable',
  'unknown',
]);
export type FailureCode = z.infer<typeof FailureCode>;

const Failed = z.strictObject({ status: z.literal('failed'), code: FailureCode });
const Cancelled = z.strictObject({ status: z.literal('cancelled') });
const Nothing = z.strictObject({});

export const OpenedFile = z.strictObject({ name: z.string(), bytes: Bytes });
export type OpenedFile = z.infer<typeof OpenedFile>;

export const contract = {
  /** What kind of window is this, and where do its automatic backups go? */
  describeApp: {
    args: Nothing,
    result: z.strictObject({
      shell: z.enum(['electron', 'browser']),
      version: z.string(),
      /** Folder of automatic backups as the user would look for it; null when the machine refuses one. */
      backupFolder: z.string().nullable(),
    }),
  },
  /** The window speaks this language now: the machine's own menu and dialogs follow, also at the next start. */
  setLanguage: {
    args: z.strictObject({ language: Language }),
    result: z.strictObject({ status: z.literal('set') }),
  },
  /** Ask the user where, then write. `downloaded`: the browser put it in its download folder without asking. */
  saveFile: {
    args: z
      .strictObject({ kind: FileKind, suggestedName: FileName, bytes: Bytes })
      // A page gone bad must not be able to suggest a program where the dialog promises a document.
      .refine(({ kind, suggestedName }) => isNamedAs(kind, suggestedName), 'a name of another kind'),
    result: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('saved'), name: z.string() }),
      z.strictObject({ status: z.literal('downloaded'), name: z.string() }),
      Cancelled,
      Failed,
    ]),
  },
  /** Ask the user for files of these kinds and read them. */
  openFiles: {
    args: z.strictObject({ kinds: z.array(FileKind).min(1), multiple: z.boolean() }),
    result: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('opened'), files: z.array(OpenedFile).min(1) }),
      Cancelled,
      Failed,
    ]),
  },
  /** Show the file saved last in the file manager. Only the browser cannot. */
  revealLastSaved: {
    args: Nothing,
    result: z.discriminatedUnion('status', [z.strictObject({ status: z.literal('shown') }), Failed]),
  },
  /** Write one automatic backup into the backup folder, without asking; the oldest beyond 30 go. */
  writeBackup: {
    args: z.strictObject({ name: FileName, bytes: Bytes }),
    result: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('written'), folder: z.string(), name: z.string() }),
      Failed,
    ]),
  },
  /** The automatic backups, newest first. Both kinds of window share the folder: this is how plans move between them. */
  listBackups: {
    args: Nothing,
    result: z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('listed'),
        folder: z.string(),
        backups: z.array(z.strictObject({ name: z.string(), size: z.number(), modifiedAt: z.string() })),
      }),
      Failed,
    ]),
  },
  readBackup: {
    args: z.strictObject({ name: FileName }),
    result: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('opened'), files: z.array(OpenedFile).length(1) }),
      Failed,
    ]),
  },
} as const;

type Contract = typeof contract;
export type ContractName = keyof Contract;
export type Args<Name extends ContractName> = z.infer<Contract[Name]['args']>;
export type Answer<Name extends ContractName> = z.infer<Contract[Name]['result']>;

/** The contract as the window calls it. */
export type Machine = { [Name in ContractName]: (args: Args<Name>) => Promise<Answer<Name>> };
