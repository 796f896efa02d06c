import { z } from 'zod';
import { Count, Line, Minutes } from '#domain/scalars.ts';

/** Minutes a voter is served; `mean` in minutes, `cv` the standard deviation in means. */
export const ServiceTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exponential'), mean: Minutes }),
  z.strictObject({ kind: z.literal('constant'), value: Minutes }),
  z.strictObject({ kind: z.literal('lognormal'), mean: Minutes, cv: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal('erlang'), k: z.int().min(1).max(1000), mean: Minutes }),
  z.strictObject({ kind: z.literal('triangular'), min: Minutes, mode: Minutes, max: Minutes }),
  /** Replayed voter by voter. */
  z.strictObject({ kind: z.literal('times'), values: z.array(Minutes).max(1_000_000) }),
]);
export type ServiceTime = z.infer<typeof ServiceTime>;

/** When voters come. Times are minutes after opening. */
export const Arrivals = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('poisson'),
    rates: z
      .array(z.strictObject({ from: z.number(), to: z.number(), perHour: z.number().min(0).max(1_000_000) }))
      .max(1000),
  }),
  z.strictObject({ kind: z.literal('times'), at: z.array(z.number()).max(1_000_000) }),
  /** Each hour a Poisson number with mean `voters × share`, uniform within the hour. */
  z.strictObject({
    kind: z.literal('profile'),
    voters: Count,
    share: z.array(z.number().min(0).max(1)).max(168),
  }),
  /** The given numbers less no-shows; uniform in the slot unless `earlyMean` or `spread` (minutes) move them. */
  z.strictObject({
    kind: z.literal('slots'),
    slots: z.array(z.strictObject({ from: z.number(), to: z.number(), voters: Count })).max(1000),
    earlyMean: z.number().min(0).max(1000).optional(),
    spread: z.number().min(0).max(1000).optional(),
    noShow: z.number().min(0).max(1).optional(),
  }),
]);
export type Arrivals = z.infer<typeof Arrivals>;

/** A stage of voting: how many serve side by side, and how long each voter takes. Visited in order. */
export const ServiceStation = z.strictObject({
  id: Line,
  servers: z.int().min(1).max(100_000),
  service: ServiceTime,
  /** Room to wait at this station; unlimited where left out. */
  waitingPlaces: Count.optional(),
});
export type ServiceStation = z.infer<typeof ServiceStation>;

/** What the queue engine is asked: one polling place for one day, played many times. */
export const DayRequest = z.strictObject({
  horizonMinutes: z.number().positive().max(10_000_000),
  /** Voters who come before this are served but not counted. */
  warmupMinutes: z.number().min(0).max(10_000_000).optional(),
  lineAtOpening: Count.optional(),
  arrivals: Arrivals,
  stations: z.array(ServiceStation).min(1).max(20),
  /** Most voters inside at once; the rest wait outside. */
  roomLimit: z.int().min(1).max(1_000_000).optional(),
  /** Those who find a full waiting place leave, instead of blocking the stage before. */
  balk: z.boolean().optional(),
  /**
   * After every so many voters let in, nobody enters until the room is empty
   * and has been cleaned for that many minutes.
   */
  cleaning: z.strictObject({ everyVoters: z.int().min(1).max(100_000), minutes: Minutes }).optional(),
  /**
   * Stretches with fewer at work: this share of the servers of these stations (of all where none are
   * named), as `serversAtWork` rounds it; at 0 nobody begins to be served. Services under way are
   * finished. Minutes after opening; where two meet, the fewest count.
   */
  breaks: z
    .array(
      z.strictObject({
        from: z.number().min(0),
        to: z.number().min(0),
        share: z.number().min(0).max(1),
        stations: z.array(Line).max(20).optional(),
      }),
    )
    .max(20)
    .optional(),
  /** Share of voters (the old, the pregnant, the disabled) who go to the front of every line. */
  priorityShare: z.number().min(0).max(1).optional(),
  /**
   * What happens at the horizon. `serve-line`: whoever has come is served, later
   * comers are turned away. `strict`: the box is sealed, whoever has not
   * finished is lost. `none`: later comers are served too.
   */
  closing: z.enum(['serve-line', 'strict', 'none']),
  /** Further minutes for `over`, besides those it always has. */
  waitLimits: z.array(z.number().min(0).max(100_000)).max(20).optional(),
  replications: z.int().min(1).max(1_000_000),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  trace: z.boolean().optional(),
});
export type DayRequest = z.infer<typeof DayRequest>;

