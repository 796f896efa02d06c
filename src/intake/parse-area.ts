import { fold, tidy } from '#domain/fold.ts';
import { type Cell, cellText } from './workbook.ts';

const AREA_WORDS =
  '(?:đơn vị,? )?(?:khu vực(?: bỏ phiếu)?|kvbp|kv|điểm bỏ phiếu|điểm bầu cử|tổ bầu cử|đơn vị(?: bỏ phiếu| bầu cử)?|tổ)';
const NAMED_AREA = new RegExp(`^${AREA_WORDS}\\s*(?:số)?\\s*[:.]?\\s*(\\d{1,3}[a-zA-Z]?)\\b\\s*(.*)$`, 'iu');

/**
 * An area's number as it is printed: "1", "01" and "Khu vực bỏ phiếu số 1"
 * are all "01". A text without a number stays as it is.
 */
export function readAreaNumber(cell: Cell): string {
  const text = tidy(cellText(cell));
  const named = NAMED_AREA.exec(text)?.[1];
  const number = named ?? text.replace(/^số\s+/iu, '').replace(/\.0+$/, '');
  return /^\d+$/.test(number) ? String(Number(number)).padStart(2, '0') : number;
}

/** A line such as "Khu vực bỏ phiếu số 3: Nhà văn hóa thôn Đông" that opens an area's rows. Null for other text. */
export function readAreaHeading(text: string): { number: string; venue: string } | null {
  const found = NAMED_AREA.exec(tidy(text).replace(/^(?:[IVX]+|[A-Z]|\d+)\s*[.)/-]\s*/u, ''));
  if (found?.[1] === undefined) return null;
  const rest = (found[2] ?? '').replace(/^[\s:;,.(–—-]+/u, '').replace(/[)\s.]+$/u, '');
  const venue = rest.replace(/^(?:địa điểm|tại|bỏ phiếu tại|đặt tại)\s*:?\s*/iu, '');
  return { number: readAreaNumber(found[1]), venue };
}

/** The key under which rows of one area meet, whichever way its number is written. */
export function areaKey(number: string): string {
  return fold(number).replace(/^0+(?=\d)/, '');
}
