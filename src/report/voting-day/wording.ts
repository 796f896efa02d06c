import type { ElectionPlan } from '#domain/plan/plan.ts';
import { clock } from '#report/election-plan/phrases.ts';
import type { SlotPart, Span } from './timetable.ts';

/** "07 giờ 00 - 07 giờ 30", kept on one line. */
export function spanInCell({ from, to }: Span): string {
  return `${clock(from)} - ${clock(to)}`.replaceAll(' ', '\u00A0');
}

/** "từ 07 giờ 00 đến 19 giờ 00". */
export function spanInText({ from, to }: Span): string {
  return `từ ${clock(from)} đến ${clock(to)}`;
}

/**
 * What every paper with a slot on it says: dividing the time is crowd
 * management and no bar to voting (domain rules 4: a slot never excludes a
 * voter's right to come at another time).
 */
export function rightToVote(hours: Span): string {
  return `Cử tri không đến được trong khung giờ của mình vẫn được bỏ phiếu vào giờ khác trong ngày, ${spanInText(hours)}.`;
}

/** Large type has short lines: an hour is not parted from its minutes. */
export function withWholeTimes(text: string): string {
  return text.replace(/(\d\d) giờ (\d\d)/gu, '$1\u00A0giờ\u00A0$2');
}

/** Asked of the commune in 2021 by Công văn 2135/BNV-CQĐP; for 2026 no such letter is known to us. */
export function divisionBasis(plan: ElectionPlan): string {
  return plan.profile === '2021' ? ' (Công văn số 2135/BNV-CQĐP của Bộ Nội vụ)' : '';
}

/** "Ấp Long Phú A", or "Ấp Long Phú A (phần 1/2)" where the hamlet comes in several slots. */
export function partName({ hamlet, part, parts }: SlotPart): string {
  return parts === 1 ? hamlet.name : `${hamlet.name} (phần ${part}/${parts})`;
}

/** Who may go before the others: asked for in the plan's principles, and of those on duty by our assumption. */
export const PRIORITY_PEOPLE =
  'người cao tuổi, người khuyết tật, phụ nữ mang thai, người có con nhỏ đi cùng và người đang làm nhiệm vụ';
