import { distinctRows } from '#domain/distinct.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Id } from '#domain/scalars.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import { isCampaignOver, newSessionDaysOf, sessionDaysOf } from './campaign.ts';
import type { ElectionPlan } from './plan.ts';
import type { SessionFrame } from './session-clashes.ts';
import { seatsFrom } from './session-rooms.ts';
import type { PlannedSession, SessionRequest } from './session-schedule.ts';
import {
  type Absence,
  agendaMinutes,
  type BridgePoint,
  type Candidate,
  type ContactSession,
  type ContactSettings,
} from './voter-contact.ts';

/** Least number of sessions for a candidate: what was agreed, else the profile's usual number. */
export function minimumSessionsOf(plan: ElectionPlan, { minimumSessions, level }: Candidate): number {
  if (minimumSessions !== null) return minimumSessions;
  return profileOf(plan.profile).contactSessions.find(({ ballot }) => ballot === level)?.min ?? 0;
}

/** How long a session takes: its own length, else its agenda's. Minutes. */
export function sessionMinutes({ agenda }: ContactSettings, session: ContactSession): number {
  return (
    session.lengthMinutes ?? agendaMinutes(session.agenda ?? agenda, Math.max(1, session.candidateIds.length))
  );
}

/** The session with its place in the calendar; null while it has no day or hour, or was cancelled. */
export function plannedSessionOf(plan: ElectionPlan, session: ContactSession): PlannedSession | null {
  const { date, start, state } = session;
  if (date === null || start === null || state === 'cancelled') return null;
  const { settings } = plan.voterContact;
  return {
    id: session.id,
    date,
    start,
    lengthMinutes: Math.min(1440, Math.max(1, Math.round(sessionMinutes(settings, session)))),
    form: session.form,
    pointIds: session.bridgePointIds,
    candidateIds: session.candidateIds,
    connectingIds: session.connectingIds,
    hamletIds: session.hamletIds,
    voters: session.invited ?? settings.votersPerSession,
    staff: [session.chair, session.secretary, session.technician].filter((name) => name.trim() !== ''),
    ...(session.accessPoint.trim() === '' ? {} : { access: session.accessPoint }),
    ...(state === 'held' ? { isHeld: true } : {}),
  };
}

/** All sessions of the plan that have a place in the calendar. */
export function plannedSessionsOf(plan: ElectionPlan): readonly PlannedSession[] {
  return plan.voterContact.sessions.flatMap((session) => plannedSessionOf(plan, session) ?? []);
}

export type SessionWishes = {
  /** People who can sit at a bridge point at the distance; null while unknown. From the layout engine. */
  readonly seatsOf: (point: BridgePoint) => number | null;
  /** Keep what is planned wherever it still can be; otherwise everything that is not fixed is planned anew. */
  readonly keeps: boolean;
  /** The first day that can still be planned; left out: all of the campaign. */
  readonly notBefore?: IsoDate;
};

/**
 * The first day that can still be planned: the first for which candidates can be told in time
 * (`settings.noticeDays`), never before tomorrow. Sessions before it stay: none could be announced instead.
 *
 * Today where only the most necessary is changed (`keeps`): what breaks down tomorrow cannot wait for a
 * week's notice, and a session that goes online at its own time needs none. Undefined once the campaign is
 * over, when a plan is only learnt from.
 */
export function firstDayToPlan(plan: ElectionPlan, today: IsoDate, keeps: boolean): IsoDate | undefined {
  if (isCampaignOver(plan, today)) return undefined;
  return keeps ? today : addDays(today, Math.max(1, plan.voterContact.settings.noticeDays));
}

/**
 * What the planner would be asked today. Locked and held sessions stay as they are, and those of days that are gone.
 *
 * Planned anew, sessions lie where candidates can be told in time; what is kept may lie on any day of the
 * campaign, and what breaks down may go there.
 */
export function sessionRequestOf(
  plan: ElectionPlan,
  { seatsOf, keeps, notBefore }: SessionWishes,
): SessionRequest {
  const sessions = distinctRows(plan.voterContact.sessions);
  const isGone = (day: IsoDate | null) => notBefore !== undefined && day !== null && day < notBefore;
  const days = (keeps ? sessionDaysOf : newSessionDaysOf)(plan).filter((day) => !isGone(day));
  const stays = ({ locked, state, date }: ContactSession) => locked || state === 'held' || isGone(date);
  const placed = (some: readonly ContactSession[]) =>
    some.flatMap((session) => askedOf(plannedSessionOf(plan, session), keeps) ?? []);
  return {
    ...frameOn(plan, days, seatsOf),
    fixed: placed(sessions.filter(stays)),
    before: keeps ? placed(sessions.filter((session) => !stays(session))) : [],
    ...(notBefore === undefined ? {} : { notBefore }),
  };
}

