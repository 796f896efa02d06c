import type { Point } from '#domain/plan/room.ts';
import { inwardOf } from '#engines/geometry/door-swing.ts';
import {
  add,
  between,
  directionOf,
  distance,
  dot,
  scale,
  subtract,
  type Vector,
} from '#engines/geometry/points.ts';
import type { Rectangle } from '#engines/geometry/rectangles.ts';
import { distanceToWalls, isOpenFloor, MARGIN, type RoomModel } from './room-model.ts';

/** The floor as a net of places a step apart, for finding ways. */
export type WalkGrid = {
  readonly columns: number;
  readonly rows: number;
  /** Metres between neighbours. */
  readonly step: number;
  readonly origin: Vector;
  /** Metres to the nearest wall; negative outside. */
  readonly toWall: Float64Array;
  /** 1 in front of a door as wide as the door, where the jambs are nearer than half an aisle. */
  readonly isDoorway: Uint8Array;
};

/** About so many places in a room, whatever its size. */
const PLACES = 3500;
const FINEST = 0.08;

export function walkGridOf(room: RoomModel, aisle: number): WalkGrid {
  const { left, bottom, right, top } = room.bounds;
  const step = Math.max(FINEST, Math.sqrt(((right - left) * (top - bottom)) / PLACES));
  const columns = Math.floor((right - left) / step) + 1;
  const rows = Math.floor((top - bottom) / step) + 1;
  // Half of what does not divide on either side, so that the net has the symmetry of the room.
  const origin: Vector = [
    left + (right - left - (columns - 1) * step) / 2,
    bottom + (top - bottom - (rows - 1) * step) / 2,
  ];
  const toWall = new Float64Array(columns * rows);
  const isDoorway = new Uint8Array(columns * rows);
  const doorways = room.doors.flatMap((door) => {
    const inward = inwardOf(door, room.outline);
    return inward === null ? [] : [{ ...door, inward, width: distance(door.from, door.to) }];
  });
  for (let at = 0; at < columns * rows; at += 1) {
    const place = placeOf({ columns, step, origin }, at);
    toWall[at] = isOpenFloor(room, place) ? distanceToWalls(room, place) : -1;
    const isInDoorway = doorways.some(({ from, to, inward, width }) => {
      const deep = dot(subtract(place, from), inward);
      const aside = dot(subtract(place, from), scale(subtract(to, from), 1 / width));
      return deep >= 0 && deep <= aisle && aside >= 0 && aside <= width;
    });
    isDoorway[at] = isInDoorway ? 1 : 0;
  }
  return { columns, rows, step, origin, toWall, isDoorway };
}

export function placeOf(
  { columns, step, origin }: Pick<WalkGrid, 'columns' | 'step' | 'origin'>,
  at: number,
): Point {
  return [origin[0] + (at % columns) * step, origin[1] + Math.floor(at / columns) * step];
}

