import type { Point } from '#domain/plan/room.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { add, directionOf, distance, dot, scale } from '#engines/geometry/points.ts';
import { edgesOf } from '#engines/geometry/polygons.ts';
import { SAME_PLACE } from '#engines/geometry/tolerance.ts';
import { type Floor, heldIn } from './spread-floor.ts';

/** Rows of people: `gap` within a row, `step` from row to row, each second row moved by `shift`. */
type Rows = { readonly gap: number; readonly step: number; readonly shift: number };

/** Rows at an angle, with extents of the floor along and across it. */
type Frame = {
  readonly along: Point;
  readonly across: Point;
  readonly from: Point;
  readonly length: number;
  readonly height: number;
};

export type PatternKind = 'square' | 'hexagonal' | 'fitted';

/** Rows along this many directions of walls are tried, the longest walls first. */
const MOST_DIRECTIONS = 4;

/** Directions of rows: of the longest walls, and across them. */
export function framesOf(floor: Floor): readonly Frame[] {
  const lengths = new Map<number, number>();
  for (const { from, to } of edgesOf(floor.region.outline)) {
    const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    // Walls of a rectangle are one direction, whichever way they were drawn.
    const turned = Math.round((((degrees % 90) + 90) % 90) * 1e6) / 1e6;
    lengths.set(turned === 90 ? 0 : turned, (lengths.get(turned) ?? 0) + distance(from, to));
  }
  const directions = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_DIRECTIONS);
  return directions.flatMap(([degrees]) => [frameAt(floor, degrees), frameAt(floor, degrees + 90)]);
}

export function frameAt(floor: Floor, degrees: number): Frame {
  const along = directionOf(degrees);
  const across = directionOf(degrees + 90);
  const alongs = floor.hull.map((corner) => dot(corner, along));
  const heights = floor.hull.map((corner) => dot(corner, across));
  const [left, bottom] = [Math.min(...alongs), Math.min(...heights)];
  return {
    along,
    across,
    from: add(scale(along, left), scale(across, bottom)),
    length: Math.max(...alongs) - left,
    height: Math.max(...heights) - bottom,
  };
}

/** Ways to set rows at a distance: squares, hexagons, and rows moved together until one more fits across the floor. */
export function rowsFor(kind: PatternKind, spacing: number, { height }: Frame): readonly Rows[] {
  const low = (spacing * Math.sqrt(3)) / 2;
  if (kind === 'square') return [{ gap: spacing, step: spacing, shift: 0 }];
  if (kind === 'hexagonal') return [{ gap: spacing, step: low, shift: spacing / 2 }];
  const count = Math.floor(height / low);
  return [count, count + 1, count + 2].flatMap((steps): Rows[] => {
    const step = height / steps;
    if (steps < 1 || step <= spacing / 2) return [];
    const gap = step >= low ? spacing : 2 * Math.sqrt(spacing ** 2 - step ** 2);
    return [{ gap, step, shift: gap / 2 }];
  });
}

/** People in rows as far as there is floor; `moved` shifts the rows by shares of gap and step. */
export function setRows(floor: Floor, frame: Frame, { gap, step, shift }: Rows, moved: Point): Point[] {
  const points: Point[] = [];
  const rows = Math.floor(frame.height / step + 1 + SAME_PLACE);
  const columns = Math.floor(frame.length / gap + 1 + SAME_PLACE);
  for (let row = 0; row < rows; row += 1) {
    for (let column = -1; column < columns; column += 1) {
      const right = (column + moved[0]) * gap + (row % 2 === 1 ? shift : 0);
      const up = (row + moved[1]) * step;
      const place = add(frame.from, add(scale(frame.along, right), scale(frame.across, up)));
      const held = heldIn(floor, place);
      if (held !== null) points.push(held);
    }
  }
  return points;
}

/** People times walls. */
const MANY_LOOKS = 20_000;

/** How far rows are moved, in shares of gap and step. */
const MOVES: readonly Point[] = [
  [0, 0],
  [0.5, 0],
  [0, 0.5],
  [0.5, 0.5],
  [0.25, 0],
  [0.75, 0],
];

/** The most people in rows of one kind at a distance; exactly at the distance is far enough. */
export function mostInRows(
  floor: Floor,
  kind: PatternKind,
  spacing: number,
  frames: readonly Frame[] = framesOf(floor),
): Point[] {
  let best: Point[] = [];
  // A crowd, or a room of many corners, has no time for every move, and little use for it.
  const isLarge = (floor.hullArea / spacing ** 2) * floor.region.edges.length > MANY_LOOKS;
  for (const frame of isLarge ? frames.slice(0, 2) : frames) {
    for (const rows of rowsFor(kind, spacing, frame)) {
      for (const moved of isLarge ? MOVES.slice(0, 1) : MOVES) {
        const points = setRows(floor, frame, rows, moved);
        if (points.length > best.length && smallestDistance(points) >= spacing * (1 - ROUNDING))
          best = points;
      }
    }
  }
  return best;
}

/** Rounding in the coordinates of rows. */
const ROUNDING = 1e-12;

/** At least `count` people in rows of one kind, as far apart as halving finds; null when the floor is too odd. */
export function rowsForCount(
  floor: Floor,
  kind: PatternKind,
  count: number,
  { frames, hasTime }: { readonly frames: readonly Frame[]; readonly hasTime: () => boolean },
): { readonly points: Point[]; readonly spacing: number } | null {
  let [near, far] = [floor.diameter / (2 * count), floor.diameter];
  let found: { points: Point[]; spacing: number } | null = null;
  for (let halving = 0; halving < HALVINGS && hasTime(); halving += 1) {
    const spacing = (near + far) / 2;
    const points = mostInRows(floor, kind, spacing, frames);
    if (points.length >= count) {
      near = spacing;
      found = { points, spacing };
    } else far = spacing;
  }
  return found;
}

const HALVINGS = 12;
