import { fold, tidy } from '#domain/fold.ts';
import { readNumber } from '#domain/number-text.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { ClockTime, IsoDate, minutesOfClock } from '#domain/time.ts';
import type { CellKind, CellValue, Choice } from './columns.ts';

/** Why a cell does not take a text. The words are in `i18n`. */
export type CellProblem =
  | { readonly code: 'not-a-number' | 'not-whole' | 'not-a-flag' | 'not-a-date' | 'not-a-clock' }
  | { readonly code: 'not-hours' | 'not-a-phone' | 'required' }
  | { readonly code: 'too-small' | 'too-large' | 'too-long'; readonly bound: number }
  | { readonly code: 'not-a-choice'; readonly options: readonly string[] };

/** How values are written in the language of the window. */
export type CellWords = {
  readonly number: (value: number, decimals?: number) => string;
  readonly date: (isoDate: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
};

const DEFAULT_MAX_LENGTH = 500;

const YES = new Set(['co', 'yes', 'x', 'true', '1', 'dung', 'c', 'y']);
const NO = new Set(['khong', 'no', 'false', '0', 'sai', 'k', 'n']);
const UNKNOWN = new Set(['', 'chua ro', 'unknown', '?']);

function readFlag(text: string): Result<CellValue, CellProblem> {
  const word = fold(text);
  if (UNKNOWN.has(word)) return ok(null);
  if (YES.has(word)) return ok(true);
  return NO.has(word) ? ok(false) : refuse({ code: 'not-a-flag' });
}

function readFigure(
  kind: Extract<CellKind, { type: 'number' }>,
  text: string,
): Result<CellValue, CellProblem> {
  const bare =
    kind.unit !== undefined && text.toLowerCase().endsWith(kind.unit)
      ? text.slice(0, -kind.unit.length)
      : text;
  const reading = readNumber(bare, kind.whole ? 'whole' : 'decimal');
  if (reading === null) {
    return refuse({
      code: kind.whole && readNumber(bare, 'decimal') !== null ? 'not-whole' : 'not-a-number',
    });
  }
  const min = kind.min ?? 0;
  // "1.250" as a width: a thousand metres by our convention, a likely 1.25 m by the other one.
  const value =
    reading.other !== null && (reading.value > kind.max || reading.value < min)
      ? reading.other
      : reading.value;
  if (value < min) return refuse({ code: 'too-small', bound: min });
  return value > kind.max ? refuse({ code: 'too-large', bound: kind.max }) : ok(value);
}

/** Day first, as Vietnamese people write: 23/5/2021, 23-05-2021, 23.5.2021; also 2021-05-23 and a year of two digits. */
function readDate(text: string): Result<CellValue, CellProblem> {
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [day = '', month = '', year = ''] = dayFirst?.slice(1) ?? yearFirst?.slice(1).reverse() ?? [];
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = IsoDate.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.success ? ok(date.data) : refuse({ code: 'not-a-date' });
}

/** 7:00, 07:00, 7h, 7h30, 7g30, 7 giờ 30. */
function readClock(text: string): Result<CellValue, CellProblem> {
  const [, hours = '', minutes = ''] =
    /^(\d{1,2}) ?(?::|h|g|giờ) ?(\d{2})?(?: ?(?:phút|p|:00))?$/iu.exec(text) ?? [];
  const time = ClockTime.safeParse(`${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`);
  return time.success && hours !== '' ? ok(time.data) : refuse({ code: 'not-a-clock' });
}

/** 06:00-20:00, 6h - 20h, 6h đến 20h; the end comes after the beginning. */
function readHours(text: string): Result<CellValue, CellProblem> {
  const ends = text.split(/\s*(?:-|–|—|đến|tới)\s*/iu).map(readClock);
  const times = ends.flatMap((end) => (end.ok && typeof end.value === 'string' ? [end.value] : []));
  const [from = '', to = ''] = times;
  if (ends.length !== 2 || times.length !== 2 || minutesOfClock(from) >= minutesOfClock(to)) {
    return refuse({ code: 'not-hours' });
  }
  return ok(`${from}-${to}`);
}

/** Digits in the user's own grouping. Nine digits are a mobile number whose leading zero Excel dropped. */
function readPhone(text: string): Result<CellValue, CellProblem> {
  const digits = text.replace(/[\s.()-]/g, '');
  if (!/^\+?\d{3,15}$/.test(digits)) return refuse({ code: 'not-a-phone' });
  return ok(/^[35789]\d{8}$/.test(digits) ? `0${digits}` : text);
}

function findChoice(options: readonly Choice[], text: string): Choice | undefined {
  const wanted = fold(text);
  return (
    options.find((option) => option.label === text || option.value === text) ??
    options.find((option) => fold(option.label) === wanted)
  );
}

function readChoice(
  kind: Extract<CellKind, { type: 'choice' }>,
  text: string,
): Result<CellValue, CellProblem> {
  const found = findChoice(kind.options, text);
  if (found !== undefined) return ok(found.value);
  if (kind.blank !== undefined && (text === '' || fold(text) === fold(kind.blank))) return ok(null);
  return refuse(
    text === ''
      ? { code: 'required' }
      : { code: 'not-a-choice', options: kind.options.map((option) => option.label) },
  );
}

function readSeveral(
  kind: Extract<CellKind, { type: 'several' }>,
  text: string,
): Result<CellValue, CellProblem> {
  const names = text.split(/\s*;\s*/).filter((name) => name !== '');
  const found = names.map((name) => findChoice(kind.options, name));
  const values = found.flatMap((option) => option?.value ?? []);
  if (values.length === names.length) return ok([...new Set(values)].join(' '));
  return refuse({ code: 'not-a-choice', options: kind.options.map((option) => option.label) });
}

/** Reads what was typed or pasted into a cell. Empty text empties the cell where it may be empty. */
export function readCell(kind: CellKind, typed: string): Result<CellValue, CellProblem> {
  const text = tidy(typed);
  if (kind.type === 'text') {
    const bound = kind.maxLength ?? DEFAULT_MAX_LENGTH;
    return text.length > bound ? refuse({ code: 'too-long', bound }) : ok(text);
  }
  if (kind.type === 'choice') return readChoice(kind, text);
  if (kind.type === 'several') return readSeveral(kind, text);
  if (kind.type === 'flag') return readFlag(text);
  if (text === '') return ok(kind.type === 'phone' ? '' : null);
  switch (kind.type) {
    case 'number':
      return readFigure(kind, text);
    case 'date':
      return readDate(text);
    case 'clock':
      return readClock(text);
    case 'hours':
      return readHours(text);
    case 'phone':
      return readPhone(text);
  }
}

/** The options chosen in a cell that takes several, in the order they were chosen. */
export function labelsOf(options: readonly Choice[], value: CellValue): readonly string[] {
  const values = typeof value === 'string' && value !== '' ? value.split(' ') : [];
  return values.map((each) => options.find((option) => option.value === each)?.label ?? each);
}

/** A cell as shown. */
export function showCell(kind: CellKind, value: CellValue, words: CellWords): string {
  switch (kind.type) {
    case 'flag':
      return value === null ? words.unknown : value === true ? words.yes : words.no;
    case 'choice':
      if (value === null) return kind.blank ?? '';
      return kind.options.find((option) => option.value === value)?.label ?? String(value);
    case 'several':
      return labelsOf(kind.options, value).join('; ');
    case 'hours':
      return typeof value === 'string' ? value.replace('-', '–') : '';
    case 'number':
      return typeof value === 'number' ? words.number(value, 3) : '';
    case 'date':
      return typeof value === 'string' ? words.date(value) : '';
    case 'text':
    case 'clock':
    case 'phone':
      return value === null ? '' : String(value);
  }
}

/** A cell as edited and copied: figures without grouping, so that any Excel reads them back the same. */
export function editCell(kind: CellKind, value: CellValue, words: CellWords): string {
  if (kind.type !== 'number') return value === null ? '' : showCell(kind, value, words);
  return typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** What Delete leaves in a cell; undefined where something must stand. */
export function emptyOf(kind: CellKind): CellValue | undefined {
  if (kind.type === 'text' || kind.type === 'phone' || kind.type === 'several') return '';
  return kind.type === 'choice' && kind.blank === undefined ? undefined : null;
}
