import type { ElectionPlan } from '#domain/plan/plan.ts';
import { type Handover, handoversOf } from '#domain/plan/supply-handover.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { formatNumber } from '#i18n/format.ts';
import { strong } from '#report/document/blocks.ts';
import type { Inline } from '#report/document/model.ts';
import { dayInText, isFilled } from '#report/election-plan/phrases.ts';
import type { LargeBlock, LargeLine, LargeSheet } from '#report/sheets/model.ts';
import { issuerOf } from '#report/voting-day/context.ts';
import { amountText, dayText, packsText } from './words.ts';

const TEXT_POINTS = 13;
const TABLE_POINTS = 12;
const BLANK = '………………………………';
const PHONE_BLANK = '………………';
/** As wide as the sheet at full size: an ellipsis is as wide as the type is high. */
const WRITING_LINE = '…'.repeat(38);

const line = (content: Inline, more: Partial<LargeLine> = {}): LargeLine => ({
  kind: 'line',
  content,
  points: TEXT_POINTS,
  align: 'left',
  after: 4,
  ...more,
});

function placeTitle({ kind, place }: Handover): string {
  return kind === 'area' ? `Khu vực bỏ phiếu số ${place}` : place;
}

function receiverOf(plan: ElectionPlan, { placeId }: Handover): { name: string; duty: string } {
  const area = plan.areas.find(({ id }) => id === placeId);
  return area === undefined
    ? { name: '', duty: 'phụ trách hòm phiếu phụ' }
    : { name: area.staff.headName.trim(), duty: 'Tổ trưởng Tổ bầu cử' };
}

/** What was really handed over and received is written by hand, in the two empty columns. */
function itemTable({ items }: Handover, { lines }: SupplyReport): LargeBlock {
  const lineOf = new Map(lines.map((each) => [each.needId, each]));
  const packs = (needId: string, amount: number) => {
    const found = lineOf.get(needId);
    return found === undefined ? '' : packsText(found, amount);
  };
  return {
    kind: 'table',
    points: TABLE_POINTS,
    head: [
      'STT',
      'Tên vật tư',
      'Đơn vị',
      'Cần có',
      'Có tại chỗ',
      'Phải giao',
      'Bằng',
      'Chưa có',
      'Thực giao',
      'Thực nhận',
    ],
    shares: [0.07, 0.2, 0.08, 0.1, 0.09, 0.1, 0.11, 0.09, 0.08, 0.08],
    aligns: ['center', 'left', 'center', 'right', 'right', 'right', 'left', 'right', 'right', 'right'],
    rows: items.map(({ needId, name, unit, need, there, give, missing }, at): readonly Inline[] => [
      formatNumber(at + 1),
      name,
      unit,
      amountText(need),
      there === 0 ? '' : amountText(there),
      strong(amountText(give)),
      packs(needId, give),
      missing === 0 ? '' : amountText(missing),
      '',
      '',
    ]),
  };
}

/** Surplus that leaves the place, and what other places bring; nothing where nothing is moved. */
function tripTable({ place, trips }: Handover): readonly LargeBlock[] {
  if (trips.length === 0) return [];
  return [
    line('', { points: 6, after: 0 }),
    line('Chuyển phần thừa giữa các nơi:'),
    {
      kind: 'table',
      points: TABLE_POINTS,
      head: ['STT', 'Tên vật tư', 'Đơn vị', 'Số lượng', 'Từ', 'Đến', 'Thực giao', 'Thực nhận'],
      shares: [0.08, 0.22, 0.09, 0.11, 0.15, 0.15, 0.1, 0.1],
      aligns: ['center', 'left', 'center', 'right', 'left', 'left', 'right', 'right'],
      rows: trips.map(({ name, unit, amount, from, to }, at): readonly Inline[] => [
        formatNumber(at + 1),
        name,
        unit,
        strong(amountText(amount)),
        from === place ? 'nơi này' : from,
        to === null ? 'trả về kho' : to === place ? 'nơi này' : to,
        '',
        '',
      ]),
    },
  ];
}

function signatures(receiver: string): LargeBlock {
  const block = (title: string, name: string): readonly LargeLine[] => [
    line(strong(title), { align: 'center', capitals: true, after: 0 }),
    line([{ text: '(Ký, ghi rõ họ tên)', italic: true }], { align: 'center', after: 60 }),
    line(strong(name), { align: 'center', after: 0 }),
  ];
  return {
    kind: 'grid',
    columns: 2,
    isRuled: false,
    cells: [block('Bên giao', ''), block('Bên nhận', receiver)],
  };
}

function handOverSheet(plan: ElectionPlan, report: SupplyReport, handover: Handover): LargeSheet {
  const receiver = receiverOf(plan, handover);
  return {
    paper: 'A4',
    fit: 'shrink',
    blocks: [
      line(issuerOf(plan), { align: 'center', capitals: true }),
      line(strong('Phiếu giao nhận vật tư'), { points: 18, align: 'center', capitals: true, after: 2 }),
      line(strong(placeTitle(handover)), { points: 15, align: 'center', after: 2 }),
      line(`Phục vụ bầu cử ${dayInText(plan.election.date)}; số cần có tính cho ${dayText(report)}`, {
        align: 'center',
        after: 8,
      }),
      line(`Giao lúc …… giờ ……, ngày …… tháng …… năm ………… tại ${BLANK}`),
      line(`Bên giao (người giữ kho): ${BLANK}  Điện thoại: ${PHONE_BLANK}`),
      line(
        `Bên nhận (${receiver.duty}): ${isFilled(receiver.name) ? receiver.name : BLANK}  Điện thoại: ${PHONE_BLANK}`,
        { after: 8 },
      ),
      ...(handover.items.length === 0 ? [] : [itemTable(handover, report)]),
      ...tripTable(handover),
      line('', { points: 6, after: 0 }),
      line('Hai bên đã kiểm đếm số lượng, kiểm tra tình trạng, hạn dùng; chênh lệch, hư hỏng (nếu có):'),
      line(WRITING_LINE),
      line('Phiếu lập thành 02 bản, mỗi bên giữ 01 bản.', { after: 10 }),
      signatures(receiver.name),
    ],
  };
}

/** A sheet for every polling area and special site: what it gets from the store, to be counted and signed by both sides. */
export function handOverSheets(plan: ElectionPlan, report: SupplyReport): readonly LargeSheet[] {
  return handoversOf(plan, report).map((handover) => handOverSheet(plan, report, handover));
}
