import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { Annex } from '#report/document/model.ts';
import { isFilled, withoutEnd } from '#report/election-plan/phrases.ts';
import { simpleTable } from './simple-table.ts';

/** Annex of who does what by when, and how it is checked; undefined without duties. */
export function dutiesAnnex(plan: ElectionPlan): Annex | undefined {
  const duties = plan.responsibilities.filter((duty) => isFilled(duty.task));
  if (duties.length === 0) return undefined;
  return {
    title: 'Phân công nhiệm vụ',
    orientation: 'landscape',
    blocks: [
      simpleTable(duties, [
        { head: 'Nhiệm vụ', align: 'left', cell: (duty) => withoutEnd(duty.task) },
        { head: 'Chủ trì', align: 'left', cell: (duty) => duty.lead },
        { head: 'Phối hợp', align: 'left', cell: (duty) => duty.partners },
        { head: 'Thời gian', align: 'left', cell: (duty) => duty.due },
        { head: 'Cách kiểm tra', align: 'left', cell: (duty) => withoutEnd(duty.check) },
      ]),
    ],
  };
}