/** What clashes depend on, of which `days` are the only ones with sessions. */
function frameOn(
  plan: ElectionPlan,
  days: readonly IsoDate[],
  seatsOf: SessionWishes['seatsOf'],
): SessionFrame {
  const { candidates, bridgePoints, lockdowns, settings } = plan.voterContact;
  return {
    days: [...days],
    hours: settings.hours,
    stepMinutes: STEP_MINUTES,
    lengthMinutes: lengthsOf(settings),
    mostMinutes: Math.min(1440, Math.max(1, Math.round(settings.mostMinutes))),
    setUpMinutes: settings.setUpMinutes,
    travelMinutes: settings.travelMinutes,
    travel: settings.travel,
    candidates: distinctRows(candidates).map((candidate) => ({
      id: candidate.id,
      level: candidate.level,
      constituency: candidate.constituency,
      min: minimumSessionsOf(plan, candidate),
      hamletIds: candidate.hamletIds,
      canConnect: candidate.canConnect,
      absent: daysOf(candidate.absences, days),
    })),
    points: distinctRows(bridgePoints).map((point) => ({
      id: point.id,
      isMain: point.isMain,
      seats: atMost(point.seats ?? seatsOf(point), settings.mostInRoom),
      hasLink: point.link === 'fibre' || point.link === 'mobile',
      hamletIds: point.hamletIds,
      closed: daysOf(point.closures, days),
    })),
    hamlets: distinctRows(plan.areas.flatMap(({ hamlets }) => hamlets)).map(({ id, voters }) => ({
      id,
      voters: voters ?? 0,
      closed: daysOf(
        lockdowns.filter(({ hamletId }) => hamletId === id),
        days,
      ),
    })),
    form: settings.form,
    mixesLevels: settings.mixesLevels,
    mostPerCandidateAndDay: settings.mostPerCandidateAndDay,
    lines: settings.lines,
    teams: settings.teams,
    votersPerSession: settings.votersPerSession,
  };
}

/** What the planner asks about. Names count where sessions stay or move; planned anew, none has any yet. */
function askedOf(session: PlannedSession | null, keeps: boolean): PlannedSession | null {
  if (session === null) return null;
  const asked = { ...session };
  delete asked.isHeld;
  if (keeps) return asked;
  delete asked.staff;
  delete asked.access;
  return asked;
}

/** Sessions begin on the half hour: our assumption; nobody is invited for 08:10. */
const STEP_MINUTES = 30;

/**
 * Lengths of sessions with 1, 2, … candidates, as many as the longest session holds.
 *
 * No session is shorter than its agenda: where even one candidate takes longer than allowed, sessions have
 * one candidate each, and the calendar and the rules say that they are too long.
 */
function lengthsOf({ agenda, mostCandidates, mostMinutes }: ContactSettings): number[] {
  const lengths = Array.from({ length: mostCandidates }, (_, index) =>
    Math.max(1, Math.round(agendaMinutes(agenda, index + 1))),
  );
  return lengths.filter((length, at) => at === 0 || length <= mostMinutes);
}

function daysOf(absences: readonly Absence[], days: readonly IsoDate[]): IsoDate[] {
  return days.filter((day) => absences.some(({ from, to }) => from <= day && day <= to));
}

function atMost(seats: number | null, cap: number | null): number | null {
  if (cap === null) return seats;
  return seats === null ? cap : Math.min(seats, cap);
}

/** Where those who travel to a session go: its first bridge point; null when all join from home. */
export function placeOf({ pointIds }: Pick<PlannedSession, 'pointIds'>): Id | null {
  return pointIds[0] ?? null;
}

/**
 * What the sessions of a plan are judged by: all days they may lie on, whether or not a new one could still
 * be announced for them.
 *
 * Where nobody may lay out rooms, `seatsOf` is left out: seats are the user's, or those the planner last
 * counted for a room.
 */
export function sessionFrameOf(
  plan: ElectionPlan,
  seatsOf: SessionWishes['seatsOf'] = seatsFrom(plan, plan.voterContact.schedule?.roomSeats ?? []),
): SessionFrame {
  return frameOn(plan, sessionDaysOf(plan), seatsOf);
}
