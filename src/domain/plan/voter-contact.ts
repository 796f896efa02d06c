import { z } from 'zod';
import { BallotKind } from '#domain/profile.ts';
import { isSame } from '#domain/same.ts';
import { Count, Id, Line, Metres, Minutes, Prose } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { ClockTime, Instant, IsoDate } from '#domain/time.ts';
import defaults from '#resources/defaults/voter-contact.json' with { type: 'json' };
import { RoomSeats, SessionRequest } from './session-schedule.ts';

/** Whole days, both included, on which somebody or some place cannot take part. */
export const Absence = z.strictObject({ id: Id, from: IsoDate, to: IsoDate, reason: Line });
export type Absence = z.infer<typeof Absence>;

export const Candidate = z.strictObject({
  id: Id,
  name: Line,
  level: BallotKind,
  /** Least number of sessions agreed for this candidate; null: the profile's. */
  minimumSessions: Count.nullable(),
  /** As printed: "Đơn vị bầu cử số 3". Candidates of one constituency meet the voters together. */
  constituency: Line.default(''),
  /** The hamlets whose voters have this candidate on their ballot; empty: all of the commune. */
  hamletIds: z.array(Id).max(2000).default([]),
  /** May join from elsewhere over a line. */
  canConnect: z.boolean().default(true),
  absences: z.array(Absence).max(50).default([]),
});
export type Candidate = z.infer<typeof Candidate>;

/** A room where voters come together for a session: the main bridge point or a branch. */
export const BridgePoint = z.strictObject({
  id: Id,
  name: Line,
  lengthMetres: Metres.nullable(),
  widthMetres: Metres.nullable(),
  link: z.enum(['fibre', 'mobile', 'none', 'unknown']),
  note: Line,
  /** The main bridge point, where the chair sits in an online session. */
  isMain: z.boolean().default(false),
  /** Seats by the user's own count; null: as many as the room holds at the distance. */
  seats: Count.nullable().default(null),
  /** The hamlets whose voters come here; empty: those of any. */
  hamletIds: z.array(Id).max(2000).default([]),
  /** Days on which nobody can come together here: a hamlet locked down on Tuesday. */
  closures: z.array(Absence).max(50).default([]),
});
export type BridgePoint = z.infer<typeof BridgePoint>;

/** Days on which nobody may leave a hamlet: a lockdown (phong tỏa, cách ly y tế vùng có dịch). */
export const Lockdown = Absence.extend({ hamletId: Id });
export type Lockdown = z.infer<typeof Lockdown>;

export const SessionForm = z.enum(['in-person', 'online', 'hybrid']);
export type SessionForm = z.infer<typeof SessionForm>;

/**
 * The five fixed parts of a session, in minutes (Law 83/2025; the same idea in 2021).
 *
 * The second and third part take their minutes for each candidate.
 */
export const Agenda = z.strictObject({
  opening: Minutes,
  introductionPerCandidate: Minutes,
  programmePerCandidate: Minutes,
  exchange: Minutes,
  closing: Minutes,
});
export type Agenda = z.infer<typeof Agenda>;

const Condition = z.strictObject({ met: z.boolean(), evidence: Line });
const UNMET = { met: false, evidence: '' };
const NO_CONDITION_MET = { technical: UNMET, informationSecurity: UNMET, cyberSecurity: UNMET };

/** What an online or hybrid session must fulfil before it may be held (Law 83/2025). */
export const OnlineConditions = z.strictObject({
  technical: Condition,
  informationSecurity: Condition,
  cyberSecurity: Condition,
});
export type OnlineConditions = z.infer<typeof OnlineConditions>;

/** What is looked after before each session. */
export const SessionCheck = z.enum([
  'voters-announced',
  'candidates-notified',
  'room-arranged',
  'seats-marked',
  'sound-and-picture',
  'test-call-made',
  'sanitiser-and-masks',
  'health-worker',
  'documents-printed',
]);
export type SessionCheck = z.infer<typeof SessionCheck>;

