import type { SupplyItem } from '#domain/plan/parts.ts';
import { type ClockTime, type IsoDate, splitDate, weekday } from '#domain/time.ts';
import { formatLongDate, formatNumber } from '#i18n/format.ts';

/** A count as offices write it: "08 khu vực", "6.952 cử tri". */
export function counted(value: number): string {
  return value < 10 ? String(value).padStart(2, '0') : formatNumber(value);
}

/** "07 giờ 00". */
export function clock(time: ClockTime): string {
  return time.replace(':', ' giờ ');
}

/** The same for a table cell, where it must not be broken. */
export function clockInCell(time: ClockTime): string {
  return time.replace(':', '\u00A0giờ\u00A0');
}

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "ngày 23/5/2021 (Chủ nhật)", for running text. */
export function dayInText(date: IsoDate): string {
  return `ngày ${shortDate(date)} (${weekdays[weekday(date) - 1] ?? ''})`;
}

/** "Chủ nhật, ngày 23 tháng 5 năm 2021", for invitations and posters. */
export function longDay(date: IsoDate): string {
  return `${upperFirst(weekdays[weekday(date) - 1] ?? '')}, ${formatLongDate(date)}`;
}

/** "05/02/2021": days below 10 and months 1 and 2 with a leading zero, as in the date line. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = splitDate(date);
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`;
}

/** "a, b và c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} và ${parts.slice(-1).join('')}`;
}

/** Whether one name already says the other: "Cử tri cách ly tại nhà ấp Long Phú A" says "Ấp Long Phú A". */
export function mentions(text: string, name: string): boolean {
  return text.toLocaleLowerCase('vi').includes(name.trim().toLocaleLowerCase('vi'));
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** "Ấp Long Phú A" inside a sentence: "ấp Long Phú A". Other names keep their capital. */
export function placeInSentence(name: string): string {
  return /^(?:ấp|thôn|bản|làng|buôn|khóm|khối|khu phố|tổ dân phố|tổ)\s/iu.test(name)
    ? lowerFirst(name)
    : name;
}

/** Without the punctuation a user may or may not have typed at the end. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[\s.;,:]+$/u, '');
}

export function sentence(text: string): string {
  return `${withoutEnd(text)}.`;
}

export function isFilled(text: string): boolean {
  return text.trim() !== '';
}

export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Worth of what is in stock, in whole đồng; null while stock or price is unknown. */
export function stockValue({ stock, unitPrice }: SupplyItem): number | null {
  return stock === null || unitPrice === null ? null : Math.round(stock * unitPrice);
}
