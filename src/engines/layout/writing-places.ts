import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { type FurnitureModel, placeFurniture } from '#engines/geometry/furniture.ts';
import {
  directionOf,
  distance,
  scale,
  squaredDistance,
  subtract,
  type Vector,
} from '#engines/geometry/points.ts';
import { outerRadius, segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { distanceBehind, writersOf } from '#engines/geometry/secrecy.ts';
import { type Segment, squaredToSegment } from '#engines/geometry/segments.ts';
import { areCompatible, fitsFurniture, fitsPerson, MARGIN, type RoomModel } from './room-model.ts';

/** A place somebody may write at, and where in the net of places it is, for straight rows. */
export type WritingPlace = {
  readonly item: LayoutItem;
  /** Where the writer sits. */
  readonly at: Vector;
  readonly column: number;
  readonly row: number;
  /** Half the diagonal of the desk. */
  readonly radius: number;
};

/** The net the writers sit on: `perDistance` steps to the least distance between two of them. */
export type WritingNet = { readonly step: number; readonly perDistance: number };

const { bodyRadius, secrecyReach } = FURNITURE.figures;

/** A net with about `places` places in the room, in which rows at exactly the distance are rows of the net. */
export function writingNetOf({ bounds }: RoomModel, minDistance: number, places: number): WritingNet {
  const area = (bounds.right - bounds.left) * (bounds.top - bounds.bottom);
  const reach = Math.max(minDistance, 2 * bodyRadius) + MARGIN;
  const perDistance = Math.max(2, Math.min(15, Math.floor(reach / Math.sqrt(area / places))));
  return { step: reach / perDistance, perDistance };
}

/** Every place of the net where a writing desk fits the room, in every direction of a wall. */
export function writingPlaces(
  room: RoomModel,
  model: FurnitureModel,
  { step }: WritingNet,
): readonly WritingPlace[] {
  const { left, bottom, right, top } = room.bounds;
  const [first] = model.people;
  if (first === undefined) return [];
  const edge = bodyRadius + 2 * MARGIN;
  const angles = wallAngles(room);
  const radius = outerRadius(model);
  const places: WritingPlace[] = [];
  for (let row = 0; bottom + edge + row * step <= top - edge + MARGIN; row += 1) {
    for (let column = 0; left + edge + column * step <= right - edge + MARGIN; column += 1) {
      const at: Vector = [left + edge + column * step, bottom + edge + row * step];
      if (!fitsPerson(room, at)) continue;
      for (const angle of angles) {
        const item = placedAround(model, first.at, { at, angle });
        if (fitsFurniture(room, item)) places.push({ item, at, column, row, radius });
      }
    }
  }
  return places;
}

/** The furniture so that its person is at a given place. */
function placedAround(
  model: FurnitureModel,
  person: Vector,
  { at, angle }: { readonly at: Vector; readonly angle: number },
): LayoutItem {
  const out = scale(directionOf(angle - 90), -person[1]);
  return placeFurniture(model, { id: 'writing', center: subtract(at, out), angle });
}

/** A desk that stands already, as a place. Nothing for a desk nobody sits at. */
export function placesOf(item: LayoutItem): readonly WritingPlace[] {
  return item.people.map(({ at }) => ({ item, at, column: 0, row: 0, radius: outerRadius(item) }));
}

/** A quarter turn and its multiples first, then those of the walls that stand askew. At most three directions. */
function wallAngles({ outlineEdges }: RoomModel): readonly number[] {
  const lengths = new Map<number, number>([[0, Number.POSITIVE_INFINITY]]);
  for (const { from, to } of outlineEdges) {
    const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const turned = Math.round((((degrees % 90) + 90) % 90) * 100) / 100;
    const angle = turned > 89.5 || turned < 0.5 ? 0 : turned;
    lengths.set(angle, (lengths.get(angle) ?? 0) + distance(from, to));
  }
  return [...lengths]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .flatMap(([angle]) => [angle, angle + 90, angle + 180, angle + 270]);
}

export type Surroundings = {
  readonly room: RoomModel;
  readonly fixed: readonly LayoutItem[];
  /** The way everybody walks. */
  readonly way: readonly Segment[];
  readonly minDistance: number;
  readonly aisle: number;
};

/** Does a place keep its distance, and its secret, from a station and the people at it? */
export function isApartFrom(
  { room, minDistance }: Pick<Surroundings, 'room' | 'minDistance'>,
  place: WritingPlace,
  station: LayoutItem,
): boolean {
  const people = station.people.map(({ at }) => at);
  const least = (minDistance + MARGIN) ** 2;
  return (
    people.every((at) => squaredDistance(at, place.at) >= least) &&
    areCompatible(place.item, station, minDistance) &&
    isSecret(place.item, people, room) &&
    isSecret(station, [place.at], room)
  );
}

/** Does a place, and who writes there, leave the way free, and does nobody walk behind it? */
export function isOffTheWay(
  place: WritingPlace,
  { room, way, aisle }: Pick<Surroundings, 'room' | 'way' | 'aisle'>,
): boolean {
  const reach = aisle / 2 + MARGIN;
  const enough = (reach + place.radius) ** 2;
  const far = (secrecyReach + MARGIN) ** 2;
  return way.every((piece) => {
    const away = squaredToSegment(place.at, piece);
    return (
      away >= reach ** 2 &&
      (squaredToSegment(place.item.center, piece) >= enough ||
        segmentToRectangle(piece, place.item) >= reach) &&
      (away >= far || isHiddenFrom(place.item, piece, room))
    );
  });
}

/** Can none of these people read what is written at a place? True of all furniture where nobody writes. */
function isSecret(item: LayoutItem, people: readonly Vector[], room: RoomModel): boolean {
  if (item.kind !== 'writing') return true;
  const far = (secrecyReach + MARGIN) ** 2;
  return people.every(
    (at) =>
      item.people.every((writer) => squaredDistance(writer.at, at) >= far) ||
      isHiddenFrom(item, { from: at, to: at }, room),
  );
}

function isHiddenFrom(item: LayoutItem, piece: Segment, { walls }: RoomModel): boolean {
  return writersOf(item).every((writer) => distanceBehind(writer, piece, walls, MARGIN) === null);
}

/** May both be used at once? */
export function areApart(
  { room, minDistance }: Pick<Surroundings, 'room' | 'minDistance'>,
  one: WritingPlace,
  other: WritingPlace,
): boolean {
  if (squaredDistance(one.at, other.at) < (minDistance + MARGIN) ** 2) return false;
  // Desks so far from each other, and each from the other's writer, that how they are turned does not matter.
  const reach = (one.radius + other.radius + bodyRadius + MARGIN) ** 2;
  const isFar =
    squaredDistance(one.item.center, other.item.center) >= reach &&
    squaredDistance(one.item.center, other.at) >= reach &&
    squaredDistance(other.item.center, one.at) >= reach;
  return (
    (isFar || areCompatible(one.item, other.item, minDistance)) &&
    (minDistance >= secrecyReach ||
      (isSecret(one.item, [other.at], room) && isSecret(other.item, [one.at], room)))
  );
}
