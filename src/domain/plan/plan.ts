import { z } from 'zod';
import { BallotKind, ProfileId } from '#domain/profile.ts';
import { Count, Id, Line, Metres, Minutes } from '#domain/scalars.ts';
import { ClockTime, Instant, IsoDate } from '#domain/time.ts';
import { areaVoters, PollingArea } from './area.ts';
import { PlanDocument, SectionText } from './document.ts';
import {
  CheckInPoint,
  Contact,
  Drill,
  ImportRecord,
  ReportDuty,
  Responsibility,
  Scenario,
  SpecialSite,
  SupplyItem,
  TotalMismatch,
} from './parts.ts';
import { Room } from './room.ts';
import { RoomSeating, SeatingWishes } from './seating.ts';
import { newSupplyPlan, SupplyPlan } from './supplies.ts';
import { Issuer, Locality } from './unit.ts';
import { VoterContact } from './voter-contact.ts';
import { VOTING_DAY_DEFAULTS, VotingDay } from './voting-day.ts';

/** Version of the stored form. Stays 1 until the whole plan is in; then every change brings a migration. */
export const PLAN_SCHEMA = 1;

/** Files a plan remembers having been filled from. Ours: a file for every week of four years. */
export const MAX_IMPORTS = 200;

const shared = {
  schema: z.literal(PLAN_SCHEMA),
  id: Id,
  profile: ProfileId,
  /** What the plan list shows. */
  title: Line,
  createdAt: Instant,
  locality: Locality,
  issuer: Issuer,
  document: PlanDocument,
  scenarios: z.array(Scenario).max(20),
  supplies: z.array(SupplyItem).max(1000),
  supplyPlan: SupplyPlan.default(newSupplyPlan),
  responsibilities: z.array(Responsibility).max(500),
  checkInPoints: z.array(CheckInPoint).max(500),
  drills: z.array(Drill).max(200),
  reporting: z.array(ReportDuty).max(200),
  contacts: z.array(Contact).max(500),
  imports: z.array(ImportRecord).max(MAX_IMPORTS),
  totalMismatches: z.array(TotalMismatch).max(500),
  /** The user's own wording, by section id of the report. */
  sectionTexts: z.record(z.string().regex(/^[a-z0-9-]+$/), SectionText),
};

/** Plan of a commune for a safe election day. */
export const ElectionPlan = z.strictObject({
  ...shared,
  kind: z.literal('election'),
  election: z.strictObject({
    date: IsoDate,
    open: ClockTime,
    close: ClockTime,
    ballots: z.array(BallotKind).min(1),
  }),
  votingDay: VotingDay.default(VOTING_DAY_DEFAULTS.values),
  areas: z.array(PollingArea).max(2000),
  specialSites: z.array(SpecialSite).max(500),
  voterContact: VoterContact,
});
export type ElectionPlan = z.infer<typeof ElectionPlan>;

export const SchoolClass = z.strictObject({
  id: Id,
  name: Line,
  grade: z.int().min(0).max(12).nullable(),
  pupils: Count.nullable(),
  roomId: Id.nullable(),
});
export type SchoolClass = z.infer<typeof SchoolClass>;

export const SchoolRoom = z.strictObject({
  id: Id,
  name: Line,
  use: z.enum(['classroom', 'hall', 'yard', 'other']),
  covered: z.boolean().nullable(),
  doubleDesks: Count.nullable(),
  room: Room,
  /** Null: everything as usual. */
  seatingWishes: SeatingWishes.nullable().default(null),
  seating: RoomSeating.nullable().default(null),
});
export type SchoolRoom = z.infer<typeof SchoolRoom>;

/** An exam, the closing ceremony, a parents' meeting, a summer activity. */
export const SchoolEvent = z.strictObject({
  id: Id,
  kind: z.enum(['exam', 'closing-ceremony', 'parents-meeting', 'summer', 'new-year', 'other']),
  subject: Line,
  /** Grades taking part, as written: "6-9". */
  grades: Line,
  date: IsoDate.nullable(),
  start: ClockTime.nullable(),
  lengthMinutes: Minutes.nullable(),
  form: z.enum(['in-person', 'by-class', 'sittings', 'outdoors', 'online', 'cancelled']),
  note: Line,
});
export type SchoolEvent = z.infer<typeof SchoolEvent>;

/** Plan of a school for a safe end of the school year. */
export const SchoolPlan = z.strictObject({
  ...shared,
  kind: z.literal('school'),
  school: z.strictObject({
    name: Line,
    level: z.enum(['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'mixed']),
    schoolYear: Line,
    /** Distance between pupils in class; null where none is ordered. */
    seatDistanceMetres: Metres.nullable(),
  }),
  classes: z.array(SchoolClass).max(500),
  rooms: z.array(SchoolRoom).max(500),
  events: z.array(SchoolEvent).max(500),
  /** Verdict per safety criterion, by the criterion's id; null while not judged. */
  criteria: z.record(z.string().regex(/^[a-z0-9-]+$/), z.boolean().nullable()),
});
export type SchoolPlan = z.infer<typeof SchoolPlan>;

export const Plan = z.discriminatedUnion('kind', [ElectionPlan, SchoolPlan]);
export type Plan = z.infer<typeof Plan>;
export type PlanKind = Plan['kind'];

/** Sum of all areas' voters, as entered. Persons. */
export function summedVoters(plan: ElectionPlan): number {
  return plan.areas.reduce((sum, area) => sum + areaVoters(area), 0);
}

/** The number of voters the plan states: the printed total where the user chose it, else the sum. Persons. */
export function statedVoters(plan: ElectionPlan): number {
  const chosen = plan.totalMismatches.find(
    (mismatch) => mismatch.subject === 'voters' && mismatch.areaId === null && mismatch.choice === 'printed',
  );
  const sum = summedVoters(plan);
  // The choice was made for that sum; once the rows changed it no longer answers the question.
  return chosen?.computed === sum ? chosen.printed : sum;
}
