import { tidy } from './fold.ts';
import type { Cell } from './workbook.ts';

/** What kind of figure a column holds; decides what a lone separator with three digits after it means. */
export type NumberKind = 'count' | 'number' | 'dong' | 'minutes' | 'metres';

/** Which sign marks the decimals in a column: Vietnamese lists use the comma, files from English Excel the dot. */
export type DecimalMark = 'comma' | 'dot';

/** Why a figure must be shown to the user. */
export type NumberDoubt =
  | 'not-a-number'
  | 'ambiguous-number'
  | 'lost-thousands'
  | 'not-whole'
  | 'negative'
  | 'too-large'
  | 'formula-without-result'
  | 'error-in-cell';

/** `value` is our best reading, null when there is none; with a doubt the user is asked. */
export type NumberReading = { readonly value: number | null; readonly doubt: NumberDoubt | null };

const LIMITS: Readonly<Record<NumberKind, number>> = {
  count: 10_000_000,
  number: 1_000_000_000,
  dong: 1_000_000_000_000,
  minutes: 100_000,
  metres: 1000,
};

const UNITS =
  'm|mét|met|m2|m²|cm|người|nguoi|cử tri|hộ|đồng|đ|vnđ|vnd|phút|ph|cái|chiếc|chai|bộ|kg|hộp|lít|gói|cuộn|học sinh|hs|em|bàn|cửa|buổi|cuộc|thùng|bình|đôi|tờ|quyển|hòm|thành viên';
const FIGURE = new RegExp(
  `^(?:[~≈]|khoảng |gần )?\\s*([+-]?\\d[\\d.,' ’]*)\\s*(?:${UNITS})?\\.?(?:/[\\p{L} ]+)?$`,
  'iu',
);
/** Signs clerks put where there is nothing to count. */
const NOTHING = /^[-–—/.xX*]+$/;
const ZERO = /^(?:không|không có|ko|k|chưa có|0)$/i;

/**
 * One figure, whatever its dots and commas.
 *
 * Exactly three digits after a lone separator may be thousands or decimals.
 * In order: the column's other figures decide (`decimal`); people and money
 * have no decimals; a room is not a kilometre long; a dot is thousands, as
 * Vietnamese writing has it; a comma is taken for thousands too, with a doubt.
 */
export function readNumber(cell: Cell, kind: NumberKind, decimal: DecimalMark | null): NumberReading {
  if (cell === null) return { value: null, doubt: null };
  if (typeof cell === 'number') return judge(cell, kind, null, true);
  if (typeof cell === 'boolean') return { value: null, doubt: 'not-a-number' };
  if (typeof cell === 'object') return readSpecial(cell.kind);
  const text = tidy(cell.normalize('NFKC'));
  if (NOTHING.test(text)) return { value: null, doubt: null };
  if (ZERO.test(text)) return { value: 0, doubt: null };
  const figure = FIGURE.exec(text)?.[1]?.trim();
  if (figure === undefined) return { value: null, doubt: 'not-a-number' };
  return readFigure(figure, kind, decimal);
}

function readSpecial(kind: 'moment' | 'error' | 'no-result'): NumberReading {
  const doubts = {
    moment: 'not-a-number',
    error: 'error-in-cell',
    'no-result': 'formula-without-result',
  } as const;
  return { value: null, doubt: doubts[kind] };
}

function readFigure(figure: string, kind: NumberKind, decimal: DecimalMark | null): NumberReading {
  const sign = figure.startsWith('-') ? -1 : 1;
  const bare = figure.replace(/^[+-]/, '').replace(/[.,]$/, '');
  // Spaces and apostrophes only ever part thousands.
  if (/[ '’]/.test(bare) && !/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(bare)) {
    return { value: null, doubt: 'not-a-number' };
  }
  const digits = bare.replace(/[ '’]/g, '');
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return judge(sign * Number(digits), kind, null);
  if (/^[.]+,$|^[,]+[.]$/.test(marks)) return readMixed(digits, sign, kind);
  if (marks.length > 1) return readGrouped(digits, sign, kind);
  return readLone(digits, sign, kind, decimal);
}

/** `1.004,5` or `1,004.5`: the last mark is the decimal one. */
function readMixed(digits: string, sign: number, kind: NumberKind): NumberReading {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = digits.slice(0, at);
  if (!/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return { value: null, doubt: 'not-a-number' };
  return judge(sign * Number(`${whole.replace(/[.,]/g, '')}.${digits.slice(at + 1)}`), kind, null);
}

/** `1.200.000`: the same mark twice can only part thousands. */
function readGrouped(digits: string, sign: number, kind: NumberKind): NumberReading {
  if (!/^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(digits)) return { value: null, doubt: 'not-a-number' };
  return judge(sign * Number(digits.replace(/[.,]/g, '')), kind, null);
}

function readLone(digits: string, sign: number, kind: NumberKind, decimal: DecimalMark | null): NumberReading {
  const mark: DecimalMark = digits.includes(',') ? 'comma' : 'dot';
  const asDecimal = sign * Number(digits.replace(',', '.'));
  const asThousands = sign * Number(digits.replace(/[.,]/, ''));
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return judge(asDecimal, kind, null);
  if (kind === 'count' || kind === 'dong' || kind === 'minutes') return judge(asThousands, kind, null);
  if (decimal !== null) return judge(decimal === mark ? asDecimal : asThousands, kind, null);
  if (kind === 'metres') return judge(asDecimal, kind, null);
  return judge(asThousands, kind, mark === 'comma' ? 'ambiguous-number' : null);
}

const WHOLE: readonly NumberKind[] = ['count', 'dong'];

function judge(
  value: number,
  kind: NumberKind,
  doubt: NumberDoubt | null,
  isStoredNumber = false,
): NumberReading {
  if (value < 0) return { value: null, doubt: 'negative' };
  if (value > LIMITS[kind]) return { value: null, doubt: 'too-large' };
  if (Number.isInteger(value) || !WHOLE.includes(kind)) return { value, doubt };
  const thousandfold = Math.round(value * 1000);
  // Excel with English settings turns a typed 1.004 into the number one and four thousandths.
  if (isStoredNumber && value < 1000 && Math.abs(thousandfold - value * 1000) < 1e-6) {
    return { value: thousandfold, doubt: 'lost-thousands' };
  }
  return { value: null, doubt: 'not-whole' };
}

/** Which decimal mark do the texts of a column prove? Null if none or both. */
export function decimalMarkOf(cells: readonly Cell[]): DecimalMark | null {
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const figure = FIGURE.exec(tidy(cell.normalize('NFKC')))?.[1]?.trim() ?? '';
    if (/^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$|\.\d{3},\d|^\d{1,3}(?:\.\d{3}){2,}$/.test(figure)) comma += 1;
    if (/^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d+$|,\d{3}\.\d|^\d{1,3}(?:,\d{3}){2,}$/.test(figure)) dot += 1;
  }
  if (comma > 0 === dot > 0) return null;
  return comma > 0 ? 'comma' : 'dot';
}

/** `12,5 x 8` as two lengths; null when the text is not of that form. */
export function splitSize(cell: Cell): readonly [string, string] | null {
  if (typeof cell !== 'string') return null;
  const parts = /^\s*([\d.,]+)\s*(?:m)?\s*[x×*]\s*([\d.,]+)\s*(?:m)?\s*$/iu.exec(tidy(cell));
  return parts?.[1] !== undefined && parts[2] !== undefined ? [parts[1], parts[2]] : null;
}
