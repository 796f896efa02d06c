import { z } from 'zod';
import { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { Seating, SeatingRequest } from '#domain/plan/seating.ts';
import { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';
import { OpenFloor, SpreadAnswer } from '#domain/plan/spread.ts';
import { Count, Metres } from '#domain/scalars.ts';

const CapacityQuestion = z.strictObject({ room: OpenFloor, minDistance: Metres });

/** Free places found, and what simpler arrangements hold at the same distance. Persons. */
const Capacity = z.strictObject({
  free: SpreadAnswer,
  squareRows: Count,
  hexagonalRows: Count,
  snapGrid: Count,
});
export type Capacity = z.infer<typeof Capacity>;

/** What the layouts' worker does. Rooms that do not work are refused with the smallest change that would help. */
export const LAYOUT_TASKS = {
  /** A polling room, around the items that stay where they are. */
  layout: {
    args: z.strictObject({ request: LayoutRequest, locked: z.array(LayoutItem).max(500) }),
    result: Layout,
    best: Layout,
  },
  /** How many people may stand in a room at a distance, and how many in rows or on a net. */
  capacity: { args: CapacityQuestion, result: Capacity, best: SpreadAnswer },
  /** Most people on given seats. */
  seats: { args: SeatsRequest, result: SeatsAnswer, best: SeatsAnswer },
  /** Who sits where in a classroom or a hall, in one sitting or two. */
  seating: { args: SeatingRequest, result: Seating, best: Seating },
};
