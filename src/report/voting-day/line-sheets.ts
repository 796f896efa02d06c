import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { strong } from '#report/document/blocks.ts';
import type { Inline } from '#report/document/model.ts';
import { clock, isFilled, longDay, lowerFirst, upperFirst } from '#report/election-plan/phrases.ts';
import { hamletWords } from '#report/election-plan/words.ts';
import type { LargeBlock, LargeLine, LargeSheet } from '#report/sheets/model.ts';
import { distanceOf, issuerOf } from './context.ts';
import { queueOutlook } from './outlook.ts';
import { pauseLines } from './pauses.ts';
import { type AreaTimes, timetables } from './timetable.ts';
import { PRIORITY_PEOPLE, partName, rightToVote, spanInCell, spanInText } from './wording.ts';

const TEXT_POINTS = 13;
const BLANK = '……………………';

const line = (content: Inline, more: Partial<LargeLine> = {}): LargeLine => ({
  kind: 'line',
  content,
  points: TEXT_POINTS,
  align: 'both',
  after: 4,
  ...more,
});

const heading = (text: string): LargeLine => line(strong(text), { align: 'left', staysWithNext: true });
const dashed = (text: string): LargeLine => line(`- ${text}`);

/** Persons who can stand in a line of that length, the first at its head. */
function placesInLine(yardMetres: number, distanceMetres: number): number {
  return Math.floor(yardMetres / distanceMetres) + 1;
}

function title(plan: ElectionPlan, { area, hours }: AreaTimes): readonly LargeBlock[] {
  const { headName, headPhone } = area.staff;
  const head = [headName, headPhone].filter(isFilled).join(', ');
  return [
    line(issuerOf(plan), { align: 'center', capitals: true }),
    line(strong('Phiếu điều hành hàng chờ'), {
      points: 20,
      align: 'center',
      capitals: true,
      after: 2,
    }),
    line(strong(`Khu vực bỏ phiếu số ${area.number}${isFilled(area.venue) ? ` - ${area.venue}` : ''}`), {
      points: 15,
      align: 'center',
      after: 2,
    }),
    line(`${longDay(plan.election.date)}, bỏ phiếu ${spanInText(hours)}`, { align: 'center', after: 8 }),
    line(`Người điều hành: ${BLANK}${BLANK}  Điện thoại: ${BLANK}`),
    line(`Tổ trưởng Tổ bầu cử: ${head === '' ? `${BLANK}${BLANK}` : head}`, { after: 8 }),
  ];
}

/** The last column is left empty, to count those who really came. */
function slotTable(plan: ElectionPlan, { rows, reserve }: AreaTimes): LargeBlock {
  const slots = rows.map((row): readonly Inline[] => [
    spanInCell(row),
    row.parts.map(partName).join('; '),
    strong(formatNumber(row.load)),
    formatNumber(row.capacity),
    '',
  ]);
  const late: readonly Inline[][] =
    reserve === undefined
      ? []
      : [[spanInCell(reserve), 'Dành cho cử tri chưa đến được trong khung giờ của mình', '', '', '']];
  return {
    kind: 'table',
    points: TEXT_POINTS,
    head: [
      'Khung giờ',
      upperFirst(hamletWords(plan).hamlet),
      'Dự kiến (người)',
      'Sức chứa (người)',
      'Thực đến (người)',
    ],
    shares: [0.26, 0.35, 0.13, 0.13, 0.13],
    aligns: ['center', 'left', 'right', 'right', 'right'],
    rows: [...slots, ...late],
  };
}

function whereTheLineStands(area: PollingArea, metres: number | undefined): readonly string[] {
  const apart =
    metres === undefined
      ? 'Giữ khoảng cách giữa hai người'
      : `Người đứng cách người ít nhất ${formatNumber(metres)} m`;
  const marks = `${apart}, đứng theo vạch kẻ sẵn, một chiều, đầu hàng ở cửa vào.`;
  if (metres === undefined || metres === 0) return [marks];
  if (area.yardMetres === null) {
    return [
      marks,
      `Chưa có số đo sân hoặc đường xếp hàng: đo và ghi tại đây ${BLANK} m. Số người xếp được bằng số mét chia cho ${formatNumber(metres)}, cộng 1.`,
    ];
  }
  return [
    marks,
    `Sân, đường xếp hàng dài ${formatNumber(area.yardMetres)} m: xếp được ${formatNumber(placesInLine(area.yardMetres, metres))} người.`,
  ];
}

/**
 * What to do in which order: our advice, no document prescribes it. That the box is sealed on time whoever
 * still waits is what the Hội đồng bầu cử quốc gia answered (domain rules 1.1).
 */
function whenTheLineIsTooLong(plan: ElectionPlan, { hours }: AreaTimes): readonly string[] {
  return [
    'Báo ngay Tổ trưởng Tổ bầu cử; đề nghị mở thêm bàn tiếp đón, nơi viết phiếu nếu còn người và chỗ.',
    'Phát số thứ tự cho người ở ngoài vạch cuối cùng, mời chờ ở chỗ mát, cách nhau đúng khoảng cách, gọi vào theo số.',
    'Người đến trước khung giờ của mình: mời ngồi chờ hoặc quay lại đúng giờ; không bắt buộc, không từ chối.',
    `Gọi ${lowerFirst(hamletWords(plan).hamletHead)} của khung giờ kế tiếp, đề nghị nhắc bà con đi chậm lại 15 đến 30 phút.`,
    `Không khóa cổng, không cho về. Hòm phiếu đóng đúng ${clock(hours.to)} dù còn người chờ: một giờ trước đó báo cho những người trong hàng biết và dồn người phục vụ.`,
  ];
}

function lineSheet(plan: ElectionPlan, times: AreaTimes): LargeSheet {
  const { area, hours } = times;
  return {
    paper: 'A4',
    fit: 'shrink',
    blocks: [
      ...title(plan, times),
      slotTable(plan, times),
      line('', { points: 6, after: 0 }),
      heading('1. Hàng đứng ở đâu'),
      ...[
        ...whereTheLineStands(area, distanceOf(plan)),
        ...queueOutlook(plan, area),
        ...pauseLines(plan, area),
      ].map(dashed),
      heading('2. Khi hàng dài hơn sân'),
      ...whenTheLineIsTooLong(plan, times).map(dashed),
      heading('3. Mời vào trước'),
      line(`${upperFirst(PRIORITY_PEOPLE)}.`),
      {
        kind: 'frame',
        lines: [
          line(strong(`${rightToVote(hours)} Không ai bị từ chối vì đến sai khung giờ.`), {
            after: 0,
          }),
        ],
      },
    ],
  };
}

/** For whoever manages the line at each polling area: who is expected when, where the line stands, what to do. */
export function lineSheets(plan: ElectionPlan): readonly LargeSheet[] {
  return timetables(plan).map((times) => lineSheet(plan, times));
}
