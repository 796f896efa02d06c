import type { Responsibility } from '#domain/plan/parts.ts';
import { dash, heading, plain } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import { isFilled, lowerFirst, sentence, upperFirst, withoutEnd } from '#report/election-plan/phrases.ts';

/** "Lập lịch bỏ phiếu …. Thời gian: trước ngày bầu cử 10 ngày; phối hợp: các Tổ bầu cử." */
function taskLine({ task, due, partners }: Responsibility): TextBlock {
  const details = [
    isFilled(due) ? `thời gian: ${lowerFirst(withoutEnd(due))}` : '',
    isFilled(partners) ? `phối hợp: ${withoutEnd(partners)}` : '',
  ].filter(isFilled);
  return dash(
    [sentence(task), details.length === 0 ? '' : sentence(upperFirst(details.join('; ')))].join(' ').trim(),
  );
}

/** VII. Tổ chức thực hiện, phân công: one item for each who leads, with tasks and time; how it is checked is in the annex. */
export function organisationSection({ plan, annexLabel }: PlanContext): readonly TextBlock[] {
  const duties = plan.responsibilities.filter((duty) => isFilled(duty.task) && isFilled(duty.lead));
  const leads = [...new Set(duties.map((duty) => withoutEnd(duty.lead)))];
  const label = annexLabel('duties');
  return [
    ...(label === undefined
      ? []
      : [plain(`Nhiệm vụ, thời gian và cách kiểm tra được tổng hợp tại ${label}.`)]),
    ...leads.flatMap((lead) => [
      heading(lead),
      ...duties.filter((duty) => withoutEnd(duty.lead) === lead).map(taskLine),
    ]),
  ];
}
