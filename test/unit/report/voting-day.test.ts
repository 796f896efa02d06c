import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { documentOutline } from '#report/outline.ts';
import type { LargeBlock, LargeSheet } from '#report/sheets/model.ts';
import { announcementSheets } from '#report/voting-day/announcements.ts';
import { lineSheets } from '#report/voting-day/line-sheets.ts';
import { posterSheets } from '#report/voting-day/posters.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withForecasts, withTimetables } from '#test/support/voting-day-plans.ts';

const plan = withForecasts(withTimetables(electionPlanFixture('full')));

function annexText(from: ElectionPlan, title: string): string {
  return JSON.stringify(documentOutline(from)?.annexes.find((annex) => annex.title === title)?.blocks ?? '');
}

const TIMETABLE = 'KHUNG GIỜ BỎ PHIẾU';
const FORECAST = 'DỰ BÁO THỜI GIAN CHỜ VÀ HÀNG CHỜ';

function wordsOf(sheet: LargeSheet | undefined): string {
  const inBlock = (block: LargeBlock): unknown => {
    switch (block.kind) {
      case 'line':
        return block.content;
      case 'frame':
        return block.lines;
      case 'table':
        return block.rows;
      case 'grid':
        return block.cells;
    }
  };
  return JSON.stringify(sheet?.blocks.map(inBlock)).replaceAll('\u00A0', ' ');
}

/** More voters in the first hamlet than the results were made for. */
const changed: ElectionPlan = {
  ...plan,
  areas: plan.areas.map((area, at) =>
    at === 0
      ? { ...area, hamlets: area.hamlets.map((hamlet) => ({ ...hamlet, voters: (hamlet.voters ?? 0) + 50 })) }
      : area,
  ),
};

test('the timetable annex says that a slot takes nothing away from the right to vote, and on whose word slots exist', () => {
  const text = annexText(plan, TIMETABLE);
  expect(text).toContain('vẫn được bỏ phiếu vào giờ khác trong ngày, từ 07 giờ 00 đến 19 giờ 00');
  expect(text).toContain('2135/BNV-CQĐP');
  expect(text).not.toContain('(*)');
});

test('the letter of 2021 is not quoted in a plan under the law of 2026', () => {
  const text = annexText(withTimetables(electionPlanFixture('ward')), TIMETABLE);
  expect(text).toContain('vẫn được bỏ phiếu');
  expect(text).not.toContain('2135');
});

test('results made before the figures changed are printed with a mark and a warning', () => {
  expect(annexText(changed, TIMETABLE)).toContain('01 (*)');
  expect(annexText(changed, TIMETABLE)).toContain('Khung giờ của khu vực bỏ phiếu số 01 được chia trước khi');
  const slower: ElectionPlan = { ...plan, votingDay: { ...plan.votingDay, serviceVariation: 0.9 } };
  expect(annexText(slower, FORECAST)).toContain('01 (*)');
  expect(annexText(slower, FORECAST)).toContain('cần tính lại');
  expect(annexText(slower, TIMETABLE)).not.toContain('(*)');
});

test('areas without slots or forecast are named, not passed over', () => {
  const [first, ...others] = plan.areas;
  const partial = { ...plan, areas: first === undefined ? [] : [{ ...first, slots: null }, ...others] };
  expect(annexText(partial, TIMETABLE)).toContain('Khu vực bỏ phiếu số 01 chưa chia khung giờ');
  expect(annexText(plan, FORECAST)).toContain('Khu vực bỏ phiếu số 08 chưa có dự báo');
});

test('a plan without timetable or forecast has neither annex', () => {
  const titles = documentOutline(electionPlanFixture('full'))?.annexes.map(({ title }) => title);
  expect(titles).not.toContain(TIMETABLE);
  expect(titles).not.toContain(FORECAST);
});

test('the forecast annex says which target is missed by how much, and that its minutes are no official figures', () => {
  const text = annexText(plan, FORECAST);
  expect(text).toContain('Chưa đạt: 88% cử tri chờ không quá 30 phút; chờ trung bình 14,2 phút');
  expect(text).toContain('"Đạt"');
  expect(text).toContain('không có số liệu chính thức');
  expect(text).toContain('chưa đo');
});

test('the sheet for the line says where it stands, that it is longer than the yard, and from when', () => {
  const [first, second] = lineSheets(plan);
  expect(wordsOf(first)).toContain('24 người chờ bên ngoài');
  expect(wordsOf(first)).toContain('SÂN KHÔNG ĐỦ CHỖ');
  expect(wordsOf(first)).toContain('đông nhất từ khoảng 07 giờ 15');
  expect(wordsOf(second)).toContain('Chưa có số đo sân');
  expect(wordsOf(lineSheets(plan).at(-1))).toContain('Chưa có dự báo hàng chờ');
});

test('a hamlet that votes at two areas has one announcement, which tells the areas apart', () => {
  const sheets = announcementSheets(plan);
  expect(sheets).toHaveLength(2 * 6);
  const text = wordsOf(sheets[0]);
  expect(text).toContain('bỏ phiếu tại hai khu vực');
  expect(text).toContain('khu vực bỏ phiếu số một');
  expect(text).toContain('khu vực bỏ phiếu số hai');
});

test('both readings of an announcement say the same, and no figure is left to the announcer', () => {
  const [first, second] = announcementSheets(plan);
  const read = (sheet: LargeSheet | undefined) =>
    wordsOf(sheet && { ...sheet, blocks: sheet.blocks.slice(4, -1) });
  expect(read(first)).toBe(read(second));
  expect(read(first)).not.toMatch(/\d/u);
  expect(read(first)).toContain('từ bảy giờ sáng đến bảy giờ ba mươi phút sáng');
});

test('a poster shows its hamlets from first to last slot, the reserve, and the right to come at another time', () => {
  const text = wordsOf(posterSheets(plan, 'A4')[4]);
  const slots = plan.areas[4]?.slots?.table.slots ?? [];
  // One hamlet in four slots: its line says from when to when, the papers of the households say the rest.
  expect(slots).toHaveLength(4);
  expect(text).toContain('07 giờ 00 - 09 giờ 00');
  expect(text).toContain('mỗi hộ đến đúng giờ ghi trên giấy báo');
  expect(text).toContain('17 giờ 00 - 19 giờ 00');
  expect(text).toContain('vẫn được bỏ phiếu');
});

test('a hamlet divided into many slots is announced by its first and last hour', () => {
  const sheets = announcementSheets(withTimetables(electionPlanFixture('full'), 60));
  const text = wordsOf(sheets.at(-1));
  expect(text).toContain('chia thành mười lăm khung giờ');
  expect(text).not.toContain('khung giờ thứ');
});
