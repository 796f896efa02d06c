import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import { typeByHand } from '#prelude/type-by-hand.mjs';
import { phuongan, planIn } from '#test/support/command-line.ts';
import {
  figuresIn,
  type PrintedPaper,
  type PrintedTable,
  printedPaper,
  rowsUnder,
  statedIn,
} from '#test/support/printed.ts';
import { opened, sampleBytes } from '#test/support/workbooks.ts';

// All papers of the sample commune, as `npm run demo` makes them, read from the files as they stand: a figure
// that two of them print is the same figure.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 480_000 });

type ByHand = Parameters<typeof typeByHand>[1];

function typed(): ByHand {
  const url = new URL('../../resources/samples/phu-thanh-a-2021-by-hand.json', import.meta.url);
  const value: unknown = JSON.parse(readFileSync(url, 'utf8'));
  // The file is ours and the plan it goes into is parsed by the command line.
  return value as ByHand;
}

let files: ReadonlyMap<string, Uint8Array>;
const papers = new Map<string, PrintedPaper>();

function fileNamed(name: string): Uint8Array {
  const found = [...files].find(([path]) => path.startsWith(`out/${name}`));
  invariant(found !== undefined, `a file ${name}`);
  return found[1];
}

function paperNamed(name: string): PrintedPaper {
  const paper = papers.get(name) ?? printedPaper(fileNamed(name));
  papers.set(name, paper);
  return paper;
}

const sum = (values: readonly number[]) =>
  Math.round(values.reduce((total, value) => total + value, 0) * 1000) / 1000;

beforeAll(async () => {
  const book = { 'phu-thanh-a-2021.xlsx': sampleBytes('phu-thanh-a-2021') };
  const planned = await phuongan(['plan', 'phu-thanh-a-2021.xlsx', '--out', 'out'], book);
  const plan = planIn(planned.written);
  invariant(plan.kind === 'election', 'the sample is an election plan');
  const worked = JSON.stringify(typeByHand(plan, typed()));
  files = (await phuongan(['plan', '-', '--out', 'out'], { '-': worked })).written;
});

const plan = () => paperNamed('KH-');
const HAMLETS = 'Thôn, ấp, bản';

/** The sheets of a file that has one for each polling area, by the number of the area. */
function byArea(name: string): ReadonlyMap<string, { text: string; tables: readonly PrintedTable[] }> {
  return new Map(
    paperNamed(name).sections.flatMap((section) => {
      const number = /KHU VỰC BỎ PHIẾU SỐ (\d+)/u.exec(section.text.toLocaleUpperCase('vi'))?.[1];
      return number === undefined ? [] : [[number, section] as const];
    }),
  );
}

test('both sections of the demo are complete: every paper of supplies and of voter-contact sessions is there', () => {
  const names = [...files.keys()].map((path) => path.replace(/^out\/|-Phu-Thanh-A.*$/gu, ''));
  expect(names).toEqual(
    expect.arrayContaining([
      ...['To-trinh-mua-sam-vat-tu', 'Phieu-giao-nhan-vat-tu', 'Nhan-ke-vat-tu', 'Nhu-cau-vat-tu'],
      ...['Thong-bao-tiep-xuc-cu-tri', 'Giay-moi-tiep-xuc-cu-tri', 'Bien-ban-tiep-xuc-cu-tri'],
      ...['Bao-cao-tiep-xuc-cu-tri', 'Ap-phich-tiep-xuc-cu-tri', 'Lich-tiep-xuc-cu-tri'],
    ]),
  );
});

