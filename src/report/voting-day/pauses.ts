import type { PollingArea } from '#domain/plan/area.ts';
import { pausesOf, priorityHoursOf, type Stretch } from '#domain/plan/pauses.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PriorityKind } from '#domain/plan/voting-day.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { formatNumber } from '#i18n/format.ts';
import { upperFirst } from '#report/election-plan/phrases.ts';
import { spanInText } from './wording.ts';

const NAMES: Readonly<Record<PriorityKind, string>> = {
  elderly: 'người cao tuổi',
  disabled: 'người khuyết tật',
  pregnant: 'phụ nữ mang thai',
  onDuty: 'người đang làm nhiệm vụ',
};

const inText = ({ from, to }: Stretch) => spanInText({ from: clockOfMinutes(from), to: clockOfMinutes(to) });

/** "Người cao tuổi được giữ chỗ và mời vào trước từ 08 giờ 00 đến 10 giờ 00": for voters. */
export function priorityLines(plan: ElectionPlan, area: PollingArea): readonly string[] {
  return priorityHoursOf(plan, area).map(
    (hours) => `${upperFirst(NAMES[hours.kind])} được giữ chỗ và mời vào trước ${inText(hours)}.`,
  );
}

/** Why some slots of an area hold less than others: for the team, and for who checks the plan. */
export function pauseLines(plan: ElectionPlan, area: PollingArea): readonly string[] {
  const { ceremony, lunch } = pausesOf(plan, area);
  return [
    ...(ceremony === null
      ? []
      : [
          `Chào cờ, khai mạc, kiểm tra hòm phiếu trước sự chứng kiến của cử tri ${inText(ceremony)}; khung giờ đầu nhận ít cử tri hơn.`,
        ]),
    ...(lunch === null
      ? []
      : [
          `Tổ bầu cử thay nhau nghỉ trưa ${inText(lunch)}, ${formatNumber(Math.round(lunch.staffShare * 100))}% số người ở lại làm việc; việc bỏ phiếu không dừng, các khung giờ này nhận ít cử tri hơn.`,
        ]),
    ...priorityHoursOf(plan, area).map(
      (hours) =>
        `Giữ khoảng ${formatNumber(hours.voters)} chỗ cho ${NAMES[hours.kind]} ${inText(hours)}; ai đến giờ khác vẫn được mời vào trước.`,
    ),
  ];
}
