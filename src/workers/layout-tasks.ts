import { z } from 'zod';
import { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { Seating, SeatingRequest } from '#domain/plan/seating.ts';
import { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';
import { OpenFloor, SpreadAnswer } from '#domain/plan/spread.ts';
import { Count, Line, Metres } from '#domain/scalars.ts';

const CapacityQuestion = z.strictObject({ room: OpenFloor, minDistance: Metres });

/** Free places found, and what simpler arrangements hold at the same distance. Persons. */
const Capacity = z.strictObject({
  free: SpreadAnswer,
  squareRows: Count,
  hexagonalRows: Count,
  snapGrid: Count,
});
export type Capacity = z.infer<typeof Capacity>;

/** A layout as it stands after a change by hand. The route of the request's room. */
const WayQuestion = z.strictObject({
  request: LayoutRequest,
  items: Layout.shape.items,
  route: Layout.shape.route,
});

/** The way through it, empty where there is none, and stations voters cannot reach from it. */
const SettledWay = z.strictObject({ route: Layout.shape.route, unreachable: z.array(Line) });
export type SettledWay = z.infer<typeof SettledWay>;

/** What the layouts' worker does. Rooms that do not work are refused with the smallest change that would help. */
export const LAYOUT_TASKS = {
  /** A polling room, around the items that stay where they are. */
  layout: {
    args: z.strictObject({ request: LayoutRequest, locked: z.array(LayoutItem).max(500) }),
    result: Layout,
    best: Layout,
  },
  /** The voters' way through a room that was changed by hand. */
  way: { args: WayQuestion, result: SettledWay },
  /** How many people may stand in a room at a distance, and how many in rows or on a net. */
  capacity: { args: CapacityQuestion, result: Capacity, best: SpreadAnswer },
  /** Most people on given seats. */
  seats: { args: SeatsRequest, result: SeatsAnswer, best: SeatsAnswer },
  /** Who sits where in a classroom or a hall, in one sitting or two. */
  seating: { args: SeatingRequest, result: Seating, best: Seating },
};
