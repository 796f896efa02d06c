import { z } from 'zod';
import { Count, Metres } from '#domain/scalars.ts';
import { Point } from './room.ts';

/** Most people on given seats. */
export const SeatsRequest = z.strictObject({
  /** Places that are there: chairs of a hall, desks of a class. Metres. The bound is ours: a stadium stand. */
  seats: z.array(Point).max(10_000),
  /** Least distance between two people; exactly at it is far enough. */
  minDistance: Metres,
  timeLimitMs: z.int().min(1).max(600_000).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type SeatsRequest = z.infer<typeof SeatsRequest>;

export const SeatsAnswer = z.strictObject({
  count: Count,
  /** Positions in the list of seats, from 0, growing. */
  chosen: z.array(Count),
  /** Smallest distance of two chosen seats; the distance asked for while fewer than two are chosen. */
  minDistance: z.number(),
  /** Nobody can seat more people than this. */
  upperBound: Count,
  /** `count` equals `upperBound`. */
  proven: z.boolean(),
});
export type SeatsAnswer = z.infer<typeof SeatsAnswer>;
