import type { ElectionPlan } from '#domain/plan/plan.ts';
import { plannedSessionOf } from '#domain/plan/session-request.ts';
import type {
  PlannedSession,
  RoomSeats,
  SessionRequest,
  SessionSchedule,
} from '#domain/plan/session-schedule.ts';
import {
  type ContactSession,
  type KeptSchedule,
  newSession,
  undoneByMove,
  VoterContact,
} from '#domain/plan/voter-contact.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import { type Id, minutes, type NewId } from '#domain/scalars.ts';
import type { Instant } from '#domain/time.ts';
import { defineElectionCommand } from './command.ts';
import { parseValue } from './patch.ts';

/** A schedule with its question, as the planner gave it. */
export type ApplySessions = {
  readonly schedule: SessionSchedule;
  readonly request: SessionRequest;
  readonly rooms: readonly RoomSeats[];
  readonly madeAt: Instant;
  readonly newId: NewId;
};

/** Most sessions of a plan; the same number as in its schema. */
const MOST_SESSIONS = 500;

/**
 * Puts a schedule into the plan, in one step to undo.
 *
 * Locked and held sessions stay as they are, cancelled ones too. Sessions of
 * before keep what the user typed and get their new place in the calendar,
 * where notice, test call and the like have to be done again; what was planned and is not in the schedule goes; new ones get an
 * identity of their own and follow in order of time. The question is kept with
 * it, so that it goes out of date when the plan would ask another.
 */
export const applySessions = defineElectionCommand('apply-sessions', (plan, args: ApplySessions) => {
  const { schedule, request, rooms, madeAt, newId } = args;
  const fixed = new Set(request.fixed.map(({ id }) => id));
  const planned = new Map(
    schedule.sessions.filter(({ id }) => !fixed.has(id)).map((each) => [each.id, each]),
  );
  const known = new Set(plan.voterContact.sessions.map(({ id }) => id));
  const wasBefore = new Set(request.before.map(({ id }) => id));
  const kept = plan.voterContact.sessions.flatMap((session) => {
    if (fixed.has(session.id) || stays(session)) return [session];
    const place = wasBefore.has(session.id) ? planned.get(session.id) : undefined;
    return place === undefined ? [] : [moved(plan, session, place)];
  });
  const added = [...planned.values()]
    .filter(({ id }) => !wasBefore.has(id) || !known.has(id))
    .map((place) => moved(plan, newSession(freshId(newId, known)), place));
  const sessions = [...kept, ...added];
  if (sessions.length > MOST_SESSIONS)
    return refuse({
      code: 'list-full',
      path: ['voterContact', 'sessions'],
      details: { limit: MOST_SESSIONS },
    });
  const { lowerBound, proven } = schedule;
  const keptSchedule: KeptSchedule = { request, lowerBound, proven, madeAt, roomSeats: [...rooms] };
  const contact = { ...plan.voterContact, sessions, schedule: keptSchedule };
  const parsed = parseValue(VoterContact, contact, ['voterContact']);
  return parsed.ok ? ok({ ...plan, voterContact: parsed.value }) : parsed;
});

/** What nobody plans anew: promised, over, or called off. */
function stays({ locked, state }: ContactSession): boolean {
  return locked || state !== 'planned';
}

function freshId(newId: NewId, known: Set<Id>): Id {
  for (;;) {
    const id = newId('session');
    if (known.has(id)) continue;
    known.add(id);
    return id;
  }
}

/** The session at its new place; what is there as it was stays as the user typed it. */
function moved(plan: ElectionPlan, session: ContactSession, place: PlannedSession): ContactSession {
  const was = plannedSessionOf(plan, session);
  const isSo = (field: keyof PlannedSession) => was !== null && isSame(was[field], place[field]);
  const placed = {
    date: place.date,
    start: place.start,
    form: place.form,
    bridgePointIds: place.pointIds,
  };
  return {
    ...session,
    ...placed,
    ...undoneByMove(session, placed),
    lengthMinutes: isSo('lengthMinutes') ? session.lengthMinutes : minutes(place.lengthMinutes),
    candidateIds: place.candidateIds,
    connectingIds: place.connectingIds,
    hamletIds: place.hamletIds,
    invited: isSo('voters') ? session.invited : place.voters,
  };
}
