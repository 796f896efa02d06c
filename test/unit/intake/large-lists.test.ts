import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '#intake/guess-mapping.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import { accountFaults, opened, readAsGuessed, xlsxOf } from '#test/support/workbooks.ts';

describe('a ward of 300 hamlets', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => [
    at + 1,
    at % 5 === 0 ? `KVBP số ${at / 5 + 1}` : null,
    `Tổ dân phố ${at + 1}`,
    `1.${String(at % 1000).padStart(3, '0')}`,
  ]);
  const sum = rows.reduce((total, [order]) => total + 1000 + (Number(order) - 1), 0);
  const bytes = await xlsxOf({
    'Cử tri': [
      ['STT', 'Khu vực bỏ phiếu', 'Tổ dân phố', 'Số cử tri'],
      ...rows,
      ['Tổng cộng', null, null, sum],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('is read whole, five hamlets an area, and its total agrees', () => {
    expect(reading.parts.areas).toHaveLength(60);
    expect(reading.parts.areas.every(({ hamlets }) => hamlets.length === 5)).toBe(true);
    expect(reading.parts.areas[59]?.number).toBe('60');
    expect(reading.mismatches).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a voter list of 100,000 rows', () => {
  const people = Array.from({ length: 99_990 }, (_, at) =>
    [
      at + 1,
      `Nguyễn Văn ${at}`,
      `${(at % 28) + 1}/3/1980`,
      `0${87_000_000_000 + at}`,
      `Khu phố ${Math.floor(at / 1000) + 1}`,
      `H${Math.floor(at / 3)}`,
    ].join(';'),
  );
  const text = ['DANH SÁCH CỬ TRI', 'STT;Họ và tên;Ngày sinh;Số CCCD;Khu phố;Số hộ', ...people].join('\r\n');

  test('is counted in seconds, hamlet by hamlet, and keeps nobody', async () => {
    const workbook = await opened(strToU8(text), 'cu-tri.csv');
    const started = performance.now();
    const reading = readWorkbook(workbook, guessMapping(workbook));
    const seconds = (performance.now() - started) / 1000;
    if (!reading.ok) throw new Error(reading.problem.code);
    // Two to three seconds on one idle core; the bound only catches what grows faster than the list.
    expect(seconds).toBeLessThan(30);
    const [area] = reading.value.parts.areas;
    expect(area?.hamlets).toHaveLength(100);
    expect(area?.hamlets[0]).toMatchObject({ name: 'Khu phố 1', voters: 1000 });
    expect(JSON.stringify(reading.value).length).toBeLessThan(100_000);
    expect(reading.value.cells.read + reading.value.cells.ignored).toBe(99_990 * 6 + 7);
  });

  test('is stopped when asked', async () => {
    const workbook = await opened(strToU8(text), 'cu-tri.csv');
    const signal = { cancelled: true };
    expect(readWorkbook(workbook, guessMapping(workbook), { signal })).toMatchObject({
      ok: false,
      problem: { code: 'cancelled' },
    });
  });
});

describe('sheets formatted to the end of the world', () => {
  test('are as large as what stands in them', async () => {
    const rows: (string | number | null)[][] = [
      ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri'],
      ['01', 'Thôn 1', 5],
    ];
    const cells = new Map([['90000,150', { value: null, style: { font: { bold: true } } }]]);
    const { workbook, reading } = await readAsGuessed(await xlsxOf({ A: rows }, { A: { cells } }));
    expect(workbook.sheets[0]?.rows).toHaveLength(2);
    expect(reading.questions).toEqual([]);
  });
});