/** How many of a station's servers a share of them is: rounded down, but one while anybody works at all. */
export function serversAtWork(servers: number, share: number): number {
  return share === 0 ? 0 : Math.max(1, Math.floor(servers * share + 1e-9));
}

/** A quarter of an hour, `from` in minutes after opening; persons are means over the quarter. */
export const QuarterForecast = z.strictObject({
  from: z.number(),
  arrivals: z.number(),
  /** Mean wait of those who come in it. */
  wait: z.number(),
  waitP95: z.number(),
  outside: z.number(),
  outsideP95: z.number(),
  inside: z.number(),
});
export type QuarterForecast = z.infer<typeof QuarterForecast>;

const Interval = z.tuple([z.number(), z.number()]);

/**
 * The distribution of a day at one polling place. Times in minutes, queues in
 * persons, `served` and `lost` in voters a day.
 *
 * `wait` is all the time a voter is not being served between coming (or the
 * opening, for who comes before it) and leaving; blocked time counts. Its mean
 * and percentiles are over all voters of all days; `ci99` comes from how the
 * days' means scatter, weighted with their voters. Means of `outside`, `inside` and `queue` are over the time from warm-up to horizon,
 * and so is `utilisation`, the share of that time a server serves. A station's
 * own `wait` and `queue` are those who stand in its line.
 */
export const DayForecast = z.strictObject({
  replications: z.int(),
  served: z.number(),
  lost: z.number(),
  wait: z.strictObject({
    mean: z.number(),
    ci99: Interval,
    /** Each day's mean, averaged: a quiet day counts as much as a busy one. */
    meanOfDays: z.number().optional(),
    p50: z.number(),
    p95: z.number(),
    p997: z.number(),
    max: z.number(),
    over: z.record(z.string(), z.number()),
  }),
  timeInSystem: z.strictObject({ mean: z.number(), ci99: Interval, p95: z.number() }),
  outside: z.strictObject({ mean: z.number(), p95: z.number(), max: z.number() }),
  inside: z.strictObject({ mean: z.number(), max: z.number(), shareFull: z.number() }),
  stations: z.array(
    z.strictObject({
      id: Line,
      wait: z.strictObject({ mean: z.number(), ci99: Interval }),
      queue: z.strictObject({ mean: z.number(), p95: z.number(), max: z.number() }),
      utilisation: z.number(),
      /** Share of the servers' time held by voters who cannot go on; where the next station's line is limited. */
      blocked: z.number().optional(),
    }),
  ),
  lastDeparture: z.strictObject({ mean: z.number(), p95: z.number(), max: z.number() }),
  longestWaitByDay: z.strictObject({ mean: z.number(), over: z.record(z.string(), z.number()) }),
  byHour: z.array(
    z.strictObject({ from: z.number(), arrivals: z.number(), wait: z.number(), outside: z.number() }),
  ),
  /** The same by quarter of an hour, for days of at most 48 hours; `p95` over the days. */
  byQuarter: z.array(QuarterForecast).optional(),
  /** Mean wait of those who go first and of the others, where there is a priority line. */
  byPriority: z.strictObject({ priority: z.number(), others: z.number() }).optional(),
  /** The first day voter by voter, in order of coming; `lost` where a voter left without having voted. */
  trace: z
    .array(
      z.strictObject({
        arrival: z.number(),
        starts: z.array(z.number()),
        departure: z.number(),
        lost: z.literal(true).optional(),
      }),
    )
    .optional(),
});
export type DayForecast = z.infer<typeof DayForecast>;

/**
 * By how many minutes the mean wait of one case is longer than that of another played with the
 * same voters. With 99 % confidence the true difference lies within `half99` of `wait`.
 */
export type DayDifference = { readonly wait: number; readonly half99: number };

/** The least servers by station that meet the targets, and the day they make. */
export const LeastStaffing = z.strictObject({
  stations: z.array(z.strictObject({ id: z.string(), servers: Count })).readonly(),
  forecast: DayForecast,
  /** False: more servers do not help any more; the room, the hours or the slots hold the voters up. */
  isEnough: z.boolean(),
});
export type LeastStaffing = z.infer<typeof LeastStaffing>;

/** A forecast kept in the plan, with what it was made for; out of date when that would be asked differently today. */
export const AreaForecast = z.strictObject({ request: DayRequest, result: DayForecast });
export type AreaForecast = z.infer<typeof AreaForecast>;
