import { FILE_EXTENSIONS, type FileKind } from '#contract/contract.ts';

// The browser's dialogs want a MIME type; for our own two kinds there is none.
const MIME_TYPES: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  backup: 'application/octet-stream',
  package: 'application/octet-stream',
  picture: 'image/jpeg',
};

export const mimeTypeOf = (kind: FileKind): string => MIME_TYPES[kind];

/** Endings with the dot, the preferred one first. */
export function dottedEndings(kind: FileKind): `.${string}`[] {
  return FILE_EXTENSIONS[kind].map((ending): `.${string}` => `.${ending}`);
}
