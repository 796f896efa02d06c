import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { distance } from '#engines/geometry/points.ts';

export type Standing = { readonly itemId: string; readonly role: 'staff' | 'voter'; readonly at: Point };

export function standingIn(items: readonly LayoutItem[]): readonly Standing[] {
  return items.flatMap(({ id, people }) => people.map(({ role, at }) => ({ itemId: id, role, at })));
}

export type Gap = { readonly from: Point; readonly to: Point; readonly metres: number };

/** The nearest other person of each of the first, nearest pairs first. People of one item are not others. */
export function nearestGaps(of: readonly Standing[], others: readonly Standing[]): readonly Gap[] {
  return of
    .flatMap((person): Gap[] => {
      let nearest: Gap | null = null;
      for (const other of others) {
        if (other.itemId === person.itemId) continue;
        const metres = distance(person.at, other.at);
        if (nearest === null || metres < nearest.metres) nearest = { from: person.at, to: other.at, metres };
      }
      return nearest === null ? [] : [nearest];
    })
    .toSorted((a, b) => a.metres - b.metres);
}

/** How near somebody's nearest neighbour is, against the distance that must be kept. Steps of our choice. */
export type Closeness = 'too-near' | 'tight' | 'fair' | 'wide';

/** Rounding of millimetres must not call two metres too near. */
const SLACK = 0.002;

export function closenessOf(metres: number, required: number): Closeness {
  if (metres < required - SLACK) return 'too-near';
  if (metres < required * 1.1) return 'tight';
  return metres < required * 1.4 ? 'fair' : 'wide';
}