test('the same voters are in the text, the list of areas, the timetable by area and by hamlet, and the line sheets', () => {
  const [areas, voters] = statedIn(plan().text, /có (\d+) khu vực bỏ phiếu với ([\d.]+) cử tri/u);
  const listed = rowsUnder(plan().tables, 'Khu vực bỏ phiếu số', 'Số cử tri', 'Địa điểm bỏ phiếu', 'STT');
  expect(listed).toHaveLength(areas ?? 0);
  expect(sum(figuresIn(listed, 'Số cử tri'))).toBe(voters);
  const slots = plan().tables.find(({ heads }) => heads.includes('Sức chứa khung giờ'));
  // The cell of the area spans its rows; what is left of a row ends with voters and capacity alike.
  expect(sum((slots?.rows ?? []).map((row) => Number((row.at(-2) ?? '').replaceAll('.', '') || 0)))).toBe(
    voters,
  );
  const hamlets = rowsUnder(plan().tables, HAMLETS, 'Khung giờ', 'Địa điểm bỏ phiếu');
  expect(sum(figuresIn(hamlets, 'Số cử tri'))).toBe(voters);
  const lines = [...byArea('Phieu-dieu-hanh-hang-cho').values()];
  expect(lines).toHaveLength(areas ?? 0);
  expect(
    sum(lines.flatMap(({ tables }) => figuresIn(rowsUnder(tables, 'Dự kiến (người)'), 'Dự kiến (người)'))),
  ).toBe(voters);
});

test('each area has the same voters, venue and slots on its line sheet, its poster and in the plan', () => {
  const listed = rowsUnder(plan().tables, 'Khu vực bỏ phiếu số', 'Số cử tri', 'Địa điểm bỏ phiếu', 'STT');
  const [sheets, posters] = [byArea('Phieu-dieu-hanh-hang-cho'), byArea('Ap-phich-khung-gio-A4')];
  for (const row of listed) {
    const number = row['Khu vực bỏ phiếu số'] ?? '';
    const venue = row['Địa điểm bỏ phiếu'] ?? '';
    const [sheet, poster] = [sheets.get(number), posters.get(number)];
    invariant(sheet !== undefined && poster !== undefined, `papers of area ${number}`);
    expect(sheet.text).toContain(`Khu vực bỏ phiếu số ${number} - ${venue}`);
    expect(poster.text).toContain(venue);
    const slots = rowsUnder(sheet.tables, 'Dự kiến (người)');
    expect([number, sum(figuresIn(slots, 'Dự kiến (người)'))]).toEqual([
      number,
      ...figuresIn([row], 'Số cử tri'),
    ]);
    const hours = (tables: readonly PrintedTable[]) => {
      const spans = rowsUnder(tables, 'Khung giờ', HAMLETS).map((one) => one['Khung giờ'] ?? '');
      return [spans[0]?.split(' - ')[0], spans.at(-1)?.split(' - ')[1]];
    };
    expect(hours(poster.tables)).toEqual(hours(sheet.tables));
  }
});

test('the same people and writing places are in the text and in the annexes of staff, layouts and forecast', () => {
  const [all, team, health, covid] = statedIn(
    plan().text,
    /Huy động ([\d.]+) người, gồm ([\d.]+) thành viên Tổ bầu cử, (\d+) nhân viên y tế, (\d+) thành viên Tổ COVID/u,
  );
  const staff = rowsUnder(plan().tables, 'Tổ bầu cử', 'Y tế', 'Tổng số');
  expect(
    ['Tổ bầu cử', 'Y tế', 'Tổ COVID cộng đồng', 'Tổng số'].map((head) => sum(figuresIn(staff, head))),
  ).toEqual([team, health, covid, all]);
  const drawn = rowsUnder(plan().tables, 'Số nơi viết phiếu').map((row) => row['Số nơi viết phiếu']);
  const busy = rowsUnder(plan().tables, 'Nơi viết phiếu', 'Hòm phiếu').map(
    (row) => /\((\d+) chỗ\)/u.exec(row['Nơi viết phiếu'] ?? '')?.[1],
  );
  expect(busy).toEqual(drawn);
});

const NEEDS = ['Tên vật tư', 'Nhu cầu', 'Hiện có', 'Còn thiếu'] as const;
const nameOf = (row: Readonly<Record<string, string>>) => (row['Tên vật tư'] ?? '').replace(' (*)', '');

