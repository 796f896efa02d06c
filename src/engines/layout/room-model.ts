import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem, LayoutRoom } from '#domain/plan/layout.ts';
import type { Door } from '#domain/plan/room.ts';
import { doorSwing } from '#engines/geometry/door-swing.ts';
import { squaredDistance, type Vector } from '#engines/geometry/points.ts';
import {
  type Bounds,
  boundsOf,
  counterClockwise,
  edgesOf,
  isEnclosed,
  type Polygon,
} from '#engines/geometry/polygons.ts';
import {
  distanceToRectangle,
  doesIntrude,
  outerRadius,
  overlapDepth,
} from '#engines/geometry/rectangle-fit.ts';
import type { Rectangle } from '#engines/geometry/rectangles.ts';
import { distanceToSegment, type Segment, squaredToSegment } from '#engines/geometry/segments.ts';

/**
 * How much more than promised every distance is kept, so that coordinates may
 * be rounded to a tenth of a millimetre afterwards. Metres.
 */
export const MARGIN = 5e-4;

/** A room as the search asks about it. */
export type RoomModel = {
  readonly outline: Polygon;
  readonly keepOuts: readonly Polygon[];
  readonly bounds: Bounds;
  /** Counter-clockwise, so that the room is to the left. */
  readonly outlineEdges: readonly Segment[];
  /** Everything that stops a person or hides a ballot. */
  readonly walls: readonly Segment[];
  readonly doors: readonly Door[];
  readonly swings: readonly Rectangle[];
};

export function roomModelOf({ outline, keepOut = [], doors }: LayoutRoom): RoomModel {
  const turned = counterClockwise(outline);
  const outlineEdges = edgesOf(turned);
  return {
    outline: turned,
    keepOuts: keepOut,
    bounds: boundsOf(turned),
    outlineEdges,
    walls: [...outlineEdges, ...keepOut.flatMap(edgesOf)],
    doors,
    swings: doors.flatMap((door) => doorSwing(door, turned) ?? []),
  };
}

export function isOpenFloor({ outline, keepOuts }: RoomModel, place: Vector): boolean {
  return isEnclosed(place, outline) && !keepOuts.some((keepOut) => isEnclosed(place, keepOut));
}

export function distanceToWalls({ walls }: RoomModel, place: Vector): number {
  let least = Number.POSITIVE_INFINITY;
  for (const wall of walls) least = Math.min(least, squaredToSegment(place, wall));
  return Math.sqrt(least);
}

/** May furniture stand there, seen from the room alone? */
export function fitsFurniture(room: RoomModel, item: Rectangle): boolean {
  const grown = { ...item, width: item.width + 2 * MARGIN, depth: item.depth + 2 * MARGIN };
  if (!isOpenFloor(room, item.center)) return false;
  const radius = outerRadius(grown);
  const inner = Math.min(grown.width, grown.depth) / 2;
  for (const wall of room.walls) {
    const away = distanceToSegment(item.center, wall);
    if (away < inner || (away < radius && doesIntrude(wall, grown))) return false;
  }
  return room.swings.every((swing) => overlapDepth(grown, swing) === 0);
}

/** May somebody stand there, seen from the room alone? */
export function fitsPerson(room: RoomModel, place: Vector): boolean {
  const least = FURNITURE.figures.bodyRadius + MARGIN;
  return (
    isOpenFloor(room, place) &&
    distanceToWalls(room, place) >= least &&
    room.swings.every((swing) => distanceToRectangle(swing, place) > 0)
  );
}

/** May a whole station stand there, seen from the room alone? */
export function fitsStation(room: RoomModel, item: LayoutItem): boolean {
  return item.people.every(({ at }) => fitsPerson(room, at)) && fitsFurniture(room, item);
}

/** May two stations stand as they do, seen from each other? */
export function areCompatible(one: LayoutItem, other: LayoutItem, distance: number): boolean {
  const least = (distance + MARGIN) ** 2;
  for (const a of one.people) {
    for (const b of other.people) {
      if ((a.at[0] - b.at[0]) ** 2 + (a.at[1] - b.at[1]) ** 2 < least) return false;
    }
  }
  const away = Math.hypot(one.center[0] - other.center[0], one.center[1] - other.center[1]);
  const reach = outerRadius(one) + outerRadius(other) + 2 * MARGIN;
  if (away < reach) {
    const grown = { ...one, width: one.width + 2 * MARGIN, depth: one.depth + 2 * MARGIN };
    if (overlapDepth(grown, other) > 0) return false;
  }
  return areClearOf(one, other) && areClearOf(other, one);
}

function areClearOf(furniture: LayoutItem, { people }: LayoutItem): boolean {
  const body = FURNITURE.figures.bodyRadius + MARGIN;
  const enough = (outerRadius(furniture) + body) ** 2;
  return people.every(
    ({ at }) => squaredDistance(at, furniture.center) >= enough || distanceToRectangle(furniture, at) >= body,
  );
}
