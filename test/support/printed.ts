import { invariant } from '#domain/invariant.ts';
import { type ReadDocx, type ReadSection, readDocx, sectionParagraphs } from '#test/support/docx-reader.ts';

/** A Word file as a clerk checks it against another: sentences, and tables by their heads. */

/** "1.234,5" or "07" as a clerk reads it; undefined for what is no number. */
export function printedNumber(text: string): number | undefined {
  return /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/u.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : undefined;
}

/** One space between words, whatever the file has. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export type PrintedTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type PrintedPaper = {
  /** Everything outside tables and inside, one paragraph a line. */
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  readonly sections: readonly { readonly text: string; readonly tables: readonly PrintedTable[] }[];
};

function tablesOf({ blocks }: ReadSection): readonly PrintedTable[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = block.rows.map(({ cells }) =>
      cells.map(({ paragraphs }) => plain(paragraphs.map(({ text }) => text).join(' '))),
    );
    return [{ heads: rows[0] ?? [], rows: rows.slice(1) }];
  });
}

export function printedPaper(file: Uint8Array): PrintedPaper {
  const docx: ReadDocx = readDocx(file);
  const sections = docx.sections.map((section) => ({
    text: sectionParagraphs(section)
      .map(({ text }) => plain(text))
      .join('\n'),
    tables: tablesOf(section),
  }));
  return {
    sections,
    text: sections.map(({ text }) => text).join('\n'),
    tables: sections.flatMap(({ tables }) => tables),
  };
}

/** The first table with all these heads, its rows as records by head. Rows that span columns, as sums do, are left out. */
export function rowsUnder(
  tables: readonly PrintedTable[],
  ...heads: readonly string[]
): readonly Readonly<Record<string, string>>[] {
  const found = tables.find((table) => heads.every((head) => table.heads.includes(head)));
  invariant(found !== undefined, `a table with ${heads.join(', ')}`);
  return found.rows
    .filter((row) => row.length === found.heads.length)
    .map((row) => Object.fromEntries(found.heads.map((head, at) => [head, row[at] ?? ''])));
}

/** A column of figures; a cell that is no figure counts as not a number, so that no sum hides it. */
export function figuresIn(
  rows: readonly Readonly<Record<string, string>>[],
  head: string,
): readonly number[] {
  return rows.map((row) => {
    const text = row[head] ?? '';
    return text === '' ? 0 : (printedNumber(text) ?? Number.NaN);
  });
}

/** The figures a sentence states, by the pattern's groups. */
export function statedIn(text: string, pattern: RegExp): readonly number[] {
  const match = pattern.exec(text);
  invariant(match !== null, `a sentence like ${pattern.source}`);
  return match.slice(1).map((figure) => printedNumber(figure) ?? Number.NaN);
}
