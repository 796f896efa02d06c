import { z } from 'zod';
import { BallotKind } from '#domain/profile.ts';
import { Count, Id, Line, Metres, Minutes } from '#domain/scalars.ts';
import { ClockTime, IsoDate } from '#domain/time.ts';

/** A room of which nobody knows yet how many people may sit in it at this distance. Metres. */
export const RoomToSeat = z.strictObject({
  lengthMetres: Metres,
  widthMetres: Metres,
  distanceMetres: Metres,
});
export type RoomToSeat = z.infer<typeof RoomToSeat>;

/** How many people may sit in a room of this size at this distance, by the layout engine. */
export const RoomSeats = z.strictObject({ ...RoomToSeat.shape, seats: Count });
export type RoomSeats = z.infer<typeof RoomSeats>;

const Days = z.array(IsoDate).max(200);
const Ids = z.array(Id).max(2000);

/** A session with its place in the calendar. Voters join at `pointIds`, or from home where there are none. */
export const PlannedSession = z.strictObject({
  id: Id,
  date: IsoDate,
  start: ClockTime,
  lengthMinutes: z.int().min(1).max(1440),
  form: z.enum(['in-person', 'online', 'hybrid']),
  pointIds: Ids,
  candidateIds: Ids,
  /** Those of `candidateIds` who join over the line and do not travel. The others are at the first of `pointIds`. */
  connectingIds: Ids,
  /** Whose voters are invited. */
  hamletIds: Ids,
  /** Invited voters, over all bridge points. */
  voters: Count,
  /** Who chairs, writes and minds the line, by name. New sessions have nobody yet: for them teams are counted. */
  staff: z.array(Line).max(3).optional(),
  /** The link, which counts while the session is online or hybrid. */
  access: Line.optional(),
  /** It is over: days, hours and lengths that are wished for say nothing about it any more. */
  isHeld: z.boolean().optional(),
});
export type PlannedSession = z.infer<typeof PlannedSession>;

/**
 * When, where and with whom do candidates meet the voters?
 *
 * Times are clock times of one time zone, sessions begin on whole steps.
 */
export const SessionRequest = z.strictObject({
  /** Days on which sessions may be held, in order. */
  days: Days,
  hours: z
    .array(z.strictObject({ from: ClockTime, to: ClockTime }))
    .min(1)
    .max(4),
  stepMinutes: z.int().min(5).max(240).default(30),
  /** How long a session with 1, 2, … candidates takes; as many candidates as entries may share one. */
  lengthMinutes: z.array(z.int().min(1).max(1440)).min(1).max(100),
  /** A session that is there already may be as long as this; left out: as the longest of `lengthMinutes`. */
  mostMinutes: z.int().min(1).max(1440).optional(),
  setUpMinutes: Minutes,
  travelMinutes: Minutes,
  travel: z.array(z.strictObject({ fromId: Id, toId: Id, minutes: Minutes })).max(40_000),
  candidates: z
    .array(
      z.strictObject({
        id: Id,
        level: BallotKind,
        /** Candidates of different keys never share a session unless `mixesLevels` and they have a hamlet in common. */
        constituency: z.string().max(500),
        min: Count,
        hamletIds: Ids,
        canConnect: z.boolean(),
        absent: Days,
      }),
    )
    .max(500),
  points: z
    .array(
      z.strictObject({
        id: Id,
        isMain: z.boolean(),
        /** Voters who can sit there at the distance; null while unknown. */
        seats: Count.nullable(),
        hasLink: z.boolean(),
        /** Empty: voters of any hamlet. */
        hamletIds: Ids,
        closed: Days,
      }),
    )
    .max(200),
  hamlets: z
    .array(
      z.strictObject({
        id: Id,
        voters: Count,
        /** Days of a lockdown: nobody leaves for a room, but everybody may join over a line from home. */
        closed: Days.default([]),
      }),
    )
    .max(5000),
  form: z.enum(['in-person', 'online', 'hybrid']),
  mixesLevels: z.boolean(),
  mostPerCandidateAndDay: z.int().min(1).max(10),
  /** Online and hybrid sessions at the same time. */
  lines: z.int().min(0).max(100),
  /** Sessions at the same time. */
  teams: z.int().min(1).max(100),
  votersPerSession: Count,
  /** Stay as they are and count towards the minimums: locked, held, or already announced. */
  fixed: z.array(PlannedSession).max(500),
  /** The schedule before the situation changed, kept wherever it still can be; empty: planned anew. */
  before: z.array(PlannedSession).max(500),
  /** The first day that could still be planned when this was asked: `days` holds none before it. Left out: all could. */
  notBefore: IsoDate.optional(),
  timeLimitMs: z.int().min(1).max(600_000).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type SessionRequest = z.infer<typeof SessionRequest>;

/** What became of a session of `before`. */
export const SessionChange = z.strictObject({
  sessionId: Id,
  what: z.enum([
    'moved-in-time',
    'moved-elsewhere',
    'moved-online',
    'other-candidates',
    'other-hamlets',
    'fewer-voters',
    'added',
    'dropped',
  ]),
  /** Whom to tell. */
  candidateIds: Ids,
  pointIds: Ids,
  hamletIds: Ids,
});
export type SessionChange = z.infer<typeof SessionChange>;

/** Why a set of sessions cannot be held as it stands. */
export const SessionClash = z.strictObject({
  code: z.enum([
    'candidate-twice',
    'candidate-absent',
    'candidate-cannot-connect',
    'candidate-daily-limit',
    'point-twice',
    'staff-twice',
    'access-twice',
    'point-closed',
    'hamlet-closed',
    'point-no-link',
    'point-full',
    'too-few-lines',
    'too-few-teams',
    'outside-days',
    'outside-hours',
    'overnight',
    'too-long',
  ]),
  /** The sessions that are in each other's way, or the one that is wrong by itself. */
  sessionIds: z.array(Id).min(1),
  /** The candidate, bridge point or hamlet it is about. */
  subjectId: Id.nullable(),
  /** The person or link it is about, which have no identity but their name. */
  name: Line.optional(),
  /** Minutes missing between two sessions, people or sessions too many; null where there is no figure. */
  by: z.number().nullable(),
});
export type SessionClash = z.infer<typeof SessionClash>;

/** Sessions of all candidates: those that were fixed, then the others, in order of time. */
export const SessionSchedule = z.strictObject({
  sessions: z.array(PlannedSession),
  counts: z.strictObject({
    sessions: Count,
    days: Count,
    /** Rooms in which voters come together, summed over sessions. */
    gatherings: Count,
    minutes: z.int().min(0),
    voters: Count,
  }),
  /** Candidates who do not reach their minimum, and by how many sessions. */
  short: z.array(z.strictObject({ candidateId: Id, missing: z.int().min(1) })),
  /** No schedule has fewer sessions missing, summed over candidates. */
  leastMissing: Count,
  coverage: z.array(z.strictObject({ hamletId: Id, sessions: Count })),
  /** No schedule that meets every minimum has fewer sessions. */
  lowerBound: Count,
  /** The number of sessions is the least possible. */
  proven: z.boolean(),
  changes: z.array(SessionChange),
  /**
   * Sessions that are not as they were before. One that is altered, in whatever and however much,
   * counts once; so does one that falls away, and one that is added.
   */
  changed: Count,
  /** No schedule in which as few sessions are missing has fewer changed. */
  leastChanges: Count,
  elapsedMs: z.number().min(0),
});
export type SessionSchedule = z.infer<typeof SessionSchedule>;
