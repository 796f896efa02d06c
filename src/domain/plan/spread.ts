import { z } from 'zod';
import { Count, Metres } from '#domain/scalars.ts';
import { Outline, Point } from './room.ts';

/** A floor on which people may stand anywhere. */
export const OpenFloor = z.strictObject({
  outline: Outline,
  keepOut: z.array(Outline).max(100).optional(),
});
export type OpenFloor = z.infer<typeof OpenFloor>;

/** Free places in a room: so many people as far apart as possible, or as many as possible so far apart. */
export const SpreadRequest = z
  .strictObject({
    room: OpenFloor,
    count: z.int().min(1).max(2000).optional(),
    minDistance: Metres.refine((value) => value > 0).optional(),
    timeLimitMs: z.int().min(1).max(600_000).optional(),
    seed: z.int().min(0).max(2_147_483_647).optional(),
  })
  .refine(({ count, minDistance }) => (count === undefined) !== (minDistance === undefined), {
    path: ['count'],
  });
export type SpreadRequest = z.infer<typeof SpreadRequest>;

export const SpreadAnswer = z.strictObject({
  /** On the outline, on the edge of a keep-out, or between. Metres. */
  points: z.array(Point),
  count: Count,
  /**
   * Smallest distance of two points; with one point the distance asked for, or
   * null where none was asked for.
   */
  minDistance: z.number().nullable(),
  /**
   * What nobody can beat: a distance where the number was given (null for one
   * person, who has no distance), a number of people where the distance was.
   */
  upperBound: z.number().nullable(),
  /** What was found reaches `upperBound`. */
  proven: z.boolean(),
});
export type SpreadAnswer = z.infer<typeof SpreadAnswer>;
