import { deflateSync, strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '#intake/open-workbook.ts';
import { sampleBytes, xlsxOf } from '#test/support/workbooks.ts';

async function codeOf(bytes: Uint8Array, name = 'tep.xlsx'): Promise<string> {
  const opened = await openWorkbook(bytes, name);
  return opened.ok ? 'opened' : opened.problem.code;
}

/** An OLE2 container with one directory sector that names these streams. */
function ole2(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, entry) => {
    for (let at = 0; at < name.length; at += 1) bytes[1024 + entry * 128 + at * 2] = name.charCodeAt(at);
  });
  return bytes;
}

const start = (...bytes: number[]) => new Uint8Array([...bytes, ...new Uint8Array(100).fill(7)]);

describe('a file that is no list ends in a named problem, whatever its name', () => {
  test.each<[string, string, Uint8Array]>([
    ['an empty file', 'file-empty', new Uint8Array()],
    ['an old .xls', 'file-old-xls', ole2('Workbook')],
    ['an .xls of Excel 5', 'file-old-xls', ole2('Book')],
    ['a bare BIFF stream', 'file-old-xls', start(0x09, 0x08)],
    ['an old .doc', 'file-old-office', ole2('WordDocument')],
    ['a PDF', 'file-pdf', strToU8('%PDF-1.7\n%âãÏÓ')],
    ['a PNG', 'file-picture', start(0x89, 0x50, 0x4e, 0x47)],
    ['a photo', 'file-picture', start(0xff, 0xd8, 0xff, 0xe0)],
    ['an RTF text', 'file-rtf', strToU8('{\\rtf1\\ansi}')],
    ['HTML called .xls', 'file-web-page', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['XML Spreadsheet 2003', 'file-web-page', strToU8('\ufeff<?xml version="1.0"?><Workbook/>')],
    ['a RAR', 'file-zip', strToU8('Rar!\u001a\u0007')],
    ['a zip of photos', 'file-zip', zipSync({ 'anh/1.jpg': new Uint8Array(9) })],
    [
      'a Word file',
      'file-word',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
    ],
    ['slides', 'file-powerpoint', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') })],
    ['an .xlsb', 'file-xlsb', zipSync({ 'xl/workbook.bin': new Uint8Array(4) })],
    ['a program', 'file-unknown', new Uint8Array([0x4d, 0x5a, 0, 1, 2, 3, 0, 0])],
    [
      'a zip that claims to be a workbook',
      'workbook-damaged',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>') }),
    ],
    ['spaces only', 'no-cells', strToU8('  \r\n;;;\r\n')],
    ['half a UTF-16 mark and zeros', 'file-unknown', new Uint8Array([0x41, 0, 0x42, 0, 0x80])],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
    expect(await codeOf(bytes, 'danh-sach.csv')).toBe(code);
  });

  test('a workbook with a password, as Excel writes it', async () => {
    const secret = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'bau-cu', spinCount: 100 },
    });
    expect(await codeOf(secret)).toBe('file-password');
  });

  test('a LibreOffice sheet', async () => {
    expect(await codeOf(await writeOds({ sheets: [{ name: 'A', rows: [['x']] }] }))).toBe('file-ods');
  });

  test('a workbook cut anywhere', async () => {
    const whole = sampleBytes('phu-thanh-a-2021');
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('file-cut');
    }
  });

  test('a workbook with nothing but empty cells', async () => {
    expect(await codeOf(await xlsxOf({ A: [[null, '  '], [null]] }))).toBe('no-cells');
  });

  test('a workbook with nothing but a picture', async () => {
    const picture = { data: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), type: 'png' as const };
    const anchor = { from: { row: 2, col: 1 } };
    const bytes = await writeXlsx({ sheets: [{ name: 'Ảnh', rows: [], images: [{ ...picture, anchor }] }] });
    expect(await codeOf(bytes)).toBe('only-pictures');
  });
});

