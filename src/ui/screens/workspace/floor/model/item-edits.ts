import { countItems, type LayoutItem, type RoomLayout } from '#domain/plan/layout.ts';
import type { Point } from '#domain/plan/room.ts';
import { add, rotate, subtract, type Vector } from '#engines/geometry/points.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { middleOf, toMillimetre, toMillimetres } from './floor-edits.ts';

/** Pure edits of the furniture of a layout. People go where their furniture goes. Lengths are metres. */

type Ids = ReadonlySet<string>;

/** The layout with other items: counted anew, and marked as changed by hand. */
export function withItems(layout: RoomLayout, items: LayoutItem[]): RoomLayout {
  const known = new Set(items.map(({ id }) => id));
  return {
    ...layout,
    isEdited: true,
    lockedItems: layout.lockedItems.filter((id) => known.has(id)),
    // What the engine proved and checked, it proved of its own answer only.
    result: { ...layout.result, items, ...countItems(items), proven: false, checks: [] },
  };
}

function changeItems(layout: RoomLayout, ids: Ids, change: (item: LayoutItem) => LayoutItem): RoomLayout {
  return withItems(
    layout,
    layout.result.items.map((item) => (ids.has(item.id) ? change(item) : item)),
  );
}

/** An item carried and turned as one piece with its people. */
function carry(item: LayoutItem, place: (at: Vector) => Vector, degrees: number): LayoutItem {
  return {
    ...item,
    center: toMillimetres(place(item.center)),
    angle: toMillimetre((((item.angle + degrees) % 360) + 360) % 360),
    people: item.people.map((person) => ({ ...person, at: toMillimetres(place(person.at)) })),
  };
}

export function moveItems(layout: RoomLayout, ids: Ids, by: Vector): RoomLayout {
  return changeItems(layout, ids, (item) => carry(item, (at) => add(at, by), 0));
}

/** Turns the items together, as one piece, about the middle of their centres. Degrees counter-clockwise. */
export function turnItems(layout: RoomLayout, ids: Ids, degrees: number): RoomLayout {
  const turned = layout.result.items.filter(({ id }) => ids.has(id));
  if (turned.length === 0) return layout;
  const center = middleOf(turned.map((item) => item.center));
  return changeItems(layout, ids, (item) => carry(item, (at) => rotate(at, degrees, center), degrees));
}

/** Puts one item's centre and angle where they are typed. */
export function placeItem(layout: RoomLayout, id: string, center: Vector, angle: number): RoomLayout {
  return changeItems(layout, new Set([id]), (item) => {
    const degrees = angle - item.angle;
    const by = subtract(center, item.center);
    return carry(item, (at) => add(rotate(at, degrees, item.center), by), degrees);
  });
}

export type Edge = 'left' | 'right' | 'top' | 'bottom' | 'middle-x' | 'middle-y';

/** Brings the items to one line: of their outer edges, or of their middles. */
export function alignItems(layout: RoomLayout, ids: Ids, edge: Edge): RoomLayout {
  const chosen = layout.result.items.filter(({ id }) => ids.has(id));
  if (chosen.length < 2) return layout;
  const all = boundsOf(chosen.flatMap((item) => cornersOf(item)));
  const shift = (item: LayoutItem): Point => {
    const own = boundsOf(cornersOf(item));
    switch (edge) {
      case 'left':
        return [all.left - own.left, 0];
      case 'right':
        return [all.right - own.right, 0];
      case 'bottom':
        return [0, all.bottom - own.bottom];
      case 'top':
        return [0, all.top - own.top];
      case 'middle-x':
        return [(all.left + all.right - own.left - own.right) / 2, 0];
      case 'middle-y':
        return [0, (all.bottom + all.top - own.bottom - own.top) / 2];
    }
  };
  return changeItems(layout, ids, (item) => carry(item, (at) => add(at, shift(item)), 0));
}

/** Equal steps between the centres of three items or more, from the first to the last along an axis. */
export function distributeItems(layout: RoomLayout, ids: Ids, axis: 'x' | 'y'): RoomLayout {
  const along = axis === 'x' ? 0 : 1;
  const chosen = layout.result.items
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.center[along] - b.center[along]);
  const first = chosen[0]?.center[along];
  const last = chosen.at(-1)?.center[along];
  if (chosen.length < 3 || first === undefined || last === undefined) return layout;
  const place = new Map(
    chosen.map((item, at) => [item.id, first + ((last - first) * at) / (chosen.length - 1)]),
  );
  return changeItems(layout, ids, (item) => {
    const by = (place.get(item.id) ?? item.center[along]) - item.center[along];
    return carry(item, (at) => add(at, axis === 'x' ? [by, 0] : [0, by]), 0);
  });
}

export function addItems(layout: RoomLayout, items: readonly LayoutItem[]): RoomLayout {
  return withItems(layout, [...layout.result.items, ...items]);
}

export function removeItems(layout: RoomLayout, ids: Ids): RoomLayout {
  return withItems(
    layout,
    layout.result.items.filter(({ id }) => !ids.has(id)),
  );
}

/** Copies beside the originals, under new names. */
export function copiesOf(items: readonly LayoutItem[], taken: Ids, by: Vector): LayoutItem[] {
  const names = new Set(taken);
  return items.map((item) => {
    const id = freshName(item.kind, names);
    names.add(id);
    return { ...carry(item, (at) => add(at, by), 0), id };
  });
}

/** "writing-7": the first number nobody has. */
export function freshName(kind: string, taken: Ids): string {
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** Locked items stay where they are when the engine arranges the rest. */
export function lockItems(layout: RoomLayout, ids: Ids, isLocked: boolean): RoomLayout {
  const others = layout.lockedItems.filter((id) => !ids.has(id));
  return { ...layout, lockedItems: isLocked ? [...others, ...ids] : others };
}

export function namesOf(layout: RoomLayout): Ids {
  return new Set(layout.result.items.map(({ id }) => id));
}
