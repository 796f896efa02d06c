import Papa from 'papaparse';
import { tidy } from '#domain/fold.ts';
import type { Problem } from '#domain/result.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { decodeText } from './decode-text.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import type { Cell, Sheet } from './workbook.ts';

/**
 * The only place that knows Papa Parse: text with separators becomes one
 * sheet of text cells. Excel with Vietnamese settings separates by semicolons,
 * because its decimal mark is the comma; tabs come from copied cells.
 */
export function openCsv(
  bytes: Uint8Array,
  sheetName: string,
): Result<{ readonly sheets: Sheet[]; readonly notices: readonly Problem[] }> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, separator } = withoutSeparatorLine(decoded.value.text.replace(/^\uFEFF/, ''));
  const place = { sheet: sheetName };
  const parsed = Papa.parse<string[]>(text, {
    delimiter: separator ?? separatorOf(text),
    // One more than we take, to notice that there are more.
    preview: MAX_ROWS + 1,
  });
  const rows = parsed.data.map((row) => trimEnd(row.map(neutralText)));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  if (rows.length > MAX_ROWS) return refuse({ code: 'too-many-rows', place, details: { limit: MAX_ROWS } });
  if (rows.some((row) => row.length > MAX_COLUMNS)) {
    return refuse({ code: 'too-many-columns', place, details: { limit: MAX_COLUMNS } });
  }
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  const notices: Problem[] = [...decoded.value.notices];
  if (unclosed !== undefined) notices.push({ code: 'quote-unclosed', place });
  const sheet: Sheet = {
    name: sheetName,
    hidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    pictures: [],
  };
  return ok({ sheets: [sheet], notices });
}

/** Most telling first: a comma also parts thousands and decimals, and text. */
const SEPARATORS = ['\t', ';', '|', ','] as const;
const LINES_LOOKED_AT = 200;

/** The separator most lines have, quoted cells aside. Papa's own guess falls for `1,004;2,310`. */
function separatorOf(text: string): string {
  const lines = unquotedLines(text);
  if (lines.length === 0) return ';';
  const share = (separator: string) => lines.filter((line) => line.includes(separator)).length / lines.length;
  const usual = SEPARATORS.find((separator) => share(separator) >= 0.5);
  return usual ?? [...SEPARATORS].sort((a, b) => share(b) - share(a))[0] ?? ';';
}

/** The first lines with something in them, without what stands in quotes. */
function unquotedLines(text: string): string[] {
  const start = text.slice(0, 200_000).replace(/"[^"]*"/g, '');
  return start
    .split(/\r\n|\r|\n/)
    .filter((line) => /[^\s;,|]/.test(line))
    .slice(0, LINES_LOOKED_AT);
}

/** Excel lets a first line `sep=;` name the separator. */
function withoutSeparatorLine(text: string): { text: string; separator: string | null } {
  const found = /^sep=(.)\r?\n/i.exec(text);
  return found === null
    ? { text, separator: null }
    : { text: text.slice(found[0].length), separator: found[1] ?? null };
}

function neutralText(value: string): Cell {
  return tidy(value) === '' ? null : value.normalize('NFC');
}

function trimEnd(row: readonly Cell[]): Cell[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return row.slice(0, length);
}
