import { z } from 'zod';
import { Count, Line, Minutes } from '#domain/scalars.ts';
import { ClockTime } from '#domain/time.ts';

/** How groups may be divided among slots. */
export const SlotSplit = z.enum(['never', 'by-household', 'anywhere']);
export type SlotSplit = z.infer<typeof SlotSplit>;

/** Households of one group that are told apart. Ours: twenty times a large hamlet's. */
export const MOST_HOUSEHOLDS = 20_000;

/** A hamlet, residential group or unit whose voters are to come together. */
export const GroupRequest = z.strictObject({
  id: Line,
  voters: Count,
  /** Voters of each household; they add up to `voters`. */
  households: z.array(Count).max(MOST_HOUSEHOLDS).optional(),
  /** The part of the day they may come in: from, to. */
  allowed: z.tuple([ClockTime, ClockTime]).optional(),
  /** How this group may be divided, where that differs from the others. */
  split: SlotSplit.optional(),
});
export type GroupRequest = z.infer<typeof GroupRequest>;

/** A group, or a part of it, that stays in the slot beginning at `from`. Without `voters` the whole group. */
export const SlotLock = z.strictObject({
  group: Line,
  from: ClockTime,
  voters: Count.optional(),
  /** Positions in the group's household list; they have `voters` voters. */
  households: z.array(z.int().min(0)).max(MOST_HOUSEHOLDS).optional(),
});
export type SlotLock = z.infer<typeof SlotLock>;

/** What the slot engine is asked: a day, its slots' capacity, and who comes. */
export const SlotRequest = z.strictObject({
  open: ClockTime,
  close: ClockTime,
  slotMinutes: Minutes,
  /** Voters a slot may hold; one number for all, or one per slot. */
  capacity: z.union([Count, z.array(Count).max(1000)]),
  groups: z.array(GroupRequest).max(5000),
  /** Kept empty for those who could not come in their own slot. */
  reserve: z.strictObject({ from: ClockTime, to: ClockTime }).optional(),
  split: SlotSplit,
  objective: z.enum(['level', 'affinity']),
  /** How much two groups belong together; symmetric, one row per group. */
  affinity: z.array(z.array(z.number()).max(5000)).max(5000).optional(),
  /** Placed already; the others are arranged around them. */
  locked: z.array(SlotLock).max(20_000).optional(),
  /** Where groups came in the answer before: among equally good answers, one that moves few people. */
  previous: z
    .array(z.strictObject({ group: Line, from: ClockTime }))
    .max(5000)
    .optional(),
  timeLimitMs: z.int().min(1).max(600_000).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type SlotRequest = z.infer<typeof SlotRequest>;

/** Part of a hamlet that comes in one slot; `households` are positions in the hamlet's household list. */
export const SlotGroup = z.strictObject({
  id: Line,
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

/**
 * Result of the slot engine: who comes when, at one polling area.
 *
 * Under `level`, nobody can get below a peak of `lowerBound`; under `affinity`,
 * nobody can get above an affinity of `lowerBound`. `proven`: no timetable is
 * better in any term of the objective.
 */
export const SlotTable = z.strictObject({
  slots: z.array(TimeSlot),
  peakLoad: Count,
  lowerBound: z.number(),
  affinity: z.number().optional(),
  splitGroups: Count,
  proven: z.boolean(),
});
export type SlotTable = z.infer<typeof SlotTable>;

/** A change that would make room for everybody; each was tried before it is named. */
export const WayOut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('allow-split'), split: z.enum(['by-household', 'anywhere']) }),
  z.strictObject({
    kind: z.literal('smaller-reserve'),
    /** What is left of the reserve; null for none. */
    reserve: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
    minutes: z.int(),
  }),
  z.strictObject({
    kind: z.literal('longer-hours'),
    open: ClockTime,
    close: ClockTime,
    /** How much longer the day is. */
    minutes: z.int(),
  }),
  /** The same number of voters more in every slot, `times` as many at the busiest: writing places, desks. */
  z.strictObject({ kind: z.literal('more-capacity'), more: Count, times: z.number() }),
  /** A second room beside the first that takes so many voters in every slot. */
  z.strictObject({ kind: z.literal('another-room'), capacity: Count }),
]);
export type WayOut = z.infer<typeof WayOut>;

/** Why a day has no timetable: not everybody fits. Persons. */
export const SlotShortage = z.strictObject({
  voters: Count,
  /** What all slots outside the reserve hold. */
  capacity: Count,
  /** Voters who do not fit, in the best partial timetable found. */
  notPlaced: Count,
  /** Nobody can place more voters; false where better partial timetables may exist. */
  proven: z.boolean(),
  /** The three cheapest, cheapest first. */
  waysOut: z.array(WayOut).max(3),
});
export type SlotShortage = z.infer<typeof SlotShortage>;

/** What the slot engine answers: a timetable, or why there is none. */
export const SlotAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), table: SlotTable }),
  z.strictObject({ kind: z.literal('shortage'), shortage: SlotShortage }),
]);
export type SlotAnswer = z.infer<typeof SlotAnswer>;

/** A timetable kept in the plan, with what it was made for; out of date when that would be asked differently today. */
export const AreaTimetable = z.strictObject({
  request: SlotRequest,
  table: SlotTable,
  /** Groups the user placed by hand; solving again leaves them where they are. */
  lockedGroups: z.array(Line).max(5000),
});
export type AreaTimetable = z.infer<typeof AreaTimetable>;
