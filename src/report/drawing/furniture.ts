import type { LayoutItem } from '#domain/plan/layout.ts';
import { add, directionOf, scale, type Vector } from '#engines/geometry/points.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { shape, textAt } from '#report/document/svg.ts';
import { pathOf } from './building.ts';
import type { Frame } from './frame.ts';
import { type Box, baselineDrop, type Labels } from './labels.ts';
import type { Place } from './places.ts';
import { stationWords } from './words.ts';

const INK = '#000000';
/** Type on drawings, in millimetres: 7 points for codes and numbers, never less than 5.5. */
export const CODE_SIZE = 2.5;
const SMALLEST = 1.95;

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

/** The code of a place: in the middle of the piece if it fits there, else beside it. */
export function codeLabel({ item, marks }: Place, frame: Frame, labels: Labels): string {
  const { code } = stationWords[item.kind];
  const hasNumberedPerson = marks.some(({ kind }) => kind !== 'furniture');
  const text = hasNumberedPerson ? code : `${code} ${marks.at(-1)?.label ?? ''}`.trim();
  const [x, y] = frame.at(item.center);
  const box = boxOf(cornersOf(item).map(frame.at));
  const sitsOnIt = marks.some(
    (mark) =>
      mark.kind !== 'furniture' &&
      Math.hypot(mark.at[0] - item.center[0], mark.at[1] - item.center[1]) < 0.15,
  );
  const room = Math.min((box.right - box.left) / (text.length * 0.68), (box.bottom - box.top) * 0.9);
  const look = { size: CODE_SIZE, anchor: 'middle', onPlate: item.kind !== 'candidate-board' } as const;
  if (!sitsOnIt && room >= SMALLEST) {
    const size = Math.min(CODE_SIZE, room);
    return textAt(x, y + baselineDrop(size), text, { ...look, size });
  }
  const gap = CODE_SIZE * 0.75;
  const wide = CODE_SIZE * text.length * 0.45;
  return labels.place(text, look, [
    [x, box.top - gap],
    [x, box.bottom + gap],
    [box.right + wide, y],
    [box.left - wide, y],
    [box.right + wide, box.top - gap],
    [box.left - wide, box.bottom + gap],
  ]);
}
