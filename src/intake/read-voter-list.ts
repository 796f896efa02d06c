import { fold, tidy } from '#domain/fold.ts';
import { type AreaBook, areaOf, joinHamlet } from './area-book.ts';
import { readAreaNumber } from './parse-area.ts';
import { areaOfSheet } from './read-areas.ts';
import type { RowRole } from './rows.ts';
import type { TableReader } from './table-reader.ts';
import { cellAt, cellText } from './workbook.ts';

type Counted = {
  readonly area: string;
  readonly hamlet: string;
  voters: number;
  readonly heads: Set<string>;
};

/**
 * A full voter list (form 31/HĐBC) becomes counts, and nothing else of it is kept.
 *
 * Rows are people, in order of households with the head first, hamlet after
 * hamlet. People are counted per hamlet; households where the list marks
 * their heads. Names, birth dates and identity numbers are never read into
 * the plan (Law 91/2025/QH15 on personal data, in force from 1/1/2026).
 */
export function readVoterList(
  reader: TableReader,
  kept: readonly { row: number; role: RowRole }[],
  book: AreaBook,
): void {
  const counts = new Map<string, Counted>();
  let area = areaOfSheet(reader);
  let hamlet = hamletOfSheet(reader);
  for (const { row, role } of kept) {
    if (role === 'total') reader.markRow(row, 'ignored', 'total-not-compared');
    else if (!isPerson(reader, row)) hamlet = hamletLine(reader, row) ?? hamlet;
    else {
      area = reader.cell(row, 'area') === null ? area : readAreaNumber(reader.text(row, 'area'));
      hamlet = reader.cell(row, 'hamlet') === null ? hamlet : reader.text(row, 'hamlet');
      countPerson(reader, row, counts, area, hamlet);
    }
  }
  for (const count of counts.values()) {
    const target = areaOf(book, count.area === '' ? '01' : count.area);
    joinHamlet(target, {
      name: count.hamlet,
      voters: count.voters,
      households: count.heads.size > 0 ? count.heads.size : null,
      homeQuarantined: null,
      note: '',
    });
  }
}

function countPerson(
  reader: TableReader,
  row: number,
  counts: Map<string, Counted>,
  area: string,
  hamlet: string,
): void {
  const key = `${fold(area)}|${fold(hamlet)}`;
  const count = counts.get(key) ?? { area, hamlet, voters: 0, heads: new Set<string>() };
  count.voters += 1;
  const household = reader.text(row, 'household');
  const isHead = /^chu ho\b/.test(fold(reader.text(row, 'relation')));
  if (household !== '') count.heads.add(fold(household));
  else if (isHead) count.heads.add(String(row));
  reader.text(row, 'note');
  counts.set(key, count);
}

/** A person has a name and something besides it. */
function isPerson(reader: TableReader, row: number): boolean {
  const personal = reader.table.columns.filter(({ leftOut }) => leftOut === 'identity');
  return personal.filter(({ column }) => cellAt(reader.sheet, row, column) !== null).length >= 2;
}

const HAMLET =
  /^(?:[IVX\d]+[.)]\s*)?((?:thôn|bản|ấp|khu phố|tổ dân phố|khóm|buôn|làng|sóc|xóm|tdp)\s*:?\s*.{1,80})$/iu;

function hamletLine(reader: TableReader, row: number): string | null {
  for (const [at, cell] of (reader.sheet.rows[row - 1] ?? []).entries()) {
    const name = typeof cell === 'string' ? HAMLET.exec(tidy(cell))?.[1] : undefined;
    if (name === undefined) continue;
    reader.ledger.mark(row, at + 1, 'read', null);
    return name.replace(/\s*:\s*/, ' ');
  }
  reader.ask('unclear-row', row, null);
  reader.markRow(row, 'questioned', 'unclear-row');
  return null;
}

function hamletOfSheet(reader: TableReader): string {
  const { sheet, table } = reader;
  for (let row = table.headerFirstRow - 1; row >= Math.max(1, table.headerFirstRow - 8); row -= 1) {
    for (const [at, cell] of (sheet.rows[row - 1] ?? []).entries()) {
      const name = HAMLET.exec(tidy(cellText(cell)))?.[1];
      if (name === undefined) continue;
      reader.ledger.mark(row, at + 1, 'read', null);
      return name.replace(/\s*:\s*/, ' ');
    }
  }
  return HAMLET.exec(sheet.name)?.[1] ?? '';
}
