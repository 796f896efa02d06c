import type { ElectionPlan } from '#domain/plan/plan.ts';
import { minimumSessionsOf } from '#domain/plan/session-request.ts';
import type { Candidate, ContactSession } from '#domain/plan/voter-contact.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash, plain, strong } from '#report/document/blocks.ts';
import type { Annex, Block } from '#report/document/model.ts';
import { isFilled, listed, shortDate, sumOf } from '#report/election-plan/phrases.ts';
import { ballotNames, sessionFormNames } from '#report/election-plan/words.ts';
import {
  candidatesInCell,
  comingSessions,
  hamletsOf,
  hoursInCell,
  pointsOf,
  sessionsInOrder,
} from '#report/voter-contact/session-words.ts';
import { simpleTable } from './simple-table.ts';

/** Annex of the voter-contact sessions in order of time, and how often each candidate meets the voters; undefined without sessions. */
export function contactSessionsAnnex(plan: ElectionPlan): Annex | undefined {
  return annexOf(plan, sessionsInOrder(plan), progress(plan));
}

/** The annex of the announcement to voters: what is still to come; what candidates are owed is not their business. */
export function announcedSessionsAnnex(plan: ElectionPlan): Annex | undefined {
  return annexOf(plan, comingSessions(plan), []);
}

function annexOf(
  plan: ElectionPlan,
  sessions: readonly ContactSession[],
  more: readonly Block[],
): Annex | undefined {
  if (sessions.length === 0) return undefined;
  return {
    title: 'Lịch tiếp xúc cử tri',
    orientation: 'landscape',
    blocks: [
      simpleTable(sessions, [
        { head: 'Ngày', align: 'center', cell: ({ date }) => (date === null ? '' : shortDate(date)) },
        { head: 'Thời gian', align: 'center', cell: (session) => hoursInCell(plan, session) },
        { head: 'Hình thức', align: 'left', cell: ({ form }) => sessionFormNames[form] },
        { head: 'Điểm cầu', align: 'left', cell: (session) => pointsOf(plan, session).join('; ') },
        { head: 'Người ứng cử', align: 'left', cell: (session) => candidatesInCell(plan, session) },
        { head: 'Cử tri của', align: 'left', cell: (session) => hamletsOf(plan, session).join('; ') },
        {
          head: 'Cử tri mời dự',
          align: 'right',
          cell: ({ invited }) => (invited === null ? '' : formatNumber(invited)),
          total: formatNumber(sumOf(sessions.map(({ invited }) => invited))),
        },
        { head: 'Ghi chú', align: 'left', cell: ({ note }) => note },
      ]),
      ...accessPoints(sessions),
      ...more,
    ],
  };
}

/** "1-5": numbers in a row are told by the first and the last. */
function runsOf(numbers: readonly number[]): readonly string[] {
  const runs = numbers.reduce<{ readonly from: number; readonly to: number }[]>((made, number) => {
    const last = made.at(-1);
    if (last?.to === number - 1) made.splice(-1, 1, { ...last, to: number });
    else made.push({ from: number, to: number });
    return made;
  }, []);
  return runs.flatMap(({ from, to }) => {
    if (from === to) return [String(from)];
    return to === from + 1 ? [String(from), String(to)] : [`${from}-${to}`];
  });
}

/** Addresses have no place to break, so they stand below the table, by the numbers of their rows. */
function accessPoints(sessions: readonly ContactSession[]): readonly Block[] {
  const rows = new Map<string, number[]>();
  sessions.forEach(({ form, accessPoint }, index) => {
    if (form === 'in-person' || !isFilled(accessPoint)) return;
    rows.set(accessPoint.trim(), [...(rows.get(accessPoint.trim()) ?? []), index + 1]);
  });
  if (rows.size === 0) return [];
  return [
    plain(strong('Điểm truy cập trực tuyến')),
    ...Array.from(rows, ([accessPoint, numbers]) =>
      dash(
        `${numbers.length === 1 ? 'Hội nghị' : 'Các hội nghị'} số ${listed(runsOf(numbers))}: ${accessPoint}`,
      ),
    ),
  ];
}

/** How many sessions every candidate has, and how many were agreed. */
function progress(plan: ElectionPlan): readonly Block[] {
  const { candidates } = plan.voterContact;
  if (candidates.length === 0) return [];
  const sessions = sessionsInOrder(plan);
  const countOf = ({ id }: Candidate) =>
    sessions.filter(({ candidateIds }) => candidateIds.includes(id)).length;
  return [
    plain(strong('Số hội nghị tiếp xúc cử tri của từng người ứng cử')),
    simpleTable(candidates, [
      { head: 'Người ứng cử', align: 'left', cell: ({ name }) => name },
      { head: 'Ứng cử', align: 'left', cell: ({ level }) => ballotNames[level] },
      { head: 'Đơn vị bầu cử', align: 'left', cell: ({ constituency }) => constituency },
      {
        head: 'Số hội nghị tối thiểu',
        align: 'right',
        cell: (candidate) => formatNumber(minimumSessionsOf(plan, candidate)),
      },
      {
        head: 'Số hội nghị theo lịch',
        align: 'right',
        cell: (candidate) => formatNumber(countOf(candidate)),
      },
    ]),
  ];
}
