import type { LayoutItem, LayoutRoom } from '#domain/plan/layout.ts';
import { type Door, type Point, signedArea } from '#domain/plan/room.ts';
import { rotate, subtract, type Vector } from '#engines/geometry/points.ts';
import { boundsOf, edgesOf } from '#engines/geometry/polygons.ts';

/**
 * A room laid so that it looks the same however it was drawn: a longest wall
 * along x, and of the ways to do that, mirrored ones too, always the same one.
 * What is computed in this frame comes out as good for a room that was turned
 * or mirrored.
 */
export type Frame = {
  readonly room: LayoutRoom;
  readonly toFrame: (item: LayoutItem) => LayoutItem;
  readonly fromFrame: (item: LayoutItem) => LayoutItem;
  readonly pointFromFrame: (point: Vector) => Point;
};

/** Coordinates are rounded to this before they are compared or used. Metres. */
const GRAIN = 1e-6;

export function canonicalFrame(room: LayoutRoom): Frame {
  const edges = edgesOf(room.outline);
  const lengths = edges.map(({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]));
  const longest = Math.max(...lengths);
  const frames = edges
    .filter((_, at) => (lengths[at] ?? 0) >= longest - GRAIN)
    .flatMap(({ from, to }) => {
      const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      // Drawn the other way round, the room lies on the other side of its longest wall.
      return [false, true].flatMap((isMirrored) =>
        [angle, angle + 180].map((turn) => frameOf(room, turn, isMirrored)),
      );
    });
  const [first, ...others] = frames.map((frame) => ({ frame, signature: signatureOf(frame.room) }));
  if (first === undefined) return frameOf(room, 0, false);
  return others.reduce((best, next) => (byNumbers(next.signature, best.signature) < 0 ? next : best), first)
    .frame;
}

function frameOf(room: LayoutRoom, turn: number, isMirrored: boolean): Frame {
  const flip = (point: Vector): Point => (isMirrored ? [-point[0], point[1]] : [point[0], point[1]]);
  const turned = (point: Vector) => flip(rotate(point, -turn));
  const { left, bottom } = boundsOf(room.outline.map(turned));
  const to = (point: Vector): Point => {
    const [x, y] = subtract(turned(point), [left, bottom]);
    return [roundTo(x), roundTo(y)];
  };
  const from = ([x, y]: Vector): Point => rotate(flip([x + left, y + bottom]), turn);
  const sign = isMirrored ? -1 : 1;
  const doors = room.doors.map((door) => {
    const [first = door.from, last = door.to] = [to(door.from), to(door.to)].toSorted(byNumbers);
    return { ...door, from: first, to: last };
  });
  return {
    room: {
      outline: fromLowest(room.outline.map(to)),
      keepOut: (room.keepOut ?? [])
        .map((outline) => fromLowest(outline.map(to)))
        .toSorted((a, b) => byNumbers(a.flat(), b.flat())),
      doors: doors.toSorted((a, b) => byNumbers(marksOf(a), marksOf(b))),
    },
    toFrame: (item) => moved(item, to, roundTo(sign * (item.angle - turn))),
    fromFrame: (item) => moved(item, from, sign * item.angle + turn),
    pointFromFrame: from,
  };
}

/** The same corners counter-clockwise from the lowest of the left ones, wherever a drawing began. */
function fromLowest(polygon: Point[]): Point[] {
  const turned = signedArea(polygon) < 0 ? polygon.toReversed() : polygon;
  const [lowest] = turned.toSorted(byNumbers);
  const at = lowest === undefined ? 0 : turned.indexOf(lowest);
  return [...turned.slice(at), ...turned.slice(0, at)];
}

function moved(item: LayoutItem, place: (point: Vector) => Point, angle: number): LayoutItem {
  return {
    ...item,
    center: place(item.center),
    angle: ((angle % 360) + 360) % 360,
    people: item.people.map((person) => ({ ...person, at: place(person.at) })),
  };
}

function roundTo(value: number): number {
  // Adding 0 turns -0 into 0, which would otherwise compare as another room.
  return Math.round(value / GRAIN) * GRAIN + 0;
}

/** Numbers that two rooms share exactly when they are the same room but for the names of their doors. */
function signatureOf({ outline, keepOut = [], doors }: LayoutRoom): readonly number[] {
  return [...outline.flat(), ...keepOut.flatMap((each) => each.flat()), ...doors.flatMap(marksOf)];
}

const USE_MARK = { in: 0, out: 1, both: 2 };

function marksOf({ from, to, use }: Door): readonly number[] {
  return [USE_MARK[use], ...from, ...to];
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