/** What came of a session that was held. Opinions are counted by topic; who said what is not kept. */
export const SessionRecord = z.strictObject({
  present: Count.nullable(),
  opinions: z.array(z.strictObject({ id: Id, topic: Line, count: Count })).max(100),
  note: Prose,
});
export type SessionRecord = z.infer<typeof SessionRecord>;

export const ContactSession = z.strictObject({
  id: Id,
  date: IsoDate.nullable(),
  start: ClockTime.nullable(),
  lengthMinutes: Minutes.nullable(),
  form: SessionForm,
  /** Where voters come together. Online, with none: everybody joins from home. */
  bridgePointIds: z.array(Id),
  candidateIds: z.array(Id),
  invited: Count.nullable(),
  accessPoint: Line,
  note: Line,
  /** Those of `candidateIds` who join over the line and do not travel. */
  connectingIds: z.array(Id).max(500).default([]),
  /** Whose voters are invited; empty: nobody said. */
  hamletIds: z.array(Id).max(2000).default([]),
  /** The planner leaves it where it is. */
  locked: z.boolean().default(false),
  state: z.enum(['planned', 'held', 'cancelled']).default('planned'),
  chair: Line.default(''),
  secretary: Line.default(''),
  technician: Line.default(''),
  platform: Line.default(''),
  testCall: z.strictObject({ date: IsoDate, start: ClockTime }).nullable().default(null),
  /** When candidates were told in writing; null: not yet. */
  noticeOn: IsoDate.nullable().default(null),
  conditions: OnlineConditions.default(NO_CONDITION_MET),
  /** Null: the agenda of the whole plan. */
  agenda: Agenda.nullable().default(null),
  checked: z.array(SessionCheck).max(50).default([]),
  record: SessionRecord.nullable().default(null),
  /** Rises with every change of when, where, how and whether it is held: calendars that hold it take the highest (RFC 5545, 3.8.7.4). */
  sequence: Count.default(0),
});
export type ContactSession = z.infer<typeof ContactSession>;

/** How sessions are planned. One set for the whole plan. */
export const ContactSettings = z.strictObject({
  /** First and last day; null: the campaign by law, from the published list to 24 hours before voting. */
  window: z.strictObject({ from: IsoDate, to: IsoDate }).nullable(),
  excludedDates: z.array(IsoDate).max(200),
  /** Parts of a day in which sessions may be held. */
  hours: z
    .array(z.strictObject({ from: ClockTime, to: ClockTime }))
    .min(1)
    .max(4),
  /** What the planner chooses where every form is possible. */
  form: SessionForm,
  agenda: Agenda,
  /** A session is no longer than this: "shorter" (2865/UBND-VXNV). */
  mostMinutes: Minutes,
  /** To make a room ready, and to air and clean it, between two sessions. */
  setUpMinutes: Minutes,
  /** From any bridge point to any other, where `travel` says nothing else. */
  travelMinutes: Minutes,
  travel: z.array(z.strictObject({ fromId: Id, toId: Id, minutes: Minutes })).max(40_000),
  mostCandidates: z.int().min(1).max(100),
  /** Candidates of different levels may share a session. */
  mixesLevels: z.boolean(),
  mostPerCandidateAndDay: z.int().min(1).max(10),
  /** Online sessions at the same time: accounts of the platform. */
  lines: z.int().min(0).max(100),
  /** Sessions at the same time: a chair, a secretary and a technician for each. */
  teams: z.int().min(1).max(100),
  /** Written notice to candidates, in days before the session. */
  noticeDays: z.int().min(0).max(60),
  /** Voters expected at one session, over all its bridge points. */
  votersPerSession: Count,
  opinionsPerSession: z.number().min(0).max(1000),
  /** Most people in one room by order of the province; null where none is known. */
  mostInRoom: Count.nullable(),
});
export type ContactSettings = z.infer<typeof ContactSettings>;

