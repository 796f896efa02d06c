import type { Purchase, SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import type { Source } from '#domain/source.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { formatNumber } from '#i18n/format.ts';
import { isFilled, upperFirst, withoutEnd } from '#report/election-plan/phrases.ts';
import { spokenNumber } from '#report/voting-day/spoken.ts';

/** Amounts of supplies are kept to the thousandth; a column of them adds up only if all of it is printed. */
export function amountText(amount: number): string {
  return formatNumber(amount, 'vi', 3);
}

/** "54,32 lít". */
export function measured(amount: number, unit: string): string {
  return `${amountText(amount)} ${unit.trim()}`.trim();
}

/** The day needs and purchases are reckoned for, as it stands in a sentence. */
export function dayText({ view }: Pick<SupplyReport, 'view'>): string {
  return {
    low: 'ngày ít cử tri đi bầu nhất',
    expected: 'ngày có số cử tri đi bầu như dự kiến',
    high: 'ngày đông cử tri đi bầu nhất',
  }[view];
}

/** "30.450.000". */
export function dong(amount: number): string {
  return formatNumber(amount, 'vi', 0);
}

/** The largest sum that is also written in words. Đồng. */
const MOST_IN_WORDS = 999_999_999_999;

/** "Bằng chữ: Ba mươi triệu bốn trăm năm mươi nghìn đồng."; empty for sums no commune spends. */
export function dongInWords(amount: number): string {
  if (amount > MOST_IN_WORDS) return '';
  return `Bằng chữ: ${upperFirst(spokenNumber(amount))} đồng.`;
}

/** What one pack is: "chai 500 ml" by the kind's own name for it, else "0,5 lít"; the bare unit of single pieces. */
export function packText(
  { packSize, packName, unit }: Pick<SupplyLine, 'packSize' | 'packName' | 'unit'>,
  size: number,
): string {
  if (size === packSize && isFilled(packName)) return withoutEnd(packName);
  return size === 1 ? unit : `gói ${measured(size, unit)}`;
}

/** "14 chai 500 ml": what goes out in whole packs; empty for what is counted out or filled. */
export function packsText({ portion: { pack }, ...line }: SupplyLine, amount: number): string {
  const packs = pack === null ? 0 : Math.round(amount / pack);
  if (pack === null || packs === 0 || tidyAmount(packs * pack) !== amount) return '';
  return `${amountText(packs)} ${packText(line, pack)}`;
}

export function sellerText({ seller, offerId }: Pick<Purchase, 'seller' | 'offerId'>): string {
  if (offerId === null) return 'Theo đơn giá trong danh mục vật tư';
  return isFilled(seller) ? withoutEnd(seller) : 'Chưa ghi tên nơi bán';
}

/** The plan's figures that formulas speak of, as a reader knows them. */
const termWords: Readonly<Record<string, string>> = {
  cử_tri: 'số cử tri',
  cử_tri_cách_ly: 'số cử tri cách ly tại nhà',
  người_phục_vụ: 'số người phục vụ',
  nhân_viên_y_tế: 'số nhân viên y tế',
  lít_dung_dịch_khử_khuẩn: 'số lít dung dịch khử khuẩn',
  tỷ_lệ_người_cao_tuổi: 'tỷ lệ cử tri từ 60 tuổi',
  tỷ_lệ_khẩu_trang: 'tỷ lệ khẩu trang dự phòng',
  nơi_viết_phiếu: 'số nơi viết phiếu',
  mét_lối_đi: 'số mét lối đi một chiều',
  diện_tích: 'diện tích phòng',
  hòm_phiếu_phụ: 'số hòm phiếu phụ',
  người_mang_hòm_phiếu: 'số người mang hòm phiếu',
  max: 'số lớn nhất của ',
  min: 'số nhỏ nhất của ',
  ceil: 'làm tròn lên ',
  round: 'làm tròn ',
};

/** A formula as words and signs of arithmetic: "số cử tri × 2 × 3 ml + số người phục vụ × số ca × 10 × 3 ml". */
export function formulaInWords(formula: string): string {
  return formula
    .replace(/\p{L}[\p{L}\p{N}_]*/gu, (term) => termWords[term] ?? term.replaceAll('_', ' '))
    .replace(/\s*\*\s*/gu, ' × ')
    .replace(/\s*\/\s*/gu, ' : ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const scopeWords: Readonly<Record<SupplyLine['scope'], string>> = {
  area: 'mỗi khu vực bỏ phiếu',
  site: 'mỗi điểm bỏ phiếu đặc thù',
  commune: 'toàn địa bàn',
};

/** "Mỗi khu vực bỏ phiếu: số cử tri; cộng dự phòng 10%". */
export function reckoningText(line: SupplyLine): string {
  const { scope, formula, reserveShare, places } = line;
  const reserve = reserveShare === 0 ? '' : `; cộng dự phòng ${formatNumber(reserveShare * 100)}%`;
  const own = places.filter(({ override }) => override !== null).length;
  const changed = own === 0 ? '' : `; ${formatNumber(own)} nơi tự ấn định số lượng`;
  return `${upperFirst(scopeWords[scope])}: ${formulaInWords(formula)}${reserve}${roundingText(line)}${changed}`;
}

/** Measures are rounded to what can be handed over; that pieces are whole needs no words. */
function roundingText({ portion: { step, pack }, packSize, packName, unit }: SupplyLine): string {
  if (pack !== null) return `; làm tròn lên theo ${packText({ packSize, packName, unit }, pack)}`;
  return step === 1 ? '' : `; làm tròn lên ${measured(step, unit)}`;
}

export function isAssumed(source: Source | null): boolean {
  return source === null || source.certainty === 'assumption';
}

/** The document a figure comes from, or plainly that nobody prescribes it. */
export function basisText(source: Source | null): string {
  if (source === null) return 'Giả định: do địa phương tự thêm';
  const note = source.note === undefined ? '' : withoutEnd(source.note);
  if (source.certainty === 'assumption') {
    return isFilled(note) ? `Giả định: ${note}` : 'Giả định của phần mềm';
  }
  const cited = [source.clause, source.document].filter((part) => part !== undefined && isFilled(part));
  return [cited.join(' '), note].filter(isFilled).join('. ');
}
