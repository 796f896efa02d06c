import type { SupplyItem } from '#domain/plan/parts.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import { formatNumber } from '#i18n/format.ts';
import { heading, plain } from '#report/document/blocks.ts';
import type { Annex, Block, TableBlock } from '#report/document/model.ts';
import { isFilled, shortDate, stockValue, sumOf } from '#report/election-plan/phrases.ts';
import { packOf, purchaseNotes, purchaseRows, shownLines } from '#report/supplies/rows.ts';
import {
  amountText,
  basisText,
  dayText,
  dong,
  dongInWords,
  isAssumed,
  reckoningText,
  sellerText,
} from '#report/supplies/words.ts';
import { simpleTable } from './simple-table.ts';

const figure = (value: number | null) => (value === null ? '' : formatNumber(value));
const note = (text: string): Block => plain([{ text, italic: true }]);

/** Sourced norms and assumptions look different, already in the first table. */
const ASSUMED = ' (*)';

function needsTable({ view }: SupplyReport, lines: readonly SupplyLine[]): TableBlock {
  return simpleTable(lines, [
    {
      head: 'Tên vật tư',
      align: 'left',
      cell: (line) => `${line.name}${isAssumed(line.source) ? ASSUMED : ''}`,
    },
    { head: 'Đơn vị tính', align: 'center', cell: (line) => line.unit },
    { head: 'Nhu cầu', align: 'right', cell: (line) => amountText(line.need[view]) },
    { head: 'Ít nhất', align: 'right', cell: (line) => amountText(line.need.low) },
    { head: 'Nhiều nhất', align: 'right', cell: (line) => amountText(line.need.high) },
    { head: 'Hiện có', align: 'right', cell: (line) => amountText(line.stock) },
    { head: 'Dùng được', align: 'right', cell: (line) => amountText(line.usable) },
    { head: 'Còn thiếu', align: 'right', cell: (line) => amountText(line.shortage) },
  ]);
}

function purchaseTable(report: SupplyReport): TableBlock {
  return simpleTable(purchaseRows(report), [
    { head: 'Tên vật tư', align: 'left', cell: ({ line }) => line.name },
    { head: 'Quy cách', align: 'left', cell: packOf },
    { head: 'Số lượng mua', align: 'right', cell: ({ purchase }) => formatNumber(purchase.packs) },
    { head: 'Đơn giá (đồng)', align: 'right', cell: ({ purchase }) => dong(purchase.packPrice) },
    {
      head: 'Thành tiền (đồng)',
      align: 'right',
      cell: ({ purchase }) => dong(purchase.cost),
      total: dong(report.purchases.purchaseCost),
    },
    { head: 'Nơi bán', align: 'left', cell: ({ purchase }) => sellerText(purchase) },
    { head: 'Đặt chậm nhất', align: 'center', cell: ({ purchase }) => shortDate(purchase.orderBy) },
  ]);
}

function basisTable(lines: readonly SupplyLine[]): TableBlock {
  return simpleTable(lines, [
    { head: 'Tên vật tư', align: 'left', cell: (line) => line.name },
    { head: 'Cách tính', align: 'left', cell: reckoningText },
    { head: 'Cơ sở', align: 'left', cell: (line) => basisText(line.source) },
  ]);
}

function stockTable(items: readonly SupplyItem[]): TableBlock {
  return simpleTable(items, [
    { head: 'Tên vật tư', align: 'left', cell: (item) => item.name },
    { head: 'Đơn vị tính', align: 'center', cell: (item) => item.unit },
    { head: 'Số lượng', align: 'right', cell: (item) => figure(item.stock) },
    { head: 'Đơn giá (đồng)', align: 'right', cell: (item) => figure(item.unitPrice) },
    {
      head: 'Thành tiền (đồng)',
      align: 'right',
      cell: (item) => figure(stockValue(item)),
      total: formatNumber(sumOf(items.map(stockValue))),
    },
    { head: 'Ghi chú', align: 'left', cell: (item) => item.note },
  ]);
}

function needsPart(report: SupplyReport, lines: readonly SupplyLine[]): readonly Block[] {
  const unknown = lines.filter(({ problem }) => problem !== null);
  return [
    heading('Nhu cầu, số hiện có và số còn thiếu'),
    needsTable(report, lines),
    ...(lines.some(({ source }) => isAssumed(source))
      ? [
          note(
            '(*) Định mức là giả định, chưa thấy văn bản nào quy định; địa phương điều chỉnh theo thực tế.',
          ),
        ]
      : []),
    note(
      `Nhu cầu tính cho ${dayText(report)}, đã gồm dự phòng, ở mỗi nơi làm tròn lên đến lượng giao được; “ít nhất”, “nhiều nhất” theo tỷ lệ thấp và cao của cử tri đi bầu, cử tri từ 60 tuổi trở lên, cử tri cần khẩu trang dự phòng. Dùng được: phần hiện có bù được nhu cầu, không kể phần thừa ở một nơi mà không đáng chuyển đi. Còn thiếu = nhu cầu trừ số dùng được.`,
    ),
    ...(unknown.length === 0
      ? []
      : [
          note(
            `Chưa đủ số liệu để tính ở mọi nơi: ${unknown.map(({ name }) => name).join('; ')}. Số ghi trong bảng là của những nơi đã tính được.`,
          ),
        ]),
  ];
}

function purchasePart(report: SupplyReport): readonly Block[] {
  const { purchases, purchaseCost } = report.purchases;
  const notes = purchaseNotes(report).map((text) => plain(text));
  if (purchases.length === 0) return notes.length === 0 ? [] : [heading('Mua sắm bổ sung'), ...notes];
  return [
    heading('Mua sắm bổ sung'),
    purchaseTable(report),
    plain(`Tổng kinh phí mua sắm: ${dong(purchaseCost)} đồng. ${dongInWords(purchaseCost)}`),
    ...notes,
  ];
}

/**
 * Annex of supplies: what is needed, there and missing, what is bought, how
 * the needs are worked out and on what they rest, what is in store. Without a
 * report only the store; undefined while that is empty, too.
 */
export function suppliesAnnex(plan: ElectionPlan, report: SupplyReport | undefined): Annex | undefined {
  const items = plan.supplies.filter((item) => isFilled(item.name));
  const lines = report === undefined ? [] : shownLines(report);
  if (report === undefined || lines.length === 0) {
    return items.length === 0
      ? undefined
      : {
          title: 'Vật tư phòng, chống dịch hiện có',
          orientation: 'portrait',
          blocks: [stockTable(items)],
        };
  }
  return {
    title: 'Nhu cầu, mua sắm và vật tư phòng, chống dịch hiện có',
    orientation: 'landscape',
    blocks: [
      ...needsPart(report, lines),
      ...purchasePart(report),
      heading('Cách tính và cơ sở'),
      basisTable(lines),
      ...(items.length === 0 ? [] : [heading('Vật tư hiện có tại kho'), stockTable(items)]),
    ],
  };
}
