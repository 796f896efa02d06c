import { describe, expect, test } from 'vitest';
import { newCandidate } from '#domain/plan/voter-contact.ts';
import { countedIds } from '#domain/scalars.ts';
import { applyReading } from '#editing/reading.ts';
import { guessMapping } from '#intake/guess-mapping.ts';
import { planReadingOf } from '#intake/plan-reading.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import { Reading } from '#intake/reading.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import {
  accountFaults,
  csvOf,
  opened,
  readAsGuessed,
  type SheetRows,
  xlsxOf,
} from '#test/support/workbooks.ts';

// The list of candidates a clerk keeps: who, for which level, where, how often, for which hamlets.

const HEADINGS = [
  'TT',
  'Người ứng cử',
  'Cấp',
  'Đơn vị bầu cử',
  'Số buổi tối thiểu',
  'Thôn, ấp',
  'Kết nối từ xa được',
];
const LIST: SheetRows = [
  HEADINGS,
  [1, 'Trần Thị B', 'HĐND xã', 3, 2, 'Thôn Đông, thôn Tây', 'có'],
  [2, 'Lê Văn C', 'HĐND tỉnh', 'Đơn vị bầu cử số 1', null, 'toàn xã', 'không'],
  [3, 'Phạm D', 'Quốc hội', null, 10, 'Thôn Đôngg; Thôn Nam\nTHÔN TÂY', null],
];
const AREAS: SheetRows = [
  ['KV bỏ phiếu số', 'Thôn', 'Số cử tri'],
  ['01', 'Thôn Đông', 500],
  ['01', 'Thôn Nam', 300],
  ['02', 'Thôn Tây', 480],
  ['03', 'Thôn Nam', 120],
];

function idsOf(reading: Reading): {
  readonly named: Record<string, string[]>;
  readonly names: Map<string, string>;
} {
  const { voterContact, areas = [] } = planReadingOf(reading, {
    newId: countedIds(),
    now: '2021-04-20T00:00:00Z',
  });
  const names = new Map(
    areas.flatMap(({ number, hamlets }) => hamlets.map(({ id, name }) => [id, `${number} ${name}`])),
  );
  const candidates = voterContact?.candidates ?? [];
  return {
    names,
    named: Object.fromEntries(
      candidates.map(({ name, hamletIds }) => [name, hamletIds.map((id) => names.get(id) ?? '?')]),
    ),
  };
}

describe('a list of candidates beside the list of voters', async () => {
  // The candidates come first: their hamlets are only known later.
  const { reading, workbook } = await readAsGuessed(await xlsxOf({ 'Người ứng cử': LIST, 'Cử tri': AREAS }));

  test('gives level, constituency, least number and line of each', () => {
    expect(reading.parts.candidates).toMatchObject([
      {
        name: 'Trần Thị B',
        level: 'commune',
        constituency: 'Đơn vị bầu cử số 3',
        minimumSessions: 2,
        canConnect: true,
      },
      {
        name: 'Lê Văn C',
        level: 'province',
        constituency: 'Đơn vị bầu cử số 1',
        minimumSessions: null,
        canConnect: false,
      },
      { name: 'Phạm D', level: 'national', constituency: '', minimumSessions: 10, canConnect: null },
    ]);
  });

  test('finds its hamlets in the list of voters: all parts of one that is divided, none for the whole commune', () => {
    expect(idsOf(reading).named).toEqual({
      'Trần Thị B': ['01 Thôn Đông', '02 Thôn Tây'],
      'Lê Văn C': [],
      'Phạm D': ['01 Thôn Nam', '02 Thôn Tây', '03 Thôn Nam'],
    });
  });

  test('asks about a hamlet nobody knows with the sheet, the row and the column, and accounts for every cell', () => {
    expect(reading.questions).toMatchObject([
      {
        code: 'hamlet-unknown',
        place: { sheet: 'Người ứng cử', row: 4, column: 6 },
        details: { names: 'Thôn Đôngg' },
      },
    ]);
    expect(accountFaults(workbook, reading)).toEqual([]);
  });
});

test('hamlets are told apart by marks and by their kind of place; what may be several is asked, and less than all is not all', async () => {
  const cells = ['Thôn Đồng,   Thôn 12', 'Tổ dân phố 1', '1', 'Toàn xã, trừ Thôn 1', 'tất cả các thôn'];
  const rows = cells.map((cell, at) => [at + 1, `Người ${at + 1}`, 'HĐND xã', 1, 2, cell, 'có']);
  const places = ['Thôn Đông', 'Thôn Đồng', 'Thôn 1', 'Thôn 12', 'Tổ dân phố 1'];
  const { reading } = await readAsGuessed(
    await xlsxOf({
      'Người ứng cử': [HEADINGS, ...rows],
      'Cử tri': [['KV bỏ phiếu số', 'Thôn', 'Số cử tri'], ...places.map((name) => ['01', name, 100])],
    }),
  );
  expect(idsOf(reading).named).toEqual({
    'Người 1': ['01 Thôn Đồng', '01 Thôn 12'],
    'Người 2': ['01 Tổ dân phố 1'],
    'Người 3': [],
    'Người 4': [],
    'Người 5': [],
  });
  const asked = reading.questions.filter(({ place }) => place.sheet === 'Người ứng cử');
  expect(asked).toMatchObject([
    { code: 'hamlet-several', place: { row: 4 }, details: { name: '1', names: 'Thôn 1, Tổ dân phố 1' } },
    { code: 'hamlet-unknown', place: { row: 5 }, details: { names: 'Toàn xã, trừ Thôn 1' } },
  ]);
});

