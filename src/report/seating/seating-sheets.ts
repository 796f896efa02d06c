import type { SchoolPlan } from '#domain/plan/plan.ts';
import { seatedFrameOf } from '#domain/plan/seating-request.ts';
import { formatNumber } from '#i18n/format.ts';
import { plain, strong } from '#report/document/blocks.ts';
import type { Block, Sheet, TableBlock } from '#report/document/model.ts';
import { formatMetres } from '#report/drawing/numbers.ts';
import { type Column, simpleTable } from '#report/election-plan/annexes/simple-table.ts';
import { seatTable } from './seat-table.ts';
import { drawSeating } from './seating-drawing.ts';
import {
  classNames,
  roomName,
  type SeatedRoom,
  seatedRooms,
  seatingBasis,
  seatingWords,
} from './seating-figures.ts';

function summaryColumns(plan: SchoolPlan): readonly Column<SeatedRoom>[] {
  return [
    { head: 'Phòng', align: 'left', cell: ({ room }) => roomName(room) },
    { head: 'Lớp', align: 'left', cell: ({ room }) => classNames(plan, room) },
    { head: 'Dài × rộng (m)', align: 'center', cell: seatingWords.size },
    { head: 'Khoảng cách (m)', align: 'center', cell: seatingWords.distance },
    { head: 'Số chỗ mỗi đợt', align: 'right', cell: seatingWords.seats },
    { head: 'So với mức tối đa', align: 'left', cell: seatingWords.bound },
    { head: 'Số người', align: 'right', cell: seatingWords.people },
    { head: 'Số đợt cần', align: 'right', cell: seatingWords.needed },
    { head: 'Kết luận', align: 'left', cell: seatingWords.verdict },
  ];
}

function summarySheet(plan: SchoolPlan, rooms: readonly SeatedRoom[]): Sheet {
  const short = rooms
    .filter(({ figures, isStale }) => !figures.fits && !isStale)
    .map(({ room }) => roomName(room));
  const warning =
    short.length === 0 ? [] : [plain(strong(`Chưa đủ chỗ trong số đợt dự kiến: ${short.join(', ')}.`))];
  return {
    orientation: 'landscape',
    blocks: [
      plain(strong(`SƠ ĐỒ CHỖ NGỒI - ${plan.school.name.trim() === '' ? plan.title : plan.school.name}`)),
      ...warning,
      simpleTable(rooms, summaryColumns(plan)),
      plain(strong('Căn cứ và cách tính')),
      ...seatingBasis(plan, rooms),
    ],
  };
}

/** What the drawing shows in one or two lines. */
function sentenceOf(plan: SchoolPlan, seated: SeatedRoom): string {
  const { room, seating, figures } = seated;
  const { perSitting, people, needed } = figures;
  const far =
    seating.request.minDistance === 0
      ? 'không giữ khoảng cách'
      : `cách nhau ít nhất ${formatMetres(seating.request.minDistance)} m`;
  const seats =
    perSitting.length === 1
      ? `${formatNumber(seating.result.count)} chỗ, ${far}`
      : `${seatingWords.seats(seated)} chỗ của hai đợt không trùng nhau, ${far}`;
  const classes = classNames(plan, room);
  if (people === null) return `${seats}; ${seatingWords.bound(seated)}.`;
  const who =
    classes === '' ? `${formatNumber(people)} người` : `lớp ${classes}: ${formatNumber(people)} học sinh`;
  const turns = needed === null ? 'không xếp được chỗ' : `cần ${needed} đợt`;
  return `${seats}; ${seatingWords.bound(seated)}; ${who} ${turns}.`;
}

function roomSheets(plan: SchoolPlan, seated: SeatedRoom): readonly Sheet[] {
  const { room, seating, isStale } = seated;
  const classes = classNames(plan, room);
  const title = `SƠ ĐỒ CHỖ NGỒI - ${roomName(room)}${classes === '' ? '' : ` (lớp ${classes})`}`;
  const stale: readonly Block[] = isStale
    ? [plain(strong('Sơ đồ lập theo số liệu cũ: không kê bàn theo sơ đồ này, phải xếp lại.'))]
    : [];
  const sentence = sentenceOf(plan, seated);
  const frame = seatedFrameOf(plan, room, seating);
  const { figure, orientation } = drawSeating({ frame, seating }, `${title}: ${sentence}`);
  const table: TableBlock | null = seatTable(seated);
  return [
    {
      orientation,
      blocks: [plain(strong(title)), ...stale, plain(sentence), { kind: 'figure', figure }],
    },
    ...(table === null
      ? []
      : [
          {
            orientation: 'portrait' as const,
            blocks: [plain(strong(`${title}: ai ngồi chỗ nào`)), ...stale, table],
          },
        ]),
  ];
}

/** A table of all seated rooms with its basis, then of each its drawing and the list of its seats. */
export function seatingSheets(plan: SchoolPlan): readonly Sheet[] {
  const rooms = seatedRooms(plan);
  return [summarySheet(plan, rooms), ...rooms.flatMap((seated) => roomSheets(plan, seated))];
}
