import { type CellValue, type Sheet as HucreSheet, readXlsx } from 'hucre/xlsx';
import { columnLetters } from '#domain/column.ts';
import { tidy } from '#domain/fold.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { cleanZip, zipNames } from './guard-zip.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_SHEETS } from './limits.ts';
import type { Cell, CellRange, Sheet } from './workbook.ts';

/**
 * The only place that knows hucre: an .xlsx becomes our own sheets.
 *
 * Reads stored values, never formulas; macros and links are not even
 * unpacked. Refuses with `file-cut`, `zip-bomb`, `cell-too-long`, `not-a-workbook`,
 * `too-many-rows`, `too-many-columns`, `too-many-sheets`.
 */
export async function openXlsx(bytes: Uint8Array): Promise<Result<Sheet[]>> {
  const wrong = wrongZip(zipNames(bytes));
  if (wrong !== null) return refuse(wrong);
  const clean = cleanZip(bytes);
  if (!clean.ok) return clean;
  try {
    // Empty formatted cells may reach to the end of the sheet; those with content beyond the limits are found below.
    const range = `A1:${columnLetters(MAX_COLUMNS)}${MAX_ROWS}`;
    const { sheets } = await readXlsx(clean.value.zip, { range });
    if (sheets.length > MAX_SHEETS) {
      return refuse({ code: 'too-many-sheets', details: { limit: MAX_SHEETS } });
    }
    const excess = findExcess(clean.value.parts, sheets);
    return excess === null ? ok(withOwnNames(sheets.map((sheet) => neutralSheet(sheet)))) : refuse(excess);
  } catch {
    // The library's messages are for programmers; the container was whole, so its content is not a workbook's.
    return refuse({ code: 'workbook-damaged' });
  }
}

/** Places are told by sheet name. Excel keeps names apart; other writers may not. */
function withOwnNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let copy = 2; taken.has(name); copy += 1) name = `${sheet.name} (${copy})`;
    taken.add(name);
    return { ...sheet, name };
  });
}

/** What is in this zip, if not an Excel workbook? */
function wrongZip(names: readonly string[] | null): Problem | null {
  if (names === null) return { code: 'file-cut' };
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return { code: 'file-xlsb' };
  if (has(/^word\//i)) return { code: 'file-word' };
  if (has(/^ppt\//i)) return { code: 'file-powerpoint' };
  if (has(/^content\.xml$/i)) return { code: 'file-ods' };
  return has(/^\[Content_Types\]\.xml$/i) ? null : { code: 'file-zip' };
}

// Attribute lengths are bounded: a hostile part must not make the search start over and over.
const FILLED_CELL =
  /<(?:\w{1,9}:)?c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,200}>\s{0,99}<(?:\w{1,9}:)?(?:v|is|f)\b/g;

/** Is there a filled cell below or right of what we take? Looks at the sheets' own text, so nothing is cut silently. */
function findExcess(
  parts: Readonly<Record<string, Uint8Array>>,
  sheets: readonly HucreSheet[],
): Problem | null {
  const names = Object.keys(parts).filter((name) => /worksheets\/[^/]+\.xml$/i.test(name));
  for (const name of names) {
    const text = new TextDecoder().decode(parts[name]);
    // Which sheet a part belongs to is only certain when there is one.
    const place = {
      sheet: sheets.length === 1 ? tidy(sheets[0]?.name ?? '') : name.replace(/^.*\/|\.xml$/g, ''),
    };
    for (const [, letters = '', row = ''] of text.matchAll(FILLED_CELL)) {
      if (Number(row) > MAX_ROWS) return { code: 'too-many-rows', place, details: { limit: MAX_ROWS } };
      if (isBeyond(letters)) return { code: 'too-many-columns', place, details: { limit: MAX_COLUMNS } };
    }
  }
  return null;
}

const LAST_LETTERS = columnLetters(MAX_COLUMNS);

function isBeyond(letters: string): boolean {
  return letters.length === LAST_LETTERS.length
    ? letters > LAST_LETTERS
    : letters.length > LAST_LETTERS.length;
}

function neutralSheet(sheet: HucreSheet): Sheet {
  const unfinished = new Set<string>();
  const inCell: { row: number; column: number }[] = [];
  const errors = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (/DISPIMG|^IMAGE\(|_xlfn\.IMAGE\(/i.test(cell.formula ?? '')) {
      inCell.push({ row: row + 1, column: column + 1 });
    } else if (cell.type === 'error' || /^#[A-Z/0]+[!?]?$/.test(String(cell.value))) errors.add(key);
    else if (cell.formula !== undefined && (cell.value === null || cell.value === '')) unfinished.add(key);
  }
  const rows = sheet.rows.map((row, r) =>
    trimEnd(
      row.map((value, c): Cell => {
        const key = `${r},${c}`;
        if (unfinished.has(key)) return { kind: 'no-result' };
        return errors.has(key) ? { kind: 'error', text: String(value) } : neutralCell(value);
      }),
    ),
  );
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const floating = (sheet.images ?? []).map((image) => ({
    row: image.anchor.from.row + 1,
    column: image.anchor.from.col + 1,
  }));
  return {
    name: tidy(sheet.name),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).flatMap((merge) => neutralMerge(merge, rows.length)),
    hiddenRows: hiddenRowsOf(sheet).filter((row) => row <= rows.length),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column.hidden === true ? [at + 1] : [])),
    pictures: [...floating, ...inCell],
  };
}

function neutralCell(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return tidy(value) === '' ? null : value.normalize('NFC');
  if (typeof value === 'number') return Number.isFinite(value) ? value : { kind: 'error', text: '#NUM!' };
  if (typeof value === 'boolean') return value;
  return momentOf(value);
}

const MINUTE_MS = 60_000;
/** Excel counts days from the end of 1899; a value on that very day is a time without a date. */
const DAY_ZERO = 1899;

function momentOf(value: Date): Cell {
  const time = value.getTime();
  if (!Number.isFinite(time)) return { kind: 'error', text: '#NUM!' };
  const rounded = new Date(Math.round(time / MINUTE_MS) * MINUTE_MS);
  const year = rounded.getUTCFullYear();
  if (year > 9999 || year < DAY_ZERO) return { kind: 'error', text: '#NUM!' };
  const minutes = rounded.getUTCHours() * 60 + rounded.getUTCMinutes();
  const isTimeOnly = year === DAY_ZERO;
  return {
    kind: 'moment',
    date: isTimeOnly ? null : rounded.toISOString().slice(0, 10),
    time: isTimeOnly || minutes > 0 ? clockOfMinutes(minutes) : null,
  };
}

function neutralMerge(
  merge: { startRow: number; startCol: number; endRow: number; endCol: number },
  rowCount: number,
): CellRange[] {
  const range = {
    firstRow: merge.startRow + 1,
    lastRow: Math.min(merge.endRow + 1, rowCount),
    firstColumn: merge.startCol + 1,
    lastColumn: Math.min(merge.endCol + 1, MAX_COLUMNS),
  };
  const isReal =
    range.firstRow >= 1 &&
    range.firstColumn >= 1 &&
    range.lastRow >= range.firstRow &&
    range.lastColumn >= range.firstColumn;
  return isReal ? [range] : [];
}

function hiddenRowsOf(sheet: HucreSheet): number[] {
  const rows: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden === true) rows.push(row + 1);
  }
  return rows.sort((a, b) => a - b);
}

function trimEnd(row: readonly Cell[]): Cell[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === null) length -= 1;
  return row.slice(0, length);
}
