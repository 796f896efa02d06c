import type { PollingArea } from '#domain/plan/area.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { textAreaMm } from '#report/document/page.ts';
import { formatMetres } from './numbers.ts';
import { drawRoom, type Papers, type RoomDrawing } from './room-drawing.ts';

/** Lines above and below the drawing on its sheet. Millimetres. */
const WORDS_MM = 24;

const upright = textAreaMm('portrait');
const lying = textAreaMm('landscape');

/** Paper a drawing has on a sheet of its own with a heading and a caption. */
export const PAPERS: Papers = {
  portrait: { width: upright.width - 1, height: upright.height - WORDS_MM },
  landscape: { width: lying.width - 1, height: lying.height - WORDS_MM },
};

/** A room no sheet can show: no size, or larger than any hall. Metres. */
const SMALLEST_ROOM = 0.5;
const LARGEST_ROOM = 1000;

function isDrawable({ floor }: RoomLayout): boolean {
  const { left, right, bottom, top } = boundsOf(floor.outline);
  return [right - left, top - bottom].every((side) => side >= SMALLEST_ROOM && side <= LARGEST_ROOM);
}

function describe({ number }: PollingArea, { floor, result }: RoomLayout): string {
  const { left, right, bottom, top } = boundsOf(floor.outline);
  const size = `${formatMetres(right - left)} × ${formatMetres(top - bottom)} m`;
  const { voters, staff } = result.capacity;
  return [
    `Sơ đồ bố trí phòng bỏ phiếu, khu vực bỏ phiếu số ${number}, phòng ${size}:`,
    `${result.items.length} vị trí, ${result.counts.writing ?? 0} nơi viết phiếu,`,
    `${voters} cử tri và ${staff} người làm nhiệm vụ, lối vào, lối ra và đường đi một chiều.`,
  ].join(' ');
}

/** The kept layout of an area on a sheet of its own; undefined for a room no sheet can show. */
export function drawArea(area: PollingArea, layout: RoomLayout): RoomDrawing | undefined {
  if (!isDrawable(layout)) return undefined;
  const room = {
    floor: layout.floor,
    layout: layout.result,
    withScreens: layout.request.screens === true,
  };
  return drawRoom(room, describe(area, layout), PAPERS);
}
