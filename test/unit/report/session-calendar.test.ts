import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { newSession } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { sessionCalendar } from '#report/voter-contact/calendar.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');
const now = new Date('2021-05-01T08:09:10.111Z');

function calendarOf(change: Partial<ElectionPlan['voterContact']['sessions'][number]>): string {
  const session = {
    ...newSession('session-1'),
    date: '2021-05-04',
    start: '06:30',
    lengthMinutes: minutes(90),
    ...change,
  };
  return sessionCalendar({ ...full, voterContact: { ...full.voterContact, sessions: [session] } }, now);
}

/** The lines as a calendar reads them: joined where they were folded. */
function linesOf(calendar: string): readonly string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

test('an early session in Vietnam begins the evening before in UTC', () => {
  const lines = linesOf(calendarOf({}));
  expect(lines).toContain('DTSTART:20210503T233000Z');
  expect(lines).toContain('DTEND:20210504T010000Z');
  expect(lines).toContain('DTSTAMP:20210501T080910Z');
});

test('the same session has the same identity in every file, so that a calendar moves it', () => {
  const uid = (calendar: string) => linesOf(calendar).find((line) => line.startsWith('UID:'));
  expect(uid(calendarOf({}))).toBe(uid(calendarOf({ date: '2021-05-10' })));
});

test('a session that was changed says so by a higher sequence, which calendars take for the newer one', () => {
  const sequenceOf = (sequence?: number) =>
    linesOf(calendarOf(sequence === undefined ? {} : { sequence })).find((line) =>
      line.startsWith('SEQUENCE:'),
    );
  expect(sequenceOf()).toBe('SEQUENCE:0');
  expect(sequenceOf(3)).toBe('SEQUENCE:3');
});

test('text cannot end its line or begin a property of its own', () => {
  const accessPoint = 'Phòng 1; mã 2, \\\nEND:VCALENDAR';
  const lines = linesOf(calendarOf({ form: 'online', accessPoint }));
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
    'Phòng 1\\; mã 2\\, \\\\\\nEND:VCALENDAR',
  );
});

test('no line is longer than 75 octets, and none is cut inside a letter', () => {
  const calendar = calendarOf({ form: 'online', accessPoint: 'Đường truyền hội nghị '.repeat(20) });
  const raw = calendar.split('\r\n');
  expect(Math.max(...raw.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(linesOf(calendar).join('\n')).toContain('Đường truyền hội nghị '.repeat(20).trim());
});

test('two communes whose plans count alike keep their sessions apart in one calendar', () => {
  const uidIn = (name: string) =>
    linesOf(
      sessionCalendar(
        {
          ...full,
          locality: { ...full.locality, name },
          voterContact: {
            ...full.voterContact,
            sessions: [{ ...newSession('session-1'), date: '2021-05-04', start: '06:30' }],
          },
        },
        now,
      ),
    ).find((line) => line.startsWith('UID:'));
  expect(uidIn('Phú Thành A')).not.toBe(uidIn('Phú Thành B'));
  expect(uidIn('Phú Thành A')).toMatch(/^UID:[!-~]+@phu-thanh-a-tam-nong-dong-thap\.phuong-an-an-toan$/u);
});

test('a cancelled session is told to calendars that hold it already; one without a day is not in the file', () => {
  const lines = linesOf(calendarOf({ state: 'cancelled' }));
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).toContain('SUMMARY:HỦY: Hội nghị tiếp xúc cử tri');
  expect(linesOf(calendarOf({}))).toContain('STATUS:CONFIRMED');
  expect(calendarOf({ date: null })).not.toContain('BEGIN:VEVENT');
});
