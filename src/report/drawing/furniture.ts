import type { LayoutItem } from '#domain/plan/layout.ts';
import { add, directionOf, distance, scale, type Vector } from '#engines/geometry/points.ts';
import { isEnclosed, type Polygon } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { shape, type TextLook, textAt, textWidthMm } from '#report/document/svg.ts';
import { pathOf } from './building.ts';
import type { Frame } from './frame.ts';
import { type Box, baselineDrop, type Labels } from './labels.ts';
import type { Place } from './places.ts';
import { stationWords } from './words.ts';

const INK = '#000000';
/** Type on drawings, in millimetres: 7 points for codes and numbers, never less than 5.5. */
export const CODE_SIZE = 2.5;
const SMALLEST = 1.95;
/** Nearer to its middle than this, a person is on the furniture. Metres. */
const SEATED = 0.15;

/** Half the width of a person's symbol: life size where that is large enough to hold a number. */
export function personRadius(frame: Frame): number {
  return Math.min(3, Math.max(1.75, frame.mm(0.22)));
}

export function boxAround([x, y]: Vector, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function boxOf(points: readonly Vector[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Does anything stand on it, so that a screen may? */
function hasBothSides({ people }: LayoutItem): boolean {
  return people.some(({ role }) => role === 'staff') && people.some(({ role }) => role === 'voter');
}

function screenLine(item: LayoutItem, frame: Frame): string {
  const along = scale(directionOf(item.angle), item.width / 2);
  const ends = [add(item.center, along), add(item.center, scale(along, -1))].map(frame.at);
  return shape('path', { d: pathOf(ends, false), stroke: INK, 'stroke-width': 0.9, fill: 'none' });
}

/** The piece seen from above; a board is filled, a ballot box crossed, so that they differ without colour. */
export function furniture({ item }: Place, frame: Frame, withScreen: boolean): string {
  const corners = cornersOf(item).map(frame.at);
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners;
  const fill = item.kind === 'candidate-board' ? '#d9d9d9' : '#ffffff';
  const body = shape('path', { d: pathOf(corners, true), fill, stroke: INK, 'stroke-width': 0.35 });
  const cross =
    item.kind === 'ballot-box'
      ? shape('path', { d: pathOf([a, c], false) + pathOf([b, d], false), stroke: INK, 'stroke-width': 0.18 })
      : '';
  return body + cross + (withScreen && hasBothSides(item) ? screenLine(item, frame) : '');
}

/** Voters are circles, people on duty black squares, each with the number of its place. */
export function person(mark: Place['marks'][number], frame: Frame): string {
  const [x, y] = frame.at(mark.at);
  const radius = personRadius(frame);
  const size = Math.max(
    SMALLEST,
    Math.min(CODE_SIZE, (radius * 2.2) / Math.max(1.2, mark.label.length * 0.62)),
  );
  const look = { size, anchor: 'middle', bold: true } as const;
  const text = (fill: string) => textAt(x, y + baselineDrop(size), mark.label, { ...look, fill });
  if (mark.kind === 'voter') {
    return (
      shape('circle', { cx: x, cy: y, r: radius, fill: '#ffffff', stroke: INK, 'stroke-width': 0.35 }) +
      text(INK)
    );
  }
  const side = radius * 1.8;
  return (
    shape('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, fill: INK }) +
    text('#ffffff')
  );
}

/** Keeps the symbols of a place free of other texts. */
export function blockPlace({ item, marks }: Place, frame: Frame, labels: Labels): void {
  labels.block(boxOf(cornersOf(item).map(frame.at)));
  for (const { at, kind } of marks) {
    if (kind !== 'furniture') labels.block(boxAround(frame.at(at), personRadius(frame)));
  }
}

/** Where a name may stand around a box: above, below, beside, at two corners. */
function spotsAround(box: Box, look: TextLook, text: string): readonly Vector[] {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const gap = look.size * 0.75;
  const wide = textWidthMm(text, look) / 2 + 0.8;
  return [
    [x, box.top - gap],
    [x, box.bottom + gap],
    [box.right + wide, y],
    [box.left - wide, y],
    [box.right + wide, box.top - gap],
    [box.left - wide, box.bottom + gap],
  ];
}

/** The code of a place: in the middle of the piece if it fits there, else beside it, within the walls. */
export function codeLabel({ item, marks }: Place, outline: Polygon, frame: Frame, labels: Labels): string {
  const { code } = stationWords[item.kind];
  const people = marks.filter(({ kind }) => kind !== 'furniture');
  const text = people.length > 0 ? code : `${code} ${marks.at(-1)?.label ?? ''}`.trim();
  const [x, y] = frame.at(item.center);
  const box = boxOf(cornersOf(item).map(frame.at));
  const look = { size: CODE_SIZE, anchor: 'middle', onPlate: item.kind !== 'candidate-board' } as const;
  const room = Math.min((box.right - box.left) / (text.length * 0.68), (box.bottom - box.top) * 0.9);
  const sitsOnIt = people.some(({ at }) => distance(at, item.center) < SEATED);
  if (!sitsOnIt && room >= SMALLEST) {
    const size = Math.min(CODE_SIZE, room);
    return textAt(x, y + baselineDrop(size), text, { ...look, size });
  }
  const walls = outline.map(frame.at);
  const spots = spotsAround(box, look, text);
  const inside = spots.filter((spot) => isEnclosed(spot, walls));
  return labels.place(text, look, inside.length > 0 ? inside : spots);
}
