import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { type FileKind, recogniseFile } from './file-kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { oldFontOf, toUnicode } from './old-fonts.ts';
import { openCsv } from './open-csv.ts';
import { openXlsx } from './open-xlsx.ts';
import { type Cell, countFilledCells, type Sheet, type Workbook } from './workbook.ts';

const REFUSED: Readonly<Partial<Record<FileKind, string>>> = {
  empty: 'file-empty',
  'old-xls': 'file-old-xls',
  password: 'file-password',
  'old-office': 'file-old-office',
  pdf: 'file-pdf',
  picture: 'file-picture',
  rtf: 'file-rtf',
  'web-page': 'file-web-page',
  rar: 'file-zip',
  'unknown-binary': 'file-unknown',
};

/**
 * Opens what the clerk picked: .xlsx (and .xlsm, without its macros) or text
 * with separators. What the file is decides, not what it is called.
 *
 * Any bytes end in a workbook or a named problem; nothing throws.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<Workbook>> {
  const name = fileName.normalize('NFC');
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse({ code: 'file-too-big', details: { megabytes: MAX_FILE_BYTES / 1024 / 1024 } });
  }
  const kind = recogniseFile(bytes);
  const refusal = REFUSED[kind];
  if (refusal !== undefined) return refuse({ code: refusal });
  const opened = kind === 'zip' ? await openZip(bytes) : openCsv(bytes, name.replace(/\.[^.]*$/, ''));
  if (!opened.ok) return opened;
  const { sheets, notices } = withUnicode(opened.value.sheets, opened.value.notices);
  if (sheets.every((sheet) => countFilledCells(sheet) === 0)) {
    const hasPictures = sheets.some((sheet) => sheet.pictures.length > 0);
    return refuse({ code: hasPictures ? 'only-pictures' : 'no-cells' });
  }
  return ok({ fileName: name, sheets, notices: [...notices, ...pictureNotices(sheets)] });
}

type Opened = { readonly sheets: readonly Sheet[]; readonly notices: readonly Problem[] };

async function openZip(bytes: Uint8Array): Promise<Result<Opened>> {
  const sheets = await openXlsx(bytes);
  return sheets.ok ? ok({ sheets: sheets.value, notices: [] }) : sheets;
}

function withUnicode(sheets: readonly Sheet[], notices: readonly Problem[]): Opened {
  const texts = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, 500).flatMap((row) => row.filter((cell) => typeof cell === 'string')),
  );
  const font = oldFontOf(texts);
  if (font === null) return { sheets, notices };
  const convert = (cell: Cell): Cell => (typeof cell === 'string' ? toUnicode(cell, font) : cell);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      name: toUnicode(sheet.name, font),
      rows: sheet.rows.map((row) => row.map(convert)),
    })),
    notices: [
      ...notices.filter((notice) => notice.code !== 'encoding-guessed'),
      { code: 'old-font-converted', details: { font: font === 'tcvn3' ? 'TCVN3 (.Vn…)' : 'VNI' } },
    ],
  };
}

function pictureNotices(sheets: readonly Sheet[]): Problem[] {
  return sheets.flatMap((sheet) => {
    const [first] = sheet.pictures;
    if (first === undefined) return [];
    return [
      {
        code: 'pictures-not-read',
        place: { sheet: sheet.name, row: first.row, column: first.column },
        details: { count: sheet.pictures.length },
      },
    ];
  });
}