test('a constituency written in several ways is one', async () => {
  const ways = ['3', 'Số 03', 'ĐVBC số 3', 'đơn vị bầu cử số 03', 'Liên xã Đông'];
  const rows = ways.map((way, at) => [at + 1, `Người ${at + 1}`, 'HĐND xã', way, 2, '', 'có']);
  const { reading } = await readAsGuessed(csvOf([HEADINGS, ...rows]), 'nguoi-ung-cu.csv');
  expect(new Set(reading.parts.candidates.map(({ constituency }) => constituency))).toEqual(
    new Set(['Đơn vị bầu cử số 3', 'Liên xã Đông']),
  );
});

test('a hamlet that is left out of the whole commune is not taken for one that is named', async () => {
  const cell = 'Toàn xã trừ Thôn Nam, Thôn Đông';
  const { reading } = await readAsGuessed(
    await xlsxOf({
      'Người ứng cử': [HEADINGS, [1, 'Trần Thị B', 'HĐND xã', 3, 2, cell, 'có']],
      'Cử tri': AREAS,
    }),
  );
  expect(idsOf(reading).named).toEqual({ 'Trần Thị B': [] });
  expect(reading.questions).toMatchObject([{ code: 'hamlet-unknown', details: { names: cell } }]);
});

test('a name longer than a plan may hold is cut and asked about; the rest of the workbook is still read', async () => {
  const cell = `Thôn Đông, ${'x'.repeat(700)}`;
  const { reading } = await readAsGuessed(
    await xlsxOf({
      'Người ứng cử': [HEADINGS, [1, 'Trần Thị B', 'HĐND xã', 3, 2, cell, 'có']],
      'Cử tri': AREAS,
    }),
  );
  expect(Reading.safeParse(reading).error).toBeUndefined();
  expect(idsOf(reading).named).toEqual({ 'Trần Thị B': ['01 Thôn Đông'] });
  expect(reading.questions.map(({ code }) => code)).toEqual(['text-too-long', 'hamlet-unknown']);
});

test('twenty candidates come from a text file too', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => [
    at + 1,
    `Người ứng cử số ${at + 1}`,
    'HĐND xã',
    'ĐVBC số 1',
    2,
    '',
    'có',
  ]);
  const { reading } = await readAsGuessed(csvOf([HEADINGS, ...rows]), 'nguoi-ung-cu.csv');
  expect(reading.parts.candidates).toHaveLength(20);
  expect(reading.questions).toEqual([]);
});

describe('a list of candidates read into a plan', async () => {
  const plan = electionPlanFixture('full');
  const known = plan.areas.flatMap(({ hamlets }) => hamlets);
  const [hamlet] = known;
  if (hamlet === undefined) throw new Error('The fixture has hamlets');
  const before = {
    ...plan,
    voterContact: {
      ...plan.voterContact,
      candidates: [{ ...newCandidate('b'), name: 'Trần Thị B', canConnect: false, hamletIds: [] }],
    },
  };
  const workbook = await opened(
    await xlsxOf({ DS: [HEADINGS.slice(0, 6), [1, 'Trần Thị B', 'HĐND xã', 3, 2, hamlet.name]] }),
  );
  const read = readWorkbook(workbook, guessMapping(workbook), {
    knownHamlets: known.map(({ name }) => name),
  });
  if (!read.ok) throw new Error(read.problem.code);

  test('knows the plan’s hamlets, and keeps what it has no column for', () => {
    expect(read.value.questions).toEqual([]);
    const reading = planReadingOf(read.value, {
      newId: countedIds(),
      now: '2021-04-20T00:00:00Z',
      knownHamlets: known,
    });
    const applied = applyReading(before, { reading, mode: 'update' });
    if (!applied.ok || applied.value.kind !== 'election') throw new Error('not applied');
    expect(applied.value.voterContact.candidates).toMatchObject([
      { id: 'b', constituency: 'Đơn vị bầu cử số 3', canConnect: false, minimumSessions: 2 },
    ]);
    expect(applied.value.voterContact.candidates[0]?.hamletIds).toContain(hamlet.id);
  });

  test('points at the plan’s own hamlets where the file lists them again', () => {
    const areas = plan.areas.slice(0, 1);
    const ids = new Map(known.map(({ id }) => [id, `read-${id}`]));
    const turn = (id: string) => ids.get(id) ?? id;
    const reading = {
      record: {
        id: 'i',
        fileName: 'x.xlsx',
        importedAt: '2021-04-20T00:00:00Z',
        cells: { read: 1, ignored: 0, questioned: 0 },
      },
      areas: areas.map((area) => ({
        ...area,
        id: 'read-area',
        hamlets: area.hamlets.map((each) => ({ ...each, id: turn(each.id) })),
      })),
      voterContact: {
        candidates: [{ ...newCandidate('c'), name: 'Trần Thị B', hamletIds: [turn(hamlet.id)] }],
      },
      totalMismatches: [],
    };
    const applied = applyReading(before, { reading, mode: 'update' });
    if (!applied.ok || applied.value.kind !== 'election') throw new Error('not applied');
    expect(applied.value.voterContact.candidates[0]?.hamletIds).toEqual([hamlet.id]);
  });
});
