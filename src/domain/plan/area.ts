import { z } from 'zod';
import { BallotKind } from '#domain/profile.ts';
import { Count, Id, Line, Metres } from '#domain/scalars.ts';
import { ClockTime } from '#domain/time.ts';
import { AreaForecast } from './forecast.ts';
import { LayoutWishes, RoomLayout } from './layout.ts';
import { Room } from './room.ts';
import { AreaTimetable } from './slots.ts';

/** A hamlet or residential group (thôn, bản, ấp, khu phố, tổ dân phố), or the part of it that votes in this area. */
export const Hamlet = z.strictObject({
  id: Id,
  name: Line,
  voters: Count.nullable(),
  households: Count.nullable(),
  /** Voters under home quarantine, part of `voters`. */
  homeQuarantined: Count.nullable(),
  note: Line,
});
export type Hamlet = z.infer<typeof Hamlet>;

/** People on duty at one polling area; null while unknown. */
export const AreaStaff = z.strictObject({
  /** Members of the polling team (Tổ bầu cử). */
  pollingTeam: Count.nullable(),
  healthWorkers: Count.nullable(),
  /** Members of the community COVID team. */
  communityTeam: Count.nullable(),
  headName: Line,
  headPhone: Line,
});
export type AreaStaff = z.infer<typeof AreaStaff>;

/** A polling area (khu vực bỏ phiếu): who votes there, where, and with whom on duty. */
export const PollingArea = z.strictObject({
  id: Id,
  /** As printed: "01". */
  number: Line,
  kind: z.enum([
    'ordinary',
    'scattered',
    'hospital',
    'care-home',
    'armed-forces',
    'custody',
    'quarantine-site',
  ]),
  hamlets: z.array(Hamlet).max(2000),
  venue: Line,
  /** Null: the hours of the whole plan. */
  hours: z.strictObject({ open: ClockTime, close: ClockTime }).nullable(),
  /** Null: the ballots of the whole plan. */
  ballots: z.array(BallotKind).min(1).nullable(),
  room: Room,
  staff: AreaStaff,
  layout: RoomLayout.nullable(),
  /** What the user wants in the room otherwise than we would; null: nothing. */
  layoutWishes: LayoutWishes.nullable().default(null),
  /** Other layouts of the same room, kept to compare. */
  otherLayouts: z.array(RoomLayout).max(2).default([]),
  slots: AreaTimetable.nullable(),
  forecast: AreaForecast.nullable().default(null),
  /** Length of yard or street where people can wait in line; null while unknown. */
  yardMetres: Metres.nullable().default(null),
  note: Line,
});
export type PollingArea = z.infer<typeof PollingArea>;

/** Voters of an area, counting unknown hamlets as nobody. Persons. */
export function areaVoters(area: PollingArea): number {
  return area.hamlets.reduce((sum, hamlet) => sum + (hamlet.voters ?? 0), 0);
}
