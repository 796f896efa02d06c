import { type Point, signedArea } from '#domain/plan/room.ts';
import { add, between, cross, distance, lengthOf, scale, subtract } from '#engines/geometry/points.ts';
import { closestOf, convexHull, isConvex, isEnclosed, type Polygon } from '#engines/geometry/polygons.ts';
import type { Region } from '#engines/geometry/regions.ts';
import type { Segment } from '#engines/geometry/segments.ts';
import { SAME_PLACE } from '#engines/geometry/tolerance.ts';
import type { Random } from '#engines/search/random.ts';

/** Places of people: x and y in turn, so that inner loops touch numbers only. */
export type Places = Float64Array;

/** A room made ready for many thousand questions. */
export type Floor = {
  readonly region: Region;
  /** Smallest convex room around the free floor. */
  readonly hull: Polygon;
  readonly hullArea: number;
  /** The free floor is its hull: no corner turns inward and nothing is kept out. */
  readonly isConvex: boolean;
  /** Four numbers for each piece of border: from and to. */
  readonly border: Float64Array;
  /** For each piece of border, the direction of length 1 to the floor. */
  readonly inward: readonly Point[];
  /** Three numbers for each edge of the hull: the inward normal of length 1, and how far along it the edge lies. */
  readonly walls: Float64Array;
  /** Largest distance of two places. */
  readonly diameter: number;
};

/** Null when there is no free floor. */
export function floorOf(region: Region): Floor | null {
  if (region.border.length === 0) return null;
  const ends = region.border.flatMap(({ from, to }) => [from, to]);
  const hull = convexHull(ends);
  if (hull.length < 3) return null;
  return {
    region,
    hull,
    inward: region.border.map((piece) => inwardOf(region, piece)),
    hullArea: signedArea(hull),
    isConvex: region.keepOuts.length === 0 && isConvex(region.outline),
    border: Float64Array.from(region.border.flatMap(({ from, to }) => [...from, ...to])),
    walls: Float64Array.from(hull.flatMap((from, at) => wallOf(from, hull[(at + 1) % hull.length] ?? from))),
    diameter: Math.max(...hull.flatMap((a) => hull.map((b) => distance(a, b)))),
  };
}

function wallOf(from: Readonly<Point>, to: Readonly<Point>): [number, number, number] {
  const [x, y] = subtract(to, from);
  const length = Math.hypot(x, y);
  return [-y / length, x / length, cross([x, y], from) / length];
}

/** Looked at a little beside the middle, where no other border interferes. */
function inwardOf(region: Region, { from, to }: Segment): Point {
  const [alongX, alongY] = scale(subtract(to, from), 1 / distance(from, to));
  const left: Point = [-alongY, alongX];
  return isOpenFloor({ region }, add(between(from, to, 0.5), scale(left, BESIDE))) ? left : [alongY, -alongX];
}

/** Metres. */
const BESIDE = 1e-6;

/** Is there free floor all around the place? Either answer may come on a border. */
export function isOpenFloor(
  { region: { outline, keepOuts } }: { readonly region: Region },
  place: Readonly<Point>,
): boolean {
  return isEnclosed(place, outline) && !keepOuts.some((keepOut) => isEnclosed(place, keepOut));
}

/** From the nearest place of the border to (`x`, `y`). */
export function awayFromBorder({ border }: Floor, x: number, y: number): Point {
  let least = Number.POSITIVE_INFINITY;
  let awayX = 0;
  let awayY = 0;
  for (let piece = 0; piece < border.length; piece += 4) {
    const fromX = border[piece] ?? 0;
    const fromY = border[piece + 1] ?? 0;
    const alongX = (border[piece + 2] ?? 0) - fromX;
    const alongY = (border[piece + 3] ?? 0) - fromY;
    const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY);
    const held = Math.min(1, Math.max(0, share));
    const offX = x - fromX - held * alongX;
    const offY = y - fromY - held * alongY;
    const squared = offX * offX + offY * offY;
    if (squared < least) [least, awayX, awayY] = [squared, offX, offY];
  }
  return [awayX, awayY];
}

/** The place on the floor: itself, or on the wall where only rounding put it beyond; null outside. */
export function heldIn(floor: Floor, place: Point): Point | null {
  if (isOpenFloor(floor, place)) return place;
  if (lengthOf(awayFromBorder(floor, place[0], place[1])) > SAME_PLACE) return null;
  return closestOf(place, floor.region.border);
}

/** The place itself on open floor, else the nearest place on the border: never outside by more than rounding. */
export function broughtIn(floor: Floor, place: Point): Point {
  return isOpenFloor(floor, place) ? place : closestOf(place, floor.region.border);
}

export function bringIn(floor: Floor, places: Places): void {
  for (let at = 0; at < places.length; at += 2) {
    [places[at], places[at + 1]] = broughtIn(floor, [places[at] ?? 0, places[at + 1] ?? 0]);
  }
}

export function pointsOf(places: Places): Point[] {
  return Array.from(
    { length: places.length / 2 },
    (_, at): Point => [places[2 * at] ?? 0, places[2 * at + 1] ?? 0],
  );
}

export function placesOf(points: readonly Readonly<Point>[]): Places {
  return Float64Array.from(points.flat());
}

/** How often a random place may fall outside before we take one on the border, as in a narrow slanting room. */
const DRAWS = 30;

export function randomPlace(floor: Floor, random: Random): Point {
  const { left, right, bottom, top } = floor.region.bounds;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const place: Point = [left + (right - left) * random.next(), bottom + (top - bottom) * random.next()];
    if (isOpenFloor(floor, place)) return place;
  }
  return randomBorderPlace(floor, random);
}

export function randomBorderPlace({ region: { border } }: Floor, random: Random): Point {
  const piece = border[random.below(border.length)] ?? { from: [0, 0], to: [0, 0] };
  return between(piece.from, piece.to, random.next());
}