test('what is needed is the same in the annex, on the labels, in the workbook, and summed over the hand-over sheets', async () => {
  const needs = new Map(
    rowsUnder(plan().tables, ...NEEDS).map((row) => [
      nameOf(row),
      figuresIn([row], 'Nhu cầu')[0] ?? Number.NaN,
    ]),
  );
  expect(needs.size).toBeGreaterThan(10);
  const handed = new Map<string, number>();
  for (const { tables } of byArea('Phieu-giao-nhan-vat-tu').values())
    for (const row of rowsUnder(tables, 'Cần có', 'Phải giao'))
      handed.set(nameOf(row), sum([handed.get(nameOf(row)) ?? 0, ...figuresIn([row], 'Cần có')]));
  expect(handed).toEqual(needs);
  const labels = paperNamed('Nhan-ke-vat-tu').text.split('\n');
  for (const [name, need] of needs) {
    const label = labels.slice(labels.indexOf(name), labels.indexOf(name) + 3).join(' ');
    expect(statedIn(label, /Cần có: ([\d.,]+) /u)).toEqual([need]);
  }
  const [sheet] = (await opened(fileNamed('Nhu-cau-vat-tu'))).sheets;
  const rows = (sheet?.rows ?? []).flatMap(([, name, , need]) =>
    typeof need === 'number' ? [[name, need]] : [],
  );
  expect(new Map(rows as [string, number][])).toEqual(needs);
});

test('what is handed over can be handed over: whole pieces, whole bottles, and what is less than a bottle to the tenth of a litre', () => {
  const rows = [...byArea('Phieu-giao-nhan-vat-tu').values()].flatMap(({ tables }) =>
    rowsUnder(tables, 'Cần có', 'Phải giao', 'Bằng'),
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const [amount = Number.NaN] = figuresIn([row], 'Phải giao');
    const tenths = row['Đơn vị'] === 'lít' ? amount * 10 : amount;
    expect([nameOf(row), tenths]).toEqual([nameOf(row), Math.round(tenths)]);
    const [, bottles, size] = /^([\d.]+) chai ([\d.]+) ml$/u.exec(row['Bằng'] ?? '') ?? [];
    if (row['Đơn vị'] === 'lít' && amount >= 0.5)
      expect(Number(bottles) * (Number(size) / 1000)).toBe(amount);
  }
});

test('what is bought costs the same in the request, the annex, the text and the workbook', async () => {
  const order = paperNamed('To-trinh-mua-sam-vat-tu');
  const [total] = statedIn(order.text, /Tổng kinh phí: ([\d.]+) đồng/u);
  const bought = rowsUnder(order.tables, 'Quy cách', 'Thành tiền (đồng)');
  expect(sum(figuresIn(bought, 'Thành tiền (đồng)'))).toBe(total);
  expect(
    statedIn(plan().text, /còn thiếu (\d+) loại; kinh phí mua bổ sung theo giá đã có ([\d.]+) đồng/u),
  ).toEqual([
    figuresIn(rowsUnder(plan().tables, ...NEEDS), 'Còn thiếu').filter((missing) => missing > 0).length,
    total,
  ]);
  const inAnnex = rowsUnder(plan().tables, 'Số lượng mua', 'Thành tiền (đồng)');
  expect(new Map(inAnnex.map((row) => [nameOf(row), row['Thành tiền (đồng)']]))).toEqual(
    new Map(bought.map((row) => [nameOf(row), row['Thành tiền (đồng)']])),
  );
  const [, purchases] = (await opened(fileNamed('Nhu-cau-vat-tu'))).sheets;
  const costs = (purchases?.rows ?? []).flatMap(([number, , , , , cost]) =>
    typeof number === 'number' && typeof cost === 'number' ? [cost] : [],
  );
  expect(sum(costs)).toBe(total);
});

/** "28/4/2021 07 giờ 30" of every row of a calendar of sessions. */
function moments(tables: readonly PrintedTable[]): readonly string[] {
  return rowsUnder(tables, 'Ngày', 'Thời gian', 'Cử tri mời dự').map(
    (row) => `${row.Ngày ?? ''} ${(row['Thời gian'] ?? '').split(' - ')[0] ?? ''}`,
  );
}

