import { spanOf } from '#domain/plan/session-clashes.ts';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { clockOfMinutes, type IsoDate, splitDate, weekday } from '#domain/time.ts';
import type { Speech } from '#ui/state/language.tsx';
import type { ContactDesk } from './contact-desk.ts';

/** "08:00–09:10". */
export function spanWords(
  session: Pick<PlannedSession, 'start' | 'lengthMinutes'>,
  { text }: Speech,
): string {
  const { from, to } = spanOf(session);
  return text.contact.span(clockOfMinutes(from), clockOfMinutes(to));
}

/** "Thứ Hai, 10/5/2021". */
export function dayWords(day: IsoDate, { text, date }: Speech): string {
  return text.contact.calendar.dayOf(text.contact.weekdays[weekday(day) - 1] ?? '', date(day));
}

/** "T2 10/5", the year being clear from around it. */
export function shortDayWords(day: IsoDate, { text }: Speech): string {
  const { day: ofMonth, month } = splitDate(day);
  return `${text.contact.weekdaysShort[weekday(day) - 1] ?? ''} ${ofMonth}/${month}`;
}

/** An empty name is no name. */
function named(item: { readonly name: string } | undefined, otherwise: string): string {
  return item === undefined || item.name === '' ? otherwise : item.name;
}

export function candidateName({ candidates }: ContactDesk, id: Id, { text }: Speech): string {
  return named(candidates.get(id), text.contact.unnamedCandidate);
}

export function pointName({ points }: ContactDesk, id: Id, { text }: Speech): string {
  return named(points.get(id), text.contact.unnamedPoint);
}

export function hamletName({ hamlets }: ContactDesk, id: Id, { text }: Speech): string {
  return named(hamlets.get(id), text.contact.unnamedHamlet);
}

/** Where voters come together: the first bridge point, and how many more. */
export function placeWords(
  desk: ContactDesk,
  { pointIds }: Pick<PlannedSession, 'pointIds'>,
  speech: Speech,
): string {
  const [first, ...others] = pointIds;
  if (first === undefined) return speech.text.contact.fromHome;
  const name = pointName(desk, first, speech);
  return others.length === 0 ? name : `${name} +${speech.number(others.length)}`;
}

/** Who takes part: one by name, more by number. */
export function peopleWords(
  desk: ContactDesk,
  { candidateIds }: Pick<PlannedSession, 'candidateIds'>,
  speech: Speech,
): string {
  const [only, ...others] = candidateIds;
  if (only !== undefined && others.length === 0) return candidateName(desk, only, speech);
  return speech.text.contact.calendar.candidatesCount(speech.number(candidateIds.length));
}

/** The whole session in one line, for screen readers and tooltips. */
export function sessionWords(desk: ContactDesk, session: PlannedSession, speech: Speech): string {
  const { text } = speech;
  return text.contact.calendar.block(
    spanWords(session, speech),
    placeWords(desk, session, speech),
    peopleWords(desk, session, speech),
    text.tables.contact.forms[session.form],
  );
}

function isLinkUnknown({ points }: ContactDesk, id: Id | null): boolean {
  return id !== null && points.get(id)?.link === 'unknown';
}

/** Why a session cannot be held as it stands, as a sentence. */
export function clashWords(desk: ContactDesk, clash: SessionClash, speech: Speech): string {
  const sentences = speech.text.contact.clash.sentences;
  const { code, subjectId, by } = clash;
  const figure = speech.number(by ?? 0);
  const who = subjectId === null ? '' : candidateName(desk, subjectId, speech);
  const where = subjectId === null ? '' : pointName(desk, subjectId, speech);
  switch (code) {
    case 'candidate-twice':
    case 'candidate-daily-limit':
      return sentences[code](who, figure);
    case 'candidate-absent':
    case 'candidate-cannot-connect':
      return sentences[code](who);
    case 'point-twice':
    case 'point-full':
      return sentences[code](where, figure);
    case 'point-closed':
      return sentences[code](where);
    case 'point-no-link':
      return sentences[isLinkUnknown(desk, subjectId) ? 'point-link-unknown' : code](where);
    case 'staff-twice':
    case 'access-twice':
      return sentences[code](clash.name ?? '');
    case 'hamlet-closed':
      return sentences[code](subjectId === null ? '' : hamletName(desk, subjectId, speech));
    case 'too-few-lines':
    case 'too-few-teams':
    case 'overnight':
    case 'too-long':
      return sentences[code](figure);
    case 'outside-days':
    case 'outside-hours':
      return sentences[code]();
  }
}
