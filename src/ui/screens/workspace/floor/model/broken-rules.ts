import type { RoomLayout } from '#domain/plan/layout.ts';
import { layoutRoomOf } from '#domain/plan/layout-request.ts';
import type { FloorPlan } from '#domain/plan/room.ts';
import {
  type LayoutSubject,
  type LayoutViolation,
  placeViolations,
} from '#engines/geometry/layout-violations.ts';
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

/** What is wrong with where things and people are. Cheap enough for every frame of a drag. */
export function brokenByPlace(floor: FloorPlan, layout: RoomLayout): readonly LayoutViolation[] {
  return placeViolations(subjectOf(floor, layout));
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
