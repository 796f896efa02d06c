import { z } from 'zod';
import { Count, Line, Metres } from '#domain/scalars.ts';
import { Door, FloorPlan, Outline, Point } from './room.ts';

/** What stands or happens at a place in a polling room, in the order of the law where there is one. */
export const StationKind = z.enum([
  'check-in',
  'candidate-board',
  'writing',
  'ballot-box',
  'stamp',
  'screening',
  'sanitiser',
  'waiting',
  'observer',
  'isolation',
]);
export type StationKind = z.infer<typeof StationKind>;

/** The floor as the layout engine sees it. */
export const LayoutRoom = z.strictObject({
  outline: Outline,
  keepOut: z.array(Outline).max(300).optional(),
  doors: z.array(Door).max(20),
});
export type LayoutRoom = z.infer<typeof LayoutRoom>;

export const StationRequest = z.strictObject({
  kind: StationKind,
  /** How many of them; `max` for as many as fit. */
  count: z.union([Count, z.literal('max')]),
  /** Along the side where the voter stands, and across it. Real sizes by kind where left out. */
  width: Metres.optional(),
  depth: Metres.optional(),
});
export type StationRequest = z.infer<typeof StationRequest>;

/** What the layout engine is asked: a room, a distance, what must stand in it. */
export const LayoutRequest = z.strictObject({
  room: LayoutRoom,
  /** Least distance between two people. */
  minDistance: Metres,
  /** Width of the way people walk. */
  aisle: Metres,
  stations: z.array(StationRequest).max(50),
  /** Screens stand between staff and the voter they serve. */
  screens: z.boolean().optional(),
  timeLimitMs: z.int().min(1).max(600_000).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type LayoutRequest = z.infer<typeof LayoutRequest>;

/** How one room is to be laid out, where the user does not leave it to us. */
export const LayoutWishes = z.strictObject({
  /** Null: the usual aisle. */
  aisleMetres: Metres.nullable(),
  /** Transparent screens between staff and voters. */
  screens: z.boolean(),
  /** Null: as many check-in and stamp desks as the number of voters asks for. */
  stations: z.array(StationRequest).max(50).nullable(),
});
export type LayoutWishes = z.infer<typeof LayoutWishes>;

export const LayoutItem = z.strictObject({
  id: Line,
  kind: StationKind,
  center: Point,
  width: Metres,
  depth: Metres,
  /** Degrees counter-clockwise. */
  angle: z.number(),
  people: z.array(z.strictObject({ role: z.enum(['staff', 'voter']), at: Point })),
});
export type LayoutItem = z.infer<typeof LayoutItem>;

/** Result of the layout engine: furniture, people and route of one room, with the checks it passed. */
export const Layout = z.strictObject({
  items: z.array(LayoutItem),
  route: z.array(z.strictObject({ from: Line, to: Line, points: z.array(Point) })),
  counts: z.partialRecord(StationKind, Count),
  capacity: z.strictObject({ voters: Count, staff: Count }),
  minDistance: Metres,
  upperBound: z.number(),
  proven: z.boolean(),
  checks: z.array(z.strictObject({ code: Line, ok: z.boolean(), value: z.number(), limit: z.number() })),
});
export type Layout = z.infer<typeof Layout>;

/** What stands in a room, by kind, and how many people have a place there. */
export function countItems(items: readonly LayoutItem[]): Pick<Layout, 'counts' | 'capacity'> {
  const counts: Layout['counts'] = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  const people = items.flatMap((item) => item.people);
  const staff = people.filter(({ role }) => role === 'staff').length;
  return { counts, capacity: { voters: people.length - staff, staff } };
}

/**
 * A layout kept in the plan, with what it was made for. When the room or the
 * distance has changed since, `request` differs from what would be asked today
 * and the layout is out of date: it is shown as such, never thrown away.
 */
export const RoomLayout = z.strictObject({
  request: LayoutRequest,
  /** The drawing it was made on, with windows and picture. */
  floor: FloorPlan,
  result: Layout,
  /** Items the user placed; the engine arranges the others around them. */
  lockedItems: z.array(Line).max(500),
  /** Somebody moved something after the engine was done. */
  isEdited: z.boolean(),
  /** How the user calls it when layouts are compared. */
  name: Line,
});
export type RoomLayout = z.infer<typeof RoomLayout>;
