import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { strong } from '#report/document/blocks.ts';
import type { Inline } from '#report/document/model.ts';
import { longDay, upperFirst } from '#report/election-plan/phrases.ts';
import { hamletWords } from '#report/election-plan/words.ts';
import type { LargeBlock, LargeLine, LargeSheet } from '#report/sheets/model.ts';
import { issuerOf } from '#report/voting-day/context.ts';
import { partName, spanInCell } from '#report/voting-day/wording.ts';
import type { PlacedHousehold, Placement, Unplaced } from './place-households.ts';
import { SLIPS_PER_PAGE } from './slip-page.ts';
import type { GroupSheet } from './slips.ts';

const POINTS = 12;

const line = (content: Inline, more: Partial<LargeLine> = {}): LargeLine => ({
  kind: 'line',
  content,
  points: POINTS,
  align: 'both',
  after: 4,
  ...more,
});

function cover(plan: ElectionPlan, title: string, blocks: readonly LargeBlock[]): LargeSheet {
  return {
    paper: 'A4',
    fit: 'flow',
    blocks: [
      line(issuerOf(plan), { align: 'center', capitals: true }),
      line(strong(title), { points: 16, align: 'center', capitals: true }),
      line(longDay(plan.election.date), { align: 'center', after: 10 }),
      ...blocks,
    ],
  };
}

const figure = (value: number | null) => (value === null ? '' : formatNumber(value));

/** Which sheet to copy how often, and for whom. */
export function groupCover(plan: ElectionPlan, sheets: readonly GroupSheet[]): LargeSheet {
  return cover(plan, 'Bảng kê in giấy báo khung giờ', [
    line(
      `Mỗi khung giờ của mỗi ${hamletWords(plan).hamlet} có một tờ A4 gồm ${SLIPS_PER_PAGE} giấy báo giống nhau. In đủ số tờ ghi ở cột cuối, cắt theo đường nét đứt, ghi họ tên chủ hộ và số cử tri rồi phát cho từng hộ. Có danh sách hộ thì dùng mẫu giấy báo theo danh sách, không phải ghi tay.`,
      { after: 8 },
    ),
    {
      kind: 'table',
      points: POINTS,
      head: [upperFirst(hamletWords(plan).hamlet), 'Khu vực', 'Khung giờ', 'Số hộ', 'Số tờ A4 cần in'],
      shares: [0.36, 0.12, 0.26, 0.12, 0.14],
      aligns: ['left', 'center', 'center', 'right', 'right'],
      rows: sheets.map(({ times, slot, households }) => [
        partName(slot),
        times.times.area.number,
        spanInCell(slot),
        figure(households),
        figure(households === null ? null : Math.ceil(households / SLIPS_PER_PAGE)),
      ]),
    },
    line('', { points: 6, after: 0 }),
    ...(sheets.some(({ households }) => households === null)
      ? [line('Ô để trống: phương án chưa có số hộ; lấy số hộ chia cho 4, làm tròn lên.')]
      : []),
  ]);
}

const reasons: Readonly<Record<Unplaced, string>> = {
  'hamlet-unknown': 'không có tên này trong bảng khung giờ của phương án',
  'area-unclear': 'tên này thuộc nhiều khu vực bỏ phiếu; danh sách cần ghi rõ khu vực',
};

type Tally = { readonly first: PlacedHousehold; households: number; voters: number };

function tallies(placed: readonly PlacedHousehold[]): readonly Tally[] {
  const found = new Map<string, Tally>();
  for (const one of placed) {
    const key = `${one.times.hamlet.id} ${one.slot.from}`;
    const tally = found.get(key) ?? { first: one, households: 0, voters: 0 };
    tally.households += 1;
    tally.voters += one.household.voters ?? 0;
    found.set(key, tally);
  }
  return [...found.values()];
}

function unplacedLines({ unplaced }: Placement): readonly LargeBlock[] {
  const counts = new Map<string, number>();
  for (const { household, reason } of unplaced) {
    const area = household.area === '' ? '' : ` (khu vực ${household.area})`;
    const key = `- “${household.hamlet}”${area}: ${reasons[reason]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  return [
    line(strong('Chưa có giấy báo'), { staysWithNext: true }),
    ...[...counts].map(([text, count]) => line(`${text}: ${formatNumber(count)} hộ.`)),
  ];
}

/** How many households of the list are invited when, to compare with the timetable; and whom the list has in vain. */
export function householdCover(plan: ElectionPlan, placement: Placement): LargeSheet {
  const rows = tallies(placement.placed);
  const sum = (value: (tally: Tally) => number) =>
    formatNumber(rows.reduce((total, one) => total + value(one), 0));
  return cover(plan, 'Bảng kê giấy báo khung giờ theo hộ', [
    line(
      'Đối chiếu số hộ, số cử tri của danh sách với bảng khung giờ trước khi phát. Giấy báo cắt theo đường nét đứt, xếp theo thứ tự của danh sách.',
      { after: 8 },
    ),
    {
      kind: 'table',
      points: POINTS,
      head: [
        upperFirst(hamletWords(plan).hamlet),
        'Khu vực',
        'Khung giờ',
        'Số hộ',
        'Cử tri theo danh sách',
        'Cử tri theo khung giờ',
      ],
      shares: [0.3, 0.11, 0.23, 0.1, 0.13, 0.13],
      aligns: ['left', 'center', 'center', 'right', 'right', 'right'],
      rows: [
        ...rows.map(({ first, households, voters }): readonly Inline[] => [
          partName(first.slot),
          first.times.times.area.number,
          spanInCell(first.slot),
          formatNumber(households),
          formatNumber(voters),
          formatNumber(first.slot.voters),
        ]),
        [
          'Tổng cộng',
          '',
          '',
          sum(({ households }) => households),
          sum(({ voters }) => voters),
          sum(({ first }) => first.slot.voters),
        ],
      ],
    },
    line('', { points: 6, after: 0 }),
    ...(placement.filledInOrder.length === 0
      ? []
      : [
          line(
            `Hộ của ${placement.filledInOrder.map(({ hamlet }) => hamlet.name).join(', ')} được xếp vào các khung giờ lần lượt theo thứ tự trong danh sách.`,
          ),
        ]),
    ...unplacedLines(placement),
  ]);
}
