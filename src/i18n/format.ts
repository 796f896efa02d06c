import { ClockTime, IsoDate, splitDate } from '#domain/time.ts';
import type { Language } from './messages.ts';

const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Making a formatter costs a hundred times what using one does, and a screen writes thousands of figures. */
const FORMATTERS = new Map<string, Intl.NumberFormat>();

/** 6952 → "6.952" (Vietnamese), at most `decimals` decimals, none padded. */
export function formatNumber(value: number, language: Language = 'vi', decimals = 2): string {
  const key = `${language} ${decimals}`;
  let formatter = FORMATTERS.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals });
    FORMATTERS.set(key, formatter);
  }
  return formatter.format(value);
}

/** "23/5/2021", as Vietnamese offices write dates in running text. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = splitDate(date);
  return `${String(day)}/${String(month)}/${String(year)}`;
}

/**
 * "ngày 04 tháng 02 năm 2021": days below 10 and months 1 and 2 take a leading
 * zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function formatLongDate(date: IsoDate): string {
  const { year, month, day } = splitDate(date);
  const monthText = month <= 2 ? `0${month}` : String(month);
  return `ngày ${String(day).padStart(2, '0')} tháng ${monthText} năm ${year}`;
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Order of Vietnamese names: An, Ánh, Ăn, Ân, Dũng, Đức; numbers inside by value. */
export function compareText(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

/** A day as people type it: "23/5/2021", "23-05-2021", "23.5.2021". Null when it is no real day. */
export function parseDate(typed: string): IsoDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const parsed = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}

/** A time as people type it: "7", "7h", "7h30", "07:00", "7 giờ 30", "0730". Null when it is none. */
export function parseTime(typed: string): ClockTime | null {
  const match = /^(\d{1,2})(?:\s*(?:h|g|giờ|:|\.)\s*(\d{2})?|(\d{2}))?$/i.exec(typed.trim().normalize('NFC'));
  if (match === null) return null;
  const [, hours = '', minutes, packed] = match;
  const parsed = ClockTime.safeParse(`${hours.padStart(2, '0')}:${minutes ?? packed ?? '00'}`);
  return parsed.success ? parsed.data : null;
}

/** Text without case and accents, for searching: "Phú Thành Đông" → "phu thanh dong". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
