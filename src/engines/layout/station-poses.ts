import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { type FurnitureModel, placeFurniture } from '#engines/geometry/furniture.ts';
import { add, between, distance, scale, type Vector } from '#engines/geometry/points.ts';
import { fitsStation, MARGIN, type RoomModel } from './room-model.ts';

/** How a station may face, seen from the wall at its back: into the room, or along the wall to either side. */
export type Facing = 'inward' | 'left' | 'right';

/** One place along the walls where a station can stand. */
export type WallPose = {
  readonly item: LayoutItem;
  readonly facing: Facing;
  /** Metres along the outline, counter-clockwise from its first corner. */
  readonly along: number;
};

/** Between neighbouring places along a wall. Metres. */
const STEP = 0.2;

const TURN: Readonly<Record<Facing, number>> = { inward: 0, left: 90, right: -90 };

/** Every place along the walls where the station fits the room. */
export function wallPoses(room: RoomModel, model: FurnitureModel): readonly WallPose[] {
  let start = 0;
  return room.outlineEdges.flatMap(({ from, to }) => {
    const length = distance(from, to);
    const offset = start;
    start += length;
    const inward: Vector = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
    const inwardAngle = (Math.atan2(inward[1], inward[0]) * 180) / Math.PI + 90;
    return (['inward', 'left', 'right'] as const).flatMap((facing) => {
      const angle = inwardAngle + TURN[facing];
      const depth = reachBehind(model, facing) + 2 * MARGIN;
      return stopsAlong(length, reachAside(model, facing) + 2 * MARGIN).flatMap((stop): WallPose[] => {
        const center = add(between(from, to, stop / length), scale(inward, depth));
        const item = placeFurniture(model, { id: model.kind, center, angle });
        return fitsStation(room, item) ? [{ item, facing, along: offset + stop }] : [];
      });
    });
  });
}

/** From the wall to the middle of the station, so that furniture and people clear the wall. */
function reachBehind(model: FurnitureModel, facing: Facing): number {
  const body = FURNITURE.figures.bodyRadius;
  if (facing !== 'inward') return Math.max(model.width / 2, body);
  return Math.max(model.depth / 2, ...model.people.map(({ at }) => at[1] + body));
}

/** From the end of a wall to the middle of the station. */
function reachAside(model: FurnitureModel, facing: Facing): number {
  const body = FURNITURE.figures.bodyRadius;
  if (facing === 'inward') return Math.max(model.width / 2, body);
  // Which of its two ends is the nearer wall does not matter: the other is tried as well.
  return Math.min(
    Math.max(model.depth / 2, ...model.people.map(({ at }) => at[1] + body)),
    Math.max(model.depth / 2, ...model.people.map(({ at }) => body - at[1])),
  );
}

/** Evenly from one end of a wall to the other, both ends among them. */
function stopsAlong(length: number, aside: number): readonly number[] {
  const room = length - 2 * aside;
  if (room < 0) return [];
  const steps = Math.max(1, Math.round(room / STEP));
  return Array.from({ length: steps + 1 }, (_, at) => aside + (room * at) / steps);
}
