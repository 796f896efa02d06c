import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { plain, strong } from '#report/document/blocks.ts';
import type { LooseSheet, TableBlock } from '#report/document/model.ts';
import { wallAreaMm } from '#report/document/page.ts';
import { figureOf } from '#report/document/svg.ts';
import { placesOf } from '#report/drawing/places.ts';
import { bigArrow, border, fittedLines, type Heading, noEntry, soles } from './sign-shapes.ts';

type Size = { readonly width: number; readonly height: number };
type Sign = {
  readonly orientation: LooseSheet['orientation'];
  /** For those who cannot see it. */
  readonly description: string;
  readonly draw: (size: Size) => string;
};

/** An arrow above one or two lines of words. */
function arrowSign(lines: readonly string[], heading: Heading, description: string): Sign {
  return {
    orientation: 'portrait',
    description,
    draw: ({ width, height }) => {
      const middle = width / 2;
      const words = lines.map((text, index) => ({
        text,
        y: height * (lines.length === 1 ? 0.82 : 0.72 + index * 0.18),
      }));
      return (
        bigArrow([middle, height * (lines.length === 1 ? 0.37 : 0.33)], width * 0.72, heading) +
        fittedLines(words, middle, width * 0.86, 42)
      );
    },
  };
}

/** Arrow and words side by side, for the turns of the way. */
function turnSign(heading: 90 | 270, description: string): Sign {
  return {
    orientation: 'landscape',
    description,
    draw: ({ width, height }) =>
      bigArrow([width / 2, height * 0.38], height * 0.62, heading) +
      fittedLines([{ text: 'ĐI MỘT CHIỀU', y: height * 0.83 }], width / 2, width * 0.86, 36),
  };
}

function standHere(distanceMetres: number): Sign {
  const kept = `GIỮ KHOẢNG CÁCH ${formatNumber(distanceMetres)} MÉT`;
  return {
    orientation: 'landscape',
    description: `Dấu dán nền “Đứng tại đây”, giữ khoảng cách ${formatNumber(distanceMetres)} mét, hình hai bàn chân`,
    draw: ({ width, height }) =>
      soles([width / 2, height * 0.3], height * 0.44) +
      fittedLines([{ text: 'ĐỨNG TẠI ĐÂY', y: height * 0.68 }], width / 2, width * 0.88, 38) +
      (distanceMetres > 0 ? fittedLines([{ text: kept, y: height * 0.87 }], width / 2, width * 0.8, 15) : ''),
  };
}

const wrongWay: Sign = {
  orientation: 'portrait',
  description: 'Biển cấm đi ngược chiều: hình tròn đen có vạch ngang trắng',
  draw: ({ width, height }) =>
    noEntry([width / 2, height * 0.36], width * 0.36) +
    fittedLines(
      [
        { text: 'KHÔNG ĐI', y: height * 0.75 },
        { text: 'NGƯỢC CHIỀU', y: height * 0.88 },
      ],
      width / 2,
      width * 0.86,
      38,
    ),
};

const bothWays: Sign = {
  orientation: 'landscape',
  description: 'Biển cho phòng một cửa: vào bên phải, ra bên trái, không đi ngược',
  draw: ({ width, height }) =>
    bigArrow([width * 0.27, height * 0.37], height * 0.58, 180) +
    bigArrow([width * 0.73, height * 0.37], height * 0.58, 0) +
    fittedLines([{ text: 'RA', y: height * 0.83 }], width * 0.27, width * 0.36, 38) +
    fittedLines([{ text: 'VÀO', y: height * 0.83 }], width * 0.73, width * 0.36, 38),
};

function signsFor(plan: ElectionPlan): readonly Sign[] {
  return [
    arrowSign(['LỐI VÀO'], 0, 'Biển “Lối vào” với mũi tên đi thẳng'),
    arrowSign(['LỐI RA'], 0, 'Biển “Lối ra” với mũi tên đi thẳng'),
    ...(plan.areas.some(hasSingleDoor) ? [bothWays] : []),
    arrowSign(['ĐI MỘT', 'CHIỀU'], 0, 'Biển “Đi một chiều” với mũi tên đi thẳng'),
    turnSign(90, 'Biển “Đi một chiều” với mũi tên rẽ phải'),
    turnSign(270, 'Biển “Đi một chiều” với mũi tên rẽ trái'),
    wrongWay,
    standHere(roomDistanceOf(plan)),
  ];
}

type Area = ElectionPlan['areas'][number];

function hasSingleDoor({ room }: Area): boolean {
  return room.floor === null ? room.doorCount === 1 : room.floor.doors.some(({ use }) => use === 'both');
}

function signSheet({ orientation, description, draw }: Sign): LooseSheet {
  const { width, height } = wallAreaMm(orientation);
  const size = { widthMm: width, heightMm: height };
  const figure = figureOf(size, description, [border(width, height), draw({ width, height })]);
  return { orientation, margins: 'even', blocks: [{ kind: 'figure', figure }] };
}

const standingMarks = ({ layout }: Area) =>
  layout === null
    ? null
    : placesOf(layout.result)
        .flatMap(({ marks }) => marks)
        .filter(({ kind }) => kind === 'voter').length;

/** How many of each to print; only what follows from the rooms, the rest is for those who hang them. */
function copies(plan: ElectionPlan): TableBlock {
  const counts = plan.areas.map((area) => {
    const isSingle = hasSingleDoor(area);
    return { area, single: isSingle ? 1 : 0, each: isSingle ? 0 : 1, marks: standingMarks(area) };
  });
  const shown = (value: number | null) => (value === null ? 'chưa có sơ đồ' : String(value));
  return {
    kind: 'table',
    columns: ['center', 'left', 'right', 'right', 'right', 'right'],
    head: [
      ['Khu vực số', 'Địa điểm', 'Lối vào', 'Lối ra', 'Vào - ra (một cửa)', 'Đứng tại đây'].map(
        (content) => ({
          content,
        }),
      ),
    ],
    rows: counts.map(({ area, single, each, marks }) => ({
      cells: [area.number, area.venue, String(each), String(each), String(single), shown(marks)].map(
        (content) => ({ content }),
      ),
    })),
  };
}

/** Signs to print and hang up or tape to the floor, and before them how many of each. */
export function signSheets(plan: ElectionPlan): readonly LooseSheet[] {
  const list: LooseSheet = {
    orientation: 'portrait',
    blocks: [
      plain(strong('BẢNG KÊ SỐ TỜ BIỂN CHỈ DẪN CẦN IN')),
      copies(plan),
      plain(
        'Mỗi biển ở một trang sau bảng này, in đen trắng trên giấy A4. Biển “Đi một chiều” và “Không đi ngược chiều” in theo số chỗ rẽ thực tế. Biển “Đứng tại đây” dán xuống nền, phủ băng keo trong; ngoài các vị trí trong phòng, in thêm cho hàng chờ ngoài sân.',
      ),
    ],
  };
  return [list, ...signsFor(plan).map(signSheet)];
}
