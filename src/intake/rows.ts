import { fold, tidy } from '#domain/fold.ts';
import type { FieldId } from './fields.ts';
import { fieldOf, type TableKind } from './fields.ts';
import { readAreaHeading } from './parse-area.ts';
import { readCellNumber } from './parse-number.ts';
import { statedTotal } from './sentence-totals.ts';
import { isTotalLabel } from './total-rows.ts';
import { type Cell, cellAt, cellText, type Sheet } from './workbook.ts';

/** What a row under a heading is. */
export type RowRole =
  | 'blank'
  | 'data'
  | 'total'
  /** "Khu vực bỏ phiếu số 3: Nhà văn hóa…" over the rows of that area. */
  | 'area-heading'
  /** A row that says of itself that it is an example. */
  | 'example'
  /** The line of column numbers under a heading: (1) (2) (3). */
  | 'numbering'
  /** A line over some of the rows that says nothing of them we keep: "Khối 6". */
  | 'group'
  /** Signatures, dates, notes under a table. */
  | 'footer'
  /** A total in words under the table; compared when everything is read. */
  | 'sentence'
  /** Text we cannot place. */
  | 'unclear';

/** Column and field of a table, in the form the row questions need. */
export type FieldColumn = { readonly column: number; readonly field: FieldId };

const KEYS: readonly FieldId[] = [
  ...(['area', 'hamlet', 'name', 'className', 'roomName', 'subject', 'task', 'personName', 'date'] as const),
];
const NUMERIC: ReadonlySet<string> = new Set(['count', 'number', 'dong', 'metres', 'minutes']);

const FOOTER =
  /^(?:ghi chu|nguoi lap|lap bieu|nguoi tong hop|thu truong|chu tich|pho chu tich|hieu truong|tm|kt|tl|noi nhan|xac nhan|thu ky|can bo|ke toan|ngay|luu|chu ky|ky ten|nguon|so lieu|don vi tinh|luu y|to truong)\b/;
const DATE_LINE = /\bngay\b.*\bthang\b.*\bnam\b/;

export function roleOfRow(
  sheet: Sheet,
  kind: TableKind,
  columns: readonly FieldColumn[],
  row: number,
): RowRole {
  const cells = (sheet.rows[row - 1] ?? []).flatMap((cell, at) =>
    cell === null ? [] : [{ cell, column: at + 1 }],
  );
  if (cells.length === 0) return 'blank';
  if (cells.some(({ cell }) => isExampleMark(cell))) return 'example';
  if (isStatedTotal(cells)) return 'sentence';
  if (isNumbering(cells)) return 'numbering';
  const texts = cells.filter(({ cell }) => typeof cell === 'string').map(({ cell }) => cellText(cell));
  const numbers = countFigures(sheet, kind, columns, row);
  if (isTotal(cells, kind, columns, numbers)) return 'total';
  if (kind === 'areas' && isAreaHeading(cells, columns, texts)) return 'area-heading';
  // Signatures and notes stand alone in their row, or two side by side.
  if (numbers === 0 && cells.length <= 3 && texts.some((text) => isFooterLine(text))) return 'footer';
  if (isGroupLine(cells, kind, columns)) return 'group';
  const hasKey = columns.some(
    ({ column, field }) => KEYS.includes(field) && cellAt(sheet, row, column) !== null,
  );
  if (hasKey || numbers > 0 || kind === 'voter-list') return 'data';
  return 'unclear';
}

function isStatedTotal(cells: readonly PlacedCell[]): boolean {
  const [only] = cells;
  return cells.length === 1 && typeof only?.cell === 'string' && statedTotal(tidy(only.cell)) !== null;
}

function isExampleMark(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= 12 && /^vi du(?: \d+)?$/.test(fold(cell));
}

function isFooterLine(text: string): boolean {
  const line = fold(text);
  return (
    DATE_LINE.test(line) || (FOOTER.test(line) && line.split(' ').length >= 2) || /^\(?ky\b.*ten/.test(line)
  );
}

type PlacedCell = { readonly cell: Cell; readonly column: number };

function isNumbering(cells: readonly PlacedCell[]): boolean {
  if (cells.length < 3) return false;
  const marks = cells.map(({ cell }) =>
    cellText(cell)
      .replace(/[()[\]]/g, '')
      .trim(),
  );
  const figures = marks.map((mark) => Number(/^(\d{1,2})(?:\s*[=+].*)?$/.exec(mark)?.[1] ?? Number.NaN));
  if (marks.some((mark, at) => Number.isNaN(figures[at]) && !/^[A-Za-z]$/.test(mark))) return false;
  const known = figures.filter((figure) => !Number.isNaN(figure));
  const isRising = known.every((figure, at) => at === 0 || figure === (known[at - 1] ?? 0) + 1);
  return isRising && (known[0] === 1 || known.length === 0) && known.length >= cells.length - 2;
}

function countFigures(sheet: Sheet, kind: TableKind, columns: readonly FieldColumn[], row: number): number {
  return columns.filter(({ column, field }) => {
    if (!NUMERIC.has(fieldOf(kind, field)?.type ?? '')) return false;
    const cell = cellAt(sheet, row, column);
    return cell !== null && readCellNumber(cell, 'number', null).value !== null;
  }).length;
}

/** The label stands left of the figures: in any column but those of notes and figures. */
function isTotal(
  cells: readonly PlacedCell[],
  kind: TableKind,
  columns: readonly FieldColumn[],
  numbers: number,
): boolean {
  const hasFigures = numbers > 0 || cells.some(({ cell }) => typeof cell === 'number');
  if (!hasFigures) return false;
  return cells.some(({ cell, column }) => {
    const field = columns.find((one) => one.column === column)?.field;
    const isFigure = field !== undefined && NUMERIC.has(fieldOf(kind, field)?.type ?? '');
    // "Toàn xã" among the hamlets of a candidate is an answer.
    const isAnswer = field === 'hamlet' && (kind === 'candidates' || kind === 'bridge-points');
    const mayHoldLabel =
      typeof cell === 'string' && field !== 'note' && field !== 'venue' && !isFigure && !isAnswer;
    return mayHoldLabel && isTotalLabel(cellText(cell));
  });
}

/** One text alone in the row, before the columns that count: a group's name. Among voters it may be a hamlet's. */
function isGroupLine(
  cells: readonly PlacedCell[],
  kind: TableKind,
  columns: readonly FieldColumn[],
): boolean {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined || typeof only.cell !== 'string' || kind === 'voter-list')
    return false;
  const field = columns.find(({ column }) => column === only.column)?.field;
  const isGrade = field === 'className' && /^khoi\b/.test(fold(only.cell));
  return isGrade || (field === 'order' && /\p{L}/u.test(only.cell));
}

function isAreaHeading(
  cells: readonly PlacedCell[],
  columns: readonly FieldColumn[],
  texts: readonly string[],
): boolean {
  const [text] = texts.filter((one) => readAreaHeading(one) !== null);
  if (text === undefined) return false;
  const place = cells.find(({ cell }) => cellText(cell) === text);
  const field = columns.find(({ column }) => column === place?.column)?.field;
  const hasHamlet = cells.some(
    ({ column }) =>
      columns.some((one) => one.column === column && one.field === 'hamlet') && column !== place?.column,
  );
  // In the area's own column it is simply the area's number.
  return field !== 'area' && !hasHamlet && texts.length <= 2;
}
