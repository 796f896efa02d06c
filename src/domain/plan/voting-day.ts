import { z } from 'zod';
import { Count, Minutes } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { ClockTime } from '#domain/time.ts';
import defaults from '#resources/defaults/voting-day.json' with { type: 'json' };

const Share = z.number().min(0).max(1);

/** How the commune divides the voting time, and what it assumes about the day. One set for all polling areas. */
export const VotingDay = z.strictObject({
  slotMinutes: z.int().min(5).max(720),
  /** Kept free of hamlets, for those who could not come in their own slot; null for none. */
  reserve: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
  split: z.enum(['never', 'by-household', 'anywhere']),
  objective: z.enum(['level', 'affinity']),
  /** Mean minutes one voter takes at each stage; writing is `writing` plus `writingPerBallot` for each ballot. */
  serviceMinutes: z.strictObject({
    screening: Minutes,
    checkIn: Minutes,
    writing: Minutes,
    writingPerBallot: Minutes,
    casting: Minutes,
    stamp: Minutes,
  }),
  /** Standard deviation of service times, in means. */
  serviceVariation: z.number().min(0).max(3),
  /** Mean minutes voters come before their slot. */
  earlyMinutes: Minutes,
  /** Share of voters who do not come. */
  noShowShare: Share,
  lineAtOpening: Count,
  /**
   * How voters spread over the day where there are no slots yet: a weight for each
   * hour after opening; later hours have the last one.
   */
  hourWeights: z.array(z.number().min(0).max(1000)).min(1).max(24).default([2, 2, 2, 1.5, 1]),
  /** Share of voters who go to the front of the line. */
  priorityShare: Share.default(0),
  /** The room is cleaned after so many voters; null for never during the day. */
  cleaning: z.strictObject({ everyVoters: z.int().min(1).max(100_000), minutes: Minutes }).nullable(),
  targets: z.strictObject({
    /** `waitShare` of the voters wait less than `waitMinutes`. */
    waitMinutes: Minutes,
    waitShare: Share,
    meanWaitMinutes: Minutes,
    utilisation: Share,
  }),
});
export type VotingDay = z.infer<typeof VotingDay>;

/** Shape of `resources/defaults/voting-day.json`: the figures, and by path where each comes from. */
const VotingDayPack = z.strictObject({
  values: VotingDay,
  sources: z.record(z.string(), Source),
});

/** The figures a new plan starts with, and the source of each, by its path: `targets.waitMinutes`. */
export const VOTING_DAY_DEFAULTS = VotingDayPack.parse(defaults);
