import { z } from 'zod';
import { Count, Id } from '#domain/scalars.ts';
import { ClockTime } from '#domain/time.ts';

/** Part of a hamlet that comes in one slot; `households` are positions in the hamlet's household list. */
export const SlotGroup = z.strictObject({
  id: Id,
  voters: Count,
  households: z.array(z.int().min(0)).optional(),
});
export type SlotGroup = z.infer<typeof SlotGroup>;

export const TimeSlot = z.strictObject({
  from: ClockTime,
  to: ClockTime,
  capacity: Count,
  load: Count,
  groups: z.array(SlotGroup),
});
export type TimeSlot = z.infer<typeof TimeSlot>;

/** Result of the slot engine: who comes when, at one polling area. */
export const SlotTable = z.strictObject({
  slots: z.array(TimeSlot),
  peakLoad: Count,
  lowerBound: z.number(),
  affinity: z.number().optional(),
  splitGroups: Count,
  proven: z.boolean(),
});
export type SlotTable = z.infer<typeof SlotTable>;
