import { fold, tidy } from '#domain/fold.ts';
import { LONGEST_TEXT, type TableReader } from './table-reader.ts';
import { cellText } from './workbook.ts';

/** A cell that names hamlets, to be looked up once all hamlets of the workbook are known. */
export type NamedHamlets = {
  readonly reader: TableReader;
  readonly row: number;
  readonly names: readonly string[];
};

/** "Toàn xã", "cả phường", "tất cả các thôn trong xã": every hamlet, which needs no names. What says less, "toàn xã trừ …", does not. */
const ALL =
  /^(?:toan (?:xa|phuong|thi tran|dac khu|bo)|ca (?:xa|phuong|thi tran|dac khu)|tat ca(?: cac)?(?: (?:thon|ban|ap|khom|buon|khu pho|to dan pho))?(?: (?:trong|cua))?(?: (?:toan )?(?:xa|phuong|thi tran|dac khu))?)$/;

/** "Toàn xã trừ Thôn 1, Thôn 5": asked about whole, for parted it would name Thôn 5, which is left out. */
const ALL_BUT = /^(?:toan|ca|tat ca) .*\b(?:tru|khong ke|khong gom) /;

const WORD = /^(?:thon|ban|ap|khom|buon|soc|lang|xom|khu pho|to dan pho|tdp|khu)\s+/;

/**
 * The hamlets a cell names, "Thôn Đông, thôn Tây; Thôn Nam" one by one; none
 * where all of the commune is meant. Commas, semicolons, "và" and lines part them.
 */
export function readHamletNames(reader: TableReader, row: number, named: NamedHamlets[]): string[] {
  if (reader.text(row, 'hamlet') === '') return [];
  // Its tidied text would have lost the lines.
  const raw = cellText(reader.cell(row, 'hamlet'));
  if (ALL.test(fold(raw))) return [];
  const parts = ALL_BUT.test(fold(raw)) ? [raw] : raw.split(/[,;\n\r]+|\s+và\s+/u);
  const names = parts.map((name) => tidy(name).slice(0, LONGEST_TEXT)).filter((name) => name !== '');
  if (names.length > 0) named.push({ reader, row, names });
  return names;
}

/** How a name may be written, the strictest first: to the letter, without marks, without its "thôn" or "ấp". */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => tidy(name).toLocaleLowerCase('vi'),
  fold,
  (name) => {
    const folded = fold(name);
    return folded.replace(WORD, '') || folded;
  },
];

/**
 * Which of the known names a name means: "long phú a" means "Ấp Long Phú A". Several where it may mean each
 * of them, as "1" where there are "Thôn 1" and "Tổ dân phố 1"; none where nobody knows it.
 */
export function hamletsMeant(known: readonly string[]): (name: string) => readonly string[] {
  const names = [...new Map(known.map((name) => [tidy(name).toLocaleLowerCase('vi'), name])).values()];
  const books = SPELLINGS.map((spell) => {
    const byKey = new Map<string, string[]>();
    for (const name of names) {
      const others = byKey.get(spell(name));
      if (others === undefined) byKey.set(spell(name), [name]);
      else others.push(name);
    }
    return { spell, byKey };
  });
  return (name) => {
    for (const { spell, byKey } of books) {
      const meant = byKey.get(spell(name));
      if (meant !== undefined) return meant;
    }
    return [];
  };
}

/** Asks about the cells that name hamlets nobody knows, or that may be several; the rest of what they name is kept. */
export function askUnclearHamlets(named: readonly NamedHamlets[], known: readonly string[]): void {
  const meantBy = hamletsMeant(known);
  for (const { reader, row, names } of named) {
    const unknown = names.filter((name) => meantBy(name).length === 0);
    if (unknown.length > 0) reader.ask('hamlet-unknown', row, 'hamlet', { names: unknown.join(', ') });
    for (const name of names) {
      const meant = meantBy(name);
      if (meant.length > 1) reader.ask('hamlet-several', row, 'hamlet', { name, names: meant.join(', ') });
    }
  }
}
