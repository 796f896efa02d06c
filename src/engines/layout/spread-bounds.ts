import { type Point, signedArea } from '#domain/plan/room.ts';
import { directionOf, dot } from '#engines/geometry/points.ts';
import { edgesOf, type Polygon, perimeterOf } from '#engines/geometry/polygons.ts';
import type { Segment } from '#engines/geometry/segments.ts';
import { type Floor, isOpenFloor } from './spread-floor.ts';
import { KNOWN_SQUARES } from './spread-known-squares.ts';

/** What the bounds need to know of a floor, computed once. */
export type BoundShape = {
  readonly diameter: number;
  /** Sets of convex pieces that each cover the floor. */
  readonly covers: readonly (readonly Piece[])[];
  /** Area and girth of the room when it is in one piece without holes. */
  readonly whole: Piece | null;
  /** Side of a square around the floor. */
  readonly square: number;
};

type Piece = { readonly area: number; readonly perimeter: number };

/** Rooms with more pieces of border than this are bounded by their hull alone. */
const MOST_PIECES = 200;

/** Bounds are loosened by this, far above the rounding in them, so that rounding never makes one false. */
const ROUNDING = 1e-11;

export function boundShapeOf(floor: Floor): BoundShape {
  const { region, hull } = floor;
  const strips =
    floor.isConvex || region.border.length > MOST_PIECES ? [] : [stripsOf(floor, 0), stripsOf(floor, 1)];
  return {
    diameter: floor.diameter,
    covers: [[pieceOf(hull)], ...strips.map((polygons) => polygons.map(pieceOf))],
    whole: region.keepOuts.length === 0 ? pieceOf(region.outline) : null,
    square: smallestSquare(hull),
  };
}

function pieceOf(polygon: Polygon): Piece {
  return { area: Math.abs(signedArea(polygon)), perimeter: perimeterOf(polygon) };
}

/** Side of the smallest square around a convex room that has one of its edges' directions. */
function smallestSquare(hull: Polygon): number {
  const sides = edgesOf(hull).map(({ from, to }) => {
    const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const extents = [directionOf(degrees), directionOf(degrees + 90)].map((direction) => {
      const heights = hull.map((corner) => dot(corner, direction));
      return Math.max(...heights) - Math.min(...heights);
    });
    return Math.max(...extents);
  });
  return Math.min(...sides);
}

/**
 * The free floor cut into trapezoids by lines through all corners; `axis` 0
 * cuts along x, so pieces lie above each other, 1 along y.
 */
function stripsOf(floor: Floor, axis: 0 | 1): readonly Polygon[] {
  const height = axis === 0 ? 1 : 0;
  const pieces = floor.region.border;
  const levels = [...new Set(pieces.flatMap(({ from, to }) => [from[height], to[height]]))].sort(
    (a, b) => a - b,
  );
  return levels.slice(1).flatMap((upper, at) => {
    const lower = levels[at] ?? upper;
    const middle = (lower + upper) / 2;
    const sides = pieces
      .filter(
        ({ from, to }) =>
          Math.min(from[height], to[height]) < middle && Math.max(from[height], to[height]) > middle,
      )
      .sort((a, b) => reachAt(a, middle, axis) - reachAt(b, middle, axis));
    return sides.slice(1).flatMap((right, index): Polygon[] => {
      const left = sides[index] ?? right;
      const center = (reachAt(left, middle, axis) + reachAt(right, middle, axis)) / 2;
      if (!isOpenFloor(floor, placeOf(center, middle, axis))) return [];
      return [
        [
          placeOf(reachAt(left, lower, axis), lower, axis),
          placeOf(reachAt(right, lower, axis), lower, axis),
          placeOf(reachAt(right, upper, axis), upper, axis),
          placeOf(reachAt(left, upper, axis), upper, axis),
        ],
      ];
    });
  });
}

/** How far along the axis a piece of border is at a level. */
function reachAt({ from, to }: Segment, level: number, axis: 0 | 1): number {
  const height = axis === 0 ? 1 : 0;
  const share = (level - from[height]) / (to[height] - from[height]);
  return from[axis] + (to[axis] - from[axis]) * share;
}

function placeOf(along: number, level: number, axis: 0 | 1): Point {
  return axis === 0 ? [along, level] : [level, along];
}

/**
 * Nobody can place more people at a distance. The least of
 *
 * - Oler's inequality for the room's hull, and summed over convex pieces that
 *   cover the floor: at most 2A / (√3 d²) + P / (2d) + 1 points in a convex set
 *   of area A and perimeter P (N. Oler, Acta Math. 105, 1961);
 * - room for cells: each person's Voronoi cell, cut by the circle of radius
 *   d / √3, has at least the area √3 d² / 2 of a regular hexagon (L. Fejes Tóth,
 *   1943), and all lie within d / √3 of the floor;
 * - the published optima of squares, for a square around the room.
 */
export function mostPeople(shape: BoundShape, distance: number): number {
  if (distance > shape.diameter * (1 + ROUNDING)) return 1;
  const sums = shape.covers.map((pieces) =>
    pieces.reduce((sum, piece) => sum + olerBound(piece, distance), 0),
  );
  return Math.min(...sums, cellBound(shape.whole, distance), squareBound(shape.square, distance));
}

function olerBound({ area, perimeter }: Piece, distance: number): number {
  return Math.floor((2 * area) / (Math.sqrt(3) * distance ** 2) + perimeter / (2 * distance) + 1 + ROUNDING);
}

function cellBound(whole: Piece | null, distance: number): number {
  if (whole === null) return Number.POSITIVE_INFINITY;
  const reach = distance / Math.sqrt(3);
  // Steiner: the area within `reach` of a simple polygon is at most this.
  const area = whole.area + whole.perimeter * reach + Math.PI * reach ** 2;
  return Math.floor(area / ((Math.sqrt(3) / 2) * distance ** 2) + ROUNDING);
}

function squareBound(side: number, distance: number): number {
  let most = Number.POSITIVE_INFINITY;
  for (const [count, largest] of KNOWN_SQUARES) {
    if (distance > largest * side * (1 + ROUNDING)) most = Math.min(most, count - 1);
  }
  return most;
}

/** Nobody can place `count` people farther apart than this. Metres. */
export function largestDistance(shape: BoundShape, count: number): number {
  // One person fits at any distance, two at the diameter.
  let [possible, impossible] = [0, shape.diameter * (1 + 2 * ROUNDING)];
  // Halved until neighbouring numbers: the bound falls with the distance, in steps.
  for (let halving = 0; halving < 200; halving += 1) {
    const middle = (possible + impossible) / 2;
    if (middle <= possible || middle >= impossible) break;
    if (mostPeople(shape, middle) >= count) possible = middle;
    else impossible = middle;
  }
  return Math.min(impossible, shape.diameter);
}
