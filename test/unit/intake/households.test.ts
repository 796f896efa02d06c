import { expect, test } from 'vitest';
import type { Household } from '#domain/household.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { type HouseholdReading, readHouseholds } from '#intake/read-households.ts';

async function read(lines: readonly string[]): Promise<ReturnType<typeof readHouseholds>> {
  const opened = await openWorkbook(new TextEncoder().encode(`\uFEFF${lines.join('\n')}`), 'ho-dan.csv');
  if (!opened.ok) throw new Error(opened.problem.code);
  return readHouseholds(opened.value);
}

async function readWell(lines: readonly string[]): Promise<HouseholdReading> {
  const reading = await read(lines);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

const short = ({ area, hamlet, code, head, voters }: Household) => [area, hamlet, code, head, voters];

test('a list with code, head, voters and hamlet is read, title and total left out', async () => {
  const { households, questions } = await readWell([
    'DANH SÁCH HỘ GIA ĐÌNH;;;;',
    'STT;Mã hộ;Họ và tên chủ hộ;Thôn, ấp, tổ dân phố;Số cử tri',
    '1;H001;Nguyễn Văn A;Ấp Long Phú A;4',
    '2;H002;Trần Thị B;Ấp Long Phú A;2',
    'Tổng cộng;;;;6',
  ]);
  expect(households.map(short)).toEqual([
    ['', 'Ấp Long Phú A', 'H001', 'Nguyễn Văn A', 4],
    ['', 'Ấp Long Phú A', 'H002', 'Trần Thị B', 2],
  ]);
  expect(questions).toEqual([]);
});

test('a hamlet named once, in its column or on a line of its own, speaks for the households below it', async () => {
  const { households } = await readWell([
    'Hộ số;Chủ hộ;Cử tri;Ấp;Khu vực bỏ phiếu số',
    'Ấp Long Thành;;;;',
    '1;Lê Văn C;3;;05',
    '2;Lê Văn D;1;;',
    '1;Lê Văn E;2;Ấp An Phú;06',
    '2;Lê Văn F;2;;',
  ]);
  expect(households.map(short)).toEqual([
    ['05', 'Ấp Long Thành', '1', 'Lê Văn C', 3],
    ['05', 'Ấp Long Thành', '2', 'Lê Văn D', 1],
    ['06', 'Ấp An Phú', '1', 'Lê Văn E', 2],
    ['06', 'Ấp An Phú', '2', 'Lê Văn F', 2],
  ]);
});

test('identity numbers, birth dates and telephones of a list are not read', async () => {
  const { households } = await readWell([
    'Mã hộ;Chủ hộ;Số CCCD;Ngày sinh;Điện thoại;Số cử tri;Thôn',
    '01;Nguyễn Văn A;079012345678;01/02/1970;0912000000;3;Thôn Đông',
  ]);
  expect(JSON.stringify(households)).not.toMatch(/079012345678|1970|0912/u);
  expect(households).toHaveLength(1);
});

test('an unclear number of voters is asked about by its place, and the household keeps its invitation', async () => {
  const { households, questions } = await readWell([
    'Mã hộ;Chủ hộ;Số cử tri;Thôn',
    '01;Nguyễn Văn A;ba người;Thôn Đông',
    '02;Nguyễn Văn B;2;Thôn Đông',
  ]);
  expect(households.map(({ voters }) => voters)).toEqual([null, 2]);
  expect(questions).toMatchObject([{ code: 'not-a-number', place: { row: 2, column: 3 } }]);
});

test('a sheet without hamlet column is the hamlet it is named after', async () => {
  const { households } = await readWell(['Mã hộ;Số cử tri', '01;3']);
  expect(households[0]?.hamlet).toBe('ho-dan');
});

test('a file that is no list of households is refused with what it needs', async () => {
  const refused = await read(['Tên vật tư;Đơn vị;Số lượng', 'Khẩu trang;cái;100']);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'households-no-table' } });
});
