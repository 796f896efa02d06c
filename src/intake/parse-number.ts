import { tidy } from '#domain/fold.ts';
import { readNumber } from '#domain/number-text.ts';
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
  `^(?:[~≈]|khoảng |gần )?\\s*([+−-]?\\d[\\d.,\\s]*|\\([\\d.,\\s]+\\))\\s*(?:${UNITS})?\\.?(?:/[\\p{L} ]+)?$`,
  'iu',
);
/** Signs clerks put where there is nothing to count. */
const NOTHING = /^[-–—/.xX*]+$/;
const ZERO = /^(?:không|không có|ko|k|chưa có|0)$/i;

/**
 * One figure, whatever its dots, commas and unit.
 *
 * Exactly three digits after a lone separator may be thousands or decimals.
 * In order: people and money have no decimals; a room is not a kilometre
 * long; the column's other figures decide (`decimal`); a dot is thousands, as
 * Vietnamese writing has it; a comma is taken for thousands too, with a doubt.
 */
export function readCellNumber(cell: Cell, kind: NumberKind, decimal: DecimalMark | null): NumberReading {
  if (cell === null) return { value: null, doubt: null };
  if (typeof cell === 'number') return judge(cell, kind, null, true);
  if (typeof cell === 'boolean') return { value: null, doubt: 'not-a-number' };
  if (typeof cell === 'object') return readSpecial(cell.kind);
  const text = tidy(cell.normalize('NFKC'));
  if (NOTHING.test(text)) return { value: null, doubt: null };
  if (ZERO.test(text)) return { value: 0, doubt: null };
  const figure = figureIn(text);
  return figure === null ? { value: null, doubt: 'not-a-number' } : readFigure(figure, kind, decimal);
}

/** The digits of "khoảng 1.004 người"; null where the text is no single figure. */
function figureIn(text: string): string | null {
  return FIGURE.exec(text)?.[1]?.trim().replace(/[.,]$/, '') ?? null;
}

function readSpecial(kind: 'moment' | 'error' | 'no-result'): NumberReading {
  const doubts = {
    moment: 'not-a-number',
    error: 'error-in-cell',
    'no-result': 'formula-without-result',
  } as const;
  return { value: null, doubt: doubts[kind] };
}

const WHOLE: readonly NumberKind[] = ['count', 'dong', 'minutes'];

function readFigure(figure: string, kind: NumberKind, decimal: DecimalMark | null): NumberReading {
  const whole = WHOLE.includes(kind) ? readNumber(figure, 'whole') : null;
  if (whole !== null) return judge(whole.value, kind, null);
  const reading = readNumber(figure, 'decimal');
  if (reading === null) return { value: null, doubt: 'not-a-number' };
  if (reading.other === null) return judge(reading.value, kind, null);
  // The two readings differ a thousandfold.
  const asThousands = Math.max(reading.value, reading.other);
  const asDecimal = Math.min(reading.value, reading.other);
  if (asThousands > LIMITS[kind]) return judge(asDecimal, kind, null);
  const mark: DecimalMark = figure.includes(',') ? 'comma' : 'dot';
  if (decimal !== null) return judge(decimal === mark ? asDecimal : asThousands, kind, null);
  return judge(asThousands, kind, mark === 'comma' ? 'ambiguous-number' : null);
}

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
  const proven = new Set<DecimalMark>();
  for (const cell of cells) {
    const figure = typeof cell === 'string' ? figureIn(tidy(cell.normalize('NFKC'))) : null;
    if (figure === null || !/[.,]/.test(figure)) continue;
    const reading = readNumber(figure, 'decimal');
    if (reading?.other !== null) continue;
    const isFraction = !Number.isInteger(reading.value) || /[.,]\d{1,2}$/.test(figure);
    const last = figure.lastIndexOf(',') > figure.lastIndexOf('.') ? 'comma' : 'dot';
    // Without a fraction the last mark parts thousands, so the other one would be the decimal mark.
    proven.add(isFraction === (last === 'comma') ? 'comma' : 'dot');
  }
  const [mark] = proven;
  return proven.size === 1 && mark !== undefined ? mark : null;
}

/** `12,5 x 8` as two lengths; null when the text is not of that form. */
export function splitSize(cell: Cell): readonly [string, string] | null {
  if (typeof cell !== 'string') return null;
  const parts = /^\s*([\d.,]+)\s*(?:m)?\s*[x×*]\s*([\d.,]+)\s*(?:m)?\s*$/iu.exec(tidy(cell));
  return parts === null ? null : [parts[1] ?? '', parts[2] ?? ''];
}