/** The nearest place of the net; -1 beside it. */
export function indexAt({ columns, rows, step, origin }: WalkGrid, [x, y]: Vector): number {
  const column = Math.round((x - origin[0]) / step);
  const row = Math.round((y - origin[1]) / step);
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

/** Where nobody can walk: 1. `wall` and `doorway` are the metres kept from walls and, in a doorway, from its jambs. */
export function blockedByWalls(grid: WalkGrid, wall: number, doorway: number): Uint8Array {
  const blocked = new Uint8Array(grid.toWall.length);
  for (let at = 0; at < blocked.length; at += 1) {
    const least = grid.isDoorway[at] === 1 ? doorway : wall;
    if ((grid.toWall[at] ?? 0) < least) blocked[at] = 1;
  }
  return blocked;
}

/** Marks every place nearer than `reach` to the furniture. */
export function blockRectangle(
  grid: WalkGrid,
  blocked: Uint8Array,
  rectangle: Rectangle,
  reach: number,
): void {
  const [halfWidth, halfDepth] = [rectangle.width / 2, rectangle.depth / 2];
  const [cosine, sine] = directionOf(rectangle.angle);
  const [middleX, middleY] = rectangle.center;
  const least = (reach + MARGIN) ** 2;
  // `distanceToRectangle` written out, without making points: this is asked for every place of the net.
  forEachNear(grid, rectangle.center, Math.hypot(halfWidth, halfDepth) + reach, (at, x, y) => {
    const along = Math.abs((x - middleX) * cosine + (y - middleY) * sine);
    const across = Math.abs((y - middleY) * cosine - (x - middleX) * sine);
    const [beside, before] = [Math.max(0, along - halfWidth), Math.max(0, across - halfDepth)];
    if (beside * beside + before * before < least) blocked[at] = 1;
  });
}

/** Marks every place nearer than `reach` to somebody. */
export function blockCircle(grid: WalkGrid, blocked: Uint8Array, center: Vector, reach: number): void {
  forEachNear(grid, center, reach, (at, x, y) => {
    if ((x - center[0]) ** 2 + (y - center[1]) ** 2 < reach ** 2) blocked[at] = 1;
  });
}

/** Marks the places around somewhere for which the answer is yes. */
export function blockWhere(
  grid: WalkGrid,
  blocked: Uint8Array,
  { center, reach }: { readonly center: Vector; readonly reach: number },
  isBlocked: (place: Vector) => boolean,
): void {
  forEachNear(grid, center, reach, (at, x, y) => {
    if (blocked[at] === 0 && isBlocked([x, y])) blocked[at] = 1;
  });
}

/** Marks the places along a way, so that no other way crosses it; not those within `spared` of a place where they meet. */
export function blockWay(
  grid: WalkGrid,
  blocked: Uint8Array,
  {
    points,
    reach,
    meeting,
    spared,
  }: { points: readonly Vector[]; reach: number; meeting: Vector; spared: number },
): void {
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const pieces = Math.max(1, Math.ceil(distance(from, to) / (grid.step / 2)));
    for (let piece = 0; piece <= pieces; piece += 1) {
      forEachNear(grid, between(from, to, piece / pieces), reach, (at, x, y) => {
        if ((x - meeting[0]) ** 2 + (y - meeting[1]) ** 2 > spared ** 2) blocked[at] = 1;
      });
    }
  });
}

function forEachNear(
  grid: WalkGrid,
  center: Vector,
  radius: number,
  visit: (at: number, x: number, y: number) => void,
): void {
  const { columns, rows, step, origin } = grid;
  const first = (middle: number, start: number) => Math.max(0, Math.ceil((middle - radius - start) / step));
  const last = (middle: number, start: number, most: number) =>
    Math.min(most - 1, Math.floor((middle + radius - start) / step));
  const lastColumn = last(center[0], origin[0], columns);
  const lastRow = last(center[1], origin[1], rows);
  for (let row = first(center[1], origin[1]); row <= lastRow; row += 1) {
    for (let column = first(center[0], origin[0]); column <= lastColumn; column += 1) {
      visit(row * columns + column, origin[0] + column * step, origin[1] + row * step);
    }
  }
}

/** The free place nearest to somewhere, not farther than `reach`; -1 when there is none. */
export function nearestFree(grid: WalkGrid, blocked: Uint8Array, center: Vector, reach: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  forEachNear(grid, center, reach, (at, x, y) => {
    const away = distance(center, [x, y]);
    if (blocked[at] === 0 && away < least && away <= reach) [nearest, least] = [at, away];
  });
  return nearest;
}

/** Can one walk straight from one place to the other over free places? */
export function isLineFree(grid: WalkGrid, blocked: Uint8Array, from: Vector, to: Vector): boolean {
  const pieces = Math.max(1, Math.ceil(distance(from, to) / (grid.step / 2)));
  for (let piece = 0; piece <= pieces; piece += 1) {
    const at = indexAt(grid, between(from, to, piece / pieces));
    if (at < 0 || blocked[at] === 1) return false;
  }
  return true;
}

/** The place of a door where people go through: `share` of its width from its first jamb, `deep` metres into the room. */
export function inDoor(room: RoomModel, doorId: string, share: number, deep = 0): Point | null {
  const door = room.doors.find(({ id }) => id === doorId);
  const inward = door === undefined ? null : inwardOf(door, room.outline);
  if (door === undefined || inward === null) return null;
  return add(between(door.from, door.to, share), scale(inward, deep));
}
