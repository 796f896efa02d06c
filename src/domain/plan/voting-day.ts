import { z } from 'zod';
import { Count, Minutes, minutes } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { ClockTime } from '#domain/time.ts';
import defaults from '#resources/defaults/voting-day.json' with { type: 'json' };

const Share = z.number().min(0).max(1);

/** People who may go before the others; kept apart because their hours differ. */
export const PRIORITY_KINDS = ['elderly', 'disabled', 'pregnant', 'onDuty'] as const;
export type PriorityKind = (typeof PRIORITY_KINDS)[number];

/**
 * One kind of them: its share of the voters, and the hours they are asked to come in; null: those
 * of their hamlet. Places are kept in those hours; nobody has to come then.
 */
const PriorityGroup = z.strictObject({
  share: Share,
  window: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
});
export type PriorityGroup = z.infer<typeof PriorityGroup>;

/** Of plans made before there were such groups. */
const NO_GROUP: PriorityGroup = { share: 0, window: null };

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
  /** Share of voters who go to the front of the line, besides the priority groups. */
  priorityShare: Share.default(0),
  priorityGroups: z
    .strictObject({
      elderly: PriorityGroup,
      disabled: PriorityGroup,
      pregnant: PriorityGroup,
      onDuty: PriorityGroup,
    })
    .default({ elderly: NO_GROUP, disabled: NO_GROUP, pregnant: NO_GROUP, onDuty: NO_GROUP }),
  /** Minutes from opening until the first vote: salute, opening words, the empty box shown to the voters. */
  ceremonyMinutes: Minutes.default(minutes(0)),
  /** The team eats in turns while voting goes on: this share of it stays at work. Null for no such time. */
  lunch: z.strictObject({ from: ClockTime, to: ClockTime, staffShare: Share }).nullable().default(null),
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
