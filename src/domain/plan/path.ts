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
  'votingDay',
  'classes',
  'rooms',
  'specialSites',
  'events',
  'scenarios',
  'supplies',
  'supplyPlan',
  'voterContact',
  'checkInPoints',
  'responsibilities',
  'drills',
  'reporting',
  'contacts',
  'criteria',
  'sectionTexts',
];

/**
 * Says where paths lie in a plan, for sorting: sections in the order of the
 * work, rows in the order of their list, smaller fields by name, so that the
 * order of keys never shows. What is not there comes last.
 *
 * Each list is counted through once, however many paths lead into it.
 */
export function positionsIn(plan: Plan): (path: readonly string[]) => readonly number[] {
  const rowsOf = new Map<readonly unknown[], ReadonlyMap<unknown, number>>();
  const rowIn = (list: readonly unknown[], name: string) => {
    const rows = rowsOf.get(list) ?? new Map(list.map((item, row) => [nameOf(item), row]));
    rowsOf.set(list, rows);
    return rows.get(name) ?? -1;
  };
  return (path) => {
    let place: unknown = plan;
    return path.map((segment, depth) => {
      let rank = -1;
      if (Array.isArray(place)) {
        rank = rowIn(place, segment);
        place = place[rank];
      } else if (typeof place === 'object' && place !== null && Object.hasOwn(place, segment)) {
        rank = depth === 0 ? SECTIONS.indexOf(segment) : Object.keys(place).toSorted().indexOf(segment);
        place = (place as Record<string, unknown>)[segment];
      } else place = undefined;
      return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
    });
  };
}