/** The same out of "07 giờ 30, thứ Tư, ngày 28 tháng 4 năm 2021". */
function momentsIn(text: string, lead: string): readonly string[] {
  const pattern = new RegExp(
    `${lead}: (\\d\\d giờ \\d\\d), [^,]+, ngày (\\d\\d) tháng (\\d+) năm (\\d+)`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(
    ([, start = '', day = '', month = '', year = '']) => `${day}/${month}/${year} ${start}`,
  );
}

test('every session is at the same time in the plan, the announcement, its invitation, its agenda, its minutes and the calendar', () => {
  const planned = moments(plan().tables);
  const announcement = paperNamed('Thong-bao-tiep-xuc-cu-tri');
  // The first ones, which were held and are reported, are announced no more.
  const held = rowsUnder(paperNamed('Bao-cao-tiep-xuc-cu-tri').tables, 'Ngày', 'Ý kiến').length;
  expect(held).toBe(2);
  expect(moments(announcement.tables)).toEqual(planned.slice(held));
  expect(statedIn(announcement.text, /Tổ chức (\d+) hội nghị trực tuyến/u)).toEqual([planned.length - held]);
  expect(statedIn(plan().text, /Dự kiến tổ chức (\d+) hội nghị.*mời ([\d.]+) lượt cử tri/u)).toEqual([
    planned.length,
    sum(figuresIn(rowsUnder(plan().tables, 'Ngày', 'Cử tri mời dự'), 'Cử tri mời dự')),
  ]);
  const invitations = paperNamed('Giay-moi-tiep-xuc-cu-tri');
  expect(momentsIn(invitations.text, '- Thời gian')).toEqual(planned);
  const agendas = invitations.tables.filter(({ heads }) => heads.includes('Số phút'));
  const starts = agendas.map((table) => rowsUnder([table], 'Thời gian')[0]?.['Thời gian']?.slice(0, 9));
  expect(starts).toEqual(planned.map((moment) => moment.slice(-9)));
  expect(momentsIn(paperNamed('Bien-ban-tiep-xuc-cu-tri').text, 'Thời gian bắt đầu')).toEqual(planned);
  const calendar = new TextDecoder().decode(fileNamed('Lich-tiep-xuc-cu-tri'));
  const events = [...calendar.matchAll(/DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z/gu)].map(
    ([, year, month, day, hour = '', minute = '']) =>
      `${day ?? ''}/${Number(month)}/${year ?? ''} ${String(Number(hour) + 7).padStart(2, '0')} giờ ${minute}`,
  );
  expect(events).toEqual(planned);
});

test('each candidate meets the voters as often as the calendar says, and as the plan promises', () => {
  const sessions = rowsUnder(plan().tables, 'Ngày', 'Thời gian', 'Người ứng cử');
  const promised = rowsUnder(plan().tables, 'Số hội nghị tối thiểu', 'Số hội nghị theo lịch');
  expect(promised).toHaveLength(20);
  for (const row of promised) {
    const name = row['Người ứng cử'] ?? '';
    const held = sessions.filter((session) =>
      (session['Người ứng cử'] ?? '').split('; ').includes(name),
    ).length;
    const [least = Number.NaN, counted] = [
      ...figuresIn([row], 'Số hội nghị tối thiểu'),
      ...figuresIn([row], 'Số hội nghị theo lịch'),
    ];
    expect([name, counted]).toEqual([name, held]);
    expect(held).toBeGreaterThanOrEqual(least);
  }
});

test('the report upward counts what the minutes of the sessions held say', () => {
  const report = paperNamed('Bao-cao-tiep-xuc-cu-tri');
  const minutes = paperNamed('Bien-ban-tiep-xuc-cu-tri');
  const present = [...minutes.text.matchAll(/Đại diện cử tri[^:]*: ([\d.]+) người/gu)].map(([, count]) =>
    Number(count),
  );
  const opinions = minutes.tables
    .filter(({ heads }) => heads.includes('Nhóm vấn đề cử tri nêu'))
    .flatMap((table) => figuresIn(rowsUnder([table], 'Số ý kiến'), 'Số ý kiến'));
  expect(statedIn(report.text, /Đã tổ chức (\d+) hội nghị/u)).toEqual([present.length]);
  expect(statedIn(report.text, /Có ([\d.]+) lượt cử tri dự, ([\d.]+) lượt ý kiến/u)).toEqual([
    sum(present),
    sum(opinions),
  ]);
  const topics = rowsUnder(report.tables, 'Nhóm vấn đề');
  expect(sum(figuresIn(topics, 'Số ý kiến'))).toBe(sum(opinions));
});
