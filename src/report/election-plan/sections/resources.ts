import { formatNumber } from '#i18n/format.ts';
import { dash, heading } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import {
  counted,
  isFilled,
  shortDate,
  stockValue,
  sumOf,
  withoutEnd,
} from '#report/election-plan/phrases.ts';
import { dayText } from '#report/supplies/words.ts';

function peoplePart({ plan, refer }: PlanContext): readonly TextBlock[] {
  const staff = plan.areas.map((area) => area.staff);
  const groups = [
    { people: sumOf(staff.map((one) => one.pollingTeam)), name: 'thành viên Tổ bầu cử' },
    { people: sumOf(staff.map((one) => one.healthWorkers)), name: 'nhân viên y tế' },
    { people: sumOf(staff.map((one) => one.communityTeam)), name: 'thành viên Tổ COVID cộng đồng' },
  ].filter(({ people }) => people > 0);
  if (groups.length === 0) return [];
  const total = sumOf(groups.map(({ people }) => people));
  const parts = groups.map(({ people, name }) => `${counted(people)} ${name}`).join(', ');
  const sum = groups.length > 1 ? `${counted(total)} người, gồm ${parts}` : parts;
  return [
    heading('Nhân lực'),
    dash(`Huy động ${sum} trực tại ${counted(plan.areas.length)} khu vực bỏ phiếu${refer('staff')}.`),
    dash(
      'Tổ trưởng Tổ bầu cử phân công thành viên trực bảo vệ địa điểm bỏ phiếu suốt ngày, đêm trước ngày bầu cử cho đến khi kiểm phiếu xong; chuẩn bị người dự phòng để thay thế ngay khi có thành viên phải cách ly.',
    ),
  ];
}

/** How much is missing and what it costs, in one sentence; the annex has the rest. */
function shortageLines({ supplies, refer }: PlanContext): readonly TextBlock[] {
  if (supplies === undefined) return [];
  const short = supplies.lines.filter(({ shortage }) => shortage > 0);
  const needed = supplies.lines.filter(({ need }) => need[supplies.view] > 0);
  if (needed.length === 0) return [];
  const { purchaseCost, purchases } = supplies.purchases;
  const cost =
    purchases.length === 0
      ? ''
      : `; kinh phí mua bổ sung theo giá đã có ${formatNumber(purchaseCost, 'vi', 0)} đồng`;
  return [
    dash(
      short.length === 0
        ? `Nhu cầu ${counted(needed.length)} loại vật tư, tính cho ${dayText(supplies)}${refer('supplies')}: số hiện có đã đủ.`
        : `Nhu cầu ${counted(needed.length)} loại vật tư, tính cho ${dayText(supplies)}${refer('supplies')}: còn thiếu ${counted(short.length)} loại${cost}.`,
    ),
  ];
}

function suppliesPart(context: PlanContext): readonly TextBlock[] {
  const { plan, refer } = context;
  const inStock = plan.supplies.filter((item) => (item.stock ?? 0) > 0 && isFilled(item.name));
  const shortage = shortageLines(context);
  if (inStock.length === 0) return shortage.length === 0 ? [] : [heading('Vật tư'), ...shortage];
  const names = inStock.map((item) =>
    `${withoutEnd(item.name)} (${formatNumber(item.stock ?? 0)} ${item.unit.trim()})`.replace(' )', ')'),
  );
  const value = sumOf(inStock.map(stockValue));
  return [
    heading('Vật tư'),
    ...shortage,
    dash(`Vật tư hiện có${refer('supplies')}: ${names.join('; ')}.`),
    ...(value === 0
      ? []
      : [dash(`Giá trị vật tư hiện có theo đơn giá đã nhập: ${formatNumber(value)} đồng.`)]),
  ];
}

function checkInPart({ plan }: PlanContext): readonly TextBlock[] {
  const points = plan.checkInPoints.filter((one) => isFilled(one.name) || isFilled(one.place));
  if (points.length === 0) return [];
  const guards = [...new Set(points.map((one) => withoutEnd(one.responsible)))];
  return [
    heading('Điểm quét mã QR'),
    dash(
      `Bố trí ${counted(points.length)} điểm quét mã để cử tri và lực lượng phục vụ khai báo khi đến, khi rời đi.`,
    ),
    ...guards.map((guard) => {
      const places = points
        .filter((one) => withoutEnd(one.responsible) === guard)
        .map((one) => withoutEnd(isFilled(one.place) ? one.place : one.name));
      return dash(`${isFilled(guard) ? `${guard} phụ trách` : 'Tại'}: ${places.join('; ')}.`);
    }),
  ];
}

function drillsPart({ plan }: PlanContext): readonly TextBlock[] {
  const drills = plan.drills.filter((drill) => isFilled(drill.subject));
  if (drills.length === 0) return [];
  return [
    heading('Tập huấn, diễn tập'),
    ...drills.map((drill) => {
      const parts = [
        withoutEnd(drill.subject),
        drill.date === null ? '' : `ngày ${shortDate(drill.date)}`,
        isFilled(drill.place) ? `tại ${withoutEnd(drill.place)}` : '',
        isFilled(drill.participants) ? `thành phần: ${withoutEnd(drill.participants)}` : '',
      ];
      return dash(`${parts.filter(isFilled).join('; ')}.`);
    }),
  ];
}

/** V. Nhân lực, vật tư, kinh phí. Thrift and "no debts left" after 2865/UBND-VXNV (Bắc Kạn). */
export function resourcesSection(context: PlanContext): readonly TextBlock[] {
  return [
    ...peoplePart(context),
    ...suppliesPart(context),
    ...checkInPart(context),
    ...drillsPart(context),
    heading('Kinh phí'),
    dash(
      'Sử dụng kinh phí bầu cử được giao và các nguồn hợp pháp khác; mua sắm vật tư đúng quy định, tiết kiệm, hiệu quả, không để nợ đọng.',
    ),
  ];
}
