import { type Cell as HucreCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnLetters } from '#domain/column.ts';
import type { ColumnKind, SheetColumn, SheetContent, WorkbookContent } from '#domain/workbook-content.ts';
import { BOLD_STYLE, HEADER_STYLE, LIST_FONT, TITLE_STYLE } from './sheet-styles.ts';

type Style = NonNullable<HucreCell['style']>;
type Placed = [place: string, cell: Partial<HucreCell>];

const FORMATS: Readonly<Record<Exclude<ColumnKind, 'text'>, string>> = {
  amount: '#,##0.###',
  money: '#,##0',
};

/**
 * A workbook of lists.
 *
 * Texts are written as texts, whatever they begin with: a name that looks like
 * a formula stays a name. Products, differences and sums are formulas, with
 * our own figure as the answer that is shown before anybody recalculates.
 * The same content is the same file, to the byte.
 */
export async function writeWorkbook({ title, sheets }: WorkbookContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(listSheet),
    properties: { title, created: new Date(0), modified: new Date(0) },
    defaultFont: LIST_FONT,
  });
}

function listSheet({ name, title, notes, columns, rows }: SheetContent): WriteSheet {
  const headerRow = notes.length + 2;
  const firstRow = headerRow + 1;
  const cells: Placed[] = [
    ['0,0', { style: TITLE_STYLE }],
    ...columns.map((_, at): Placed => [`${headerRow},${at}`, { style: HEADER_STYLE }]),
    ...rows.flatMap((cellsOfRow, row) =>
      columns.flatMap((column, at) => bodyCell(column, cellsOfRow[at] ?? null, [firstRow + row, at])),
    ),
    ...sumCells(columns, rows, firstRow),
  ];
  return {
    name,
    rows: [
      [title],
      ...notes.map((note) => [note]),
      [],
      columns.map(({ head }) => head),
      ...rows.map((row) => [...row]),
      ...(rows.length > 0 && columns.some(isSummed) ? [['Tổng cộng']] : []),
    ],
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map(cells),
    freezePane: { rows: firstRow },
  };
}

const isSummed = (column: SheetColumn): boolean => column.isSummed === true;

function styleOf({ kind }: SheetColumn): Style {
  return kind === 'text'
    ? { alignment: { vertical: 'top', wrapText: true } }
    : { alignment: { vertical: 'top' }, numFmt: FORMATS[kind] };
}

function bodyCell(
  column: SheetColumn,
  value: string | number | null,
  [row, at]: readonly [number, number],
): Placed[] {
  const style = styleOf(column);
  if (column.formula === undefined || typeof value !== 'number') return [[`${row},${at}`, { style }]];
  const [one, other] = column.formula.of.map((of) => `${columnLetters(of + 1)}${row + 1}`);
  const formula = column.formula.by === 'product' ? `${one}*${other}` : `ROUND(MAX(0,${one}-${other}),3)`;
  return [[`${row},${at}`, { formula, formulaResult: value, style }]];
}

function sumCells(
  columns: readonly SheetColumn[],
  rows: SheetContent['rows'],
  firstRow: number,
): readonly Placed[] {
  if (rows.length === 0 || !columns.some(isSummed)) return [];
  const sumRow = firstRow + rows.length;
  return columns.map((column, at): Placed => {
    const place = `${sumRow},${at}`;
    if (!isSummed(column)) return [place, { style: BOLD_STYLE }];
    const letters = columnLetters(at + 1);
    const formulaResult = rows.reduce((sum, row) => sum + (Number(row[at]) || 0), 0);
    const style = { ...styleOf(column), ...BOLD_STYLE };
    return [place, { formula: `SUM(${letters}${firstRow + 1}:${letters}${sumRow})`, formulaResult, style }];
  });
}
