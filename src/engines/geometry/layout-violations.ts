import { FURNITURE } from '#domain/plan/furniture.ts';
import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { doorSwing } from './door-swing.ts';
import { nearPairs } from './near-pairs.ts';
import { distance, type Vector } from './points.ts';
import { distanceToBoundary, edgesOf, isEnclosed, locate } from './polygons.ts';
import {
  distanceToRectangle,
  doesRectangleMeet,
  FIT,
  isRectangleInside,
  outerRadius,
  overlapDepth,
} from './rectangle-fit.ts';
import { cornersOf, type Rectangle } from './rectangles.ts';
import { routeViolations } from './route-violations.ts';
import { distanceBehind, writersOf } from './secrecy.ts';
import type { Segment } from './segments.ts';

/** A layout, from the engine or moved by hand, with what it has to keep. */
export type LayoutSubject = Pick<LayoutRequest, 'room' | 'minDistance' | 'aisle' | 'screens'> &
  Pick<Layout, 'items' | 'route'>;

/** The promises of a layout, one code each. */
export type ViolationCode =
  | 'furniture-outside'
  | 'furniture-on-obstacle'
  | 'furniture-in-door'
  | 'furniture-overlap'
  | 'person-outside'
  | 'person-blocked'
  | 'people-too-close'
  | 'behind-writer'
  | 'walk-behind-writer'
  | 'route-missing'
  | 'route-order'
  | 'route-detached'
  | 'route-outside'
  | 'route-narrow'
  | 'route-crossing';

/** One promise broken. `value` and `limit` are metres where the promise is a measure, else counts. */
export type LayoutViolation = {
  readonly code: ViolationCode;
  /** Items concerned. */
  readonly items: readonly string[];
  readonly value: number;
  readonly limit: number;
  /** People concerned, by item and place in its list. */
  readonly people?: readonly PersonRef[];
  /** Where to show it; null for the whole layout. */
  readonly at: Vector | null;
};

export type PersonRef = { readonly item: string; readonly index: number };

type Placed = PersonRef & { readonly at: Point; readonly role: 'staff' | 'voter'; readonly of: LayoutItem };

/**
 * Which promises does a layout break? None for what the engine returns; while
 * somebody drags, everything that is wrong at that moment.
 *
 * Measures have a tolerance of a micrometre. Time grows with the square of the
 * number of items; 300 take a few milliseconds.
 */
export function layoutViolations(subject: LayoutSubject): readonly LayoutViolation[] {
  return [...placeViolations(subject), ...routeViolations(subject)];
}

/** The promises about furniture and people, without the way between them. */
export function placeViolations(subject: LayoutSubject): readonly LayoutViolation[] {
  const people = peopleOf(subject.items);
  return [
    ...furnitureViolations(subject),
    ...standingViolations(subject, people),
    ...distanceViolations(subject, people),
    ...secrecyViolations(subject, people),
  ];
}

function peopleOf(items: readonly LayoutItem[]): readonly Placed[] {
  return items.flatMap((of) =>
    of.people.map(({ role, at }, index) => ({ item: of.id, index, at, role, of })),
  );
}

function furnitureViolations({ room, items }: LayoutSubject): readonly LayoutViolation[] {
  const swings = room.doors.flatMap((door) => doorSwing(door, room.outline) ?? []);
  const reach = 2 * Math.max(0, ...items.map(outerRadius));
  return [
    ...items.flatMap((item) => roomViolations(item, { room, swings })),
    ...nearPairs(items, ({ center }) => center, reach).flatMap(([one, other]): LayoutViolation[] => {
      const value = overlapDepth(one, other);
      const ids = [one.id, other.id];
      return value === 0 ? [] : [{ code: 'furniture-overlap', items: ids, value, limit: 0, at: one.center }];
    }),
  ];
}

