import type { Answer, Args, FailureCode } from '#contract/contract.ts';
import { dottedEndings, mimeTypeOf } from './file-types.ts';

// Chromium has it; TypeScript's DOM library does not, since it is not a finished standard (WICG File System Access).
type PickingWindow = {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, `.${string}`[]> }[];
  }) => Promise<FileSystemFileHandle>;
};

const CODE_BY_DOM_ERROR: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'disk-full',
  NotAllowedError: 'no-permission',
  NoModificationAllowedError: 'file-in-use',
  NotFoundError: 'not-found',
};

// A revoked address stops a download that has not begun; the browser begins within a second (assumption, generous).
const DOWNLOAD_STARTS_WITHIN_MS = 60_000;

/**
 * Asks the user where and writes there; the browser swaps the file in whole.
 *
 * Without a picker, or when the click that led here is too long ago for the
 * browser to show one, the file goes to the download folder instead.
 */
export async function saveFile(args: Args<'saveFile'>): Promise<Answer<'saveFile'>> {
  const { showSaveFilePicker } = window as PickingWindow;
  if (showSaveFilePicker === undefined) return download(args);
  let handle: FileSystemFileHandle;
  try {
    handle = await showSaveFilePicker({
      suggestedName: args.suggestedName,
      types: [{ accept: { [mimeTypeOf(args.kind)]: dottedEndings(args.kind).slice(0, 1) } }],
    });
  } catch (thrown) {
    return nameOf(thrown) === 'AbortError' ? { status: 'cancelled' } : download(args);
  }
  return writeTo(handle, args.bytes);
}

async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<Answer<'saveFile'>> {
  try {
    const writable = await handle.createWritable();
    try {
      await writable.write(new Blob([ownBuffer(bytes)]));
    } catch (thrown) {
      await writable.abort();
      throw thrown;
    }
    await writable.close();
    return { status: 'saved', name: handle.name };
  } catch (thrown) {
    return { status: 'failed', code: CODE_BY_DOM_ERROR[nameOf(thrown)] ?? 'unknown' };
  }
}

function download({ kind, suggestedName, bytes }: Args<'saveFile'>): Answer<'saveFile'> {
  const address = URL.createObjectURL(new Blob([ownBuffer(bytes)], { type: mimeTypeOf(kind) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_STARTS_WITHIN_MS);
  return { status: 'downloaded', name: suggestedName };
}

/** A Blob refuses memory shared between threads, and the type of `bytes` allows it. Copies only then. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

const nameOf = (thrown: unknown): string => (thrown instanceof DOMException ? thrown.name : '');
