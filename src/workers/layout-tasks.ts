import { z } from 'zod';
import { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';

/** What the layouts' worker does. Rooms that do not work are refused with the smallest change that would help. */
export const LAYOUT_TASKS = {
  /** A polling room, around the items that stay where they are. */
  layout: {
    args: z.strictObject({ request: LayoutRequest, locked: z.array(LayoutItem).max(500) }),
    result: Layout,
    best: Layout,
  },
  /** Most people on given seats. */
  seats: { args: SeatsRequest, result: SeatsAnswer, best: SeatsAnswer },
};
