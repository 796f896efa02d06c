import type { CellAccount } from './reading.ts';
import { cellAt, lastColumn, type Sheet } from './workbook.ts';

/** What happened to a cell. */
export type Outcome = CellAccount['outcome'];

/**
 * The book of one sheet: every filled cell ends in exactly one account.
 *
 * A question outranks a reading and a reading outranks leaving out, whatever
 * the order of the entries; what nobody entered is closed as the last step.
 */
export type Ledger = {
  readonly mark: (row: number, column: number, outcome: Outcome, reason: string | null) => void;
  readonly isMarked: (row: number, column: number) => boolean;
  readonly accounts: () => CellAccount[];
};

type Entry = { readonly outcome: Outcome; readonly reason: string | null };
const RANK: Readonly<Record<Outcome, number>> = { ignored: 1, read: 2, questioned: 3 };

export function openLedger(sheet: Sheet): Ledger {
  // Entry 0 stands for "nothing entered yet".
  const entries: Entry[] = [{ outcome: 'ignored', reason: 'outside-tables' }];
  const numbers = new Map<string, number>();
  const marks = sheet.rows.map((row) => new Uint16Array(row.length));

  const entryNumber = (outcome: Outcome, reason: string | null): number => {
    const key = `${outcome}:${reason ?? ''}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    entries.push({ outcome, reason });
    numbers.set(key, entries.length - 1);
    return entries.length - 1;
  };

  return {
    mark: (row, column, outcome, reason) => {
      const line = marks[row - 1];
      if (line === undefined || cellAt(sheet, row, column) === null) return;
      const current = line[column - 1] ?? 0;
      const rank = current === 0 ? 0 : RANK[entries[current]?.outcome ?? 'ignored'];
      if (RANK[outcome] > rank) line[column - 1] = entryNumber(outcome, reason);
    },
    isMarked: (row, column) => (marks[row - 1]?.[column - 1] ?? 0) > 0,
    accounts: () => blocksOf(sheet, marks).map((block) => accountOf(sheet, block, entries)),
  };
}

type Block = {
  readonly firstColumn: number;
  lastColumn: number;
  readonly firstRow: number;
  lastRow: number;
  readonly entry: number;
  cells: number;
};

/** Equal entries down a column (empty cells between them do not part them), then side by side while they match. */
function blocksOf(sheet: Sheet, marks: readonly Uint16Array[]): Block[] {
  const blocks: Block[] = [];
  let left: Block[] = [];
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    const next = columnBlocks(sheet, marks, column).map((block) => {
      const twin = left.find(
        (one) =>
          one.firstRow === block.firstRow && one.lastRow === block.lastRow && one.entry === block.entry,
      );
      if (twin === undefined) return block;
      twin.lastColumn = column;
      twin.cells += block.cells;
      return twin;
    });
    blocks.push(...next.filter((block) => block.firstColumn === column));
    left = next;
  }
  return blocks.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

function columnBlocks(sheet: Sheet, marks: readonly Uint16Array[], column: number): Block[] {
  const blocks: Block[] = [];
  sheet.rows.forEach((cells, at) => {
    if ((cells[column - 1] ?? null) === null) return;
    const entry = marks[at]?.[column - 1] ?? 0;
    const row = at + 1;
    const last = blocks.at(-1);
    if (last?.entry === entry) {
      last.lastRow = row;
      last.cells += 1;
    } else {
      blocks.push({ firstColumn: column, lastColumn: column, firstRow: row, lastRow: row, entry, cells: 1 });
    }
  });
  return blocks;
}

function accountOf(sheet: Sheet, block: Block, entries: readonly Entry[]): CellAccount {
  const entry = entries[block.entry] ?? { outcome: 'ignored' as const, reason: 'outside-tables' };
  return {
    sheet: sheet.name,
    firstRow: block.firstRow,
    lastRow: block.lastRow,
    firstColumn: block.firstColumn,
    lastColumn: block.lastColumn,
    cells: block.cells,
    outcome: entry.outcome,
    reason: entry.reason,
  };
}
