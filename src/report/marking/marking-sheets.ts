import type { PollingArea } from '#domain/plan/area.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutState } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { item, plain, strong } from '#report/document/blocks.ts';
import type { Block, CellAlignment, Sheet, TableBlock } from '#report/document/model.ts';
import { drawArea } from '#report/drawing/area-drawing.ts';
import { formatMetres } from '#report/drawing/numbers.ts';
import type { MarkKind } from '#report/drawing/places.ts';
import { stationWords } from '#report/drawing/words.ts';
import { type CheckPair, type MeasuredMark, markingOf, type RoomMarking } from './marks.ts';
import { isReliable } from './tape.ts';

const markWords: Readonly<Record<MarkKind, string>> = {
  voter: 'tròn: cử tri',
  staff: 'vuông: làm nhiệm vụ',
  furniture: 'chữ thập: tâm đồ vật',
};

/** Assumption: two strips of 20 cm for a cross. Metres. */
const CROSS_METRES = 0.4;
/** Assumption: an arrow on the floor every so many metres of the way. */
const ARROW_EVERY_METRES = 2;

function howTo(minDistance: number): readonly Block[] {
  return [
    plain(strong('Cách làm')),
    item('Kẻ vạch trước khi kê bàn ghế. Viết chữ A, B, C… ở chân các góc tường đúng như trên sơ đồ.'),
    item(
      'Với mỗi dấu trong bảng: giữ đầu thước thứ nhất và đầu thước thứ hai ở hai góc ghi trong bảng, kéo căng sát nền; chỗ hai thước gặp nhau đúng số đo là điểm phải dán. Cột “Phía” (nếu có) chỉ rõ phía phải tìm khi hai thước có thể gặp nhau ở cả hai bên.',
    ),
    item(
      'Dán dấu tròn ở chỗ cử tri, dấu vuông ở chỗ người làm nhiệm vụ, ghi số của vị trí lên dấu. Dán băng keo hình chữ thập ở tâm bàn, bảng, hòm phiếu; khi kê, đặt tâm đồ vật lên dấu chữ thập, mặt phía cử tri quay về dấu tròn cùng số.',
    ),
    item(
      `Dán băng keo và mũi tên một chiều theo đường đi trên sơ đồ. Đo kiểm tra các khoảng cách ở cuối phiếu; khoảng cách giữa hai người không được dưới ${formatMetres(minDistance)}\u00A0m.`,
    ),
  ];
}

function countOf(marking: RoomMarking, kind: MarkKind): number {
  return marking.marks.filter(({ mark }) => mark.kind === kind).length;
}

function materials(marking: RoomMarking): TableBlock {
  const crosses = countOf(marking, 'furniture');
  const cross = crosses * CROSS_METRES;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'Thước dây',
      `02 cái, dài từ ${Math.ceil(marking.longestMetres)} m`,
      `số đo dài nhất ${formatMetres(marking.longestMetres)} m`,
    ],
    ['Dấu tròn “Đứng tại đây”', String(countOf(marking, 'voter')), 'mỗi vị trí cử tri một dấu'],
    ['Dấu vuông', String(countOf(marking, 'staff')), 'mỗi người làm nhiệm vụ một dấu'],
    [
      'Băng keo dấu chữ thập',
      `${formatMetres(cross)} m`,
      `${crosses} dấu × ${formatMetres(CROSS_METRES)} m (giả định)`,
    ],
    ['Băng keo đường đi', `${formatMetres(marking.wayMetres)} m`, 'chiều dài đường đi trên sơ đồ'],
    [
      'Mũi tên trên nền',
      String(Math.ceil(marking.wayMetres / ARROW_EVERY_METRES)),
      `cứ ${ARROW_EVERY_METRES} m một mũi tên (giả định)`,
    ],
  ];
  return {
    kind: 'table',
    columns: ['left', 'left', 'left'],
    head: [[{ content: 'Cần chuẩn bị' }, { content: 'Số lượng' }, { content: 'Cách tính' }]],
    rows: rows.map((cells) => ({ cells: cells.map((content) => ({ content })) })),
  };
}

