import { fold, tidy } from '#domain/fold.ts';
import type { TableReader } from './table-reader.ts';
import { cellText } from './workbook.ts';

/** A cell that names hamlets, to be looked up once all hamlets of the workbook are known. */
export type NamedHamlets = {
  readonly reader: TableReader;
  readonly row: number;
  readonly names: readonly string[];
};

/** "Toàn xã", "cả phường", "tất cả các thôn": every hamlet, which needs no names. */
const ALL = /^(?:toan (?:xa|phuong|thi tran|dac khu|bo)|ca (?:xa|phuong|thi tran|dac khu)|tat ca)\b/;

const WORD = /^(?:thon|ban|ap|khom|buon|soc|lang|xom|khu pho|to dan pho|tdp|khu)\s+/;

/**
 * The hamlets a cell names, "Thôn Đông, thôn Tây; Thôn Nam" one by one; none
 * where all of the commune is meant. Commas, semicolons, "và" and lines part them.
 */
export function readHamletNames(reader: TableReader, row: number, named: NamedHamlets[]): string[] {
  // Its tidied text would have lost the lines.
  const text = reader.text(row, 'hamlet');
  if (text === '' || ALL.test(fold(text))) return [];
  const names = cellText(reader.cell(row, 'hamlet'))
    .slice(0, text.length)
    .split(/[,;\n\r]+|\s+và\s+/u)
    .map(tidy)
    .filter((name) => name !== '');
  if (names.length > 0) named.push({ reader, row, names });
  return names;
}

/** Equal for "Ấp Long Phú A", "long phú a" and "ẤP LONG PHÚ A ". */
export function hamletKey(name: string): string {
  const folded = fold(name);
  return folded.replace(WORD, '') || folded;
}

/** Asks about the cells that name hamlets nobody knows; the rest of what they name is kept. */
export function askUnknownHamlets(named: readonly NamedHamlets[], known: Iterable<string>): void {
  const keys = new Set([...known].map(hamletKey));
  for (const { reader, row, names } of named) {
    const unknown = names.filter((name) => !keys.has(hamletKey(name)));
    if (unknown.length > 0) reader.ask('hamlet-unknown', row, 'hamlet', { names: unknown.join(', ') });
  }
}
