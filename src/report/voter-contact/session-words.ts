import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionMinutes } from '#domain/plan/session-request.ts';
import { type Agenda, agendaMinutes, type ContactSession } from '#domain/plan/voter-contact.ts';
import { type ClockTime, clockOfMinutes, DAY_MINUTES, minutesOfClock } from '#domain/time.ts';
import {
  clock,
  clockInCell,
  isFilled,
  longDay,
  lowerFirst,
  sumOf,
  withoutEnd,
} from '#report/election-plan/phrases.ts';

/** How sessions are spoken of, in every paper alike. */

type Named = { readonly id: string; readonly name: string };

/** The sessions that take place, in order of time; those without a day come last. */
export function sessionsInOrder(plan: ElectionPlan): readonly ContactSession[] {
  const moment = ({ date, start }: ContactSession) => `${date ?? '9999'} ${start ?? '99'}`;
  return plan.voterContact.sessions
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}

/** A paper can be made for it: it takes place, on a day and at an hour. */
export function isPlaced({ date, start, state }: ContactSession): boolean {
  return state !== 'cancelled' && date !== null && start !== null;
}

/** It is still to come, on a day and at an hour: voters can be called to it. */
export function isComing(session: ContactSession): boolean {
  return isPlaced(session) && session.state === 'planned';
}

/** Voters may join it from elsewhere, and the user typed where. */
export function isOpen(session: ContactSession): boolean {
  return isPlaced(session) && session.form !== 'in-person' && isFilled(session.accessPoint);
}

export function placedSessions(plan: ElectionPlan): readonly ContactSession[] {
  return sessionsInOrder(plan).filter(isPlaced);
}

export function comingSessions(plan: ElectionPlan): readonly ContactSession[] {
  return sessionsInOrder(plan).filter(isComing);
}

/** Names of what the identities stand for, in the order of the plan. */
export function namesOf(ids: readonly string[], among: readonly Named[]): readonly string[] {
  return among
    .filter(({ id, name }) => ids.includes(id) && isFilled(name))
    .map(({ name }) => withoutEnd(name));
}

export function pointsOf(plan: ElectionPlan, session: ContactSession): readonly string[] {
  return namesOf(session.bridgePointIds, plan.voterContact.bridgePoints);
}

/** Voters come together somewhere for it. */
export function needsRoom(plan: ElectionPlan, session: ContactSession): boolean {
  return session.form !== 'online' || pointsOf(plan, session).length > 0;
}

export function candidatesOf(plan: ElectionPlan, session: ContactSession): readonly string[] {
  return namesOf(session.candidateIds, plan.voterContact.candidates);
}

/** "Tất cả người ứng cử" where nobody is left out. */
export function candidatesInCell(plan: ElectionPlan, session: ContactSession): string {
  const { candidates } = plan.voterContact;
  return candidates.length > 0 && candidates.every(({ id }) => session.candidateIds.includes(id))
    ? 'Tất cả người ứng cử'
    : candidatesOf(plan, session).join('; ');
}

export function hamletsOf(plan: ElectionPlan, session: ContactSession): readonly string[] {
  const names = namesOf(
    session.hamletIds,
    plan.areas.flatMap(({ hamlets }) => hamlets),
  );
  // A hamlet that votes at two areas is on both lists.
  return [...new Set(names)];
}

/** "07 giờ 30 - 09 giờ 00", for a table cell. */
export function hoursInCell(plan: ElectionPlan, session: ContactSession): string {
  const { start } = session;
  if (start === null) return '';
  const from = minutesOfClock(start);
  return spanInCell(from, from + sessionMinutes(plan.voterContact.settings, session));
}

/** Minutes after midnight; what lies in the night after is told as such instead of being cut. */
function spanInCell(from: number, to: number): string {
  const [begin, end] = [Math.round(from), Math.round(to)];
  return `${clockInCell(clockInDay(begin))} - ${clockInCell(clockInDay(end))}${end > DAY_MINUTES ? ' (hôm sau)' : ''}`;
}

/** Midnight at the end of a day is 24:00, as that of a deadline. */
function clockInDay(minutes: number): ClockTime {
  return clockOfMinutes(minutes <= DAY_MINUTES ? minutes : minutes % DAY_MINUTES);
}

/** "07 giờ 30, thứ Ba, ngày 04 tháng 5 năm 2021". */
export function momentOf({ date, start }: ContactSession): string {
  return [start === null ? '' : clock(start), date === null ? '' : lowerFirst(longDay(date))]
    .filter(isFilled)
    .join(', ');
}

/** One of the five parts of a session with its place in time. */
export type AgendaPart = {
  /** "07 giờ 30 - 07 giờ 35", for a table cell. */
  readonly hours: string;
  readonly minutes: number;
  readonly content: string;
  readonly who: string;
};

/** Dots to write on, where nobody entered it yet. */
export const DOTS = '.'.repeat(40);

/** The five parts of the agenda; the law names them and their order (Luật số 83/2025/QH15). */
const AGENDA_PARTS = [
  { content: 'Tuyên bố lý do, giới thiệu đại biểu, khai mạc hội nghị', who: 'Ban tổ chức' },
  { content: 'Giới thiệu và đọc tiểu sử tóm tắt của người ứng cử', who: 'Chủ trì hội nghị' },
  { content: 'Người ứng cử báo cáo dự kiến chương trình hành động nếu được bầu', who: 'Người ứng cử' },
  {
    content: 'Cử tri nêu ý kiến, đề đạt nguyện vọng; người ứng cử trao đổi, tiếp thu',
    who: 'Cử tri, người ứng cử',
  },
  { content: 'Kết luận, kết thúc hội nghị', who: 'Chủ trì hội nghị' },
] as const;

/** What is done in each of the five parts. */
export const AGENDA_CONTENTS = AGENDA_PARTS.map(({ content }) => content);

/**
 * The five parts from the start of the session. A session longer or shorter
 * than its agenda gives or takes the difference at the exchange, which is the
 * part that can; one too short even for the others shortens all in proportion.
 */
export function agendaParts(plan: ElectionPlan, session: ContactSession): readonly AgendaPart[] {
  const { settings } = plan.voterContact;
  const agenda: Agenda = session.agenda ?? settings.agenda;
  const people = Math.max(1, session.candidateIds.length);
  const minutes = sessionMinutes(settings, session);
  const exchange = agenda.exchange + minutes - agendaMinutes(agenda, people);
  const lengths = [
    agenda.opening,
    agenda.introductionPerCandidate * people,
    agenda.programmePerCandidate * people,
    exchange > 0 ? exchange : agenda.exchange,
    agenda.closing,
  ];
  const ends = lengths.map((_, index) => sumOf(lengths.slice(0, index + 1)));
  const scale = minutes / Math.max(1, ends.at(-1) ?? 0);
  const begin = session.start === null ? 0 : minutesOfClock(session.start);
  return AGENDA_PARTS.map((part, index) => {
    const from = Math.round((ends[index - 1] ?? 0) * scale);
    const to = Math.round((ends[index] ?? 0) * scale);
    return { ...part, minutes: to - from, hours: spanInCell(begin + from, begin + to) };
  });
}
