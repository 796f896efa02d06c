import { dash, plain } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import { isFilled, lowerFirst, upperFirst, withoutEnd } from '#report/election-plan/phrases.ts';

/** VIII. Chế độ báo cáo: when, to whom, about what. */
export function reportingSection({ plan, commune, refer }: PlanContext): readonly TextBlock[] {
  const duties = plan.reporting.filter((duty) => isFilled(duty.when) || isFilled(duty.content));
  if (duties.length === 0) return [];
  const contacts = refer('contacts');
  return [
    plain(`Các Tổ bầu cử báo cáo Ủy ban bầu cử ${commune} để tổng hợp, báo cáo cấp trên theo các mốc sau:`),
    ...duties.map((duty) => {
      const to = isFilled(duty.to) ? `báo cáo ${withoutEnd(duty.to)}` : 'báo cáo';
      const about = isFilled(duty.content) ? ` về ${lowerFirst(withoutEnd(duty.content))}` : '';
      return dash(`${upperFirst(withoutEnd(duty.when))}: ${to}${about}.`);
    }),
    ...(contacts === ''
      ? []
      : [plain(`Thông tin liên lạc trong ngày bầu cử theo danh bạ kèm theo${contacts}.`)]),
  ];
}
