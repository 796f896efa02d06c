import type { LayoutItem } from '#domain/plan/layout.ts';
import { add, directionOf, distance, scale, squaredDistance, type Vector } from '#engines/geometry/points.ts';
import { segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { stopReach } from '#engines/geometry/route-violations.ts';
import { distanceToSegment, squaredToSegment } from '#engines/geometry/segments.ts';
import type { Arrangement, Drawing } from './arrangement.ts';
import { areCompatible, fitsStation, MARGIN } from './room-model.ts';
import { isPassedBy } from './trunk.ts';
import { isApartFrom, isOffTheWay, placesOf, type Surroundings } from './writing-places.ts';

/** Nobody notices more than this beyond the distance asked for. Our choice. Metres. */
const MOST_SPARE = 0.5;

/**
 * How far beyond the least distance are the two people nearest to each other?
 * At most half a metre: more is no better. Of people at one station nobody asks: where they are
 * is the furniture's, without a screen exactly the least distance apart. Metres.
 */
export function spareOf({
  stations,
  writing,
  drawing,
}: Pick<Arrangement, 'stations' | 'writing' | 'drawing'>): number {
  const items = [...stations, ...writing];
  return Math.min(MOST_SPARE, ...items.map((item) => gapOf(item, items) - drawing.minDistance));
}

/** From the people of an item to the nearest of any other. */
function gapOf(item: LayoutItem, items: readonly LayoutItem[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of items) {
    if (other.id === item.id) continue;
    for (const one of item.people) {
      for (const person of other.people) least = Math.min(least, squaredDistance(one.at, person.at));
    }
  }
  return Math.sqrt(least);
}

/** Moves that are tried, the longest first. Metres. */
const MOVES = [0.3, 0.1, 0.03, 0.01];
/** Less gained than this is not worth a move. Metres. */
const LEAST_GAIN = 1e-3;
/** Every item is looked at so many times at most; mostly it settles after five. */
const ROUNDS = 12;
/** Ways a desk may go; a station goes along its wall. */
const DESK_DIRECTIONS = [0, 45, 90, 135, 180, 225, 270, 315];

/**
 * The same stations and writing places, the nearest people farther apart.
 *
 * One item after the other moves, desks anywhere and stations along their walls, as long as that
 * takes its people farther from their nearest neighbours and keeps every promise beside the way as
 * it is. Nobody comes nearer than the item's nearest was before, so the smallest distance never shrinks.
 */
export function spreadOut(made: Arrangement): Pick<Arrangement, 'stations' | 'writing'> {
  const { drawing } = made;
  const isFree = (item: LayoutItem) => !drawing.locked.some(({ id }) => id === item.id);
  let items: readonly LayoutItem[] = [...made.stations, ...made.writing];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = items;
    for (const { id } of before) {
      const item = items.find((each) => each.id === id);
      if (item === undefined || !isFree(item)) continue;
      const moved = movedApart(item, items, made);
      if (moved !== item) items = items.map((each) => (each === item ? moved : each));
    }
    if (items === before) break;
  }
  return {
    stations: items.filter(({ kind }) => kind !== 'writing'),
    writing: items.filter(({ kind }) => kind === 'writing'),
  };
}

function movedApart(item: LayoutItem, items: readonly LayoutItem[], made: Arrangement): LayoutItem {
  const { drawing } = made;
  const others = items.filter(({ id }) => id !== item.id);
  let best = item;
  let gap = gapOf(item, others);
  const enough = drawing.minDistance + MOST_SPARE;
  for (const move of MOVES) {
    for (const degrees of directionsOf(item, drawing)) {
      if (gap >= enough) return best;
      const moved = shifted(item, scale(directionOf(degrees), move));
      drawing.work.add(others.length);
      const wider = gapOf(moved, others);
      if (wider < gap + LEAST_GAIN || !mayStand(moved, others, made)) continue;
      [best, gap] = [moved, wider];
    }
    if (best !== item) return best;
  }
  return best;
}

function directionsOf({ kind, center }: LayoutItem, { room }: Drawing): readonly number[] {
  if (kind === 'writing') return DESK_DIRECTIONS;
  const [first, ...rest] = room.outlineEdges;
  if (first === undefined) return [];
  const wall = rest.reduce(
    (a, b) => (distanceToSegment(center, b) < distanceToSegment(center, a) - MARGIN ? b : a),
    first,
  );
  const [x, y] = [wall.to[0] - wall.from[0], wall.to[1] - wall.from[1]];
  const along = (Math.atan2(y, x) * 180) / Math.PI;
  return [along, along + 180];
}

function shifted(item: LayoutItem, by: Vector): LayoutItem {
  return {
    ...item,
    center: add(item.center, by),
    people: item.people.map((person) => ({ ...person, at: add(person.at, by) })),
  };
}

/** May the item stand there, the others and the way being what they are? */
function mayStand(
  item: LayoutItem,
  others: readonly LayoutItem[],
  { drawing, around, trunk }: Arrangement,
): boolean {
  if (!fitsStation(drawing.room, item)) return false;
  if (!others.every((other) => areCompatible(item, other, drawing.minDistance))) return false;
  // Only what has to do with the item can have changed.
  const isSecret =
    item.kind === 'writing'
      ? others.every((other) => placesOf(item).every((place) => isApartFrom(around, place, other)))
      : others
          .filter(({ kind }) => kind === 'writing')
          .flatMap(placesOf)
          .every((desk) => isApartFrom(around, desk, item));
  return isSecret && isClearOfWay(item, around) && isNearItsLeg(item, { drawing, trunk });
}

function isClearOfWay(item: LayoutItem, around: Surroundings): boolean {
  if (item.kind === 'writing') return placesOf(item).every((place) => isOffTheWay(place, around));
  const reach = around.aisle / 2 + MARGIN;
  return around.way.every(
    (piece) =>
      segmentToRectangle(piece, item) >= reach &&
      item.people.every(
        ({ role, at }) => !isPassedBy(item, role) || squaredToSegment(at, piece) >= reach ** 2,
      ),
  );
}

/** The way to a station ends where it did; the station must not leave it behind. */
function isNearItsLeg(
  { id, people }: LayoutItem,
  { drawing, trunk }: Pick<Arrangement, 'drawing' | 'trunk'>,
) {
  const voter = people.find(({ role }) => role === 'voter');
  const reach = stopReach(drawing) - MARGIN;
  return trunk.legs.every(({ to, points }) => {
    const end = points.at(-1);
    return to !== id || end === undefined || voter === undefined || distance(end, voter.at) <= reach;
  });
}
