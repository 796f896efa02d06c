import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem, RoomLayout } from '#domain/plan/layout.ts';
import { layoutRoomOf } from '#domain/plan/layout-request.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import {
  type LayoutSubject,
  type LayoutViolation,
  placeViolations,
} from '#engines/geometry/layout-violations.ts';
import { distance } from '#engines/geometry/points.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { routeViolations } from '#engines/geometry/route-violations.ts';
import type { Speech } from '#ui/state/language.tsx';
import { itemName } from './names.ts';

function subjectOf(floor: FloorPlan, { request, result }: RoomLayout): LayoutSubject {
  const { minDistance, aisle, screens = false } = request;
  return {
    room: layoutRoomOf(floor),
    minDistance,
    aisle,
    screens,
    items: result.items,
    route: result.route,
  };
}

/** Violations of layouts that are looked at again and again while nothing changes. */
const known = new WeakMap<RoomLayout, { readonly floor: FloorPlan; readonly violations: Violations }>();

type Violations = readonly LayoutViolation[];

/** What is wrong with where things and people are. Worked out once a layout. */
export function brokenByPlace(floor: FloorPlan, layout: RoomLayout): Violations {
  const before = known.get(layout);
  if (before?.floor === floor) return before.violations;
  const violations = placeViolations(subjectOf(floor, layout));
  known.set(layout, { floor, violations });
  return violations;
}

/**
 * The same for a layout made from another one by changing a few items, fast
 * enough for every frame of a drag: only what is near a changed item is looked
 * at, the rest is known from `base`.
 */
export function brokenAfter(floor: FloorPlan, base: RoomLayout, next: RoomLayout): Violations {
  if (base === next) return brokenByPlace(floor, base);
  const before = brokenByPlace(floor, base);
  const changed = changedItems(base, next);
  // Somebody in the way of two things is told of the first only: whoever had or has to do with
  // what changed is looked at as if it had changed, too.
  const had = withPartners(changed, before);
  const affected = withPartners(had, brokenNear(floor, next, had));
  return [
    ...before.filter((violation) => !concerns(violation, affected)),
    ...brokenNear(floor, next, affected),
  ];
}

function concerns({ items }: LayoutViolation, ids: ReadonlySet<string>): boolean {
  return items.some((id) => ids.has(id));
}

function withPartners(ids: ReadonlySet<string>, violations: Violations): ReadonlySet<string> {
  const partners = violations.filter((violation) => concerns(violation, ids));
  return new Set([...ids, ...partners.flatMap(({ items }) => items)]);
}

/** Violations that concern some items, looking only at what is near them. */
function brokenNear(floor: FloorPlan, layout: RoomLayout, ids: ReadonlySet<string>): Violations {
  const near = { ...subjectOf(floor, layout), items: nearItems(layout, ids) };
  return placeViolations(near).filter((violation) => concerns(violation, ids));
}

/** Names of items that are new, gone or not what they were. */
function changedItems(base: RoomLayout, next: RoomLayout): ReadonlySet<string> {
  const before = new Map(base.result.items.map((item) => [item.id, item]));
  const changed = new Set<string>();
  for (const item of next.result.items) {
    if (before.get(item.id) !== item) changed.add(item.id);
    before.delete(item.id);
  }
  for (const id of before.keys()) changed.add(id);
  return changed;
}

/** Distance from the middle of an item to the farthest thing or person of it. Metres. */
function extentOf(item: LayoutItem): number {
  const points = [...cornersOf(item), ...item.people.map(({ at }) => at)];
  return Math.max(...points.map((point) => distance(item.center, point)));
}

/** Some items, and all others that a rule can have to do with them. */
function nearItems({ request, result }: RoomLayout, ids: ReadonlySet<string>): LayoutItem[] {
  const { items } = result;
  const rules = Math.max(request.minDistance, FURNITURE.figures.secrecyReach);
  const reach = rules + 2 * Math.max(0, ...items.map(extentOf)) + FURNITURE.figures.bodyRadius;
  const centres = items.filter(({ id }) => ids.has(id)).map(({ center }) => center);
  return items.filter(
    ({ id, center }) => ids.has(id) || centres.some((other) => distance(center, other) <= reach),
  );
}

/** What is wrong with the voters' way; the engine finds a new one when the rest is settled. */
export function brokenByRoute(floor: FloorPlan, layout: RoomLayout): readonly LayoutViolation[] {
  return routeViolations(subjectOf(floor, layout));
}

/** Two violations are the same when they say the same of the same things. */
export function violationKey({ code, items, people = [] }: LayoutViolation): string {
  return `${code} ${[...items].sort().join(' ')} ${people.map(({ item, index }) => `${item}/${index}`).join(' ')}`;
}

/** Violations after a change that were not there before it, or are worse now. */
export function newlyBroken(
  before: readonly LayoutViolation[],
  after: readonly LayoutViolation[],
): readonly LayoutViolation[] {
  const known = new Map(before.map((violation) => [violationKey(violation), violation]));
  return after.filter((violation) => {
    const old = known.get(violationKey(violation));
    return old === undefined || isWorse(violation, old);
  });
}

/** Room for rounding to millimetres, metres. */
const ROUNDING = 0.002;

function isWorse(now: LayoutViolation, before: LayoutViolation): boolean {
  return Math.abs(now.limit - now.value) > Math.abs(before.limit - before.value) + ROUNDING;
}

/** One sentence: what is too near, how near, and what it must be. */
export function violationWords(
  { text, number }: Speech,
  { items }: RoomLayout['result'],
  { code, items: ids, value, limit }: LayoutViolation,
): string {
  const names = ids.map((id) => {
    const item = items.find((each) => each.id === id);
    return item === undefined ? id : itemName(text, item);
  });
  const [one = '', other = one] = names;
  return text.floor.violations[code]({ one, other, value: number(value), limit: number(limit) });
}
