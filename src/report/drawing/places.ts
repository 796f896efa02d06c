import type { Layout, LayoutItem, StationKind } from '#domain/plan/layout.ts';
import { distance, type Vector } from '#engines/geometry/points.ts';
import { closestOnSegment, type Segment } from '#engines/geometry/segments.ts';

export type MarkKind = 'voter' | 'staff' | 'furniture';

/** A mark on the floor. */
export type Mark = {
  /** "7"; "7a" and "7b" where two of a kind belong to one place. */
  readonly label: string;
  readonly kind: MarkKind;
  readonly at: Vector;
};

/** A piece of furniture with its people, numbered in the order one walks past. */
export type Place = { readonly number: number; readonly item: LayoutItem; readonly marks: readonly Mark[] };

/** In the order a voter meets them; the last three stand beside the way. */
const WALKING_ORDER: readonly StationKind[] = [
  'screening',
  'sanitiser',
  'waiting',
  'check-in',
  'candidate-board',
  'writing',
  'ballot-box',
  'stamp',
  'observer',
  'isolation',
];

function segmentsOf(layout: Layout): readonly Segment[] {
  return layout.route.flatMap(({ points }) =>
    points.slice(1).map((to, index) => ({ from: points[index] ?? to, to })),
  );
}

/** How far along the route one is when nearest to a place. Metres. */
function wayTo(place: Vector, route: readonly Segment[]): number {
  let walked = 0;
  let nearest = { gap: Number.POSITIVE_INFINITY, way: 0 };
  for (const segment of route) {
    const foot = closestOnSegment(place, segment);
    const gap = distance(place, foot);
    if (gap < nearest.gap - 1e-9) nearest = { gap, way: walked + distance(segment.from, foot) };
    walked += distance(segment.from, segment.to);
  }
  return nearest.way;
}

function marksOf(item: LayoutItem, number: number): readonly Mark[] {
  const people = (['voter', 'staff'] as const).flatMap((role) => {
    const standing = item.people.filter((person) => person.role === role);
    return standing.map(({ at }, index) => ({
      label: standing.length === 1 ? String(number) : `${number}${String.fromCharCode(97 + (index % 26))}`,
      kind: role,
      at,
    }));
  });
  return [...people, { label: String(number), kind: 'furniture', at: item.center }];
}

/**
 * The places of a layout, numbered from 1 as one walks past: by kind in the
 * order of voting, within a kind along the route. Marks of a place: voters,
 * then staff, then the middle of the furniture.
 */
export function placesOf(layout: Layout): readonly Place[] {
  const route = segmentsOf(layout);
  const ways = new Map(layout.items.map((item) => [item.id, wayTo(item.center, route)]));
  const ordered = layout.items.toSorted(
    (a, b) =>
      WALKING_ORDER.indexOf(a.kind) - WALKING_ORDER.indexOf(b.kind) ||
      (ways.get(a.id) ?? 0) - (ways.get(b.id) ?? 0) ||
      a.center[0] - b.center[0] ||
      a.center[1] - b.center[1],
  );
  return ordered.map((item, index) => ({ number: index + 1, item, marks: marksOf(item, index + 1) }));
}
