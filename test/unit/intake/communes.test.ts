import { describe, expect, test } from 'vitest';
import { accountFaults, csvOf, hamletLines, readAsGuessed, xlsxOf } from '#test/support/workbooks.ts';

/**
 * Lists as different communes keep them. None of these was at hand when the
 * reader was written; each was made from a habit seen in published lists.
 */

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow: startRow - 1,
  startCol: startCol - 1,
  endRow: endRow - 1,
  endCol: endCol - 1,
});

describe('one wide table with men, women and total under one heading', async () => {
  const bytes = await xlsxOf(
    {
      'Bieu 1': [
        ['ỦY BAN NHÂN DÂN', null, null, null, null, null, null, null],
        ['XÃ TÂN HƯNG', null, null, null, null, null, null, null],
        ['BIỂU TỔNG HỢP CỬ TRI', null, null, null, null, null, null, null],
        ['STT', 'Khu vực bỏ phiếu số', 'Thôn', 'Số hộ', 'Cử tri', null, null, 'Địa điểm'],
        [null, null, null, null, 'Nam', 'Nữ', 'Tổng', null],
        ['1', '2', '3', '4', '5', '6', '7=5+6', '8'],
        [1, 'KVBP số 1', 'Thôn Đông', 120, 201, 210, 411, 'NVH thôn Đông'],
        [2, 'KVBP số 1', 'Thôn Tây', 95, 160, 155, 315, null],
        [3, 'KVBP số 2', 'Thôn Nam', 88, 150, 149, 299, 'NVH thôn Nam'],
        ['Tổng', null, null, 303, 511, 514, '1,025', null],
        ['Ghi chú: số liệu đến ngày 10/4/2021', null, null, null, null, null, null, null],
      ],
    },
    { 'Bieu 1': { merges: [merge(4, 5, 4, 7), merge(4, 1, 5, 1), merge(4, 2, 5, 2), merge(10, 1, 10, 3)] } },
  );
  const { reading, workbook } = await readAsGuessed(bytes);

  test('keeps hamlets, takes the total column and the venue of the area', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn Đông 411', '01 Thôn Tây 315', '02 Thôn Nam 299']);
    expect(reading.parts.areas.map(({ venue }) => venue)).toEqual(['NVH thôn Đông', 'NVH thôn Nam']);
    expect(reading.parts.areas[0]?.hamlets[0]?.households).toBe(120);
    expect(reading.mismatches).toEqual([]);
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });

  test('takes the name of the commune from two lines of the letterhead', () => {
    expect(reading.suggestions.locality).toMatchObject({ kind: 'xa', name: 'Tân Hưng' });
  });
});

