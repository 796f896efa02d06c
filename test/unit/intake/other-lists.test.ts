import { describe, expect, test } from 'vitest';
import { accountFaults, hamletLines, readAsGuessed, xlsxOf } from '#test/support/workbooks.ts';

/** The lists besides voters: calendars, duties, sites, telephone lists, and schools of another habit. */

describe('a workbook on organisation', async () => {
  const bytes = await xlsxOf({
    'Lịch TXCT': [
      [
        'LỊCH TIẾP XÚC CỬ TRI CỦA NGƯỜI ỨNG CỬ ĐẠI BIỂU HĐND XÃ, bầu cử ngày 23/5/2021',
        null,
        null,
        null,
        null,
        null,
      ],
      ['TT', 'Ngày', 'Giờ', 'Địa điểm', 'Hình thức', 'Số người mời'],
      [1, '12/5/2021', '7h30', 'Hội trường xã', 'trực tuyến', 40],
      [2, '13/5', '14 giờ', 'Sân vận động', 'Trực tiếp', '30 người'],
    ],
    'Điểm cầu': [
      ['STT', 'Tên điểm cầu', 'Kích thước', 'Đường truyền'],
      [1, 'Hội trường xã', '18 x 10', 'Cáp quang'],
    ],
    'Phân công': [
      ['PHÂN CÔNG NHIỆM VỤ', null, null, null, null],
      ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
      [1, 'Phun khử khuẩn phòng bỏ phiếu', 'Trạm Y tế', 'Tổ bầu cử', '22/5/2021'],
      [2, 'Đo thân nhiệt cử tri', 'Tổ COVID cộng đồng', null, 'Trong ngày bầu cử'],
    ],
    'Cách ly': [
      ['TT', 'Khu cách ly', 'Địa chỉ', 'Số cử tri', 'Số hòm phiếu phụ', 'Giờ xuất phát', 'Lộ trình'],
      [1, 'Trường Mầm non (cách ly tập trung)', 'Thôn 3', 25, 1, 0.375, 'Đường liên thôn'],
    ],
    'Danh bạ': [
      ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại'],
      [1, 'Nguyễn Văn An', 'Chủ tịch UBND xã', '0912 345 678'],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('gives sessions with day, time and form, asking about the day without a year', () => {
    expect(reading.parts.sessions).toMatchObject([
      { date: '2021-05-12', start: '07:30', place: 'Hội trường xã', form: 'online', invited: 40 },
      { date: '2021-05-13', start: '14:00', place: 'Sân vận động', form: 'in-person', invited: 30 },
    ]);
    expect(reading.questions.map(({ code }) => code)).toEqual(['no-year']);
  });

  test('gives duties, sites and telephone numbers', () => {
    expect(reading.parts.responsibilities[0]).toEqual({
      task: 'Phun khử khuẩn phòng bỏ phiếu',
      lead: 'Trạm Y tế',
      partners: 'Tổ bầu cử',
      due: '22/5/2021',
      check: '',
    });
    expect(reading.parts.specialSites).toMatchObject([
      { kind: 'central-quarantine', voters: 25, auxiliaryBoxes: 1, leavesAt: '09:00' },
    ]);
    expect(reading.parts.contacts).toEqual([
      { name: 'Nguyễn Văn An', role: 'Chủ tịch UBND xã', phone: '0912 345 678' },
    ]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a school that groups its classes by grade', async () => {
  const bytes = await xlsxOf({
    'Si so': [
      ['TRƯỜNG TIỂU HỌC LÊ LỢI', null, null, null, null],
      ['STT', 'Lớp', 'GVCN', 'Tổng số học sinh', 'Trong đó nữ'],
      ['Khối 1', null, null, null, null],
      [1, '1A', 'Cô Lan', 35, 17],
      [2, '1B', 'Cô Huệ', 34, 16],
      [null, 'Cộng khối 1', null, 69, 33],
      ['Khối 2', null, null, null, null],
      [3, '2A', 'Thầy Minh', 33, 15],
      [null, 'Cộng khối 2', null, 33, 15],
      [null, 'Toàn trường', null, 103, 48],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('has classes only, and its wrong total is noticed', () => {
    expect(reading.parts.classes.map(({ name, grade, pupils }) => [name, grade, pupils])).toEqual([
      ['1A', 1, 35],
      ['1B', 1, 34],
      ['2A', 2, 33],
    ]);
    expect(reading.mismatches).toMatchObject([
      { subject: 'pupils', areaNumber: null, printed: 103, computed: 102 },
    ]);
    expect(reading.suggestions.schoolName).toBe('Trường Tiểu Học Lê Lợi');
    expect(reading.notices.map(({ code }) => code)).toEqual(['column-identity', 'column-no-place']);
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('a total that stands in a sentence', async () => {
  const bytes = await xlsxOf({
    DS: [
      ['KV bỏ phiếu số', 'Thôn', 'Cử tri'],
      [1, 'Thôn Đông', 500],
      [2, 'Thôn Tây', 480],
      [],
      ['Tổng số cử tri toàn xã: 990 người'],
    ],
  });
  const { reading, workbook } = await readAsGuessed(bytes);

  test('is compared like one in a row', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn Đông 500', '02 Thôn Tây 480']);
    expect(reading.mismatches).toMatchObject([
      { subject: 'voters', areaNumber: null, printed: 990, computed: 980, row: 5, column: 1 },
    ]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

describe('figures Excel has spoilt', async () => {
  const bytes = await xlsxOf({
    DS: [
      ['Khu vực bỏ phiếu số', 'Thôn', 'Số cử tri', 'Số hộ'],
      ['01', 'Thôn Đông', 1.004, 300],
      ['02', 'Thôn Tây', '#REF!', 200],
      ['03', 'Thôn Nam', -5, 100],
    ],
  });
  const { reading } = await readAsGuessed(bytes);

  test('are asked about, with the likely figure taken', () => {
    expect(hamletLines(reading)).toEqual(['01 Thôn Đông 1004', '02 Thôn Tây ?', '03 Thôn Nam ?']);
    expect(reading.questions.map(({ code, place, details }) => [code, place.row, details.proposed])).toEqual([
      ['lost-thousands', 2, 1004],
      ['error-in-cell', 3, undefined],
      ['negative', 4, undefined],
    ]);
  });
});