describe('a text no office program writes is noticed before the spreadsheet library copies it', () => {
  const MEGABYTES = 100;
  const filler = new Uint8Array(MEGABYTES * 1024 * 1024).fill(0x61);
  const around = (head: string, tail: string) => {
    const bytes = new Uint8Array(head.length + filler.length + tail.length);
    bytes.set(strToU8(head));
    bytes.set(filler, head.length);
    bytes.set(strToU8(tail), head.length + filler.length);
    return bytes;
  };
  const bookOf = (sheet: Uint8Array, strings: Uint8Array, level: 0 | 1) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/sharedStrings.xml': [strings, { level }],
      'xl/worksheets/sheet1.xml': [sheet, { level }],
    });
  const nothing = strToU8('<sst/>');
  const noCells = strToU8('<worksheet/>');

  test.each([
    ['in a cell', bookOf(around('<sheetData><row><c t="inlineStr"><is><t>', '</t></is></c>'), nothing, 1)],
    ['in a string that cells share', bookOf(noCells, around('<sst><si><t>', '</t></si></sst>'), 1)],
    ['in an attribute', bookOf(around('<sheetData><row><c r="', '"/></row></sheetData>'), nothing, 1)],
  ])('%s', async (_, bytes) => {
    const begun = performance.now();
    const before = process.memoryUsage().rss;
    expect(await codeOf(bytes)).toBe('cell-too-long');
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('a text in many pieces is one text', async () => {
    const pieces = strToU8(`<sst><x:si>${'<x:r><x:t>đoạn văn dài</x:t></x:r>'.repeat(100_000)}</x:si></sst>`);
    expect(await codeOf(bookOf(noCells, pieces, 0))).toBe('cell-too-long');
  });

  test('many cells with the longest text of Excel, every letter escaped, are no such thing', async () => {
    const cell = `<c><v>${'&#x1EA0;'.repeat(32_767)}</v></c>`;
    const cells = strToU8(`<x:sheetData>${cell.repeat(20)}</x:sheetData>`);
    expect(await codeOf(bookOf(cells, nothing, 1))).not.toBe('cell-too-long');
  });
});

describe('zip bombs are noticed before they unpack', () => {
  const huge = 1024 * 1024 * 30;

  /** Rewrites the unpacked size that the archive states of its only part. */
  function claim(zip: Uint8Array, size: number): Uint8Array {
    const bytes = zip.slice();
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, size, true);
    return bytes;
  }
  const zip = zipSync({ '[Content_Types].xml': [strToU8('<a/>'.repeat(huge / 4)), { level: 9 }] });

  test('one that states its size', async () => {
    expect(await codeOf(claim(zip, 3_000_000_000))).toBe('zip-bomb');
  });

  test('one that lies about its size', async () => {
    expect(await codeOf(claim(zip, 1000))).toBe('zip-bomb');
  });

  test('one that promises more than it holds is cut, not waited for', async () => {
    expect(await codeOf(claim(zip, huge + 1))).toBe('file-cut');
  });

  test('a stream of garbage', async () => {
    const bytes = zip.slice();
    bytes.fill(0xff, 60, 400);
    expect(await codeOf(bytes)).toBe('file-cut');
    expect(deflateSync(new Uint8Array(8)).length).toBeGreaterThan(0);
  });
});

describe('limits are said in words, with the sheet', () => {
  test('a cell far right or far down among empty ones', async () => {
    const far = await xlsxOf({ Xa: [['a', ...new Array<null>(200).fill(null), 'b']] });
    const opened = await openWorkbook(far, 'a.xlsx');
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: 'too-many-columns', place: { sheet: 'Xa' }, details: { limit: 200 } },
    });
  });

  test('100,001 rows', async () => {
    const text = 'Thôn;Số cử tri\r\n'.concat('Thôn 1;2\r\n'.repeat(100_000));
    expect(await codeOf(strToU8(text), 'a.csv')).toBe('too-many-rows');
  });
});
