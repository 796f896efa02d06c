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

/** The places that keep their distance from the other stations and from the way. */
export function openPlaces(places: readonly WritingPlace[], around: Surroundings): readonly WritingPlace[] {
  const people = around.fixed.flatMap((item) => item.people.map(({ at }) => at));
  const least = (around.minDistance + MARGIN) ** 2;
  const offWay = (around.aisle / 2 + MARGIN) ** 2;
  return places.filter(
    (place) =>
      people.every((at) => squaredDistance(at, place.at) >= least) &&
      around.way.every((piece) => squaredToSegment(place.at, piece) >= offWay) &&
      around.fixed.every((other) => areCompatible(place.item, other, around.minDistance)) &&
      isDeskOffTheWay(place, around) &&
      isSecret(place, people, around),
  );
}

function isDeskOffTheWay({ item, radius }: WritingPlace, { way, aisle }: Surroundings): boolean {
  const reach = aisle / 2 + MARGIN;
  const enough = (reach + radius) ** 2;
  return way.every(
    (piece) => squaredToSegment(item.center, piece) >= enough || segmentToRectangle(piece, item) >= reach,
  );
}

function isSecret(
  { item, at }: WritingPlace,
  people: readonly Vector[],
  { room, way }: Pick<Surroundings, 'room' | 'way'>,
): boolean {
  const far = (secrecyReach + MARGIN) ** 2;
  const ways = [
    ...way.filter((piece) => squaredToSegment(at, piece) < far),
    ...people
      .filter((other) => squaredDistance(at, other) < far)
      .map((other) => ({ from: other, to: other })),
  ];
  if (ways.length === 0) return true;
  return writersOf(item).every((writer) =>
    ways.every((piece) => distanceBehind(writer, piece, room.walls, MARGIN) === null),
  );
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
      (isSecret(one, [other.at], { room, way: [] }) && isSecret(other, [one.at], { room, way: [] })))
  );
}

export type FillTask = {
  readonly room: RoomModel;
  readonly minDistance: number;
  readonly net: WritingNet;
  readonly open: readonly WritingPlace[];
};

/** Takes places one after the other in the given order, each that is still apart from those taken. */
function takeInOrder(task: FillTask, ordered: readonly WritingPlace[]): readonly WritingPlace[] {
  const taken: WritingPlace[] = [];
  for (const place of ordered) {
    if (taken.every((other) => areApart(task, other, place))) taken.push(place);
  }
  return taken;
}

/** From one wall to the opposite one, backs to the first: the rows of the densest pattern form by themselves. */
const SWEEPS: readonly {
  readonly key: (place: WritingPlace) => readonly [number, number];
  readonly angle: number;
}[] = [
  { key: ({ row, column }) => [row, column], angle: 0 },
  { key: ({ row, column }) => [column, row], angle: 270 },
  { key: ({ row, column }) => [-row, column], angle: 180 },
  { key: ({ row, column }) => [-column, row], angle: 90 },
];

/** Good fillings in straight or staggered rows; those in straight rows first. */
export function rowFillings(task: FillTask): readonly (readonly WritingPlace[])[] {
  return SWEEPS.flatMap(({ key, angle }) => {
    const ordered = task.open
      .map((place, turn) => ({ place, key: key(place), turn, isOff: place.item.angle === angle ? 0 : 1 }))
      .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.isOff - b.isOff || a.turn - b.turn)
      .map(({ place }) => place);
    return [straightRows(task, ordered), takeInOrder(task, ordered)];
  });
}

/** The fullest of the square nets at exactly the distance, over all shifts. */
function straightRows(task: FillTask, ordered: readonly WritingPlace[]): readonly WritingPlace[] {
  const { perDistance } = task.net;
  const shifts = new Map<number, WritingPlace[]>();
  for (const place of ordered) {
    const shift = (place.column % perDistance) * perDistance + (place.row % perDistance);
    const group = shifts.get(shift);
    if (group === undefined) shifts.set(shift, [place]);
    else group.push(place);
  }
  let fullest: readonly WritingPlace[] = [];
  for (const [, group] of [...shifts].toSorted(([a], [b]) => a - b)) {
    const taken = takeInOrder(task, group);
    if (taken.length > fullest.length) fullest = taken;
  }
  return fullest;
}
