import type { Layout } from '#domain/plan/layout.ts';
import type { Door } from '#domain/plan/room.ts';
import { add, between, distance, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import type { Polygon } from '#engines/geometry/polygons.ts';
import { shape } from '#report/document/svg.ts';
import { inward, pathOf } from './building.ts';
import type { Frame } from './frame.ts';
import type { Box, Labels } from './labels.ts';
import { drawingWords } from './words.ts';

const INK = '#000000';
/** Between two arrowheads on the way. Millimetres. */
const ARROW_GAP = 16;

/** A filled arrowhead with its tip at a place. */
export function arrowHead(tip: Vector, direction: Vector, size: number): string {
  const length = Math.hypot(...direction) || 1;
  const ahead = scale(direction, 1 / length);
  const across: Vector = [-ahead[1], ahead[0]];
  const back = subtract(tip, scale(ahead, size));
  return shape('path', {
    d: pathOf([tip, add(back, scale(across, size * 0.42)), subtract(back, scale(across, size * 0.42))], true),
    fill: INK,
  });
}

/** Arrowheads along a way, so many millimetres apart, each on a piece long enough to show its direction. */
function arrowsOn(points: readonly Vector[]): readonly string[] {
  const arrows: string[] = [];
  let sinceLast = ARROW_GAP / 2;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const length = distance(from, to);
    if (length > 4 && sinceLast + length >= ARROW_GAP) {
      const at = Math.min(length - 1, Math.max(3, ARROW_GAP - sinceLast));
      arrows.push(arrowHead(between(from, to, at / length), subtract(to, from), 2.4));
      sinceLast = length - at;
    } else {
      sinceLast += length;
    }
  }
  return arrows;
}

/** Dashes of the way in and dots of the way out differ without colour. */
export const WAY_LOOK = {
  in: { 'stroke-width': 0.45, 'stroke-dasharray': '2.4 1.2' },
  out: { 'stroke-width': 0.55, 'stroke-dasharray': '0.6 1' },
} as const;

/** The voters' way: dashed to the last station, dotted from there to the door, with arrowheads. */
export function route(layout: Layout, doors: readonly Door[], frame: Frame): string {
  const exits = new Set(doors.map(({ id }) => id));
  const itemIds = new Set(layout.items.map(({ id }) => id));
  const legs = layout.route.map(({ to, points }) => ({
    isOut: exits.has(to) && !itemIds.has(to),
    points: points.map(frame.at),
  }));
  return (['in', 'out'] as const)
    .map((way) => {
      const own = legs.filter(({ isOut, points }) => isOut === (way === 'out') && points.length > 1);
      const line = own.map(({ points }) => pathOf(points, false)).join('');
      if (line === '') return '';
      const path = shape('path', { d: line, fill: 'none', stroke: INK, ...WAY_LOOK[way] });
      return path + arrowsOn(own.flatMap(({ points }) => points)).join('');
    })
    .join('');
}

const DOOR_WORDS = { in: drawingWords.wayIn, out: drawingWords.wayOut, both: drawingWords.wayBoth } as const;

function block(tail: Vector, tip: Vector): Box {
  return {
    left: Math.min(tail[0], tip[0]) - 1,
    right: Math.max(tail[0], tip[0]) + 1,
    top: Math.min(tail[1], tip[1]) - 1,
    bottom: Math.max(tail[1], tip[1]) + 1,
  };
}

/** A thick arrow outside a door, pointing the way people go, and what it is called. */
export function doorArrow(door: Door, outline: Polygon, frame: Frame, labels: Labels): string {
  const [inX, inY] = inward(door, outline);
  const out: Vector = [-inX, inY];
  const middle = frame.at(between(door.from, door.to, 0.5));
  const near = add(middle, scale(out, 2));
  const far = add(middle, scale(out, 9.5));
  labels.block(block(near, far));
  const shaft = shape('path', {
    d: pathOf([near, far], false),
    stroke: INK,
    'stroke-width': 1.1,
    fill: 'none',
  });
  const pointIn = door.use === 'out' ? '' : arrowHead(near, scale(out, -1), 3.4);
  const pointOut = door.use === 'in' ? '' : arrowHead(far, out, 3.4);
  // Beside a wall on the left or right there is more room for a name that stands upright.
  const turn = Math.abs(out[0]) > 0.7 ? -90 : 0;
  const along: Vector = [-out[1], out[0]];
  const beyond = add(middle, scale(out, 13.2));
  const name = labels.place(
    DOOR_WORDS[door.use],
    { size: 3.1, bold: true, onPlate: true, turn },
    [0, 8, -8, 14, -14].map((shift) => add(beyond, scale(along, shift))),
  );
  return shaft + pointIn + pointOut + name;
}
