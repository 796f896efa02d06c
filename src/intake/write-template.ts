import { type DataValidation, type Cell as HucreCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnLetters } from '#domain/column.ts';
import { fieldOf } from './fields.ts';
import { GREY, HEADER_STYLE, LIST_FONT, TITLE_STYLE } from './sheet-styles.ts';
import {
  TEMPLATES,
  type Template,
  type TemplateColumn,
  type TemplateKind,
  type TemplateSheet,
} from './templates.ts';

const HEADER_ROW = 3;
const EXAMPLE_ROW = 4;
const LAST_FILLED_ROW = 500;

/**
 * The workbook to fill: a sheet of notes, then one sheet per list with
 * headings, an example row and, where answers are limited, drop-down lists.
 * What is typed wrongly is warned about, never blocked.
 */
export async function writeTemplate(kind: TemplateKind): Promise<Uint8Array> {
  const template = TEMPLATES[kind];
  return writeXlsx({
    sheets: [notesSheet(template), ...template.sheets.map((sheet) => dataSheet(sheet))],
    // A fixed date: the same template is the same file.
    properties: { title: template.title, created: new Date(0), modified: new Date(0) },
    defaultFont: LIST_FONT,
  });
}

function notesSheet(template: Template): WriteSheet {
  const rows: string[][] = [
    [template.title],
    ['Điền vào từng trang tính bên cạnh. Trang nào chưa có số liệu thì để trống.'],
    ['Dòng có chữ “Ví dụ” ở cột TT chỉ để minh họa, ứng dụng không đọc dòng này; có thể xóa.'],
    ['Được thêm cột, đổi thứ tự cột, thêm dòng tổng cộng. Số ghi 1.004 hay 1004 đều đọc được.'],
    ['Không cần số định danh, ngày sinh của cử tri; nếu có, ứng dụng để ngoài.'],
    [],
    ['Trang tính', 'Cột', 'Cách ghi', 'Ví dụ'],
    ...template.sheets.flatMap((sheet) =>
      sheet.columns.map((column) => [sheet.name, column.header, column.hint, String(column.example)]),
    ),
  ];
  return {
    name: 'Hướng dẫn',
    rows,
    columns: [18, 28, 70, 28].map((width) => ({ width })),
    cells: new Map([
      ['0,0', { style: TITLE_STYLE }],
      ...[0, 1, 2, 3].map((column): [string, Partial<HucreCell>] => [`6,${column}`, { style: HEADER_STYLE }]),
    ]),
  };
}

const EXAMPLE_STYLE: NonNullable<HucreCell['style']> = { font: { italic: true, color: { rgb: GREY } } };

function dataSheet(sheet: TemplateSheet): WriteSheet {
  const headers = ['TT', ...sheet.columns.map((column) => column.header)];
  const examples = [
    'Ví dụ',
    ...sheet.columns.map((column) => (column.example === '' ? null : column.example)),
  ];
  const styled = (row: number, style: NonNullable<HucreCell['style']>) =>
    headers.map((_, at): [string, Partial<HucreCell>] => [`${row - 1},${at}`, { style }]);
  return {
    name: sheet.name,
    rows: [[sheet.title], [], headers, examples],
    columns: [{ width: 8 }, ...sheet.columns.map(({ width }) => ({ width }))],
    cells: new Map([
      ['0,0', { style: TITLE_STYLE }],
      ...styled(HEADER_ROW, HEADER_STYLE),
      ...styled(EXAMPLE_ROW, EXAMPLE_STYLE),
    ]),
    freezePane: { rows: HEADER_ROW },
    dataValidations: sheet.columns.map((column, at) => validationOf(sheet, column, columnLetters(at + 2))),
  };
}

/** A hint when a cell of the column is entered, and a warning when it holds what the reader would ask about. */
function validationOf(sheet: TemplateSheet, column: TemplateColumn, letters: string): DataValidation {
  const shared = {
    range: `${letters}${EXAMPLE_ROW}:${letters}${LAST_FILLED_ROW}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: column.header.slice(0, 32),
    inputMessage: column.hint,
    showErrorMessage: true,
    errorStyle: 'warning' as const,
    errorTitle: column.header.slice(0, 32),
    errorMessage: `Có thể chưa đúng. ${column.hint}`.slice(0, 225),
  };
  if (column.choices !== undefined) return { ...shared, type: 'list', values: [...column.choices] };
  switch (fieldOf(sheet.kind, column.field)?.type) {
    case 'count':
    case 'dong':
      return { ...shared, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' };
    case 'metres':
    case 'number':
    case 'minutes':
      return { ...shared, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' };
    default:
      return { ...shared, type: 'textLength', operator: 'lessThanOrEqual', formula1: '500' };
  }
}
