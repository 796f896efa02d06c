import { expect, test } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { wrongClaims } from '#domain/proof.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import type { ReportKind } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { describePaper, PATIENCE, type WrittenPaper } from '#test/support/papers.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { printedNumber, printedPaper } from '#test/support/printed.ts';

const now = '2021-05-10T02:00:00Z';

/** Prices from two shops, a surplus at one place, and a figure the commune set itself. */
function planWithOffers(): ElectionPlan {
  const full = electionPlanFixture('full');
  const offer = (id: string, needId: string, seller: string, packSize: number, packPrice: number) => ({
    id,
    needId,
    seller,
    packSize,
    packPrice,
    most: null,
    deliveryDays: null,
  });
  return {
    ...full,
    supplyPlan: {
      ...full.supplyPlan,
      offers: [
        offer('offer-1', 'pens', 'Văn phòng phẩm Mẫu', 20, 45_000),
        offer('offer-2', 'rulers', 'Văn phòng phẩm Mẫu', 1, 2_000),
        { ...offer('offer-3', 'gloves', 'Nhà thuốc Mẫu', 50, 85_000), deliveryDays: 10 },
        offer('offer-4', 'chloramine', 'Nhà thuốc Mẫu', 1000, 190_000),
      ],
      placedStock: [{ needId: 'pens', placeId: 'area-2', amount: 1500 }],
      overrides: [{ needId: 'rulers', placeId: 'area-1', amount: 1200, reason: 'Đã đặt từ trước' }],
      budget: 80_000_000,
    },
  };
}

const plan = planWithOffers();
const supplies = supplyReportOf(plan);
const write = (kind: ReportKind) => () => generateReport(plan, kind, { now, supplies });

const papers = new Map<ReportKind, WrittenPaper>([
  [
    'supply-order',
    describePaper({ name: 'supply-order', kind: 'official', write: write('supply-order'), pages: 2 }),
  ],
  [
    'supply-handover',
    describePaper({ name: 'supply-handover', kind: 'sheets', write: write('supply-handover'), pages: 12 }),
  ],
  [
    'supply-labels',
    describePaper({ name: 'supply-labels', kind: 'sheets', write: write('supply-labels'), pages: 3 }),
  ],
]);

async function tableWith(kind: ReportKind, head: string, from: ElectionPlan = plan) {
  const paper = from === plan ? papers.get(kind) : undefined;
  const { tables } = printedPaper(
    paper === undefined
      ? await generateReport(from, kind, { now, supplies: supplyReportOf(from) })
      : await paper.file(),
  );
  const found = tables.find(({ heads }) => heads.some((text) => text.startsWith(head)));
  invariant(found !== undefined, `a table with ${head}`);
  return found;
}

test(
  'every product and sum of the printed request is right, read from the Word file as it stands',
  async () => {
    const { heads, rows } = await tableWith('supply-order', 'Thành tiền');
    expect(heads.slice(3)).toEqual(['Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)', 'Đặt chậm nhất']);
    const items = rows.filter((row) => row.length === 7);
    const days = new Map(items.map((row) => [row[1], row[6]]));
    expect(days.get('Găng tay y tế')).toBe('12/5/2021');
    expect(days.get('Bút viết phiếu')).toBe('15/5/2021');
    const costs = items.map((row) => printedNumber(row[5] ?? '') ?? Number.NaN);
    const sums = rows
      .filter((row) => row.length === 3)
      .map(([name = '', sum = '']) => ({ name, sum: printedNumber(sum) ?? Number.NaN }));
    const products = items.map((row, at) => ({
      line: row[1] ?? '',
      figure: 'Thành tiền',
      stated: costs[at] ?? Number.NaN,
      by: 'product' as const,
      parts: [printedNumber(row[3] ?? '') ?? Number.NaN, printedNumber(row[4] ?? '') ?? Number.NaN],
      rounding: 'none' as const,
    }));
    const total = (of: string, parts: readonly number[]) => ({
      line: of,
      figure: 'Cộng',
      stated: sums.find(({ name }) => name === 'Tổng cộng')?.sum ?? Number.NaN,
      by: 'sum' as const,
      parts,
      rounding: 'none' as const,
    });
    const bySeller = sums.filter(({ name }) => name === 'Cộng').map(({ sum }) => sum);
    expect(items.length).toBeGreaterThan(3);
    expect(bySeller.length).toBeGreaterThan(1);
    expect(
      wrongClaims([...products, total('của từng loại', costs), total('của từng nơi bán', bySeller)]),
    ).toEqual([]);
  },
  PATIENCE,
);

test(
  'in the annex of needs every shortage is the need less the stock that can be used, read from the Word file as it stands',
  async () => {
    const { heads, rows } = await tableWith('election-plan', 'Nhu cầu');
    expect(heads).toEqual([
      'STT',
      'Tên vật tư',
      'Đơn vị tính',
      'Nhu cầu',
      'Ít nhất',
      'Nhiều nhất',
      'Hiện có',
      'Dùng được',
      'Còn thiếu',
    ]);
    const figure = (row: readonly string[], at: number) => printedNumber(row[at] ?? '') ?? Number.NaN;
    expect(rows.length).toBeGreaterThan(10);
    expect(
      wrongClaims(
        rows.map((row) => ({
          line: row[1] ?? '',
          figure: 'Còn thiếu',
          stated: figure(row, 8),
          by: 'less',
          parts: [figure(row, 3), figure(row, 7)],
          rounding: 'none',
        })),
      ),
    ).toEqual([]);
  },
  PATIENCE,
);

test('no paper is written from supplies whose total is wrong', () => {
  const { purchases } = supplies;
  const broken = { ...supplies, purchases: { ...purchases, purchaseCost: purchases.purchaseCost + 1 } };
  expect(() => generateReport(plan, 'supply-order', { now, supplies: broken })).toThrow(/purchaseCost/u);
});
