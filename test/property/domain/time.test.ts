import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ClockTime,
  clockOfMinutes,
  daysBetween,
  IsoDate,
  minutesOfClock,
  splitDate,
  weekday,
} from '#domain/time.ts';

/** JavaScript's own calendar, in UTC, as the slow and well-known twin. */
const twin = {
  iso: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  days: (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000,
  weekday: (date: string) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1,
};

/** Days from 0001-01-01 to 9999-12-31, counted from 1970-01-01. */
const anyDayNumber = fc.integer({ min: -719_162, max: 2_932_896 });

describe('calendar days', () => {
  it('count like the calendar of JavaScript, over four hundred leap years', () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (from, to) => {
        const start = twin.iso(from);
        const end = twin.iso(to);
        expect(addDays(start, to - from)).toBe(end);
        expect(daysBetween(start, end)).toBe(to - from);
        expect(weekday(start)).toBe(twin.weekday(start));
      }),
      { numRuns: 2000 },
    );
  });

  it('come back when as many days are added and taken away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (day, days) => {
          const date = twin.iso(day);
          expect(addDays(addDays(date, days), -days)).toBe(date);
          expect(daysBetween(date, addDays(date, days))).toBe(days);
        },
      ),
    );
  });

  it('sort as text the way they follow each other', () => {
    fc.assert(
      fc.property(anyDayNumber, anyDayNumber, (one, other) => {
        expect(Math.sign(daysBetween(twin.iso(one), twin.iso(other)))).toBe(Math.sign(other - one));
        expect(twin.iso(one) < twin.iso(other)).toBe(one < other);
      }),
    );
  });

  it('split into the numbers they are written with', () => {
    fc.assert(
      fc.property(anyDayNumber, (days) => {
        const date = twin.iso(days);
        const { year, month, day } = splitDate(date);
        expect(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000).toBe(twin.days(date));
      }),
    );
  });

  it.each([
    ['2021-02-29', 'no leap year'],
    ['1900-02-29', 'a century that is none'],
    ['2021-04-31', 'a short month'],
    ['2021-13-01', 'no such month'],
    ['2021-5-23', 'no leading zero'],
    ['23/5/2021', 'the Vietnamese order'],
  ])('refuse %s (%s)', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(false);
  });

  it('take the leap day of a leap century', () => {
    expect(IsoDate.safeParse('2000-02-29').success).toBe(true);
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  });
});

describe('clock times', () => {
  it('turn into minutes and back, midnight at both ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        const clock = clockOfMinutes(minutes);
        expect(ClockTime.parse(clock)).toBe(clock);
        expect(minutesOfClock(clock)).toBe(minutes);
      }),
    );
  });

  it.each(['24:01', '25:00', '7:00', '07:60', '07h00', ''])('refuse "%s"', (text) => {
    expect(ClockTime.safeParse(text).success).toBe(false);
  });
});
