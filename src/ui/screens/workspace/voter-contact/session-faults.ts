import { campaignOf, isCampaignOver, newSessionSpanOf, sessionSpanOf } from '#domain/plan/campaign.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionMinutes } from '#domain/plan/session-request.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { clockOfMinutes, DAY_MINUTES, minutesOfClock } from '#domain/time.ts';
import type { Messages } from '#i18n/messages.ts';

/** Vietnam is seven hours ahead of UTC all year: an election day is a day there, wherever the laptop thinks it is. */
const VIETNAM_MS = 7 * 3_600_000;

export function vietnamDayOf(instant: Instant): IsoDate {
  return new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 10);
}

/** What is wrong with when a session is held, by field; null where nothing is. */
export type TimeFaults = {
  readonly date: string | null;
  readonly start: string | null;
  readonly length: string | null;
};

/** What an online or hybrid session still lacks so that voters find it; null where nothing. */
export function accessFaultOf({ form, state, accessPoint }: ContactSession, text: Messages): string | null {
  if (form === 'in-person' || state !== 'planned' || accessPoint.trim() !== '') return null;
  return text.contact.session.errors.noAccess;
}

type Words = {
  readonly text: Messages;
  readonly number: (value: number) => string;
  readonly date: (day: IsoDate) => string;
};

/** Says at the field what the calendar would only outline. A session that was cancelled is left alone. */
export function timeFaultsOf(
  plan: ElectionPlan,
  session: ContactSession,
  today: IsoDate,
  words: Words,
): TimeFaults {
  if (session.state !== 'planned') {
    const isTooSoon = session.state === 'held' && session.date !== null && session.date > today;
    const date = isTooSoon ? words.text.contact.session.errors.heldTooSoon : null;
    return { date, start: null, length: null };
  }
  return {
    date: dateFault(plan, session, today, words),
    start: startFault(plan, session, words),
    length: lengthFault(plan, session, words),
  };
}

function dateFault(
  plan: ElectionPlan,
  { date, locked }: ContactSession,
  today: IsoDate,
  { text, date: write }: Words,
): string | null {
  const words = text.contact.session.errors;
  const { excludedDates, window } = plan.voterContact.settings;
  if (date === null) return null;
  // Of a session that is locked the candidates know already.
  const [campaign, own] = [campaignOf(plan), (locked ? sessionSpanOf : newSessionSpanOf)(plan)];
  // Days of the user's own may lie outside the campaign; the law does not move with them.
  for (const span of [campaign, own]) {
    if (span !== null && date < span.from) {
      const isUntold = window === null && span !== campaign;
      return (isUntold ? words.beforeNotice : words.beforeCampaign)(write(span.from));
    }
    if (span !== null && date > span.to) return words.afterCampaign(write(span.to));
  }
  if (excludedDates.includes(date)) return words.excluded;
  return date < today && !isCampaignOver(plan, today) ? words.past : null;
}

function startFault(plan: ElectionPlan, session: ContactSession, { text }: Words): string | null {
  if (session.start === null) return null;
  const words = text.contact.session.errors;
  const { settings } = plan.voterContact;
  const from = minutesOfClock(session.start);
  const length = sessionMinutes(settings, session);
  if (from + length > DAY_MINUTES) {
    return words.overnight(clockOfMinutes(Math.max(0, DAY_MINUTES - Math.ceil(length))));
  }
  const fits = settings.hours.some(
    (part) => minutesOfClock(part.from) <= from && from + length <= minutesOfClock(part.to),
  );
  if (fits) return null;
  return words.outsideHours(settings.hours.map((part) => text.contact.span(part.from, part.to)).join('; '));
}

function lengthFault(plan: ElectionPlan, session: ContactSession, { text, number }: Words): string | null {
  const words = text.contact.session.errors;
  const { settings } = plan.voterContact;
  const length = sessionMinutes(settings, session);
  if (length < 1) return words.noMinutes;
  return length > settings.mostMinutes ? words.tooLong(number(settings.mostMinutes)) : null;
}
