import { fold } from '#domain/fold.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ProfileId } from '#domain/profile.ts';
import { strong } from '#report/document/blocks.ts';
import type { Inline } from '#report/document/model.ts';
import { lowerFirst, placeInSentence, upperFirst, withoutEnd } from '#report/election-plan/phrases.ts';
import type { LargeLine, LargeSheet } from '#report/sheets/model.ts';
import { distanceOf, issuerOf } from './context.ts';
import { spokenDate, spokenMetres, spokenNumber, spokenTime, withSpokenFigures } from './spoken.ts';
import { type AreaTimes, type HamletTimes, hamletTimes, type Span, timetables } from './timetable.ts';
import { PRIORITY_PEOPLE } from './wording.ts';

/** The election as it is said aloud, without Roman numerals. */
const spokenElection: Readonly<Record<ProfileId, string>> = {
  '2021':
    'bầu cử đại biểu Quốc hội khóa mười lăm và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu',
  '2026':
    'bầu cử đại biểu Quốc hội khóa mười sáu và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi mốt',
};

function spokenSpan({ from, to }: Span): string {
  return `từ ${spokenTime(from)} đến ${spokenTime(to)}`;
}

function ordinal(position: number): string {
  if (position === 1) return 'nhất';
  return position === 4 ? 'tư' : spokenNumber(position);
}

/** "Nhà văn hóa ấp" is said "nhà văn hóa ấp"; a name that opens with a proper name keeps its capital. */
function spokenVenue(venue: string): string {
  const name = withSpokenFigures(withoutEnd(venue));
  return /^(?:nhà|trường|hội|trụ|ủy|phòng|sân|đình|trạm)\s/iu.test(name) ? lowerFirst(name) : name;
}

function spokenArea({ area }: AreaTimes): string {
  const venue = spokenVenue(area.venue);
  return `khu vực bỏ phiếu số ${withSpokenFigures(area.number)}${venue === '' ? '' : `, đặt tại ${venue}`}`;
}

/** Nobody remembers more than these from hearing them. */
const MOST_SLOTS_READ = 4;

/** The slots of a hamlet at one area; said twice where it is one, since that is what people must remember. */
function slotSentences(who: string, slots: readonly Span[]): readonly string[] {
  const [first] = slots;
  if (first === undefined) return [];
  if (slots.length === 1) {
    return [
      `${upperFirst(who)} được bố trí bỏ phiếu ${spokenSpan(first)}. Xin nhắc lại: ${spokenSpan(first)}.`,
    ];
  }
  const last = slots.at(-1) ?? first;
  if (slots.length > MOST_SLOTS_READ) {
    return [
      `${upperFirst(who)} được bố trí bỏ phiếu ${spokenSpan({ from: first.from, to: last.to })}, chia thành ${spokenNumber(slots.length)} khung giờ. Mỗi hộ xem khung giờ của mình trên giấy báo đã gửi đến nhà.`,
    ];
  }
  const spans = slots.map((slot, at) => `khung giờ thứ ${ordinal(at + 1)} ${spokenSpan(slot)}`);
  return [
    `${upperFirst(who)} được chia thành ${spokenNumber(slots.length)} khung giờ: ${spans.join('; ')}. Mỗi hộ xem khung giờ của mình trên giấy báo đã gửi đến nhà.`,
  ];
}

/** Where and when: one area for most hamlets; a hamlet that votes at several is told each by its voters' cards. */
function whereAndWhen(place: string, parts: readonly HamletTimes[]): readonly string[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return [`Cử tri ${place} bỏ phiếu tại ${spokenArea(only.times)}.`, ...slotSentences(place, only.slots)];
  }
  return [
    `Cử tri ${place} bỏ phiếu tại ${spokenNumber(parts.length)} khu vực; xin bà con xem số khu vực bỏ phiếu ghi trên thẻ cử tri của mình.`,
    ...parts.flatMap(({ times, slots }) => slotSentences(`cử tri có thẻ ghi ${spokenArea(times)},`, slots)),
  ];
}

