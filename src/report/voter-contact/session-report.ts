import type { ElectionPlan } from '#domain/plan/plan.ts';
import { provinceName } from '#domain/plan/unit.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import type { SessionReportReader } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import { formatNumber } from '#i18n/format.ts';
import { plain, section } from '#report/document/blocks.ts';
import type { Block, OfficialDocument, TableBlock } from '#report/document/model.ts';
import { simpleTable } from '#report/election-plan/annexes/simple-table.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import { counted, listed, shortDate, sumOf } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { candidatesInCell, pointsOf, sessionsInOrder } from './session-words.ts';

type Opinions = readonly { readonly topic: string; readonly count: number }[];

/** The report tells of these and of no others, whatever was noted at a session that is planned again. */
function heldSessions(plan: ElectionPlan): readonly ContactSession[] {
  return sessionsInOrder(plan).filter(({ state }) => state === 'held');
}

/** Opinions of all held sessions by topic, the most frequent first; the same topic in other letters is one. */
function opinionsOf(plan: ElectionPlan): Opinions {
  const totals = new Map<string, { readonly topic: string; readonly count: number }>();
  for (const { record } of heldSessions(plan)) {
    for (const { topic, count } of record?.opinions ?? []) {
      const key = topic.trim().toLocaleLowerCase('vi');
      const known = totals.get(key);
      totals.set(key, { topic: known?.topic ?? topic.trim(), count: (known?.count ?? 0) + count });
    }
  }
  return [...totals.values()].toSorted((a, b) => b.count - a.count || a.topic.localeCompare(b.topic, 'vi'));
}

function sessionTable(plan: ElectionPlan): TableBlock {
  const held = heldSessions(plan);
  const countOf = (opinions: Opinions) => sumOf(opinions.map(({ count }) => count));
  const all = (figures: readonly (number | null)[]) => formatNumber(sumOf(figures));
  return simpleTable(held, [
    { head: 'Ngày', align: 'center', cell: ({ date }) => (date === null ? '' : shortDate(date)) },
    { head: 'Hình thức', align: 'left', cell: ({ form }) => sessionFormNames[form] },
    { head: 'Điểm cầu', align: 'left', cell: (session) => pointsOf(plan, session).join('; ') },
    { head: 'Người ứng cử', align: 'left', cell: (session) => candidatesInCell(plan, session) },
    {
      head: 'Cử tri dự',
      align: 'right',
      cell: ({ record }) => (typeof record?.present === 'number' ? formatNumber(record.present) : ''),
      total: all(held.map(({ record }) => record?.present ?? null)),
    },
    {
      head: 'Ý kiến',
      align: 'right',
      // Without a record nobody knows, which is not 0.
      cell: ({ record }) => (record === null ? '' : formatNumber(countOf(record.opinions))),
      total: all(held.map(({ record }) => countOf(record?.opinions ?? []))),
    },
  ]);
}

function situation(plan: ElectionPlan): string {
  const sessions = sessionsInOrder(plan);
  const held = heldSessions(plan);
  const forms = (['in-person', 'online', 'hybrid'] as const).flatMap((form) => {
    const count = held.filter((session) => session.form === form).length;
    return count === 0 ? [] : [`${counted(count)} hội nghị ${sessionFormNames[form]}`];
  });
  const rest = sessions.length - held.length;
  const left = rest === 0 ? '' : ` Còn ${counted(rest)} hội nghị theo lịch chưa tổ chức.`;
  const cancelled = plan.voterContact.sessions.filter(({ state }) => state === 'cancelled').length;
  const dropped = cancelled === 0 ? '' : ` Có ${counted(cancelled)} hội nghị phải hủy.`;
  return `Đã tổ chức ${counted(held.length)} hội nghị tiếp xúc cử tri, gồm ${listed(forms)}.${left}${dropped}`;
}

/** Only what the sessions that were held bear out: all five parts on their agenda, the marking of seats ticked off. */
function assured(plan: ElectionPlan): string {
  const held = heldSessions(plan);
  const isWhole = held.every(({ agenda }) =>
    Object.values(agenda ?? plan.voterContact.settings.agenda).every((length) => length > 0),
  );
  const isSpaced = held.every(({ checked }) => checked.includes('seats-marked'));
  const told = [
    ...(isWhole ? ['chương trình đủ năm nội dung'] : []),
    ...(isSpaced ? ['chỗ ngồi được đánh dấu giãn cách'] : []),
  ];
  return held.length === 0 || told.length === 0 ? '' : ` Các hội nghị có ${told.join(', ')}.`;
}

function results(plan: ElectionPlan): string {
  const held = heldSessions(plan);
  const present = sumOf(held.map(({ record }) => record?.present ?? null));
  const opinions = sumOf(opinionsOf(plan).map(({ count }) => count));
  return `Có ${counted(present)} lượt cử tri dự, ${counted(opinions)} lượt ý kiến.`;
}

function bodyOf(plan: ElectionPlan, locality: string, issuer: string): readonly Block[] {
  const opinions = opinionsOf(plan);
  const held = heldSessions(plan);
  const present = new Set(held.flatMap(({ candidateIds }) => candidateIds));
  return [
    plain(
      `${issuer} báo cáo kết quả tổ chức hội nghị tiếp xúc cử tri với những người ứng cử trên địa bàn ${locality} như sau:`,
    ),
    section('Tình hình tổ chức'),
    plain(situation(plan)),
    plain(`Số người ứng cử tham gia tiếp xúc cử tri: ${counted(present.size)}.${assured(plan)}`),
    section('Kết quả'),
    plain(results(plan)),
    sessionTable(plan),
    ...(opinions.length === 0
      ? []
      : [
          plain('Ý kiến, kiến nghị của cử tri theo nhóm vấn đề:'),
          simpleTable(opinions, [
            { head: 'Nhóm vấn đề', align: 'left', cell: ({ topic }) => topic },
            {
              head: 'Số ý kiến',
              align: 'right',
              cell: ({ count }) => formatNumber(count),
              total: formatNumber(sumOf(opinions.map(({ count }) => count))),
            },
          ]),
        ]),
    section('Đề xuất, kiến nghị'),
    plain(
      'Đề nghị cấp trên xem xét, chuyển các ý kiến, kiến nghị của cử tri đến cơ quan có thẩm quyền giải quyết.',
    ),
    plain(`Trên đây là báo cáo của ${issuer}`),
  ];
}

/** The bodies the profile names, but for the one that writes. */
function readersOf(plan: ElectionPlan): readonly string[] {
  const { issuer, locality, superior } = planContext(plan, new Map());
  const names: Readonly<Record<SessionReportReader, string>> = {
    'commune-committee': `Ủy ban bầu cử ${locality}`,
    'superior-committee': superior,
    'province-front': `Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam ${provinceName(plan.locality)}`,
  };
  return profileOf(plan.profile)
    .sessionReportTo.value.map((reader) => names[reader])
    .filter((name) => name !== issuer);
}

/** The report upward: sessions, voters and opinions by topic. Number and day are the clerk's. */
export function sessionReport(plan: ElectionPlan): OfficialDocument {
  const { issuer, locality, words } = planContext(plan, new Map());
  return officePaper(plan, {
    type: 'BC',
    subject: `Kết quả hội nghị tiếp xúc cử tri phục vụ cuộc ${words.election} trên địa bàn ${locality}`,
    addressees: readersOf(plan),
    body: bodyOf(plan, locality, issuer),
  });
}