function side({ fix }: MeasuredMark): string {
  if (fix === null || !isReliable(fix)) return 'theo sơ đồ, đo lại tại chỗ';
  return fix.towards === null ? '' : `về phía góc ${fix.towards.name}`;
}

function markCells(measured: MeasuredMark): readonly string[] {
  const { place, mark, fix } = measured;
  const letter = mark.label.replace(/^\d+/u, '');
  const kind = letter === '' ? markWords[mark.kind] : `${markWords[mark.kind]} (${mark.label})`;
  const tapes = [0, 1].flatMap((which) => [
    fix?.corners[which]?.name ?? '',
    fix === null ? '' : formatMetres((fix.centimetres[which] ?? 0) / 100),
  ]);
  return [String(place.number), stationWords[place.item.kind].name, kind, ...tapes];
}

/** Every row says all it has to: rows may be ticked off out of order and on different pages. */
function marksTable({ marks }: RoomMarking): TableBlock {
  const sides = marks.map(side);
  const hasSides = sides.some((words) => words !== '');
  const last = hasSides ? ['Phía', 'Đã dán'] : ['Đã dán'];
  return {
    kind: 'table',
    columns: [
      'center',
      'left',
      'left',
      'center',
      'right',
      'center',
      'right',
      ...last.map((): CellAlignment => 'left'),
    ],
    head: [
      [
        { content: 'Số', rows: 2 },
        { content: 'Vị trí', rows: 2 },
        { content: 'Dấu', rows: 2 },
        { content: 'Thước thứ nhất', columns: 2 },
        { content: 'Thước thứ hai', columns: 2 },
        ...last.map((content) => ({ content, rows: 2 })),
      ],
      [{ content: 'góc' }, { content: 'm' }, { content: 'góc' }, { content: 'm' }],
    ],
    rows: marks.map((measured, index) => ({
      cells: [...markCells(measured), ...(hasSides ? [sides[index] ?? ''] : []), ''].map((content) => ({
        content,
      })),
    })),
  };
}

function checkTable(checks: readonly CheckPair[]): readonly Block[] {
  if (checks.length === 0) return [];
  const name = ({ label, kind }: CheckPair['first']) => `${kind === 'staff' ? 'vuông' : 'tròn'} ${label}`;
  return [
    plain(strong('Đo kiểm tra')),
    {
      kind: 'table',
      columns: ['left', 'left', 'right', 'right'],
      head: [
        [
          { content: 'Từ dấu' },
          { content: 'Đến dấu' },
          { content: 'Phải đo được (m)' },
          { content: 'Đo được (m)' },
        ],
      ],
      rows: checks.map((check) => ({
        cells: [name(check.first), name(check.second), formatMetres(check.metres), ''].map((content) => ({
          content,
        })),
      })),
    },
  ];
}

function heading({ number, venue }: PollingArea): Block {
  const place = venue.trim() === '' ? '' : ` - ${venue.trim()}`;
  return plain(strong(`PHIẾU KẺ VẠCH - Khu vực bỏ phiếu số ${number}${place}`));
}

function areaSheets(plan: ElectionPlan, area: PollingArea, layout: RoomLayout): readonly Sheet[] {
  const drawing = drawArea(area, layout);
  if (drawing === undefined) return [];
  const marking = markingOf(layout);
  const stale =
    layoutState(plan, area) === 'stale'
      ? [plain(strong('Sơ đồ lập theo số liệu cũ: không kẻ vạch theo phiếu này, phải lập lại sơ đồ.'))]
      : [];
  return [
    {
      orientation: drawing.orientation,
      blocks: [heading(area), ...stale, { kind: 'figure', figure: drawing.figure }],
    },
    {
      orientation: 'portrait',
      blocks: [
        heading(area),
        ...stale,
        ...howTo(layout.request.minDistance),
        materials(marking),
        plain(strong('Các dấu theo thứ tự đường đi')),
        marksTable(marking),
        ...checkTable(marking.checks),
      ],
    },
  ];
}

/** For each laid-out room its drawing and the marks on the floor with two measures each. */
export function markingSheets(plan: ElectionPlan): readonly Sheet[] {
  return plan.areas.flatMap((area) => (area.layout === null ? [] : areaSheets(plan, area, area.layout)));
}
