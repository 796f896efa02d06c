import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { clockOfMinutes, minutesOfClock } from '#domain/time.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Annex } from '#report/document/model.ts';
import { clockInCell, shortDate, sumOf } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { simpleTable } from './simple-table.ts';

function hours({ start, lengthMinutes }: ContactSession): string {
  if (start === null) return '';
  const end = lengthMinutes === null ? null : Math.min(1440, minutesOfClock(start) + lengthMinutes);
  return end === null ? clockInCell(start) : `${clockInCell(start)} - ${clockInCell(clockOfMinutes(end))}`;
}

/** Annex of the voter-contact sessions in order of time; undefined without sessions. */
export function contactSessionsAnnex(plan: ElectionPlan): Annex | undefined {
  const { candidates, bridgePoints, sessions } = plan.voterContact;
  if (sessions.length === 0) return undefined;
  const moment = (session: ContactSession) => `${session.date ?? '9999'} ${session.start ?? '99'}`;
  const ordered = [...sessions].sort((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
  const names = (ids: readonly string[], among: readonly { readonly id: string; readonly name: string }[]) =>
    among
      .filter((one) => ids.includes(one.id))
      .map((one) => one.name)
      .join('; ');
  return {
    title: 'Lịch tiếp xúc cử tri',
    orientation: 'landscape',
    blocks: [
      simpleTable(ordered, [
        { head: 'Ngày', align: 'center', cell: ({ date }) => (date === null ? '' : shortDate(date)) },
        { head: 'Thời gian', align: 'center', cell: hours },
        { head: 'Hình thức', align: 'left', cell: ({ form }) => sessionFormNames[form] },
        { head: 'Điểm cầu', align: 'left', cell: (session) => names(session.bridgePointIds, bridgePoints) },
        {
          head: 'Người ứng cử',
          align: 'left',
          cell: ({ candidateIds }) =>
            candidates.length > 0 && candidates.every(({ id }) => candidateIds.includes(id))
              ? 'Tất cả người ứng cử'
              : names(candidateIds, candidates),
        },
        {
          head: 'Cử tri mời dự',
          align: 'right',
          cell: ({ invited }) => (invited === null ? '' : formatNumber(invited)),
          total: formatNumber(sumOf(sessions.map(({ invited }) => invited))),
        },
        { head: 'Điểm truy cập', align: 'left', cell: ({ accessPoint }) => accessPoint },
        { head: 'Ghi chú', align: 'left', cell: ({ note }) => note },
      ]),
    ],
  };
}
