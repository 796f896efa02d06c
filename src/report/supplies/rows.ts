import { type Purchase, type SupplyLine, type SupplyReport, Unmet } from '#domain/plan/supply-report.ts';
import type { IsoDate } from '#domain/time.ts';
import { formatNumber } from '#i18n/format.ts';
import { listed, lowerFirst, shortDate } from '#report/election-plan/phrases.ts';
import { dong, measured, packText, sellerText } from './words.ts';

/** Packs of one kind from one seller, with the kind they are of. */
export type PurchaseRow = { readonly purchase: Purchase; readonly line: SupplyLine };

function lineOf({ lines }: SupplyReport, needId: string): SupplyLine | undefined {
  return lines.find((line) => line.needId === needId);
}

/** Kinds that some place needs, that there is something of, or that could not be worked out. */
export function shownLines({ view, lines }: SupplyReport): readonly SupplyLine[] {
  return lines.filter(({ need, stock, problem }) => need[view] > 0 || stock > 0 || problem !== null);
}

/** What is bought, in the order of the list of needs. */
export function purchaseRows(report: SupplyReport): readonly PurchaseRow[] {
  return report.lines.flatMap((line) =>
    report.purchases.purchases
      .filter(({ needId }) => needId === line.needId)
      .map((purchase) => ({ purchase, line })),
  );
}

export type SellerRows = { readonly seller: string; readonly rows: readonly PurchaseRow[] };

/** The same by seller, in the order in which the sellers first come. */
export function rowsBySeller(report: SupplyReport): readonly SellerRows[] {
  const groups = new Map<string, PurchaseRow[]>();
  for (const row of purchaseRows(report)) {
    const seller = sellerText(row.purchase);
    groups.set(seller, [...(groups.get(seller) ?? []), row]);
  }
  return [...groups].map(([seller, rows]) => ({ seller, rows }));
}

export const packOf = ({ purchase, line }: PurchaseRow): string => packText(line, purchase.packSize);

const reasons: Readonly<Record<Unmet['reason'], string>> = {
  budget: 'vượt kinh phí được dùng',
  'no-price': 'chưa có báo giá',
  'sold-out': 'các nơi bán không đủ hàng',
};

/** Sentences on what no table says: surplus brought back, what stays missing, money, the last day to order. */
export function purchaseNotes(report: SupplyReport): readonly string[] {
  const { moves, unmet, moveCost, budget, budgetLeft, purchases, orderBy, neededBy } = report.purchases;
  const named = (needId: string, amount: number) => {
    const line = lineOf(report, needId);
    return `${lowerFirst(line?.name ?? '')} (${measured(amount, line?.unit ?? '')})`;
  };
  const moved = moves.map(({ needId, fromPlaceId, toPlaceId, amount }) => {
    const placeNamed = (id: string) =>
      lineOf(report, needId)?.places.find(({ placeId }) => placeId === id)?.place ?? '';
    const to = toPlaceId === null ? 'kho' : placeNamed(toPlaceId);
    return `${named(needId, amount)} từ ${placeNamed(fromPlaceId)} về ${to}`;
  });
  const missing = Unmet.shape.reason.options.flatMap((reason) => {
    const names = unmet.filter((each) => each.reason === reason);
    return names.length === 0
      ? []
      : [
          `Chưa bù được vì ${reasons[reason]}: ${names.map(({ needId, amount }) => named(needId, amount)).join('; ')}.`,
        ];
  });
  return [
    ...(moved.length === 0
      ? []
      : [`Trước khi mua, chuyển phần thừa: ${listed(moved)}; chi phí vận chuyển ${dong(moveCost)} đồng.`]),
    ...missing,
    ...(budget === null || budgetLeft === null
      ? []
      : [`Kinh phí được dùng ${dong(budget)} đồng; còn lại ${formatNumber(budgetLeft)} đồng.`]),
    ...(purchases.length === 0 ? [] : [orderNote(purchases, orderBy, neededBy)]),
  ];
}

/** One day for all, or the first of several: then each row of the table says its own. */
function orderNote(purchases: readonly Purchase[], orderBy: IsoDate, neededBy: IsoDate): string {
  const isOneDay = purchases.every((each) => each.orderBy === orderBy);
  return isOneDay
    ? `Đặt hàng chậm nhất ngày ${shortDate(orderBy)} để nhận đủ vào ngày ${shortDate(neededBy)}, khi bắt đầu chuẩn bị.`
    : `Đặt hàng chậm nhất vào ngày ghi ở từng dòng, sớm nhất là ngày ${shortDate(orderBy)}, để nhận đủ vào ngày ${shortDate(neededBy)}, khi bắt đầu chuẩn bị.`;
}
