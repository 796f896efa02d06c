import type { Plan } from './plan.ts';

/** An item of a list goes by its id, a scenario by its kind: neither moves when the list is sorted. */
function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return undefined;
  if ('id' in item) return item.id;
  return 'kind' in item ? item.kind : undefined;
}

/**
 * The value a finding's path leads to, or `undefined` when the plan has no
 * such place (any more). Segments are field names; inside a list, the id of an item.
 */
export function resolvePath(plan: Plan, path: readonly string[]): unknown {
  let place: unknown = plan;
  for (const segment of path) {
    if (Array.isArray(place)) place = place.find((item) => nameOf(item) === segment);
    else if (typeof place === 'object' && place !== null && Object.hasOwn(place, segment)) {
      place = (place as Record<string, unknown>)[segment];
    } else return undefined;
  }
  return place;
}

/** The sections of a plan in the order people go through them. */
const SECTIONS: readonly string[] = [
  'title',
  'locality',
  'issuer',
  'document',
  'election',
  'school',
  'imports',
  'totalMismatches',
  'areas',
  'classes',
  'rooms',
  'specialSites',
  'events',
  'scenarios',
  'supplies',
  'voterContact',
  'checkInPoints',
  'responsibilities',
  'drills',
  'reporting',
  'contacts',
  'criteria',
  'sectionTexts',
];

/** Of a list, the row; of the plan, its section; of anything smaller, the field by name, so that key order never shows. */
function rankAmongSiblings(place: unknown, segment: string, isPlan: boolean): number {
  if (Array.isArray(place)) return place.findIndex((item) => nameOf(item) === segment);
  if (isPlan) return SECTIONS.indexOf(segment);
  return typeof place === 'object' && place !== null ? Object.keys(place).toSorted().indexOf(segment) : -1;
}

/**
 * Where a path lies in the plan, for sorting: sections in the order of the
 * work, rows in the order of their list. What is not there comes last.
 */
export function positionOf(plan: Plan, path: readonly string[]): readonly number[] {
  return path.map((segment, depth) => {
    const rank = rankAmongSiblings(resolvePath(plan, path.slice(0, depth)), segment, depth === 0);
    return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
  });
}
