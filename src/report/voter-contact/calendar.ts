import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionMinutes } from '#domain/plan/session-request.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { addDays, clockOfMinutes, type IsoDate, minutesOfClock } from '#domain/time.ts';
import { isFilled } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { asciiWords } from '#report/file-words.ts';
import { issuerOf } from '#report/voting-day/context.ts';
import { candidatesOf, pointsOf } from './session-words.ts';

/**
 * The sessions as a calendar file (RFC 5545) that phones and Outlook open.
 *
 * Times are written in UTC: Vietnam is seven hours ahead all year round, so
 * every calendar shows them right without a time zone of ours in the file.
 * Lines end with CR LF and are folded at 75 octets, never inside a letter.
 */
export function sessionCalendar(plan: ElectionPlan, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/gu, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Phuong an an toan//vi',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('X-WR-CALNAME', `Tiếp xúc cử tri - ${plan.title}`),
    ...plan.voterContact.sessions.flatMap((session) => event(plan, session, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(plan: ElectionPlan, session: ContactSession, stamp: string): readonly string[] {
  const { id, date, start, form, accessPoint, state, sequence } = session;
  if (date === null || start === null) return [];
  const begin = minutesOfClock(start);
  const end = begin + sessionMinutes(plan.voterContact.settings, session);
  const candidates = candidatesOf(plan, session).join('; ');
  const details = [
    `Đơn vị tổ chức: ${issuerOf(plan)}`,
    `Hình thức: ${sessionFormNames[form]}`,
    ...(candidates === '' ? [] : [`Người ứng cử: ${candidates}`]),
    ...(form === 'in-person' || accessPoint.trim() === '' ? [] : [`Điểm truy cập: ${accessPoint}`]),
  ];
  const place = pointsOf(plan, session).join('; ');
  return [
    'BEGIN:VEVENT',
    // The same session keeps its identity, so a new file moves it instead of adding a second one.
    property('UID', `${plan.id}.${id}@${domainOf(plan)}`),
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(date, begin)}`,
    `DTEND:${utc(date, end)}`,
    // A calendar that holds it from an earlier file would keep it for ever if it were only left out.
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    property('SUMMARY', `${state === 'cancelled' ? 'HỦY: ' : ''}Hội nghị tiếp xúc cử tri`),
    ...(place === '' ? [] : [property('LOCATION', place)]),
    property('DESCRIPTION', details.join('\n')),
    'END:VEVENT',
  ];
}

/** Plans made by the command line count their identities from 1, so the locality tells those of two communes apart. */
function domainOf({ locality }: ElectionPlan): string {
  const words = [locality.name, locality.district, locality.province].filter(isFilled).join('.');
  return `${asciiWords(words).toLowerCase()}.phuong-an-an-toan`;
}

const HOURS_AHEAD_OF_UTC = 7;

/** A minute of a Vietnamese day as an instant: "20210504T003000Z". */
function utc(date: IsoDate, minutes: number): string {
  const shifted = Math.round(minutes) - HOURS_AHEAD_OF_UTC * 60;
  const days = Math.floor(shifted / 1440);
  const day = addDays(date, days).replaceAll('-', '');
  return `${day}T${clockOfMinutes(shifted - days * 1440).replace(':', '')}00Z`;
}

/** A text value, with what would end it escaped (RFC 5545, 3.3.11). */
function property(name: string, text: string): string {
  const value = text.replace(/[\\;,]/gu, (mark) => `\\${mark}`).replace(/\r?\n/gu, '\\n');
  return `${name}:${value}`;
}

/** At most 75 octets a line; a line that goes on begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** Length of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
