import { tidy } from '#domain/fold.ts';
import type { Locality } from '#domain/plan/unit.ts';
import type { Ledger } from './ledger.ts';
import type { MappedTable } from './mapping.ts';
import { readDate } from './parse-moment.ts';
import type { Suggestions } from './reading.ts';
import type { Sheet } from './workbook.ts';

/**
 * What the lines over a table say about who keeps it: the letterhead's bodies,
 * the title's election day or school year. Only suggestions for a new plan.
 */
export function suggestFrom(
  sheets: readonly { readonly sheet: Sheet; readonly ledger: Ledger }[],
  tables: readonly MappedTable[],
): Suggestions {
  const found: Suggestions = {
    locality: { kind: null, name: null, district: null, province: null },
    electionDate: null,
    schoolName: null,
    schoolYear: null,
    superior: null,
  };
  for (const { sheet, ledger } of sheets) {
    // Titles stand over the first table; without a table, at the top.
    const headers = tables
      .filter((table) => table.sheet === sheet.name)
      .map((table) => table.headerFirstRow - 1);
    for (const [at, row] of sheet.rows.slice(0, Math.min(TITLE_ROWS, ...headers)).entries()) {
      row.forEach((cell, column) => {
        if (typeof cell !== 'string') return;
        if (noteText(tidy(cell), found)) ledger.mark(at + 1, column + 1, 'read', null);
      });
    }
  }
  return found;
}

const TITLE_ROWS = 15;

/** Takes what one line says; true when it said something. */
function noteText(text: string, found: Suggestions): boolean {
  const taken = [
    noteLocality(text, found),
    noteElectionDate(text, found),
    noteSchool(text, found),
    noteSchoolYear(text, found),
  ];
  return taken.includes(true);
}

const KINDS: readonly (readonly [word: string, kind: Locality['kind']])[] = [
  ['thị trấn', 'thi-tran'],
  ['đặc khu', 'dac-khu'],
  ['phường', 'phuong'],
  ['xã', 'xa'],
];

const BODY = '(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|ubbc|ủy ban bầu cử|uỷ ban bầu cử|hđnd|mttq)';

function noteLocality(text: string, found: Suggestions): boolean {
  if (text.length > 150) return false;
  const { locality } = found;
  for (const [word, kind] of KINDS) {
    // A town (thị xã) is of district level, not a commune.
    const name = nameAfter(text, `(?:^|${BODY}\\s+|địa bàn\\s+|toàn\\s+)(?<!thị\\s)${word}`);
    if (name === null || locality.name !== null) continue;
    locality.kind = kind;
    locality.name = name;
    noteUpper(text, found);
    return true;
  }
  return noteUpper(text, found);
}

function noteUpper(text: string, found: Suggestions): boolean {
  const district =
    nameAfter(text, `${BODY}\\s+(?:huyện|quận|thị xã)`) ?? nameAfter(text, ',\\s*(?:huyện|quận|thị xã)');
  const province = nameAfter(text, `${BODY}\\s+tỉnh`) ?? nameAfter(text, ',\\s*tỉnh');
  if (district !== null) found.locality.district ??= district;
  if (province !== null) found.locality.province ??= province;
  const isHead = new RegExp(`^${BODY}\\s+(?:huyện|quận|thị xã|tỉnh|thành phố)`, 'iu').test(text);
  if (isHead && !text.includes(',')) found.superior ??= text;
  return district !== null || province !== null || isHead;
}

/** The proper name after some words, without what follows it; in title case even if it stood in capitals. */
function nameAfter(text: string, words: string): string | null {
  const rest = new RegExp(`${words}\\s+([^,;(–—-]{1,60})`, 'iu').exec(text)?.[1];
  if (rest === undefined) return null;
  const name = /^((?:\p{Lu}[\p{L}\p{M}']*|\d{1,2}|[IVX]+)(?:\s+(?:\p{Lu}[\p{L}\p{M}']*|\d{1,2}))*)/u.exec(
    rest.trim(),
  )?.[1];
  return name === undefined ? null : properCase(name.trim());
}

function properCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  return name
    .split(' ')
    .map((word) =>
      /^[IVX]+$|^\d+$/.test(word) && word.length > 1
        ? word
        : word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi'),
    )
    .join(' ');
}

function noteElectionDate(text: string, found: Suggestions): boolean {
  if (!/bầu cử|đại biểu quốc hội/iu.test(text)) return false;
  const day = /ngày\s+(\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})/iu.exec(text)?.[1];
  const date = day === undefined ? null : readDate(day, null).value;
  if (date === null) return false;
  found.electionDate ??= date;
  return true;
}

function noteSchool(text: string, found: Suggestions): boolean {
  const name =
    /^(trường\s+(?:mầm non|mẫu giáo|tiểu học|thcs|thpt|th|trung học|phổ thông|ptdt|dân tộc|liên cấp).{0,100})$/iu.exec(
      text,
    )?.[1];
  if (name !== undefined) {
    found.schoolName ??= schoolCase(name);
    return true;
  }
  const isOffice = /^(?:phòng|sở)\s+(?:gd|giáo dục)/iu.test(text) && text.length < 120;
  if (isOffice) found.superior ??= text;
  return isOffice;
}

/** "TRƯỜNG THCS MẪU" is written "Trường THCS Mẫu" in running text; abbreviations stay in capitals. */
function schoolCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  return name
    .split(' ')
    .map((word) =>
      /^(?:THCS|THPT|TH|PTDT|DTNT|DTBT|PTCS|PT|BT|NT)$/.test(word)
        ? word
        : word.charAt(0) + word.slice(1).toLocaleLowerCase('vi'),
    )
    .join(' ');
}

function noteSchoolYear(text: string, found: Suggestions): boolean {
  const years = /năm học\s+(\d{4})\s*[-–—]\s*(\d{4})/iu.exec(text);
  if (years === null) return false;
  found.schoolYear ??= `${years[1] ?? ''}-${years[2] ?? ''}`;
  return true;
}
