import type { PollingArea } from '#domain/plan/area.ts';
import { FURNITURE } from '#domain/plan/furniture.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { signedArea } from '#domain/plan/room.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Source } from '#domain/source.ts';
import { layoutViolations, spareDistance } from '#engines/geometry/layout-violations.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { formatNumber } from '#i18n/format.ts';
import { dash } from '#report/document/blocks.ts';
import type { Block, Span } from '#report/document/model.ts';
import { formatMetres } from '#report/drawing/numbers.ts';

/** The figures of one laid-out room as the annex prints them. */
export const layoutFigures = {
  size: ({ floor }: RoomLayout): string => {
    const { left, right, bottom, top } = boundsOf(floor.outline);
    return `${formatMetres(right - left)}\u00A0×\u00A0${formatMetres(top - bottom)}`;
  },
  floorArea: ({ floor }: RoomLayout): string => formatNumber(Math.abs(signedArea(floor.outline)), 'vi', 1),
  leastDistance: ({ request }: RoomLayout): string => formatMetres(request.minDistance),
  nearestPeople: ({ request, result }: RoomLayout): string => {
    const least = spareDistance({ items: result.items, screens: request.screens ?? false });
    return least === null ? '' : formatMetres(least);
  },
  writingPlaces: ({ result }: RoomLayout): string => String(writingPlaces(result)),
  /** How the writing places compare with what is possible. */
  bound: ({ result, isEdited }: RoomLayout): string => {
    if (isEdited) return 'sửa tay, không so';
    const most = Math.floor(result.upperBound);
    if (result.proven || writingPlaces(result) >= most) return 'nhiều nhất có thể';
    return `không thể quá ${formatNumber(most)}`;
  },
  people: ({ result: { capacity } }: RoomLayout): string =>
    `${capacity.voters} + ${capacity.staff} = ${capacity.voters + capacity.staff}`,
};

function writingPlaces({ counts }: RoomLayout['result']): number {
  return counts.writing ?? 0;
}

const inSentence = (text: string) => `${text.slice(0, 1).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** A source as a sentence names it. */
export function sourceWords({ document, clause, note }: Source): string {
  const place = clause === undefined ? document : `${document}, ${clause}`;
  return note === undefined ? place : `${place} - ${inSentence(note.replace(/\.$/u, ''))}`;
}

type LaidOut = { readonly area: PollingArea; readonly layout: RoomLayout };

function laidOut(plan: ElectionPlan): readonly LaidOut[] {
  return plan.areas.flatMap((area) => (area.layout === null ? [] : [{ area, layout: area.layout }]));
}

const numbersOf = (rooms: readonly LaidOut[]) => rooms.map(({ area }) => `số ${area.number}`).join(', ');

function assumedRooms(rooms: readonly LaidOut[]): readonly Block[] {
  const assumed = rooms.filter(({ area }) => area.room.floor === null);
  if (assumed.length === 0) return [];
  return [
    dash(
      `Phòng chưa vẽ mặt bằng (${numbersOf(assumed)}): lấy số đo trong danh sách, giả định phòng hình chữ nhật, các cửa ở cùng một tường dài; Tổ bầu cử đối chiếu với thực tế trước khi kẻ vạch.`,
    ),
  ];
}

function distanceBasis(plan: ElectionPlan): Block {
  const today = formatMetres(roomDistanceOf(plan));
  return dash(
    `Khoảng cách phải giữ giữa hai người: ${today} m, là khoảng cách lớn nhất trong các tình huống của phương án; văn bản tham chiếu: ${sourceWords(profileOf(plan.profile).citations.distance)}.`,
  );
}

function screenBasis(rooms: readonly LaidOut[]): string {
  const screened = rooms.filter(({ layout }) => layout.request.screens === true);
  return screened.length === 0
    ? 'kể cả người làm nhiệm vụ'
    : `kể cả người làm nhiệm vụ; phòng có vách ngăn trên bàn (${numbersOf(screened)}) không tính hai người ở hai bên vách`;
}

/** The cap goes before the geometry; it is a setting of the scenarios. */
function capBasis(plan: ElectionPlan): readonly Block[] {
  const caps = plan.scenarios.flatMap(({ enabled, roomCap }) =>
    enabled && roomCap !== null ? [roomCap] : [],
  );
  if (caps.length === 0) return [];
  return [
    dash(
      `Mức trần số người trong phòng do địa phương quy định: ${formatNumber(Math.min(...caps))} người; nơi sơ đồ đủ chỗ cho nhiều người hơn, chỉ cho vào theo mức trần.`,
    ),
  ];
}

function aisleBasis(rooms: readonly LaidOut[]): readonly Block[] {
  const widths = [...new Set(rooms.map(({ layout }) => `${formatMetres(layout.request.aisle)} m`))];
  const source = FURNITURE.sources['figures.aisle'];
  const basis = source === undefined ? '' : `; ${inSentence(sourceWords(source))}`;
  return [dash(`Bề rộng lối đi: ${widths.join('; ')}${basis}.`)];
}

function brokenPromises({ layout: { request, result } }: LaidOut): number {
  const { room, minDistance, aisle, screens = false } = request;
  const { items, route } = result;
  return layoutViolations({ room, minDistance, aisle, screens, items, route }).length;
}

/** Layouts moved by hand may break promises that the engine keeps. */
function checkBasis(rooms: readonly LaidOut[]): readonly Block[] {
  const checked = dash(
    'Mọi sơ đồ được kiểm tra: đồ đạc nằm trong phòng, không chồng nhau, không chắn cửa; không ai đứng sau người đang viết phiếu; đường đi một chiều theo đúng thứ tự bỏ phiếu, lối vào không cắt lối ra.',
  );
  const failing = rooms.flatMap((room) => {
    const count = brokenPromises(room);
    return count === 0 ? [] : [`số ${room.area.number} (${count} điểm)`];
  });
  if (failing.length === 0) return [checked];
  const spans: readonly Span[] = [
    { text: `Chưa đạt: khu vực bỏ phiếu ${failing.join(', ')}`, bold: true },
    { text: '; phải sửa sơ đồ trong phần mềm trước khi kẻ vạch.' },
  ];
  return [checked, dash(spans)];
}

/** Where the figures of the annex come from and how they were computed. */
export function layoutBasis(plan: ElectionPlan): readonly Block[] {
  const rooms = laidOut(plan);
  return [
    ...assumedRooms(rooms),
    distanceBasis(plan),
    dash(`Hai người gần nhau nhất: đo trên sơ đồ giữa mọi vị trí, ${screenBasis(rooms)}.`),
    dash(
      'Số nơi viết phiếu: “nhiều nhất có thể” nghĩa là đã chứng minh phòng không thể bố trí nhiều hơn mà vẫn giữ khoảng cách; “không thể quá” là mức tối đa tính được, có thể chưa đạt tới.',
    ),
    dash(
      'Số người cùng lúc trong phòng = số vị trí cử tri trên sơ đồ + số người làm nhiệm vụ; mỗi vị trí một người.',
    ),
    ...capBasis(plan),
    ...aisleBasis(rooms),
    ...checkBasis(rooms),
  ];
}
