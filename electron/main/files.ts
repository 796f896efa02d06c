import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import {
  type Answer,
  type Args,
  FILE_EXTENSIONS,
  type FileKind,
  isNamedAs,
  MAX_FILE_BYTES,
  type Machine,
  type OpenedFile,
} from '#contract/contract.ts';
import { failureCodeOf } from '#files/failure-code.ts';
import { writeAtomically } from '#files/write-atomically.ts';
import type { Texts } from './texts.ts';

type Failed = Extract<Answer<'revealLastSaved'>, { status: 'failed' }>;
type Surroundings = { window: () => BrowserWindow | undefined; texts: () => Texts; documentsFolder: string };

/**
 * Saves and opens files, each only where the user has just pointed in a dialog.
 *
 * One dialog at a time: while one is open, further questions fail with `unavailable`.
 */
export function createFiles({
  window,
  texts,
  documentsFolder,
}: Surroundings): Pick<Machine, 'saveFile' | 'openFiles' | 'revealLastSaved'> {
  let lastFolder = documentsFolder;
  let lastSaved: string | undefined;
  let isAsking = false;

  /** Asks with a dialog of our window, unless one is open already. */
  async function ask<T>(dialogOf: (parent: BrowserWindow) => Promise<T>): Promise<T | undefined> {
    const parent = window();
    if (parent === undefined || isAsking) return undefined;
    isAsking = true;
    try {
      return await dialogOf(parent);
    } finally {
      isAsking = false;
    }
  }

  return {
    saveFile: async ({ kind, suggestedName, bytes }) => {
      const options = saveOptions({ texts: texts(), kind, path: join(lastFolder, suggestedName) });
      const choice = await ask((parent) => dialog.showSaveDialog(parent, options));
      if (choice === undefined) return failed('unavailable');
      if (choice.canceled || choice.filePath === '') return { status: 'cancelled' };
      const saved = await save(choice.filePath, bytes);
      if (saved.status === 'saved') {
        lastSaved = choice.filePath;
        lastFolder = dirname(choice.filePath);
      }
      return saved;
    },
    openFiles: async (args) => {
      const options = openOptions({ texts: texts(), args, folder: lastFolder });
      const choice = await ask((parent) => dialog.showOpenDialog(parent, options));
      if (choice === undefined) return failed('unavailable');
      const [first] = choice.filePaths;
      if (choice.canceled || first === undefined) return { status: 'cancelled' };
      lastFolder = dirname(first);
      return readAll(choice.filePaths, args.kinds);
    },
    revealLastSaved: async () => {
      if (lastSaved === undefined || !(await isThere(lastSaved))) return failed('not-found');
      shell.showItemInFolder(lastSaved);
      return { status: 'shown' };
    },
  };
}

const failed = (code: Failed['code']): Failed => ({ status: 'failed', code });

async function save(path: string, bytes: Uint8Array): Promise<Answer<'saveFile'>> {
  try {
    await writeAtomically(path, bytes);
    return { status: 'saved', name: basename(path) };
  } catch (thrown) {
    return failed(failureCodeOf(thrown));
  }
}

/** All of them or none: a half-opened choice would look complete. The limit holds for their sum. */
async function readAll(paths: readonly string[], kinds: readonly FileKind[]): Promise<Answer<'openFiles'>> {
  const files: OpenedFile[] = [];
  let room = MAX_FILE_BYTES;
  for (const path of paths) {
    if (!kinds.some((kind) => isNamedAs(kind, path))) return failed('wrong-kind');
    const read = await readWithin(path, room);
    if ('status' in read) return read;
    room -= read.bytes.byteLength;
    files.push(read);
  }
  return { status: 'opened', files };
}

async function readWithin(path: string, room: number): Promise<OpenedFile | Failed> {
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return failed('wrong-kind');
      if (facts.size > room) return failed('too-large');
      // A view of its own: Node's small buffers share memory that must not travel to the page.
      return { name: basename(path).normalize('NFC'), bytes: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return failed(failureCodeOf(thrown));
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch {
    return false;
  }
}

function saveOptions({ texts, kind, path }: { texts: Texts; kind: FileKind; path: string }) {
  return {
    title: texts.saveTitle,
    defaultPath: path,
    filters: [filterOf(texts, kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  } satisfies Electron.SaveDialogOptions;
}

function openOptions({ texts, args, folder }: { texts: Texts; args: Args<'openFiles'>; folder: string }) {
  const filters = args.kinds.map((kind) => filterOf(texts, kind));
  const all = { name: texts.allKinds, extensions: filters.flatMap(({ extensions }) => extensions) };
  return {
    title: texts.openTitle,
    defaultPath: folder,
    filters: filters.length > 1 ? [all, ...filters] : filters,
    properties: args.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  } satisfies Electron.OpenDialogOptions;
}

const KIND_TEXTS: Record<FileKind, keyof Texts> = {
  docx: 'kindDocx',
  xlsx: 'kindXlsx',
  csv: 'kindCsv',
  ics: 'kindIcs',
  json: 'kindJson',
  backup: 'kindBackup',
  package: 'kindPackage',
  picture: 'kindPicture',
};

function filterOf(texts: Texts, kind: FileKind): { name: string; extensions: string[] } {
  return { name: texts[KIND_TEXTS[kind]], extensions: [...FILE_EXTENSIONS[kind]] };
}
