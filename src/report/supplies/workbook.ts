import type { ElectionPlan } from '#domain/plan/plan.ts';
import { handoversOf } from '#domain/plan/supply-handover.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import type { SheetContent, WorkbookContent } from '#domain/workbook-content.ts';
import { planContext } from '#report/election-plan/context.ts';
import { shortDate } from '#report/election-plan/phrases.ts';
import { packOf, purchaseNotes, purchaseRows, shownLines } from './rows.ts';
import { basisText, dayText, isAssumed, reckoningText, sellerText } from './words.ts';

const importances = { 1: 'không thể thiếu', 2: 'cần', 3: 'nên có' } as const;

function needsSheet(report: SupplyReport, title: string): SheetContent {
  return {
    name: 'Nhu cầu',
    title,
    notes: [
      `Nhu cầu tính cho ${dayText(report)}, đã gồm dự phòng, ở mỗi nơi làm tròn lên đến lượng giao được. Dùng được: phần hiện có bù được nhu cầu; phần thừa ở một nơi mà không đáng chuyển đi thì không kể. Còn thiếu = Nhu cầu − Dùng được. Chữ “Giả định” ở cột Cơ sở: chưa có văn bản quy định.`,
    ],
    columns: [
      { head: 'TT', kind: 'amount', width: 6 },
      { head: 'Tên vật tư', kind: 'text', width: 38 },
      { head: 'ĐVT', kind: 'text', width: 8 },
      { head: 'Nhu cầu', kind: 'amount', width: 12 },
      { head: 'Ít nhất', kind: 'amount', width: 12 },
      { head: 'Nhiều nhất', kind: 'amount', width: 12 },
      { head: 'Hiện có', kind: 'amount', width: 12 },
      { head: 'Dùng được', kind: 'amount', width: 12 },
      { head: 'Còn thiếu', kind: 'amount', width: 12, formula: { by: 'less', of: [3, 7] } },
      { head: 'Mức độ cần thiết', kind: 'text', width: 16 },
      { head: 'Cách tính', kind: 'text', width: 60 },
      { head: 'Định mức', kind: 'text', width: 12 },
      { head: 'Cơ sở', kind: 'text', width: 70 },
    ],
    rows: shownLines(report).map((line, at) => [
      at + 1,
      line.name,
      line.unit,
      line.need[report.view],
      line.need.low,
      line.need.high,
      line.stock,
      line.usable,
      line.shortage,
      importances[line.importance],
      reckoningText(line),
      isAssumed(line.source) ? 'Giả định' : 'Có nguồn',
      basisText(line.source),
    ]),
  };
}

function purchaseSheet(report: SupplyReport, title: string): SheetContent {
  return {
    name: 'Mua sắm',
    title,
    notes: purchaseNotes(report),
    columns: [
      { head: 'TT', kind: 'amount', width: 6 },
      { head: 'Tên vật tư', kind: 'text', width: 38 },
      { head: 'Quy cách', kind: 'text', width: 20 },
      { head: 'Số lượng', kind: 'amount', width: 12 },
      { head: 'Đơn giá (đồng)', kind: 'money', width: 16 },
      {
        head: 'Thành tiền (đồng)',
        kind: 'money',
        width: 18,
        formula: { by: 'product', of: [3, 4] },
        isSummed: true,
      },
      { head: 'Nơi bán', kind: 'text', width: 36 },
      { head: 'Giao trong (ngày)', kind: 'amount', width: 12 },
      { head: 'Đặt chậm nhất', kind: 'text', width: 14 },
    ],
    rows: purchaseRows(report).map((row, at) => [
      at + 1,
      row.line.name,
      packOf(row),
      row.purchase.packs,
      row.purchase.packPrice,
      row.purchase.cost,
      sellerText(row.purchase),
      row.purchase.deliveryDays,
      shortDate(row.purchase.orderBy),
    ]),
  };
}

function handoverSheet(plan: ElectionPlan, report: SupplyReport, title: string): SheetContent {
  return {
    name: 'Giao nhận',
    title,
    notes: [
      `Cần có tính cho ${dayText(report)}. Còn cần = Cần có − Có tại chỗ = Phải giao (từ kho) + Nơi khác chuyển đến + Chưa có. Lọc theo cột Nơi nhận để in từng nơi.`,
    ],
    columns: [
      { head: 'Nơi nhận', kind: 'text', width: 40 },
      { head: 'Tên vật tư', kind: 'text', width: 38 },
      { head: 'ĐVT', kind: 'text', width: 8 },
      { head: 'Cần có', kind: 'amount', width: 12 },
      { head: 'Có tại chỗ', kind: 'amount', width: 12 },
      { head: 'Còn cần', kind: 'amount', width: 12, formula: { by: 'less', of: [3, 4] } },
      { head: 'Phải giao', kind: 'amount', width: 12 },
      { head: 'Nơi khác chuyển đến', kind: 'amount', width: 14 },
      { head: 'Chưa có', kind: 'amount', width: 12 },
      { head: 'Thực giao', kind: 'amount', width: 12 },
      { head: 'Thực nhận', kind: 'amount', width: 12 },
    ],
    rows: handoversOf(plan, report).flatMap(({ place, items }) =>
      items.map(({ name, unit, need, there, give, comes, missing }) => {
        const lacks = tidyAmount(Math.max(0, need - there));
        return [place, name, unit, need, there, lacks, give, comes, missing, null, null];
      }),
    ),
  };
}

/** Needs, purchases and hand-over as sheets to go on reckoning with. */
export function suppliesWorkbook(plan: ElectionPlan, report: SupplyReport): WorkbookContent {
  const { locality, words } = planContext(plan, new Map());
  const about = `vật tư phòng, chống ${words.disease} phục vụ bầu cử, ${locality}`;
  return {
    title: `Nhu cầu ${about}`,
    sheets: [
      needsSheet(report, `Nhu cầu ${about}`),
      purchaseSheet(report, `Mua sắm bổ sung ${about}`),
      handoverSheet(plan, report, `Giao nhận ${about}`),
    ],
  };
}