describe('the area merged down the first column, with a subtotal after each', async () => {
  const bytes = await xlsxOf(
    {
      'Cử tri': [
        ['Tổ bầu cử số', 'Bản', 'Tổng số cử tri', 'Số hộ'],
        [1, 'Bản Nà Cọ', 312, 80],
        [null, 'Bản Pác Lùng', 205, 51],
        [null, 'Cộng', 517, 131],
        [2, 'Bản Cộng Hòa', 288, 70],
        [null, 'Cộng Hòa', 100, 20],
        [null, 'Cộng', 390, 90],
        ['Tổng cộng', null, 907, 221],
      ],
    },
    { 'Cử tri': { merges: [merge(2, 1, 4, 1), merge(5, 1, 7, 1)] } },
  );
  const { reading, workbook } = await readAsGuessed(bytes);

  test('a hamlet called Cộng Hòa is no total', () => {
    expect(hamletLines(reading)).toEqual([
      '01 Bản Nà Cọ 312',
      '01 Bản Pác Lùng 205',
      '02 Bản Cộng Hòa 288',
      '02 Cộng Hòa 100',
    ]);
  });

  test('the subtotal that is wrong is told with its area, and the grand total too', () => {
    expect(reading.mismatches).toMatchObject([
      { subject: 'voters', areaNumber: '02', printed: 390, computed: 388, row: 7 },
      { subject: 'voters', areaNumber: null, printed: 907, computed: 905, row: 8 },
    ]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('one sheet per area, English thousands, a summary sheet', async () => {
  const area = (title: string, rows: (string | number | null)[][]) => [
    [title, null, null],
    ['TT', 'Tổ dân phố', 'Số cử tri'],
    ...rows,
  ];
  const bytes = await xlsxOf({
    'Tổng hợp': [
      ['Khu vực bỏ phiếu', 'Địa điểm bỏ phiếu', 'Số cử tri'],
      ['Khu vực số 1', 'Trường tiểu học A', '2,104'],
      ['Khu vực số 2', 'Nhà văn hóa tổ 5', '1,530'],
      ['Tổng cộng', null, '3,634'],
    ],
    'KV 1': area('DANH SÁCH KHU VỰC BỎ PHIẾU SỐ 1', [
      [1, 'TDP 1', '1,100'],
      [2, 'TDP 2', '1,004'],
      ['', 'Tổng', '2,104'],
    ]),
    'KV 2': area('DANH SÁCH KHU VỰC BỎ PHIẾU SỐ 2', [
      [1, 'TDP 3', 930],
      [2, 'TDP 4', 600],
      ['', 'Tổng', 1531],
    ]),
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('the summary adds venues, not voters a second time', () => {
    expect(hamletLines(reading)).toEqual(['01 TDP 1 1100', '01 TDP 2 1004', '02 TDP 3 930', '02 TDP 4 600']);
    expect(reading.parts.areas.map(({ venue }) => venue)).toEqual(['Trường tiểu học A', 'Nhà văn hóa tổ 5']);
  });

  test('a sheet whose total is wrong is told for its area', () => {
    expect(reading.mismatches).toMatchObject([
      { subject: 'voters', areaNumber: '02', printed: 1531, computed: 1530, sheet: 'KV 2' },
    ]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('totals first: the whole commune, then each area over its hamlets', async () => {
  const bytes = await xlsxOf({
    Sheet1: [
      ['Thôn, tổ dân phố', 'Số cử tri', 'Số hộ'],
      ['TOÀN XÃ', 1500, 400],
      ['I. Khu vực bỏ phiếu số 1: Nhà văn hóa thôn Thượng', 900, 240],
      ['Thôn Thượng', 500, 130],
      ['Thôn Trung', 400, 110],
      ['II. Khu vực bỏ phiếu số 2: Trường mầm non', 600, 160],
      ['Thôn Hạ', 600, 160],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('area lines open their areas and give the venue', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn Thượng 500', '01 Thôn Trung 400', '02 Thôn Hạ 600']);
    expect(reading.parts.areas.map(({ venue }) => venue)).toEqual([
      'Nhà văn hóa thôn Thượng',
      'Trường mầm non',
    ]);
    expect(reading.mismatches).toEqual([]);
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a .csv from Excel with Vietnamese settings', () => {
  const rows = [
    ['UBND PHƯỜNG 5, QUẬN 3', '', '', '', ''],
    ['', '', '', '', ''],
    ['KV', 'Khu phố', 'Số cử tri', '', 'Địa điểm'],
    ['', '', 'Tổng số', 'Trong đó cách ly tại nhà', ''],
    ['1', 'Khu phố 1', '1.204', '3', 'Trường THCS Lê Lợi'],
    ['2', 'Khu phố 2', '987', '0', 'Trụ sở UBND phường; cổng sau'],
    ['', 'Tổng cộng', '2.191', '3', ''],
  ];
  const quoted = rows.map((row) => row.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)));

  test.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...csvOf(quoted)])],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${quoted.map((row) => row.join(';')).join('\r\n')}`, 'utf16le')),
    ],
  ])('is read from %s', async (_, bytes) => {
    const { reading, workbook } = await readAsGuessed(bytes, 'cu-tri.csv');
    expect(hamletLines(reading)).toEqual(['01 Khu phố 1 1204', '02 Khu phố 2 987']);
    expect(reading.parts.areas[0]?.hamlets[0]?.homeQuarantined).toBe(3);
    expect(reading.parts.areas[1]?.venue).toBe('Trụ sở UBND phường; cổng sau');
    expect(reading.mismatches).toEqual([]);
    expect(reading.questions).toEqual([]);
    expect(reading.suggestions.locality).toMatchObject({ kind: 'phuong', name: '5', district: '3' });
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('everything about an area in one row, sizes in one cell', async () => {
  const bytes = await xlsxOf({
    DS: [
      ['DANH SÁCH CÁC KHU VỰC BỎ PHIẾU', null, null, null, null, null, null, null],
      [
        'Số TT',
        'Tên KVBP',
        'Gồm các thôn',
        'Cử tri',
        'Điểm bỏ phiếu',
        'Kích thước phòng (m)',
        'Tổ trưởng',
        'SĐT',
      ],
      ['1', 'Số 01', 'Thôn 1, Thôn 2', '1 250', 'NVH thôn 1', '12,5 x 8', 'Lò Văn An', '0912345678'],
      ['2', 'Số 02', 'Thôn 3', '~ 640 người', 'NVH thôn 3', '9m x 7,2m', 'Hà Thị Bé', '0987654321'],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('is taken apart', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn 1, Thôn 2 1250', '02 Thôn 3 640']);
    expect(reading.parts.areas[0]).toMatchObject({
      room: { lengthMetres: 12.5, widthMetres: 8 },
      staff: { headName: 'Lò Văn An', headPhone: '0912345678' },
    });
    expect(reading.parts.areas[1]?.room).toMatchObject({ lengthMetres: 9, widthMetres: 7.2 });
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a full voter list and nothing else', async () => {
  const person = (number: number, name: string, hamlet: string, household: string, role: string) => [
    number,
    name,
    '01/02/1980',
    'x',
    null,
    `0${String(87_000_000_000 + number)}`,
    'Kinh',
    household,
    role,
    hamlet,
  ];
  const bytes = await xlsxOf({
    'Mẫu 31': [
      ['DANH SÁCH CỬ TRI', null, null, null, null, null, null, null, null, null],
      ['Khu vực bỏ phiếu số: 03', null, null, null, null, null, null, null, null, null],
      [
        'STT',
        'Họ và tên',
        'Ngày tháng năm sinh',
        'Nam',
        'Nữ',
        'Số CCCD',
        'Dân tộc',
        'Số hộ',
        'Quan hệ với chủ hộ',
        'Thôn',
      ],
      person(1, 'Nguyễn Văn An', 'Thôn Đông', 'H1', 'Chủ hộ'),
      person(2, 'Trần Thị Bình', 'Thôn Đông', 'H1', 'Vợ'),
      person(3, 'Lê Văn Chung', 'Thôn Đông', 'H2', 'Chủ hộ'),
      person(4, 'Phạm Thị Dung', 'Thôn Tây', 'H3', 'Chủ hộ'),
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('becomes counts per hamlet and household', () => {
    expect(reading.parts.areas).toMatchObject([
      {
        number: '03',
        hamlets: [
          { name: 'Thôn Đông', voters: 3, households: 2 },
          { name: 'Thôn Tây', voters: 1, households: 1 },
        ],
      },
    ]);
  });

  test('leaves every name, birth date and identity number out, and says so', () => {
    const kept = JSON.stringify(reading);
    for (const secret of ['Nguyễn Văn An', '01/02/1980', '087000000001']) expect(kept).not.toContain(secret);
    const columns = reading.notices
      .filter(({ code }) => code === 'column-identity')
      .map(({ place }) => place.column);
    expect(columns).toEqual([2, 3, 6, 7]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a list typed in an old font', async () => {
  const bytes = await xlsxOf({
    'Cö tri': [
      ['Khu vùc bá phiÕu sè', 'Th«n', 'Tæng sè cö tri'],
      ['01', 'Th«n §«ng', 512],
      ['02', 'Th«n T©y', 430],
      ['Tæng céng', null, 942],
    ],
  });
  const { reading } = await readAsGuessed(bytes);

  test('is turned into Unicode, and the user is told', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn Đông 512', '02 Thôn Tây 430']);
    expect(reading.notices.map(({ code }) => code)).toContain('old-font-converted');
  });
});

describe('columns nobody expected', async () => {
  const bytes = await xlsxOf({
    A: [
      ['Khu vực bỏ phiếu số', 'Ấp', 'Số cử tri', 'Mã nội bộ', null, 'CMND trưởng ấp'],
      ['01', 'Ấp 1', 700, 'X-1', 'lạ', '385112233'],
      ['02', 'Ấp 2', 'chờ rà soát', 'X-2', null, '385112244'],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('are asked about or left out, never read as something else', () => {
    expect(reading.questions.map(({ code, place }) => [code, place.column])).toEqual([
      ['column-unknown', 4],
      ['column-unknown', 5],
      ['not-a-number', 3],
    ]);
    expect(reading.notices.map(({ code, place }) => [code, place.column])).toEqual([['column-identity', 6]]);
    expect(hamletLines(reading)).toEqual(['01 Ấp 1 700', '02 Ấp 2 ?']);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a list printed page by page, its heading repeated', async () => {
  const heading = ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri'];
  const bytes = await xlsxOf({
    DS: [
      heading,
      ['01', 'Thôn Đông', 300],
      ['02', 'Thôn Tây', 310],
      heading,
      [null, 'Thôn Nam', 320],
      ['03', 'Thôn Bắc', 330],
      ['Tổng cộng', null, 1260],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('goes on with the area of the page before, and its total covers both pages', () => {
    expect(hamletLines(reading)).toEqual([
      '01 Thôn Đông 300',
      '02 Thôn Tây 310',
      '02 Thôn Nam 320',
      '03 Thôn Bắc 330',
    ]);
    expect(reading.mismatches).toEqual([]);
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});