/** Shape of `resources/defaults/voter-contact.json`: the figures, and by path where each comes from. */
const ContactPack = z.strictObject({ values: ContactSettings, sources: z.record(z.string(), Source) });

/** The figures a new plan starts with, and the source of each, by its path: `agenda.opening`. */
export const CONTACT_DEFAULTS = ContactPack.parse(defaults);

/** The schedule the planner last made: what it was asked, and how good it can be at best. */
export const KeptSchedule = z.strictObject({
  request: SessionRequest,
  /** No schedule that meets every minimum has fewer sessions. */
  lowerBound: Count,
  proven: z.boolean(),
  madeAt: Instant,
  /** Seats the request was made with, so that tomorrow's can be compared without measuring rooms again. */
  roomSeats: z.array(RoomSeats).max(200).default([]),
});
export type KeptSchedule = z.infer<typeof KeptSchedule>;

/** Voter-contact sessions (hội nghị tiếp xúc cử tri). */
export const VoterContact = z.strictObject({
  candidates: z.array(Candidate).max(500),
  bridgePoints: z.array(BridgePoint).max(200),
  sessions: z.array(ContactSession).max(500),
  lockdowns: z.array(Lockdown).max(500).default([]),
  settings: ContactSettings.default(CONTACT_DEFAULTS.values),
  schedule: KeptSchedule.nullable().default(null),
});
export type VoterContact = z.infer<typeof VoterContact>;

export function newVoterContact(): VoterContact {
  return {
    candidates: [],
    bridgePoints: [],
    sessions: [],
    lockdowns: [],
    settings: CONTACT_DEFAULTS.values,
    schedule: null,
  };
}

/** A candidate of whom nothing but the name is known yet. */
export function newCandidate(id: Id): Candidate {
  return Candidate.parse({ id, name: '', level: 'commune', minimumSessions: null });
}

export function newBridgePoint(id: Id): BridgePoint {
  return BridgePoint.parse({
    id,
    name: '',
    lengthMetres: null,
    widthMetres: null,
    link: 'unknown',
    note: '',
  });
}

export function newSession(id: Id): ContactSession {
  return ContactSession.parse({
    id,
    date: null,
    start: null,
    lengthMinutes: null,
    form: 'in-person',
    bridgePointIds: [],
    candidateIds: [],
    invited: null,
    accessPoint: '',
    note: '',
  });
}

/** What goes along to another day, hour and room; all else is made ready anew. */
const GOES_ALONG: readonly SessionCheck[] = ['sanitiser-and-masks', 'health-worker'];

/**
 * What has to be done again once a session gets another day, hour, form or
 * room: notice, test call, what was ticked off for the old place; with another
 * form or room the online conditions, too. Nothing where it stays as it was, nor where it is over or called off.
 */
export function undoneByMove(
  was: ContactSession,
  now: Pick<ContactSession, 'date' | 'start' | 'form' | 'bridgePointIds'>,
): Partial<Pick<ContactSession, 'noticeOn' | 'testCall' | 'checked' | 'conditions'>> {
  const isInItsRoom = was.form === now.form && isSame(was.bridgePointIds, now.bridgePointIds);
  const isAsItWas = isInItsRoom && was.date === now.date && was.start === now.start;
  if (isAsItWas || was.state !== 'planned') return {};
  return {
    noticeOn: null,
    testCall: null,
    checked: was.checked.filter((check) => GOES_ALONG.includes(check)),
    ...(isInItsRoom ? {} : { conditions: NO_CONDITION_MET }),
  };
}

/** How long a session with so many candidates takes by its agenda. Minutes. */
export function agendaMinutes(agenda: Agenda, candidates: number): number {
  return (
    agenda.opening +
    candidates * (agenda.introductionPerCandidate + agenda.programmePerCandidate) +
    agenda.exchange +
    agenda.closing
  );
}
