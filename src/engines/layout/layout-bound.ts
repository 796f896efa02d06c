import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutRequest, StationRequest } from '#domain/plan/layout.ts';
import { signedArea } from '#domain/plan/room.ts';
import { clipToLeft } from '#engines/geometry/clipping.ts';
import { furnitureOf } from '#engines/geometry/furniture.ts';
import { add, lengthOf, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import {
  convexHull,
  counterClockwise,
  edgesOf,
  isConvex,
  type Polygon,
  perimeterOf,
} from '#engines/geometry/polygons.ts';

/**
 * More writing places than this no layout of the room can have.
 *
 * People `d` apart in a convex region of area A and perimeter P number at most
 * 2A/(√3 d²) + P/(2d) + 1 (Oler, 1961). Everybody stands within the convex
 * hull of the room and, where the room is its own hull, half a body from the
 * walls. The people of the other stations are taken off; of a desk with a screen, whose two people may be
 * closer, only one. A second bound is the floor that desks cover.
 */
export function writingBound(request: LayoutRequest): number {
  const asked = request.stations.filter(({ kind }) => kind === 'writing');
  const wanted = asked.reduce(
    (sum, { count }) => sum + (count === 'max' ? Number.POSITIVE_INFINITY : count),
    0,
  );
  const others = request.stations
    .filter(({ kind }) => kind !== 'writing')
    .reduce((sum, station) => sum + peopleOf(station, request), 0);
  return Math.max(0, Math.min(wanted, peopleBound(request) - others, deskBound(request, asked)));
}

/** People of a station who must be apart from everybody else; one of them where nobody says how many stations. */
function peopleOf(station: StationRequest, { minDistance, screens = false }: LayoutRequest): number {
  const { people } = furnitureOf(station, { minDistance, screens });
  const each = screens ? Math.min(1, people.length) : people.length;
  return each * (station.count === 'max' ? 1 : station.count);
}

function peopleBound({ room, minDistance }: LayoutRequest): number {
  if (minDistance === 0) return Number.POSITIVE_INFINITY;
  const outline = counterClockwise(room.outline);
  const region = isConvex(outline) ? insetOf(outline, FURNITURE.figures.bodyRadius) : convexHull(outline);
  const area = Math.abs(signedArea(region.map(([x, y]) => [x, y])));
  const bound = (2 * area) / (Math.sqrt(3) * minDistance ** 2) + perimeterOf(region) / (2 * minDistance) + 1;
  return Math.floor(bound + 1e-9);
}

/** A convex polygon without the strip along its edges; empty when nothing is left. */
function insetOf(polygon: Polygon, by: number): Polygon {
  return edgesOf(polygon).reduce<Polygon>((kept, { from, to }) => {
    const along = subtract(to, from);
    const length = lengthOf(along);
    if (kept.length === 0 || length === 0) return kept;
    const inward: Vector = scale([-along[1], along[0]], by / length);
    return clipToLeft(kept, { from: add(from, inward), to: add(to, inward) });
  }, polygon);
}

function deskBound(
  { room, minDistance, screens = false }: LayoutRequest,
  asked: readonly StationRequest[],
): number {
  const sizes = asked.map((station) => furnitureOf(station, { minDistance, screens }));
  const smallest = Math.min(...sizes.map(({ width, depth }) => width * depth));
  if (sizes.length === 0 || smallest === 0) return Number.POSITIVE_INFINITY;
  return Math.floor(Math.abs(signedArea(room.outline)) / smallest + 1e-9);
}
