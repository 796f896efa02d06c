import { openXlsx, readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '#intake/guess-mapping.ts';
import { TEMPLATES } from '#intake/templates.ts';
import { writeTemplate } from '#intake/write-template.ts';
import { accountFaults, opened, readAsGuessed } from '#test/support/workbooks.ts';

const KINDS = ['election', 'school'] as const;

/** The template with its example row copied twice below, as a clerk would who follows the example. */
async function filled(kind: (typeof KINDS)[number]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await writeTemplate(kind));
  return writeXlsx({
    sheets: sheets.map((sheet) => {
      const example = sheet.rows[3] ?? [];
      const copies = sheet.name === 'Hướng dẫn' ? [] : [1, 2].map((number) => [number, ...example.slice(1)]);
      return { name: sheet.name, rows: [...sheet.rows, ...copies] };
    }),
  });
}

const MEASURES = { lengthMetres: 12.5, widthMetres: 8 };
const twice = <Item>(item: Item): Item[] => [item, item];

/** What the example rows of the templates mean. */
const SAID_BY_EXAMPLES = {
  election: {
    areas: [
      {
        number: '01',
        hamlets: twice({ name: 'Thôn Đông', households: 310, voters: 1004, homeQuarantined: 0 }),
        venue: 'Nhà văn hóa thôn Đông',
        room: { ...MEASURES, doorCount: 2, ventilated: true },
        staff: {
          pollingTeam: 13,
          healthWorkers: 1,
          communityTeam: 4,
          headName: 'Nguyễn Văn A',
          headPhone: '0912 000 000',
        },
      },
    ],
    supplies: twice({ name: 'Khẩu trang y tế', unit: 'cái', stock: 2000, unitPrice: 1200 }),
    candidates: twice({
      name: 'Trần Thị B',
      level: 'commune',
      minimumSessions: 2,
      constituency: 'Đơn vị bầu cử số 3',
      hamlets: ['Thôn Đông'],
      canConnect: true,
    }),
    bridgePoints: twice({
      name: 'Hội trường UBND xã',
      ...MEASURES,
      link: 'fibre',
      isMain: true,
      seats: 24,
      hamlets: ['Thôn Đông'],
    }),
    specialSites: twice({
      name: 'Trường Mầm non xã',
      kind: 'central-quarantine',
      address: 'Thôn Tây',
      voters: 25,
      areaNumber: '01',
      auxiliaryBoxes: 1,
      leavesAt: '08:30',
      route: 'Đường liên thôn',
    }),
  },
  school: {
    classes: twice({ name: '6A', grade: 6, pupils: 42, roomName: 'P01' }),
    rooms: [
      { name: 'P01', use: 'classroom', doubleDesks: 22, room: MEASURES },
      { name: 'Sân trường', use: 'yard', covered: false, room: MEASURES },
    ],
    events: twice({
      kind: 'exam',
      subject: 'Kiểm tra học kỳ II - Toán',
      grades: '6-9',
      date: '2021-05-28',
      start: '07:30',
      lengthMinutes: 90,
      form: 'in-person',
    }),
  },
} as const;

describe.each(KINDS)('the %s template', (kind) => {
  test('is recognised sheet by sheet and column by column, with certainty', async () => {
    const mapping = guessMapping(await opened(await writeTemplate(kind)));
    expect(mapping.plan).toBe(kind);
    expect(mapping.tables.map(({ sheet, kind: tableKind, unused }) => [sheet, tableKind, unused])).toEqual(
      TEMPLATES[kind].sheets.map(({ name, kind: tableKind }) => [name, tableKind, null]),
    );
    for (const [at, table] of mapping.tables.entries()) {
      expect(table.columns.map(({ field }) => field)).toEqual([
        'order',
        ...(TEMPLATES[kind].sheets[at]?.columns.map(({ field }) => field) ?? []),
      ]);
      for (const column of table.columns) expect(column.certainty, column.header).toBeGreaterThan(0.8);
    }
  });

  test('holds no data of its own: notes and example rows are left out', async () => {
    const { reading, workbook } = await readAsGuessed(await writeTemplate(kind));
    for (const [name, items] of Object.entries(reading.parts)) expect(items, name).toEqual([]);
    expect(reading.questions).toEqual([]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });

  test('read back after filling in, every example means what it says', async () => {
    const { reading, workbook } = await readAsGuessed(await filled(kind));
    expect(reading.questions.filter(({ code }) => code !== 'hamlet-twice' && code !== 'class-twice')).toEqual(
      [],
    );
    expect(accountFaults(workbook, reading)).toEqual([]);
    for (const [name, items] of Object.entries(SAID_BY_EXAMPLES[kind])) {
      expect(Object.entries(reading.parts).find(([part]) => part === name)?.[1], name).toMatchObject(items);
    }
  });

  test('is the same file every time', async () => {
    expect(await writeTemplate(kind)).toEqual(await writeTemplate(kind));
  });

  test('has drop-down lists where answers are limited, and a hint on every column', async () => {
    const { sheets } = await openXlsx(await writeTemplate(kind));
    for (const sheet of TEMPLATES[kind].sheets) {
      const written = sheets.find(({ name }) => name === sheet.name)?.dataValidations ?? [];
      expect(written.map(({ inputMessage }) => inputMessage)).toEqual(sheet.columns.map(({ hint }) => hint));
      expect(written.filter(({ type }) => type === 'list')).toHaveLength(
        sheet.columns.filter(({ choices }) => choices !== undefined).length,
      );
    }
  });
});
