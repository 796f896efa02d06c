import { type Door, type FloorPlan, type Obstacle, type Point, signedArea } from '#domain/plan/room.ts';
import type { Id } from '#domain/scalars.ts';
import { add, distance, rotate, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { edgesOf, isSimple } from '#engines/geometry/polygons.ts';
import { closestOnSegment, distanceToSegment, type Segment } from '#engines/geometry/segments.ts';

/**
 * Pure edits of a drawn room. All lengths are metres. Doors and windows lie on
 * walls and follow them; an edit that cannot be done gives back the same plan.
 */

export type Opening = Pick<Door, 'id' | 'from' | 'to'>;

/** Where an opening lies: the number of its wall, and how far its ends are from the wall's first corner. */
export type OpeningPlace = { readonly wall: number; readonly start: number; readonly end: number };

/** Coordinates are kept to the millimetre: no tape measures finer, and sums stay readable. */
export function toMillimetre(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function toMillimetres([x, y]: Vector): Point {
  return [toMillimetre(x), toMillimetre(y)];
}

export function emptyFloor(outline: readonly Vector[]): FloorPlan {
  return {
    outline: outline.map(toMillimetres),
    obstacles: [],
    doors: [],
    windows: [],
    backdrop: null,
  };
}

/** A rectangle with its lower left corner in the origin. */
export function rectangle(width: number, depth: number): Point[] {
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
}

export function wallLengths({ outline }: FloorPlan): readonly number[] {
  return edgesOf(outline).map(({ from, to }) => distance(from, to));
}

/** The wall nearest to a place, and the place on it. */
export function nearestWall(outline: readonly Vector[], place: Vector): { wall: number; at: Point } | null {
  const walls = edgesOf(outline);
  let best: { wall: number; at: Point } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [wall, segment] of walls.entries()) {
    const away = distanceToSegment(place, segment);
    if (away < least) [best, least] = [{ wall, at: closestOnSegment(place, segment) }, away];
  }
  return best;
}

export function placeOfOpening(outline: readonly Vector[], { from, to }: Opening): OpeningPlace | null {
  const nearest = nearestWall(outline, scale(add(from, to), 0.5));
  const segment = nearest === null ? undefined : edgesOf(outline)[nearest.wall];
  if (nearest === null || segment === undefined) return null;
  const along = [from, to].map((end) => toMillimetre(distance(segment.from, closestOnSegment(end, segment))));
  return { wall: nearest.wall, start: Math.min(...along), end: Math.max(...along) };
}

/** An opening `width` wide with its middle `middle` metres along a wall, pushed back where it would stick out. */
function onWall(segment: Segment, middle: number, width: number): { from: Point; to: Point } {
  const length = distance(segment.from, segment.to);
  const fits = Math.min(width, length);
  const start = Math.min(Math.max(middle - fits / 2, 0), length - fits);
  const along = subtract(segment.to, segment.from);
  const at = (metres: number) =>
    toMillimetres(add(segment.from, scale(along, length === 0 ? 0 : metres / length)));
  return { from: at(start), to: at(start + fits) };
}

/** Ends of an opening whose middle is as near as can be to `place` on a wall. */
export function openingAt(
  outline: readonly Vector[],
  wall: number,
  place: Vector,
  width: number,
): { from: Point; to: Point } | null {
  const segment = edgesOf(outline)[wall];
  if (segment === undefined) return null;
  return onWall(segment, distance(segment.from, closestOnSegment(place, segment)), width);
}

export function openingWidth({ from, to }: Pick<Opening, 'from' | 'to'>): number {
  return toMillimetre(distance(from, to));
}

/** The opening on its wall of the new outline, as far from the wall's nearer end as it was. */
function follow<Each extends Opening>(
  opening: Each,
  before: readonly Vector[],
  after: readonly Vector[],
): Each {
  const place = placeOfOpening(before, opening);
  const old = place === null ? undefined : edgesOf(before)[place.wall];
  const now = place === null ? undefined : edgesOf(after)[place.wall];
  if (place === null || old === undefined || now === undefined) return opening;
  const width = place.end - place.start;
  const fromEnd = distance(old.from, old.to) - place.end;
  const middle =
    place.start <= fromEnd ? place.start + width / 2 : distance(now.from, now.to) - fromEnd - width / 2;
  return { ...opening, ...onWall(now, middle, width) };
}

/** The same walls with corners elsewhere. */
function withCornersMoved(floor: FloorPlan, outline: readonly Vector[]): FloorPlan {
  // A room pulled through itself is simple again, but inside out.
  const isTurnedOver = Math.sign(signedArea(outline)) !== Math.sign(signedArea(floor.outline));
  if (!isSimple(outline) || isTurnedOver) return floor;
  return {
    ...floor,
    outline: outline.map(toMillimetres),
    doors: floor.doors.map((door) => follow(door, floor.outline, outline)),
    windows: floor.windows.map((window) => follow(window, floor.outline, outline)),
  };
}

/** Other walls: every opening goes to the wall it is nearest to now. */
function withOtherWalls(floor: FloorPlan, outline: readonly Vector[]): FloorPlan {
  if (!isSimple(outline)) return floor;
  const settle = <Each extends Opening>(opening: Each): Each => {
    const middle = scale(add(opening.from, opening.to), 0.5);
    const nearest = nearestWall(outline, middle);
    const ends = nearest && openingAt(outline, nearest.wall, middle, openingWidth(opening));
    return ends === null ? opening : { ...opening, ...ends };
  };
  return {
    ...floor,
    outline: outline.map(toMillimetres),
    doors: floor.doors.map(settle),
    windows: floor.windows.map(settle),
  };
}

export function moveCorner(floor: FloorPlan, corner: number, to: Vector): FloorPlan {
  if (floor.outline[corner] === undefined) return floor;
  return withCornersMoved(floor, floor.outline.toSpliced(corner, 1, toMillimetres(to)));
}

/** Shifts a whole wall; its neighbours grow and shrink. */
export function moveWall(floor: FloorPlan, wall: number, by: Vector): FloorPlan {
  const next = (wall + 1) % floor.outline.length;
  const outline = floor.outline.map((corner, at) => (at === wall || at === next ? add(corner, by) : corner));
  return withCornersMoved(floor, outline);
}

export function addCorner(floor: FloorPlan, wall: number, at: Vector): FloorPlan {
  return withOtherWalls(floor, floor.outline.toSpliced(wall + 1, 0, toMillimetres(at)));
}

/** A room has at least three corners. */
export function removeCorner(floor: FloorPlan, corner: number): FloorPlan {
  if (floor.outline.length <= 3) return floor;
  return withOtherWalls(floor, floor.outline.toSpliced(corner, 1));
}

/** Puts another outline under what the room has. */
export function replaceOutline(floor: FloorPlan, outline: readonly Vector[]): FloorPlan {
  return withOtherWalls(floor, outline);
}

/**
 * Makes a wall `length` long. The wall behind it is shifted along as a whole,
 * so that right angles stay right.
 */
export function setWallLength(floor: FloorPlan, wall: number, length: number): FloorPlan {
  const { outline } = floor;
  const segment = edgesOf(outline)[wall];
  if (segment === undefined || length <= 0) return floor;
  const now = distance(segment.from, segment.to);
  const by = scale(subtract(segment.to, segment.from), (length - now) / now);
  const end = (wall + 1) % outline.length;
  const behind = (wall + 2) % outline.length;
  // In a triangle the corner behind is the one the wall begins at.
  const isShifted = (at: number) => at === end || (at === behind && behind !== wall && outline.length > 3);
  return withCornersMoved(
    floor,
    outline.map((corner, at) => (isShifted(at) ? add(corner, by) : corner)),
  );
}

export function moveOpening(floor: FloorPlan, id: string, to: Vector): FloorPlan {
  const settle = <Each extends Opening>(opening: Each): Each => {
    if (opening.id !== id) return opening;
    const nearest = nearestWall(floor.outline, to);
    const ends = nearest && openingAt(floor.outline, nearest.wall, to, openingWidth(opening));
    return ends === null ? opening : { ...opening, ...ends };
  };
  return { ...floor, doors: floor.doors.map(settle), windows: floor.windows.map(settle) };
}

/** Puts an opening on a wall by figures. */
export function setOpening(floor: FloorPlan, id: string, { wall, start, end }: OpeningPlace): FloorPlan {
  const segment = edgesOf(floor.outline)[wall];
  if (segment === undefined || end <= start) return floor;
  const settle = <Each extends Opening>(opening: Each): Each =>
    opening.id === id ? { ...opening, ...onWall(segment, (start + end) / 2, end - start) } : opening;
  return { ...floor, doors: floor.doors.map(settle), windows: floor.windows.map(settle) };
}

export function moveObstacles(floor: FloorPlan, ids: ReadonlySet<Id>, by: Vector): FloorPlan {
  return changeObstacles(floor, ids, (corner) => add(corner, by));
}

export function turnObstacle(floor: FloorPlan, id: Id, degrees: number): FloorPlan {
  const obstacle = floor.obstacles.find((each) => each.id === id);
  if (obstacle === undefined) return floor;
  const center = middleOf(obstacle.outline);
  return changeObstacles(floor, new Set([id]), (corner) => rotate(corner, degrees, center));
}

function changeObstacles(
  floor: FloorPlan,
  ids: ReadonlySet<Id>,
  change: (corner: Vector) => Vector,
): FloorPlan {
  const obstacles = floor.obstacles.map((obstacle) =>
    ids.has(obstacle.id)
      ? { ...obstacle, outline: obstacle.outline.map((corner) => toMillimetres(change(corner))) }
      : obstacle,
  );
  return { ...floor, obstacles };
}

export function setObstacle(floor: FloorPlan, obstacle: Obstacle): FloorPlan {
  const isThere = floor.obstacles.some(({ id }) => id === obstacle.id);
  const obstacles = isThere
    ? floor.obstacles.map((each) => (each.id === obstacle.id ? obstacle : each))
    : [...floor.obstacles, obstacle];
  return { ...floor, obstacles };
}

/** Middle of a figure's bounding box. */
export function middleOf(outline: readonly Vector[]): Point {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** Everything of the names given, taken out of the room. Corners are not things. */
export function removeThings(floor: FloorPlan, ids: ReadonlySet<string>): FloorPlan {
  const stays = ({ id }: { readonly id: string }) => !ids.has(id);
  return {
    ...floor,
    doors: floor.doors.filter(stays),
    windows: floor.windows.filter(stays),
    obstacles: floor.obstacles.filter(stays),
  };
}
