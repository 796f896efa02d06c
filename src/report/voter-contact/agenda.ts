import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { detail } from '#report/document/blocks.ts';
import type { Annex, TableBlock } from '#report/document/model.ts';
import { isFilled, sumOf, upperFirst } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { agendaParts, momentOf, pointsOf } from './session-words.ts';

function agendaTable(plan: ElectionPlan, session: ContactSession): TableBlock {
  const parts = agendaParts(plan, session);
  return {
    kind: 'table',
    columns: ['center', 'center', 'left', 'left', 'right'],
    head: [['STT', 'Thời gian', 'Nội dung', 'Thực hiện', 'Số phút'].map((content) => ({ content }))],
    rows: [
      ...parts.map((part, index) => ({
        cells: [String(index + 1), part.hours, part.content, part.who, String(part.minutes)].map(
          (content) => ({ content }),
        ),
      })),
      {
        emphasis: 'total',
        cells: [
          { content: 'Tổng cộng', align: 'center', columns: 4 },
          { content: String(sumOf(parts.map(({ minutes }) => minutes))) },
        ],
      },
    ],
  };
}

/**
 * The agenda as the annex of the invitation: on its own a chương trình would be a document with a number
 * and a signature (Nghị định 30/2020/NĐ-CP, Điều 7), which no office gives to one evening's agenda.
 */
export function agendaAnnex(plan: ElectionPlan, session: ContactSession): Annex {
  const places = pointsOf(plan, session).join('; ');
  return {
    title: 'Chương trình hội nghị tiếp xúc cử tri',
    orientation: 'portrait',
    blocks: [
      detail('Thời gian', upperFirst(momentOf(session))),
      detail('Hình thức', upperFirst(sessionFormNames[session.form])),
      ...(isFilled(places) ? [detail('Địa điểm', places)] : []),
      agendaTable(plan, session),
    ],
  };
}
