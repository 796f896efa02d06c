import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { Annex } from '#report/document/model.ts';
import { isFilled } from '#report/election-plan/phrases.ts';
import { simpleTable } from './simple-table.ts';

/** Annex of telephone numbers: the committee's contacts, then the heads of the polling teams. */
export function contactsAnnex(plan: ElectionPlan): Annex | undefined {
  const heads = plan.areas
    .filter(({ staff }) => isFilled(staff.headName) && isFilled(staff.headPhone))
    .map(({ number, staff }) => ({
      name: staff.headName,
      role: `Tổ trưởng Tổ bầu cử khu vực số ${number}`,
      phone: staff.headPhone,
    }));
  const listed = [...plan.contacts.filter(({ name }) => isFilled(name)), ...heads];
  if (listed.length === 0) return undefined;
  return {
    title: 'Danh bạ liên lạc trong ngày bầu cử',
    orientation: 'portrait',
    blocks: [
      simpleTable(listed, [
        { head: 'Họ và tên', align: 'left', cell: ({ name }) => name },
        { head: 'Chức vụ, nhiệm vụ', align: 'left', cell: ({ role }) => role },
        { head: 'Điện thoại', align: 'left', cell: ({ phone }) => phone },
      ]),
    ],
  };
}
