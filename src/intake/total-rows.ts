import { fold, tidy } from '#domain/fold.ts';

const LONGEST_LABEL = 100;

/**
 * Is this the label of a total?
 *
 * "Tổng cộng", "Cộng khu vực 3", "Toàn xã" are; a hamlet called Cộng Hòa or
 * Tổng Đội is not, so a lone "cộng" or "tổng" must stand alone or before a
 * word that says what is added up.
 */
export function isTotalLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  // "IV. Tổng cộng": a number of the line may stand before.
  const label = fold(tidy(text)).replace(/^(?:[ivx]+|[a-d]|\d+) (?=cong|tong|toan)/, '');
  if (/^(?:tong cong|tong so|cong tong|tong hop|tong chung|cong chung|luy ke)\b/.test(label)) return true;
  if (/^(?:toan|ca) (?:xa|phuong|thi tran|huyen|quan|truong|dac khu|don vi|thon|ap)\b/.test(label))
    return true;
  return /^(?:cong|tong)(?: (?:khu vuc|kv|kvbp|don vi|dv|to|thon|ban|ap|khu pho|toan|so|xa|phuong|truong|khoi|cac|hai|ba|\d).*)?$/.test(
    label,
  );
}

/** "Xã Phú Thành A" as a row of its own: a total where one row has it, a list of communes where many do. */
export function isLocalityLabel(text: string): boolean {
  return /^(?:Xã|Phường|Thị trấn|Đặc khu|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s+\p{Lu}/u.test(tidy(text));
}

/** The number of the area a subtotal speaks of: "Cộng khu vực bỏ phiếu số 03" is "03". Null when it names none. */
export function areaOfTotal(text: string): string | null {
  return (
    /(?:khu vuc(?: bo phieu)?|kvbp|kv|don vi|to bau cu|to)(?: so)? (\d{1,3})\b/.exec(fold(text))?.[1] ?? null
  );
}
