import type { AreaStaff, PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Annex } from '#report/document/model.ts';
import { isFilled, sumOf } from '#report/election-plan/phrases.ts';
import { simpleTable } from './simple-table.ts';

type Group = 'pollingTeam' | 'healthWorkers' | 'communityTeam';

function hasStaff({ staff }: PollingArea): boolean {
  return (
    staff.pollingTeam !== null ||
    staff.healthWorkers !== null ||
    staff.communityTeam !== null ||
    isFilled(staff.headName)
  );
}

/** Annex of the people on duty; undefined while nobody has been named or counted. */
export function staffAnnex(plan: ElectionPlan): Annex | undefined {
  const areas = plan.areas.filter(hasStaff);
  if (areas.length === 0) return undefined;
  const count = (head: string, group: Group) => ({
    head,
    align: 'right' as const,
    cell: ({ staff }: PollingArea) => (staff[group] === null ? '' : formatNumber(staff[group])),
    total: formatNumber(sumOf(areas.map(({ staff }) => staff[group]))),
  });
  const everybody = (staff: AreaStaff) =>
    sumOf([staff.pollingTeam, staff.healthWorkers, staff.communityTeam]);
  return {
    title: 'Nhân lực tại các khu vực bỏ phiếu',
    orientation: 'portrait',
    blocks: [
      simpleTable(areas, [
        { head: 'Khu vực bỏ phiếu số', align: 'center', cell: (area) => area.number },
        { head: 'Tổ trưởng Tổ bầu cử', align: 'left', cell: (area) => area.staff.headName },
        { head: 'Điện thoại', align: 'left', cell: (area) => area.staff.headPhone },
        count('Tổ bầu cử', 'pollingTeam'),
        count('Y tế', 'healthWorkers'),
        count('Tổ COVID cộng đồng', 'communityTeam'),
        {
          head: 'Tổng số',
          align: 'right',
          cell: ({ staff }) => (everybody(staff) === 0 ? '' : formatNumber(everybody(staff))),
          total: formatNumber(sumOf(areas.map(({ staff }) => everybody(staff)))),
        },
      ]),
    ],
  };
}
