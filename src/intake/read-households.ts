import { z } from 'zod';
import { fold, tidy } from '#domain/fold.ts';
import { type Household, HouseholdList, MOST_HOUSEHOLDS } from '#domain/household.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { type FieldId, fieldOf } from './fields.ts';
import { filledColumns } from './headings.ts';
import { readCellNumber } from './parse-number.ts';
import { Remark } from './reading.ts';
import { isTotalLabel } from './total-rows.ts';
import { cellAt, cellText, isNotesSheet, type Sheet, type Workbook } from './workbook.ts';

/** What was read of a list of households; every other column of it stays unread. */
export const HouseholdReading = z.strictObject({
  households: HouseholdList,
  /** Cells whose number of voters is unclear: those households are invited without a number. */
  questions: z.array(Remark),
});
export type HouseholdReading = z.infer<typeof HouseholdReading>;

type Column = 'area' | 'hamlet' | 'code' | 'head' | 'voters';
type Columns = ReadonlyMap<Column, number>;

const known = (id: FieldId) => fieldOf('areas', id)?.phrases.filter((text) => !text.startsWith('~')) ?? [];

/** Headings of lists of households, as communes write them. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  code: [
    'mã hộ',
    'mã số hộ',
    'số hộ',
    'hộ số',
    'số thứ tự hộ',
    'stt hộ',
    'số hộ gia đình',
    'hộ',
    'mã hộ gia đình',
  ],
  head: [
    'chủ hộ',
    'họ và tên chủ hộ',
    'họ tên chủ hộ',
    'tên chủ hộ',
    'hộ gia đình ông bà',
    'họ và tên chủ hộ gia đình',
  ],
  voters: [...known('voters'), 'số cử tri trong hộ', 'số cử tri của hộ', 'cử tri trong hộ'],
  hamlet: known('hamlet'),
  area: known('area'),
};

const foldedHeadings = new Map(
  Object.entries(headings).map(([column, phrases]) => [column, new Set(phrases.map(fold))]),
);

/** Does a heading name the column: as a whole, or as a list such as "Thôn, ấp, tổ dân phố"? */
function isHeadingOf(text: string, column: Column): boolean {
  const phrases = foldedHeadings.get(column);
  const bare = text.replace(/\([^)]*\)/gu, ' ');
  return [[bare], bare.split(/[,;/]|\s(?:và|hoặc)\s/u)].some((parts) =>
    parts.every((part) => phrases?.has(fold(part)) === true),
  );
}

const LONGEST_HEADING = 120;

/** Columns of a heading row; without a household's number or head, and its voters, the row is none. */
function columnsAt(sheet: Sheet, row: number): Columns | null {
  const columns = new Map<Column, number>();
  for (const at of filledColumns(sheet, row)) {
    const text = tidy(cellText(cellAt(sheet, row, at)));
    if (text.length > LONGEST_HEADING) continue;
    const column = (Object.keys(headings) as Column[]).find(
      (one) => !columns.has(one) && isHeadingOf(text, one),
    );
    if (column !== undefined) columns.set(column, at);
  }
  const namesHousehold = columns.has('code') || columns.has('head');
  return namesHousehold && columns.has('voters') ? columns : null;
}

const LAST_HEADING_ROW = 60;

function findHeading(sheet: Sheet): { readonly row: number; readonly columns: Columns } | null {
  for (let row = 1; row <= Math.min(sheet.rows.length, LAST_HEADING_ROW); row += 1) {
    const columns = columnsAt(sheet, row);
    if (columns !== null) return { row, columns };
  }
  return null;
}

/** Cells a list need not repeat on every line; a line with one of them alone speaks for those below it. */
type Carried = { area: string; hamlet: string };

function readSheet(sheet: Sheet, households: Household[], questions: Remark[]): boolean {
  const heading = findHeading(sheet);
  if (heading === null) return false;
  const { columns } = heading;
  const text = (row: number, column: Column) => {
    const at = columns.get(column);
    return at === undefined ? '' : tidy(cellText(cellAt(sheet, row, at))).slice(0, 200);
  };
  // A workbook with a sheet for each hamlet names it there only.
  const carried: Carried = { area: '', hamlet: columns.has('hamlet') ? '' : tidy(sheet.name) };
  for (let row = heading.row + 1; row <= sheet.rows.length; row += 1) {
    const cells = filledColumns(sheet, row).map((at) => tidy(cellText(cellAt(sheet, row, at))));
    if (cells.length === 0 || cells.some(isTotalLabel)) continue;
    if (cells.length === 1) {
      // A line such as "Ấp Long Phú A" over the households of it.
      carried.hamlet = /\p{L}/u.test(cells[0] ?? '') ? (cells[0] ?? '').slice(0, 200) : carried.hamlet;
      continue;
    }
    carried.area = text(row, 'area') || carried.area;
    carried.hamlet = text(row, 'hamlet') || carried.hamlet;
    const [code, head] = [text(row, 'code'), text(row, 'head')];
    if (code === '' && head === '') continue;
    const column = columns.get('voters') ?? 1;
    const { value, doubt } = readCellNumber(cellAt(sheet, row, column), 'count', null);
    if (doubt !== null) {
      const shown = cellText(cellAt(sheet, row, column));
      questions.push({ code: doubt, place: { sheet: sheet.name, row, column }, details: { text: shown } });
    }
    households.push({ ...carried, code, head, voters: doubt === null ? value : null });
    if (households.length > MOST_HOUSEHOLDS) return true;
  }
  return true;
}

/**
 * The households of a list the clerk picked, to write invitations from.
 *
 * Reads number, head, voters, hamlet and polling area, on every sheet that
 * has such headings, and nothing else: identity numbers, birth dates and
 * addresses are left where they are. Refuses with `households-no-table` or
 * `households-too-many`.
 */
export function readHouseholds(workbook: Workbook): Result<HouseholdReading> {
  const households: Household[] = [];
  const questions: Remark[] = [];
  const sheets = workbook.sheets.filter((sheet) => !sheet.hidden && !isNotesSheet(sheet));
  const found = sheets.filter((sheet) => readSheet(sheet, households, questions));
  if (found.length === 0 || households.length === 0) return refuse({ code: 'households-no-table' });
  if (households.length > MOST_HOUSEHOLDS) {
    return refuse({ code: 'households-too-many', details: { most: MOST_HOUSEHOLDS } });
  }
  return ok({ households, questions });
}
