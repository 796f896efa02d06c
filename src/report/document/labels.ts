import type { DocumentNumber, DocumentType, IssueDate } from './model.ts';
import { cleanLine } from './text.ts';

/** Names of the types, as printed above the subject. A letter (công văn) prints none. */
export const typeNames: Readonly<Record<Exclude<DocumentType, 'CV'>, string>> = {
  KH: 'Kế hoạch',
  PA: 'Phương án',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  TB: 'Thông báo',
  GM: 'Giấy mời',
  BB: 'Biên bản',
};

export function romanNumeral(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let numeral = '';
  for (const [amount, letters] of steps) {
    while (rest >= amount) {
      numeral += letters;
      rest -= amount;
    }
  }
  return numeral;
}

/** The order of the Vietnamese alphabet, which points a), b), … đ) follow. */
const pointLetters = 'abcdđeghiklmnoôơpqrstuưvxy';

/** Label of the nth point, from 1. After y come aa, bb, … as clerks continue. */
export function pointLetter(ordinal: number): string {
  const index = (ordinal - 1) % pointLetters.length;
  const round = Math.floor((ordinal - 1) / pointLetters.length);
  return (pointLetters[index] ?? 'a').repeat(round + 1);
}

/** Blank wide enough to write a number or a day by hand. No-break spaces: ordinary ones would be justified away. */
const numberBlank = '\u00A0'.repeat(6);
const dateBlank = '\u00A0'.repeat(4);

/** An abbreviation as a symbol may hold it: capitals A-Z and Đ, no marks, spaces or signs. */
function symbolPart(text: string): string {
  return cleanLine(text)
    .replace(/[đĐ]/gu, '\u0110')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z\u0110&]/gu, '');
}

/** `05/KH-UBBC`; for a letter `12/UBND-VX`. Below 10 with a leading zero (Annex I, II.3c). */
export function documentSymbol(type: DocumentType, number: DocumentNumber): string {
  const issuer = symbolPart(number.issuer);
  const unit = symbolPart(number.unit ?? '');
  const groups = type === 'CV' ? [issuer, unit] : [type, issuer];
  const value = number.value === undefined ? numberBlank : String(number.value).padStart(2, '0');
  return `${value}/${groups.filter((group) => group !== '').join('-')}`;
}

/** `ngày 05 tháng 5 năm 2021`: days below 10 and months 1 and 2 take a leading zero (Annex I, II.4c). */
export function dateInWords(date: IssueDate): string {
  const day = date.day === undefined ? dateBlank : String(date.day).padStart(2, '0');
  const month =
    date.month === undefined
      ? dateBlank
      : date.month <= 2
        ? String(date.month).padStart(2, '0')
        : String(date.month);
  return `ngày ${day} tháng ${month} năm ${date.year}`;
}
