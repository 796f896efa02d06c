import { describe, expect, test } from 'vitest';
import { countedIds } from '#domain/scalars.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import { accountFaults, hamletLines, readAsGuessed, sampleBytes } from '#test/support/workbooks.ts';

describe('the sample of Phú Thành A', async () => {
  const { workbook, reading } = await readAsGuessed(sampleBytes('phu-thanh-a-2021'), 'phu-thanh-a-2021.xlsx');

  test('gives the eight counts the commune published, dots, spaces and decomposed letters aside', () => {
    expect(hamletLines(reading)).toEqual([
      '01 Ấp Long Phú A 1004',
      '02 Ấp Long Phú A 813',
      '03 Ấp Long An A 865',
      '04 Ấp Long An A 562',
      '05 Ấp Long Thành 1308',
      '06 Ấp An Phú 813',
      '07 Ấp Phú Điền 735',
      '08 Ấp Tân Dinh 852',
    ]);
  });

  test('shows both totals: printed 6,939 and computed 6,952, with the cell', () => {
    expect(reading.mismatches).toEqual([
      {
        subject: 'voters',
        areaNumber: null,
        printed: 6939,
        computed: 6952,
        fileName: 'phu-thanh-a-2021.xlsx',
        sheet: 'Cử tri',
        row: 17,
        column: 4,
      },
    ]);
  });

  test('joins rooms and staff of other sheets to their areas', () => {
    const area = reading.parts.areas[3];
    expect(area).toMatchObject({
      number: '04',
      venue: 'Trường Mẫu giáo, phòng lớn',
      room: { lengthMetres: 8, widthMetres: 6.5, doorCount: 1, ventilated: true, note: 'chỉ có một cửa' },
      staff: { pollingTeam: 11, healthWorkers: 1, communityTeam: 4 },
    });
    expect(reading.parts.areas[0]?.room.lengthMetres).toBe(12.5);
  });

  test('reads both tables of the sheet on voter contact', () => {
    expect(reading.parts.candidates).toHaveLength(20);
    const levels = reading.parts.candidates.map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['national', 'province', 'district', 'commune']));
    expect(reading.parts.bridgePoints.map(({ link }) => link)).toEqual(['fibre', 'mobile', 'none']);
  });

  test('reads stock and prices with dots for thousands', () => {
    expect(reading.parts.supplies[0]).toEqual({
      name: 'Khẩu trang y tế',
      unit: 'cái',
      stock: 2000,
      unitPrice: 1200,
      needId: null,
      note: '',
      origin: { sheet: 'Vật tư hiện có', row: 4 },
    });
  });

  test('suggests the unit and the election day from the title rows', () => {
    expect(reading.suggestions).toMatchObject({
      locality: { kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông' },
      electionDate: '2021-05-23',
      superior: 'UBND HUYỆN TAM NÔNG',
      schoolName: null,
    });
  });

  test('loses no cell and asks nothing', () => {
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });

  test('becomes parts of a plan whose total mismatch awaits a choice', () => {
    const parts = planReadingOf(reading, { newId: countedIds(), now: '2021-05-01T00:00:00Z' });
    expect(parts.areas).toHaveLength(8);
    expect(parts.totalMismatches).toMatchObject([{ id: 'total-1', areaId: null, choice: null }]);
    expect(parts.record.cells).toEqual(reading.cells);
    expect(parts.classes).toBeUndefined();
  });
});

describe('the sample school', async () => {
  const { workbook, mapping, reading } = await readAsGuessed(sampleBytes('truong-thcs-mau'), 'truong.xlsx');

  test('gives sixteen classes in rooms of their own, and its total agrees', () => {
    expect(mapping.plan).toBe('school');
    expect(reading.parts.classes).toHaveLength(16);
    expect(reading.parts.classes[6]).toEqual({ name: '7C', grade: 7, pupils: 45, roomName: 'P07' });
    expect(reading.parts.rooms.find(({ name }) => name === 'P07')).toMatchObject({
      use: 'classroom',
      doubleDesks: 22,
      room: { lengthMetres: 9, widthMetres: 7.2 },
    });
    expect(reading.mismatches).toEqual([]);
  });

  test('gives the calendar with days, times and forms', () => {
    expect(reading.parts.events[3]).toEqual({
      kind: 'closing-ceremony',
      subject: 'Lễ tổng kết năm học',
      grades: '6-9',
      date: '2021-05-28',
      start: '07:00',
      lengthMinutes: 60,
      form: 'sittings',
      note: '',
    });
  });

  test('knows the yard from the hall and which is covered', () => {
    expect(reading.parts.rooms.slice(-2)).toMatchObject([
      { name: 'Sân trường', use: 'yard', covered: false },
      { name: 'Hội trường', use: 'hall', covered: true },
    ]);
  });

  test('suggests the school and its year, and loses no cell', () => {
    expect(reading.suggestions).toMatchObject({ schoolName: 'Trường THCS Mẫu', schoolYear: '2020-2021' });
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});
