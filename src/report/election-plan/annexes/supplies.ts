import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Annex } from '#report/document/model.ts';
import { isFilled, stockValue, sumOf } from '#report/election-plan/phrases.ts';
import { simpleTable } from './simple-table.ts';

const figure = (value: number | null) => (value === null ? '' : formatNumber(value));

/** Annex of the stock; undefined while nothing is listed. */
export function suppliesAnnex(plan: ElectionPlan): Annex | undefined {
  const items = plan.supplies.filter((item) => isFilled(item.name));
  if (items.length === 0) return undefined;
  return {
    title: 'Vật tư phòng, chống dịch hiện có',
    orientation: 'portrait',
    blocks: [
      simpleTable(items, [
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
      ]),
    ],
  };
}
