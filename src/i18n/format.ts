import { type IsoDate, splitDate } from '#domain/time.ts';
import type { Language } from './messages.ts';

const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** 6952 → "6.952" (Vietnamese), at most `decimals` decimals, none padded. */
export function formatNumber(value: number, language: Language = 'vi', decimals = 2): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals }).format(value);
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

/** Order of Vietnamese names: An, Ánh, Ăn, Ân, Dũng, Đức; numbers inside by value. */
export function compareText(a: string, b: string): number {
  return new Intl.Collator('vi', { numeric: true }).compare(a, b);
}
