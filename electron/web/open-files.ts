import { type Answer, type Args, MAX_FILE_BYTES, type OpenedFile } from '#contract/contract.ts';
import { dottedEndings } from './file-types.ts';

/** Asks the user for files and reads them. One that is too large or of another kind fails the whole answer. */
export async function openFiles({ kinds, multiple }: Args<'openFiles'>): Promise<Answer<'openFiles'>> {
  const endings = kinds.flatMap(dottedEndings);
  const chosen = await pickFiles(endings.join(','), multiple);
  if (chosen.length === 0) return { status: 'cancelled' };
  // The dialog's filter is only a suggestion: "all files" is one click away.
  if (!chosen.every(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(ending))))
    return { status: 'failed', code: 'wrong-kind' };
  if (chosen.some(({ size }) => size > MAX_FILE_BYTES)) return { status: 'failed', code: 'too-large' };
  try {
    return { status: 'opened', files: await Promise.all(chosen.map(readFile)) };
  } catch (thrown) {
    return { status: 'failed', code: thrown instanceof DOMException ? codeOfReading(thrown) : 'unknown' };
  }
}

function pickFiles(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    const answer = (files: File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => answer([...(input.files ?? [])]));
    input.addEventListener('cancel', () => answer([]));
    // In the page while the dialog is open: an element nobody holds may be collected, and its answer with it.
    document.body.append(input);
    input.click();
  });
}

async function readFile(file: File): Promise<OpenedFile> {
  return { name: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
}

function codeOfReading({ name }: DOMException) {
  // Chromium says NotReadable both for a file it may not read and for one that changed since it was picked.
  if (name === 'NotReadableError') return 'no-permission';
  return name === 'NotFoundError' ? 'not-found' : 'unknown';
}