function roomViolations(
  item: LayoutItem,
  { room, swings }: { readonly room: LayoutSubject['room']; readonly swings: readonly Rectangle[] },
): readonly LayoutViolation[] {
  const found: LayoutViolation[] = [];
  const add = (code: ViolationCode, value: number) =>
    found.push({ code, items: [item.id], value, limit: 0, at: item.center });
  if (!isRectangleInside(item, room.outline)) {
    const outside = cornersOf(item).filter((corner) => !isEnclosed(corner, room.outline));
    add(
      'furniture-outside',
      Math.max(0, ...outside.map((corner) => distanceToBoundary(corner, room.outline))),
    );
  }
  for (const keepOut of room.keepOut ?? []) {
    if (doesRectangleMeet(item, keepOut)) add('furniture-on-obstacle', 1);
  }
  const depth = Math.max(0, ...swings.map((swing) => overlapDepth(item, swing)));
  if (depth > 0) add('furniture-in-door', depth);
  return found;
}

/** People stand on free floor with room for their body: off walls, obstacles and other furniture. */
function standingViolations(
  { room, items }: LayoutSubject,
  people: readonly Placed[],
): readonly LayoutViolation[] {
  const limit = FURNITURE.figures.bodyRadius;
  const keepOuts = room.keepOut ?? [];
  return people.flatMap((person): LayoutViolation[] => {
    const told = { items: [person.item], people: [refOf(person)], at: person.at };
    const isOutside =
      locate(person.at, room.outline) !== 'inside' ||
      keepOuts.some((keepOut) => isEnclosed(person.at, keepOut));
    const border = Math.min(
      ...[room.outline, ...keepOuts].map((edge) => distanceToBoundary(person.at, edge)),
    );
    if (isOutside || border < limit - FIT) {
      return [{ code: 'person-outside', ...told, value: isOutside ? 0 : border, limit }];
    }
    const blocking = items.find(
      (item) =>
        item.id !== person.item &&
        distance(item.center, person.at) < outerRadius(item) + limit &&
        distanceToRectangle(item, person.at) < limit - FIT,
    );
    if (blocking === undefined) return [];
    const clear = distanceToRectangle(blocking, person.at);
    return [{ code: 'person-blocked', ...told, items: [person.item, blocking.id], value: clear, limit }];
  });
}

function refOf({ item, index }: Placed): PersonRef {
  return { item, index };
}

function distanceViolations(
  { minDistance, screens = false }: LayoutSubject,
  people: readonly Placed[],
): readonly LayoutViolation[] {
  return nearPairs(people, ({ at }) => at, minDistance).flatMap(([one, other]): LayoutViolation[] => {
    const away = distance(one.at, other.at);
    if (away >= minDistance - FIT || isScreened(one, other, screens)) return [];
    return [
      {
        code: 'people-too-close',
        items: one.item === other.item ? [one.item] : [one.item, other.item],
        people: [refOf(one), refOf(other)],
        value: away,
        limit: minDistance,
        at: one.at,
      },
    ];
  });
}

/** Staff and the voter they serve, with a screen on the desk between them. */
function isScreened(one: Placed, other: Placed, screens: boolean): boolean {
  return screens && one.item === other.item && one.role !== other.role;
}

/** The smallest distance between two people whom no screen parts; null for fewer than two. Metres. */
export function spareDistance({
  items,
  screens = false,
}: Pick<LayoutSubject, 'items' | 'screens'>): number | null {
  const distances = nearPairs(peopleOf(items), ({ at }) => at, Number.POSITIVE_INFINITY)
    .filter(([one, other]) => !isScreened(one, other, screens))
    .map(([one, other]) => distance(one.at, other.at));
  return distances.length === 0 ? null : Math.min(...distances);
}

function secrecyViolations({ room }: LayoutSubject, people: readonly Placed[]): readonly LayoutViolation[] {
  const walls: readonly Segment[] = [room.outline, ...(room.keepOut ?? [])].flatMap(edgesOf);
  const limit = FURNITURE.figures.secrecyReach;
  const behind = (writing: Placed, person: Placed): LayoutViolation[] => {
    const way = { from: person.at, to: person.at };
    return writersOf(writing.of)
      .flatMap((writer) => distanceBehind(writer, way, walls) ?? [])
      .map((value) => ({
        code: 'behind-writer',
        items: [writing.item, person.item],
        people: [refOf(person)],
        value,
        limit,
        at: person.at,
      }));
  };
  return nearPairs(people, ({ at }) => at, limit)
    .filter(([one, other]) => one.item !== other.item)
    .flatMap(([one, other]) => [...behind(one, other), ...behind(other, one)]);
}
