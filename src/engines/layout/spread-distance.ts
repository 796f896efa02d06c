import type { Point } from '#domain/plan/room.ts';
import { smallestDistance } from '#engines/geometry/closest-pair.ts';
import { between, distance, squaredDistance } from '#engines/geometry/points.ts';
import { membersOf } from './seats-bits.ts';
import { conflictGraphOf } from './seats-graph.ts';
import { SeatSearch } from './seats-local-search.ts';
import { CountSearch, type SpreadDrive } from './spread-count.ts';
import { broughtIn, type Floor, isOpenFloor, placesOf, randomPlace } from './spread-floor.ts';
import { mostInRows } from './spread-patterns.ts';

/** Rounding of coordinates: nearer than asked by this share is as far as asked. */
const ROUNDING = 1e-13;

/** Is everybody as far from everybody as asked? */
export function isFarEnough(points: readonly Point[], spacing: number): boolean {
  return smallestDistance(points) >= spacing * (1 - ROUNDING);
}

/** The share of the work left that one number of people may use before the search ends with one fewer. */
const SHARE_OF_WORK = 0.7;

/**
 * The most people at a distance: rows and chosen places first, then one person
 * more again and again, until no arrangement is found. Yields each better one.
 */
export function* mostAtDistance(
  floor: Floor,
  spacing: number,
  { upperBound, drive }: { readonly upperBound: number; readonly drive: SpreadDrive },
): Generator<readonly Point[], void, void> {
  let best: readonly Point[] = [];
  for (const start of firstStarts(floor, spacing, drive)) {
    const places = start();
    const filled = places.length === 0 ? places : fillUp(floor, places, spacing, drive);
    if (filled.length > best.length && isFarEnough(filled, spacing)) {
      best = filled;
      yield best;
    }
  }
  while (best.length < upperBound && best.length < MOST_RELAXED && drive.work.left > 0) {
    const more = yield* oneMore(floor, best, spacing, drive);
    if (more === null) return;
    best = fillUp(floor, more, spacing, drive);
    if (!isFarEnough(best, spacing)) best = more;
    yield best;
  }
}

/** With more people than this only rows and chosen places are tried. */
const MOST_RELAXED = 600;

function firstStarts(floor: Floor, spacing: number, drive: SpreadDrive): readonly (() => Point[])[] {
  return [
    () => mostInRows(floor, 'square', spacing),
    () => mostInRows(floor, 'hexagonal', spacing),
    () => mostInRows(floor, 'fitted', spacing),
    () => chosenPlaces(floor, spacing, drive),
  ];
}

/** Searches for one person more; null when the work allotted to it is done. Yields to let others look at the clock. */
function* oneMore(
  floor: Floor,
  best: readonly Point[],
  spacing: number,
  drive: SpreadDrive,
): Generator<readonly Point[], readonly Point[] | null, void> {
  const all = drive.work.left;
  const search = new CountSearch(floor, best.length + 1, { ...drive, wanted: spacing });
  const isFound = () => search.apart >= spacing * (1 - ROUNDING);
  const end = all * (1 - SHARE_OF_WORK);
  for (let squeeze = 0; squeeze < SQUEEZES && !isFound() && drive.work.left > end; squeeze += 1) {
    search.tryStart(placesOf([...best, roomiestPlace(floor, best, drive)]), spacing);
    yield best;
  }
  const steps = search.run();
  while (!isFound() && drive.work.left > end && steps.next().done !== true) yield best;
  return isFound() ? search.points() : null;
}

/** How often one more person is pressed into the best arrangement. */
const SQUEEZES = 4;
const DRAWS = 60;

function roomiestPlace(floor: Floor, points: readonly Point[], { random }: SpreadDrive): Point {
  let best = randomPlace(floor, random);
  let most = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const place = randomPlace(floor, random);
    const least = points.reduce(
      (sum, point) => Math.min(sum, squaredDistance(place, point)),
      Number.POSITIVE_INFINITY,
    );
    if (least > most) [best, most] = [place, least];
  }
  return best;
}

/** Adds people where chance finds room. */
function fillUp(floor: Floor, points: readonly Point[], spacing: number, drive: SpreadDrive): Point[] {
  const filled = [...points];
  for (let miss = 0; miss < MISSES; ) {
    const place =
      filled.length === 0 ? randomPlace(floor, drive.random) : roomiestPlace(floor, filled, drive);
    if (filled.every((point) => distance(point, place) >= spacing)) filled.push(place);
    else miss += 1;
  }
  return filled;
}

const MISSES = 2;

/** Most candidate places; and how many rows of their conflicts are read. */
const MOST_CANDIDATES = 1500;
const CHOICE_ROWS = 60_000;
/** What reading a row costs, in pairs looked at. */
const ROW_WORK = 10;
/** Candidates on the border lie this share of the distance apart. */
const BORDER_STEP = 1 / 6;

/** People on places of a fine net and of the border, chosen like seats: good in rooms that no rows fit. */
function chosenPlaces(floor: Floor, spacing: number, drive: SpreadDrive): Point[] {
  const candidates = candidatePlaces(floor, spacing);
  if (candidates.length === 0 || candidates.length > 2 * MOST_CANDIDATES) return [];
  const search = new SeatSearch(conflictGraphOf(candidates, spacing), drive.random);
  search.start([]);
  let [best, most] = [search.seated(), search.count];
  while (search.rowsRead < CHOICE_ROWS) {
    search.step();
    if (search.count > most) [best, most] = [search.seated(), search.count];
  }
  drive.work.left -= CHOICE_ROWS * ROW_WORK;
  const chosen = membersOf(best).map((index): Point => candidates[index] ?? [0, 0]);
  return isFarEnough(chosen, spacing) ? chosen : [];
}

function candidatePlaces(floor: Floor, spacing: number): Point[] {
  const { left, right, bottom, top } = floor.region.bounds;
  const onBorder = floor.region.border.flatMap(({ from, to }) => {
    const steps = Math.max(1, Math.round(distance(from, to) / (spacing * BORDER_STEP)));
    return Array.from({ length: steps }, (_, at) => between(from, to, at / steps));
  });
  const net = Math.max(Math.sqrt(((right - left) * (top - bottom)) / MOST_CANDIDATES), spacing / 12);
  const inside = Array.from({ length: Math.floor((right - left) / net) }, (_, column) =>
    Array.from(
      { length: Math.floor((top - bottom) / net) },
      (__, row): Point => [left + (column + 0.5) * net, bottom + (row + 0.5) * net],
    ),
  ).flat();
  return [
    ...onBorder.map((place) => broughtIn(floor, place)),
    ...inside.filter((place) => isOpenFloor(floor, place)),
  ];
}
