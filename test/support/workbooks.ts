import { readFileSync } from 'node:fs';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { guessMapping } from '#intake/guess-mapping.ts';
import type { Mapping } from '#intake/mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import type { Reading } from '#intake/reading.ts';
import { countFilledCells, type Workbook } from '#intake/workbook.ts';

/** Workbooks for tests: the shipped samples, and such as other communes would keep. */

export function sampleBytes(name: 'phu-thanh-a-2021' | 'truong-thcs-mau'): Uint8Array {
  return new Uint8Array(
    readFileSync(new URL(`../../resources/samples/${name}.xlsx`, import.meta.url).pathname),
  );
}

export type SheetRows = readonly (readonly CellValue[])[];

/** An .xlsx with these sheets; merges as "A1:C1". */
export async function xlsxOf(
  sheets: Readonly<Record<string, SheetRows>>,
  extra: Readonly<Record<string, Partial<WriteSheet>>> = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...extra[name],
    })),
  });
}

export function csvOf(rows: SheetRows, separator = ';'): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.map(String).join(separator)).join('\r\n'));
}

export async function opened(bytes: Uint8Array, fileName = 'danh-sach.xlsx'): Promise<Workbook> {
  const workbook = await openWorkbook(bytes, fileName);
  if (!workbook.ok) throw new Error(`Not opened: ${workbook.problem.code}`);
  return workbook.value;
}

/** What a clerk gets who accepts the guess as it stands. */
export async function readAsGuessed(
  bytes: Uint8Array,
  fileName = 'danh-sach.xlsx',
): Promise<{ workbook: Workbook; mapping: Mapping; reading: Reading }> {
  const workbook = await opened(bytes, fileName);
  const mapping = guessMapping(workbook);
  const reading = readWorkbook(workbook, mapping);
  if (!reading.ok) throw new Error(`Not read: ${reading.problem.code}`);
  return { workbook, mapping, reading: reading.value };
}

/** Area number and voters of each hamlet, in order: "01 Thôn Đông 512". */
export function hamletLines(reading: Reading): string[] {
  return reading.parts.areas.flatMap((area) =>
    area.hamlets.map((hamlet) => `${area.number} ${hamlet.name} ${hamlet.voters ?? '?'}`),
  );
}

/** The accounts' promise: each filled cell in exactly one block, and nothing else in any. */
export function accountFaults(workbook: Workbook, reading: Reading): string[] {
  const faults: string[] = [];
  for (const sheet of workbook.sheets) {
    const seen = new Set<string>();
    for (const account of reading.accounts.filter((one) => one.sheet === sheet.name)) {
      let cells = 0;
      for (let row = account.firstRow; row <= account.lastRow; row += 1) {
        for (let column = account.firstColumn; column <= account.lastColumn; column += 1) {
          if ((sheet.rows[row - 1]?.[column - 1] ?? null) === null) continue;
          cells += 1;
          const key = `${row},${column}`;
          if (seen.has(key)) faults.push(`${sheet.name} ${key} is in two accounts`);
          seen.add(key);
        }
      }
      if (cells !== account.cells)
        faults.push(`${sheet.name} row ${account.firstRow}: ${account.cells} stated, ${cells} there`);
    }
    if (seen.size !== countFilledCells(sheet)) {
      faults.push(`${sheet.name}: ${seen.size} cells in accounts, ${countFilledCells(sheet)} filled`);
    }
  }
  return faults;
}
