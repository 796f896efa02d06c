import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { formatNumber } from '#i18n/format.ts';
import { heading, plain } from '#report/document/blocks.ts';
import type { Block, OfficialDocument, TableBlock, TableRowContent } from '#report/document/model.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import { counted, shortDate, sumOf } from '#report/election-plan/phrases.ts';
import { type PurchaseRow, packOf, purchaseNotes, rowsBySeller, type SellerRows } from './rows.ts';
import { dayText, dong, dongInWords } from './words.ts';

const HEADS = [
  'STT',
  'Tên vật tư',
  'Quy cách',
  'Số lượng',
  'Đơn giá (đồng)',
  'Thành tiền (đồng)',
  'Đặt chậm nhất',
];

const COLUMNS = ['center', 'left', 'left', 'right', 'right', 'right', 'center'] as const;

function sumRow(name: string, amount: number): TableRowContent {
  return {
    emphasis: 'total',
    cells: [
      { content: name, align: 'center', columns: HEADS.length - 2 },
      { content: dong(amount) },
      { content: '' },
    ],
  };
}

function itemRow(row: PurchaseRow, number: number): TableRowContent {
  const { packs, packPrice, cost, orderBy } = row.purchase;
  const cells = [
    formatNumber(number),
    row.line.name,
    packOf(row),
    formatNumber(packs),
    dong(packPrice),
    dong(cost),
    shortDate(orderBy),
  ];
  return { cells: cells.map((content) => ({ content })) };
}

/** One table, by seller where there are several, each with its own sum. */
function orderTable(report: SupplyReport): TableBlock {
  const groups = rowsBySeller(report);
  const numbered = groups.flatMap(({ rows }) => rows);
  const rows = groups.flatMap(({ seller, rows: own }): readonly TableRowContent[] => {
    const items = own.map((row) => itemRow(row, numbered.indexOf(row) + 1));
    if (groups.length === 1) return items;
    const head: TableRowContent = {
      emphasis: 'total',
      staysWithNext: true,
      cells: [{ content: seller, align: 'left', columns: HEADS.length }],
    };
    return [head, ...items, sumRow('Cộng', sumOf(own.map(({ purchase }) => purchase.cost)))];
  });
  return {
    kind: 'table',
    columns: COLUMNS,
    head: [HEADS.map((content) => ({ content }))],
    rows: [...rows, sumRow('Tổng cộng', report.purchases.purchaseCost)],
  };
}

/** Who decides on the money: the people's committee of the locality, or the level above where that asks itself. */
function addresseeOf(plan: ElectionPlan, locality: string, superior: string): string {
  return plan.issuer.kind === 'peoples-committee' ? superior : `Ủy ban nhân dân ${locality}`;
}

/** Where one seller has everything; prices of the store's own list are nobody's offer. */
function sellerLine({ seller, rows }: SellerRows): string {
  const isOffer = rows.some(({ purchase }) => purchase.offerId !== null);
  return isOffer ? `Nơi bán: ${seller}.` : `${seller}; chưa có báo giá của nơi bán.`;
}

function bodyOf(plan: ElectionPlan, report: SupplyReport, issuer: string): readonly Block[] {
  const { purchaseCost } = report.purchases;
  const groups = rowsBySeller(report);
  const [only] = groups;
  const sites = plan.specialSites.length;
  const places = `${counted(plan.areas.length)} khu vực bỏ phiếu${sites === 0 ? '' : ` và ${counted(sites)} điểm bỏ phiếu đặc thù`}`;
  return [
    plain(
      `Qua rà soát nhu cầu vật tư tại ${places}, đối chiếu với số hiện có, ${issuer} kính đề nghị xem xét, cho mua sắm bổ sung vật tư như sau:`,
    ),
    heading('Danh mục vật tư đề nghị mua'),
    ...(groups.length === 1 && only !== undefined ? [plain(sellerLine(only))] : []),
    orderTable(report),
    plain(`Tổng kinh phí: ${dong(purchaseCost)} đồng. ${dongInWords(purchaseCost)}`),
    heading('Cách tính'),
    plain(
      `Số lượng mua là nhu cầu theo định mức của phương án cho ${dayText(report)} (đã gồm dự phòng), trừ số hiện có tại kho và tại các nơi, làm tròn theo quy cách đóng gói; cách mua là cách ${report.purchases.proof.isOptimal ? 'ít tốn kém nhất' : 'rẻ nhất tìm được'} theo các báo giá, đơn giá đã có.`,
    ),
    ...purchaseNotes(report).map((text) => plain(text)),
    heading('Nguồn kinh phí'),
    plain(
      'Kinh phí bầu cử được giao và các nguồn hợp pháp khác; mua sắm, thanh toán theo quy định hiện hành.',
    ),
    plain(`${issuer} kính đề nghị xem xét, quyết định`),
  ];
}

/** The request to buy what is missing: a tờ trình to whoever decides on the money. Its number and day are left to the clerk. */
export function orderListDocument(plan: ElectionPlan, report: SupplyReport): OfficialDocument {
  const context = planContext(plan, new Map());
  const { words, locality, issuer, superior } = context;
  return officePaper(plan, {
    type: 'TTr',
    subject: `Đề nghị mua sắm vật tư phòng, chống ${words.disease} phục vụ cuộc ${words.election} trên địa bàn ${locality}`,
    addressees: [addresseeOf(plan, locality, superior)],
    body: bodyOf(plan, report, issuer),
  });
}
