import { z } from 'zod';
import { DayForecast, DayRequest, LeastStaffing } from '#domain/plan/forecast.ts';
import { VotingDay } from '#domain/plan/voting-day.ts';

const Figures = z.custom<Float64Array>((value) => value instanceof Float64Array);
const Levels = z.strictObject({ minutes: Figures, longest: z.number() });

const BlockFigures = z.strictObject({
  block: z.int(),
  rows: Figures,
  batches: Figures,
  busy: Figures,
  blocked: Figures,
  lines: z.array(Levels).readonly(),
  outside: Levels,
  inside: Levels,
  parts: z.strictObject({
    arrivals: Figures,
    served: Figures,
    wait: Figures,
    outside: Figures,
    inside: Figures,
  }),
  daily: Figures,
  trace: DayForecast.shape.trace.unwrap().nullable(),
});

const Count = z.int().min(0);

/** What a queue worker does. */
export const QUEUE_TASKS = {
  /** Plays some blocks of a request's days, for several workers to share it. */
  playBlocks: {
    args: z.strictObject({ request: DayRequest, first: Count, end: Count }),
    result: z.strictObject({
      blocks: z.array(BlockFigures).readonly(),
      counts: z.strictObject({ waits: Figures, times: Figures, over: Figures }),
    }),
  },
  /** `best` are the servers of the trial in hand. */
  findLeastStaffing: {
    args: z.strictObject({ request: DayRequest, targets: VotingDay.shape.targets }),
    result: LeastStaffing,
    best: z.array(Count).readonly(),
  },
};