/** From the first opening to the last closing of the areas a hamlet votes at. */
function widest(parts: readonly HamletTimes[]): Span {
  const hours = parts.map(({ times }) => times.hours);
  return {
    from: hours.map(({ from }) => from).sort()[0] ?? '07:00',
    to:
      hours
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '19:00',
  };
}

/** The announcement once, a paragraph a breath. */
function spokenParagraphs(
  plan: ElectionPlan,
  name: string,
  parts: readonly HamletTimes[],
): readonly string[] {
  const place = withSpokenFigures(placeInSentence(name));
  const metres = distanceOf(plan);
  const distance =
    metres === undefined ? 'giữ khoảng cách' : `giữ khoảng cách ${spokenMetres(metres)} với người bên cạnh`;
  return [
    `Kính thưa toàn thể cử tri ${place}!`,
    `${withSpokenFigures(issuerOf(plan))} xin thông báo giờ đi bỏ phiếu ${spokenElection[plan.profile]}.`,
    `Ngày bầu cử là ${spokenDate(plan.election.date)}.`,
    ...whereAndWhen(place, parts),
    `Chia khung giờ là để bà con không phải chờ và không tập trung đông người. Cử tri nào không đến được trong khung giờ ấy vẫn được bỏ phiếu vào giờ khác trong ngày, ${spokenSpan(widest(parts))}.`,
    `Khi đi bỏ phiếu, xin bà con mang theo thẻ cử tri, đeo khẩu trang, rửa tay sát khuẩn và ${distance}. Xin mời ${PRIORITY_PEOPLE} vào trước.`,
    'Cử tri già yếu, ốm đau hoặc đang cách ly không đến được phòng bỏ phiếu, xin báo cho Tổ bầu cử để được mang hòm phiếu phụ đến tận nơi.',
  ];
}

const line = (content: Inline, points: number, more: Partial<LargeLine> = {}): LargeLine => ({
  kind: 'line',
  content,
  points,
  align: 'center',
  after: 6,
  ...more,
});

const READING = { align: 'both', after: 9 } as const;
const READING_POINTS = 17;

const HOW_TO_READ =
  'Đọc chậm, rõ, nghỉ sau mỗi đoạn. Đọc liền cả hai lần trong một lượt phát; phát vào chiều tối các ngày trước ngày bầu cử và sáng ngày bầu cử.';

/** Two sheets, one for each reading: nobody turns a page in the middle of a sentence. */
function announcement(plan: ElectionPlan, parts: readonly HamletTimes[]): readonly LargeSheet[] {
  const name = parts[0]?.hamlet.name ?? '';
  const once = spokenParagraphs(plan, name, parts).map((text) => line(text, READING_POINTS, READING));
  const sheet = (reading: string, last: string): LargeSheet => ({
    paper: 'A4',
    fit: 'shrink',
    blocks: [
      line(issuerOf(plan), 13, { capitals: true }),
      line(strong('Bản tin phát thanh'), 22, { capitals: true }),
      line(strong(`Khung giờ bỏ phiếu của ${placeInSentence(name)} - ${reading}`), 16),
      line([{ text: HOW_TO_READ, italic: true }], 12, { after: 12 }),
      ...once,
      line(last, READING_POINTS, READING),
    ],
  });
  return [
    sheet('lần thứ nhất', 'Sau đây xin được nhắc lại.'),
    sheet('lần thứ hai', 'Xin trân trọng cảm ơn bà con đã lắng nghe.'),
  ];
}

/** Hamlets in the plan's order; the parts of one that votes at several areas stand together. */
function byName(all: readonly HamletTimes[]): readonly (readonly HamletTimes[])[] {
  const named = new Map<string, HamletTimes[]>();
  for (const one of all) {
    const name = fold(one.hamlet.name);
    const parts = named.get(name) ?? [];
    parts.push(one);
    named.set(name, parts);
  }
  return [...named.values()];
}

/** What is read over the loudspeakers of each hamlet, twice in a row; times, dates and figures are in words. */
export function announcementSheets(plan: ElectionPlan): readonly LargeSheet[] {
  const all = timetables(plan).flatMap((times) => hamletTimes(times));
  return byName(all).flatMap((parts) => announcement(plan, parts));
}
