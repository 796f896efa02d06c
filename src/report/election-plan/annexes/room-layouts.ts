import type { PollingArea } from '#domain/plan/area.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { type LayoutState, layoutState } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { dash, plain, strong } from '#report/document/blocks.ts';
import type { Annex, Block, CellAlignment, Sheet, Span } from '#report/document/model.ts';
import { drawArea } from '#report/drawing/area-drawing.ts';
import { layoutBasis, layoutFigures } from './layout-figures.ts';
import { simpleTable } from './simple-table.ts';

const stateWords: Readonly<Record<LayoutState, string>> = {
  unknown: 'chưa có kích thước phòng',
  none: 'chưa lập sơ đồ',
  current: 'đã lập',
  edited: 'đã lập, có chỉnh sửa bằng tay',
  stale: 'cần lập lại',
};

type Figure = (layout: RoomLayout) => string;

function overview(plan: ElectionPlan): Block {
  const figure = (head: string, align: CellAlignment, read: Figure) => ({
    head,
    align,
    cell: ({ layout }: PollingArea) => (layout === null ? '' : read(layout)),
  });
  return simpleTable(plan.areas, [
    { head: 'Khu vực bỏ phiếu số', align: 'center', cell: (area) => area.number },
    { head: 'Địa điểm', align: 'left', cell: (area) => area.venue },
    figure('Kích thước phòng (m)', 'center', layoutFigures.size),
    figure('Diện tích (m²)', 'right', layoutFigures.floorArea),
    figure('Khoảng cách phải giữ (m)', 'right', layoutFigures.leastDistance),
    figure('Hai người gần nhau nhất (m)', 'right', layoutFigures.nearestPeople),
    figure('Số nơi viết phiếu', 'right', layoutFigures.writingPlaces),
    figure('So với mức tối đa', 'left', layoutFigures.bound),
    figure('Số người cùng lúc: cử tri + làm nhiệm vụ', 'center', layoutFigures.people),
    { head: 'Sơ đồ', align: 'left', cell: (area) => stateWords[layoutState(plan, area)] },
  ]);
}

function warning(state: LayoutState): readonly Block[] {
  if (state !== 'stale') return [];
  const spans: readonly Span[] = [
    { text: 'Sơ đồ này lập theo số liệu cũ', bold: true },
    { text: '; phòng, khoảng cách hoặc số bàn đã thay đổi. Phải lập lại trước khi kẻ vạch.' },
  ];
  return [plain(spans)];
}

function roomSheets(plan: ElectionPlan): readonly Sheet[] {
  let figureCount = 0;
  return plan.areas.flatMap((area) => {
    const { layout } = area;
    if (layout === null) return [];
    const drawing = drawArea(area, layout);
    const venue = area.venue.trim() === '' ? '' : ` - ${area.venue.trim()}`;
    const title = plain(strong(`Khu vực bỏ phiếu số ${area.number}${venue}`));
    const notes = warning(layoutState(plan, area));
    if (drawing === undefined) {
      return [
        { orientation: 'portrait', blocks: [title, ...notes, plain('Kích thước phòng không vẽ được.')] },
      ];
    }
    figureCount += 1;
    const caption = `Hình ${figureCount}. Sơ đồ bố trí phòng bỏ phiếu khu vực số ${area.number}, tỷ lệ 1:${drawing.scale}`;
    const { orientation, figure } = drawing;
    return [
      {
        orientation,
        blocks: [title, ...notes, { kind: 'figure', figure, caption }],
      },
    ];
  });
}

/** What is still to be done, said plainly; nothing where every area has its drawing. */
function missing(plan: ElectionPlan): readonly Block[] {
  const listed = (state: LayoutState) =>
    plan.areas.filter((area) => layoutState(plan, area) === state).map(({ number }) => `số ${number}`);
  const sentence = (areas: readonly string[], words: string) =>
    areas.length === 0 ? [] : [dash(`Khu vực bỏ phiếu ${areas.join(', ')}: ${words}.`)];
  return [
    ...sentence(
      listed('unknown'),
      'chưa có kích thước phòng nên chưa lập được sơ đồ; Tổ bầu cử đo phòng và bổ sung',
    ),
    ...sentence(listed('none'), 'chưa lập sơ đồ bố trí'),
    ...sentence(listed('stale'), 'sơ đồ lập theo số liệu cũ, phải lập lại trước khi kẻ vạch'),
  ];
}

/** Annex of the drawings of the rooms; undefined while no room has been laid out. */
export function roomLayoutsAnnex(plan: ElectionPlan): Annex | undefined {
  if (plan.areas.every(({ layout }) => layout === null)) return undefined;
  return {
    title: 'Sơ đồ bố trí phòng bỏ phiếu',
    orientation: 'landscape',
    blocks: [overview(plan), ...missing(plan), ...layoutBasis(plan)],
    sheets: roomSheets(plan),
  };
}
