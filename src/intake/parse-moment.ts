import { fold, tidy } from '#domain/fold.ts';
import { addDays, type ClockTime, clockOfMinutes, IsoDate } from '#domain/time.ts';
import type { Cell } from './workbook.ts';

export type MomentDoubt = 'not-a-date' | 'not-a-time' | 'month-first' | 'no-year';
export type DateReading = { readonly value: IsoDate | null; readonly doubt: MomentDoubt | null };
export type TimeReading = { readonly value: ClockTime | null; readonly doubt: MomentDoubt | null };

/** Excel's day 1 is 1900-01-01; from day 61 on it counts a 29 February 1900 that never was. */
const SERIAL_ZERO = '1899-12-30';
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/**
 * A day as written in Vietnam: day, month, year, parted by anything.
 * `month-first` marks a date that only makes sense the American way round;
 * `no-year` one completed with `year`.
 */
export function readDate(cell: Cell, year: number | null): DateReading {
  if (cell === null) return { value: null, doubt: null };
  if (typeof cell === 'number') return ofSerial(cell);
  if (typeof cell === 'object' && cell.kind === 'moment' && cell.date !== null) {
    return { value: cell.date, doubt: null };
  }
  if (typeof cell !== 'string') return { value: null, doubt: 'not-a-date' };
  const text = fold(cell);
  const iso = /(\d{4}) (\d{1,2}) (\d{1,2})/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), null);
  const full = /(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (full !== null) return ofParts(Number(full[1]), Number(full[2]), fullYear(full[3] ?? ''));
  const short = /(\d{1,2}) (?:thang )?(\d{1,2})(?!\d)/.exec(text);
  if (short === null || year === null) return { value: null, doubt: 'not-a-date' };
  return dated(year, Number(short[2]), Number(short[1]), 'no-year');
}

function ofSerial(serial: number): DateReading {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { value: null, doubt: 'not-a-date' };
  return { value: addDays(SERIAL_ZERO, Math.floor(serial)), doubt: null };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function ofParts(first: number, second: number, year: number): DateReading {
  const isAmerican = first <= 12 && second > 12;
  return isAmerican ? dated(year, first, second, 'month-first') : dated(year, second, first, null);
}

function dated(year: number, month: number, day: number, doubt: MomentDoubt | null): DateReading {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const parsed = IsoDate.safeParse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return parsed.success ? { value: parsed.data, doubt } : { value: null, doubt: 'not-a-date' };
}

/** A time of day: `07:30`, `7h30`, `7 giờ 30 phút`, `13g`, or Excel's part of a day. */
export function readTime(cell: Cell): TimeReading {
  if (cell === null) return { value: null, doubt: null };
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'object' && cell.kind === 'moment' && cell.time !== null) {
    return { value: cell.time, doubt: null };
  }
  if (typeof cell !== 'string') return { value: null, doubt: 'not-a-time' };
  const found = /(\d{1,2})\s*(?::|h|g(?:iờ)?|giờ)\s*(\d{1,2})?/iu.exec(tidy(cell));
  if (found === null) return { value: null, doubt: 'not-a-time' };
  return ofClock(Number(found[1]), Number(found[2] ?? 0));
}

function ofNumber(value: number): TimeReading {
  if (value >= 0 && value < 1) return { value: clockOfMinutes(Math.round(value * 1440)), doubt: null };
  return Number.isInteger(value) ? ofClock(value, 0) : { value: null, doubt: 'not-a-time' };
}

function ofClock(hours: number, minutes: number): TimeReading {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0))
    return { value: null, doubt: 'not-a-time' };
  return { value: clockOfMinutes(hours * 60 + minutes), doubt: null };
}
