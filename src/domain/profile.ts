import { z } from 'zod';
import { Count, Line, Metres } from './scalars.ts';
import { Source, sourced } from './source.ts';
import { ClockTime, IsoDate } from './time.ts';

/** Which law applies: `2021` is Law 85/2015 with three local tiers, `2026` is Law 83/2025 with two. */
export const ProfileId = z.enum(['2021', '2026']);
export type ProfileId = z.infer<typeof ProfileId>;

/** Whom a ballot elects. */
export const BallotKind = z.enum(['national', 'province', 'district', 'commune']);
export type BallotKind = z.infer<typeof BallotKind>;

/** One step of the electoral calendar, counted in days before election day. */
export const Deadline = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What must be done, in Vietnamese and English. */
  title: z.strictObject({ vi: Line, en: Line }),
  daysBefore: z.int().min(0).max(400),
  source: Source,
});
export type Deadline = z.infer<typeof Deadline>;

/** Least and greatest number of members of a body. */
export const BodySize = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ vi: Line, en: Line }),
  min: Count,
  max: Count,
  source: Source,
});
export type BodySize = z.infer<typeof BodySize>;

/** A step of the chain that reviews a plan. Unit names are typed by the user; these are the roles and their usual bodies. */
export const ReviewStep = z.strictObject({
  role: z.enum(['author', 'reviewer', 'approver']),
  level: z.enum(['commune', 'district', 'province']),
  title: z.strictObject({ vi: Line, en: Line }),
  source: Source,
});
export type ReviewStep = z.infer<typeof ReviewStep>;

/** A body that reads the report on voter-contact sessions: by level, the election committee or the Fatherland Front. */
export const SessionReportReader = z.enum(['commune-committee', 'superior-committee', 'province-front']);
export type SessionReportReader = z.infer<typeof SessionReportReader>;

/** Greatest number of pupils in a class of a school level. */
export const ClassSize = z.strictObject({
  level: z.enum(['primary', 'lower-secondary', 'upper-secondary']),
  max: Count,
  source: Source,
});
export type ClassSize = z.infer<typeof ClassSize>;

/** The documents that rules without a figure of their own stand on, by what they are about. */
export const Citations = z.strictObject({
  documentForm: Source,
  voterList: Source,
  /** Figures of the plan compared with each other; no document prescribes it. */
  dataCheck: Source,
  auxiliaryBox: Source,
  quarantinedVoters: Source,
  roomLayout: Source,
  timeSlots: Source,
  oneWay: Source,
  ventilation: Source,
  distance: Source,
  outbreakPlan: Source,
  responsibilities: Source,
  campaign: Source,
  /** That sessions may be held online at all. */
  onlineContact: Source,
  /** The technical and security conditions of online sessions. */
  onlineConditions: Source,
  /** That voters are told where to join. */
  onlineAccess: Source,
  /** The five parts of a session. */
  sessionAgenda: Source,
  /** How long before a session candidates are told. */
  contactNotice: Source,
});
export type Citations = z.infer<typeof Citations>;

/** Everything that depends on which election law applies. Data in `resources/profiles`, parsed once. */
export const RuleProfile = z.strictObject({
  id: ProfileId,
  title: z.strictObject({ vi: Line, en: Line }),
  electionDate: sourced(IsoDate),
  /** Tiers of local government, highest first. Without `district` there is no district to name or to report to. */
  localTiers: sourced(z.array(z.enum(['province', 'district', 'commune'])).min(1)),
  hours: z.strictObject({
    open: sourced(ClockTime),
    close: sourced(ClockTime),
    earliestOpen: sourced(ClockTime),
    latestClose: sourced(ClockTime),
  }),
  /** Voters per polling area. Mountain, island and scattered areas may be below `min`. */
  areaVoters: z.strictObject({ min: sourced(Count), max: sourced(Count) }),
  /** Special institutions with at least this many voters may be an area of their own. */
  ownAreaFrom: sourced(Count),
  ballots: sourced(z.array(BallotKind).min(1)),
  deadlines: z.array(Deadline),
  bodies: z.array(BodySize),
  reviewChain: z.array(ReviewStep),
  /** Sessions each candidate should hold, by ballot, as agreed in practice. */
  contactSessions: z.array(z.strictObject({ ballot: BallotKind, min: Count, source: Source })),
  /** Whom a commune tells what came of its voter-contact sessions. */
  sessionReportTo: sourced(z.array(SessionReportReader).min(1)),
  /** Least numbers from guidance of the epidemic years; the law itself gives none. */
  minimums: z.strictObject({
    healthWorkersPerArea: sourced(Count),
    thermometersPerArea: sourced(Count),
    distanceNormalMetres: sourced(Metres),
    distanceOutbreakMetres: sourced(Metres),
  }),
  classSizes: z.array(ClassSize),
  citations: Citations,
  /** Legal bases a plan of this profile usually cites, in order. */
  legalBases: z.array(z.strictObject({ text: Line, source: Source })),
});
export type RuleProfile = z.infer<typeof RuleProfile>;
